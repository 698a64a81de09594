import { sitsAtAuthority } from '../application/may-see.ts';
import { type Actor, holds } from '../party/actor.ts';
import type { Questioning } from './questioning.ts';

/** Who may look at a questioning: customs, the firm that has to answer, and the authority. */
export function maySee(questioning: Questioning, viewer: Actor): boolean {
  if (holds(viewer, 'customs') || sitsAtAuthority(viewer)) return true;
  return holds(viewer, 'exporter') && viewer.firm === questioning.exporter;
}
