import type { Act, Loaded } from '../../app/ports.ts';
import type { Application } from '../../domain/application/application.ts';
import type { ApplicationEvent } from '../../domain/application/event.ts';
import { evolve } from '../../domain/application/evolve.ts';
import { assert } from '../../domain/assert.ts';
import { readApplicationEvents } from './event-rows.ts';
import type { Queryable } from './pool.ts';
import { toJson } from './tagged-json.ts';

/** An application as its events tell it, whatever the read model says. Version 0: none yet. */
export async function loadApplication(
  db: Queryable,
  id: string,
): Promise<Loaded<Application | undefined>> {
  const events = await readApplicationEvents(db, id);
  return { subject: applied(undefined, events), version: events.length };
}

function applied(
  before: Application | undefined,
  events: readonly ApplicationEvent[],
): Application | undefined {
  return events.reduce<Application | undefined>(evolve, before);
}

/** Brings the read model to what the application is after these events. */
export async function saveApplication(
  db: Queryable,
  { subject: before, version }: Loaded<Application | undefined>,
  { act, events }: { readonly act: Act; readonly events: readonly ApplicationEvent[] },
): Promise<void> {
  const after = applied(before, events);
  assert(after !== undefined, 'an application was changed that was never drafted');
  const newVersion = version + events.length;
  await writeRow(db, { subject: after, version: newVersion }, act);
  const isDecided = after.status === 'granted' || after.status === 'refused';
  if (isDecided && before?.status !== after.status) await writeDecision(db, after, newVersion);
}

async function writeRow(
  db: Queryable,
  { subject, version }: Loaded<Application>,
  act: Act,
): Promise<void> {
  const { id, status, exporter, form } = subject;
  await db.query(
    `insert into applications (id, version, status, exporter, licence_type, destination, end_user,
       first_line, line_count, received_on, officer, licence, updated_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (id) do update set
       version = excluded.version, status = excluded.status, exporter = excluded.exporter,
       licence_type = excluded.licence_type, destination = excluded.destination,
       end_user = excluded.end_user, first_line = excluded.first_line,
       line_count = excluded.line_count, received_on = excluded.received_on,
       officer = excluded.officer, licence = excluded.licence,
       updated_at = excluded.updated_at, state = excluded.state`,
    [
      ...[id, version, status, exporter],
      ...[form.licenceType, form.destination, form.endUser?.name].map(searchable),
      searchable(form.lines?.[0]?.name),
      form.lines?.length ?? 0,
      'receivedOn' in subject ? subject.receivedOn : null,
      'officer' in subject ? subject.officer : null,
      'licence' in subject ? subject.licence : null,
      ...[act.at, toJson(subject)],
    ],
  );
}

/** A column cannot hold U+0000, which a form may: the state beside it keeps the text exactly. */
function searchable(text: string | undefined): string | null {
  return text?.replaceAll('\0', '') ?? null;
}

type DecidedApplication = Extract<Application, { readonly status: 'granted' | 'refused' }>;

async function writeDecision(
  db: Queryable,
  application: DecidedApplication,
  version: number,
): Promise<void> {
  const { id, status, proposer, countersigner, decidedOn } = application;
  const licence = status === 'granted' ? application.licence : null;
  await db.query(
    `insert into decisions (application, version, outcome, proposer, countersigner, licence,
       decided_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, version, status, proposer, countersigner, licence, decidedOn],
  );
}
