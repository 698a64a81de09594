import { type Actor, holds, type Role, SYSTEM } from '../party/actor.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { LicenceCommand } from './command.ts';

export type LicenceStep = LicenceCommand['type'];

/** Whose act it is: customs move quantities, an officer pauses, the system lapses. */
// biome-ignore format: a table reads better as a table
export const STEPS = {
  reserve:     { by: 'customs' },
  'write-off': { by: 'customs' },
  release:     { by: 'customs' },
  correct:     { by: 'customs' },
  suspend:     { by: 'officer' },
  reinstate:   { by: 'officer' },
  lapse:       { by: 'system' },
} as const satisfies Record<LicenceStep, { readonly by: Role | 'system' }>;

/** May this actor ask this of a licence, and say why where a reason is owed? */
export function mayTake(
  command: LicenceCommand,
  actor: Actor,
): Result<void, 'role-may-not' | 'reason-missing'> {
  if (!isFor(actor, command.type)) return refuse('role-may-not');
  if ('reason' in command && command.reason.trim() === '') return refuse('reason-missing');
  return ok(undefined);
}

/** Whether a step is this actor's to take, whatever the licence says: screens offer no other. */
export function isFor(actor: Actor, step: LicenceStep): boolean {
  const { by } = STEPS[step];
  return by === 'system' ? actor.id === SYSTEM.id : holds(actor, by);
}
