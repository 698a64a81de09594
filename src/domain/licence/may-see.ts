import { type Actor, holds } from '../party/actor.ts';
import type { IssuedLicence } from './licence.ts';

/**
 * Who may know the parties, the goods and what is left: those who review, record or audit, and
 * the firm that holds the licence. Everyone else learns only whether it is valid.
 */
export function maySee(licence: IssuedLicence, viewer: Actor): boolean {
  if (holds(viewer, 'exporter') && viewer.firm === licence.holder) return true;
  return (['officer', 'countersigner', 'customs', 'auditor'] as const).some((role) =>
    holds(viewer, role),
  );
}
