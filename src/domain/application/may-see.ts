import { type Actor, holds } from '../party/actor.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Application } from './application.ts';

/** Why an application may not be looked at. */
export type SightRefusal = 'role-may-not' | 'not-your-application';

/**
 * Who may look at an application: the exporter's firm, and the authority and its auditors once
 * it has left the exporter's desk. A draft is nobody else's business.
 */
export function maySee(application: Application, viewer: Actor): Result<void, SightRefusal> {
  if (isOwn(application, viewer)) return ok(undefined);
  if (sitsAtAuthority(viewer) && application.status !== 'draft') return ok(undefined);
  return refuse(holds(viewer, 'exporter') ? 'not-your-application' : 'role-may-not');
}

/** Officers, countersigners and auditors: those who see how a decision comes about. */
export function sitsAtAuthority(viewer: Actor): boolean {
  return holds(viewer, 'officer') || holds(viewer, 'countersigner') || holds(viewer, 'auditor');
}

function isOwn({ exporter }: Application, viewer: Actor): boolean {
  return holds(viewer, 'exporter') && viewer.firm === exporter;
}

/** A proposal is inside the authority until it is signed: to the exporter it is still in review. */
export function asSeenBy(application: Application, viewer: Actor): Application {
  if (application.status !== 'proposed' || sitsAtAuthority(viewer)) return application;
  const { proposal, proposer, ...reviewed } = application;
  return { ...reviewed, status: 'in-review' };
}
