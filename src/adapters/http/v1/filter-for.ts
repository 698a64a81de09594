import type { ApplicationFilter } from '../../../app/ports.ts';
import type { ApplicationStatus } from '../../../domain/application/application.ts';
import { sitsAtAuthority } from '../../../domain/application/may-see.ts';
import { type Actor, holds } from '../../../domain/party/actor.ts';
import { ok, type Result, refuse } from '../../../domain/result.ts';

interface ListQuery {
  readonly status?: ApplicationStatus | undefined;
  readonly officer?: 'me' | undefined;
  readonly text?: string | undefined;
}

/** A draft is nobody else's business: the authority lists what has left the exporter's desk. */
const RECEIVED: readonly ApplicationStatus[] = [
  'submitted',
  'in-review',
  'proposed',
  'granted',
  'refused',
  'returned',
  'withdrawn',
];

/** What a person's list is made of: the rule of `maySee`, asked of many at once. */
export function filterFor(
  person: Actor,
  query: ListQuery,
): Result<ApplicationFilter, 'role-may-not'> {
  const typed = {
    ...(query.text === undefined ? {} : { text: query.text }),
    ...(query.officer === undefined ? {} : { officer: person.id }),
  };
  if (sitsAtAuthority(person)) {
    const statuses = RECEIVED.filter((status) => isAsked(status, query.status));
    return ok({ ...typed, statuses });
  }
  if (!holds(person, 'exporter')) return refuse('role-may-not', { role: 'exporter, officer' });
  const own = { ...typed, exporter: person.firm };
  return ok(query.status === undefined ? own : { ...own, statuses: statusesBehind(query.status) });
}

function isAsked(status: ApplicationStatus, asked: ApplicationStatus | undefined): boolean {
  return asked === undefined || asked === status;
}

/** To the exporter a proposal is still in review, so none is ever found as proposed. */
function statusesBehind(asked: ApplicationStatus): readonly ApplicationStatus[] {
  if (asked === 'in-review') return ['in-review', 'proposed'];
  return asked === 'proposed' ? [] : [asked];
}
