import { sitsAtAuthority } from '../application/may-see.ts';
import { type Actor, holds } from '../party/actor.ts';
import type { Ruling } from './ruling.ts';

/**
 * Who may look at a ruling: the firm that asked, the authority and its auditors; customs once it
 * was given, since it is at the border that it counts.
 */
export function maySee(ruling: Ruling, viewer: Actor): boolean {
  if (holds(viewer, 'exporter') && viewer.firm === ruling.exporter) return true;
  if (sitsAtAuthority(viewer)) return true;
  return holds(viewer, 'customs') && (ruling.status === 'given' || ruling.status === 'expired');
}

/** A proposal is inside the authority until it is signed: to others it is still in review. */
export function asSeenBy(ruling: Ruling, viewer: Actor): Ruling {
  if (ruling.status !== 'proposed' || sitsAtAuthority(viewer)) return ruling;
  const { proposal, proposer, ...reviewed } = ruling;
  return { ...reviewed, status: 'in-review' };
}
