import { type Kysely, sql } from 'kysely';
import type { Act, Listed, Loaded, Page, PageRequest, QuestioningFilter } from '../../app/ports.ts';
import { assert } from '../../domain/assert.ts';
import type { OpenQuestioning } from '../../domain/licence/licence.ts';
import type { QuestioningEvent } from '../../domain/questioning/event.ts';
import { evolve } from '../../domain/questioning/evolve.ts';
import type { Questioning } from '../../domain/questioning/questioning.ts';
import type { PlainDate } from '../../domain/time/plain-date.ts';
import { streamOf } from './event-rows.ts';
import { pageOf, parseMark, writeMark } from './page-mark.ts';
import type { Queryable } from './pool.ts';
import type { Tables } from './tables.ts';
import { fromJson, toJson } from './tagged-json.ts';

/** A questioning as its events tell it, whatever the read model says. Version 0: none yet. */
export async function loadQuestioning(
  db: Queryable,
  id: string,
): Promise<Loaded<Questioning | undefined>> {
  const { rows } = await db.query<{ type: string; body: unknown }>(
    'select type, body from events where stream = $1 order by version',
    [streamOf({ stream: 'questioning', id })],
  );
  const events = rows.map(parseEvent);
  return { subject: applied(undefined, events), version: events.length };
}

/** The record is our own: what stands in it was an event when it was written. */
function parseEvent({ type, body }: { type: string; body: unknown }): QuestioningEvent {
  return { type, ...(fromJson(body) as object) } as QuestioningEvent;
}

function applied(
  before: Questioning | undefined,
  events: readonly QuestioningEvent[],
): Questioning | undefined {
  return events.reduce<Questioning | undefined>(evolve, before);
}

/** The questioning of a declaration that is not closed. There is at most one. */
export async function openOn(
  db: Queryable,
  declaration: string,
): Promise<OpenQuestioning | undefined> {
  const { rows } = await db.query<{ id: string; opened_on: PlainDate }>(
    'select id, opened_on from questionings where declaration = $1 and closed_on is null',
    [declaration],
  );
  const [open] = rows;
  return open && { id: open.id, openedOn: open.opened_on };
}

/** Brings the read model to what the questioning is after these events. */
export async function saveQuestioning(
  db: Queryable,
  { subject: before, version }: Loaded<Questioning | undefined>,
  { act, events }: { readonly act: Act; readonly events: readonly QuestioningEvent[] },
): Promise<void> {
  const after = applied(before, events);
  assert(after !== undefined, 'a questioning was changed that was never opened');
  const { id, status, jurisdiction, exporter, declaration, openedOn } = after;
  const closedOn = after.status === 'closed' ? after.closedOn : null;
  await db.query(
    `insert into questionings (id, version, status, jurisdiction, exporter, declaration,
       opened_on, closed_on, updated_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (id) do update set
       version = excluded.version, status = excluded.status, closed_on = excluded.closed_on,
       updated_at = excluded.updated_at, state = excluded.state`,
    [
      ...[id, version + events.length, status, jurisdiction, exporter, declaration],
      ...[openedOn, closedOn, act.at, toJson(after)],
    ],
  );
}

/** The state is our own: it was a questioning when it was written. */
function parseState(state: unknown): Questioning {
  return fromJson(state) as Questioning;
}

export async function findQuestioning(
  db: Kysely<Tables>,
  id: string,
): Promise<Loaded<Questioning> | undefined> {
  const rows = db.selectFrom('questionings').select(['state', 'version']);
  const row = await rows.where('id', '=', id).executeTakeFirst();
  return row && { subject: parseState(row.state), version: row.version };
}

/** Questionings that a filter lets through, the one that changed last first. */
export async function findQuestionings(
  db: Kysely<Tables>,
  { exporter, statuses, declaration }: QuestioningFilter,
  { limit, after }: PageRequest,
): Promise<Page<Listed<Questioning>>> {
  const mark = parseMark(after);
  const found = await db
    .selectFrom('questionings as q')
    .leftJoin('firms as f', 'f.id', 'q.exporter')
    .select(['q.id', 'q.version', 'q.exporter', 'q.updated_at', 'q.state', 'f.name'])
    .$if(exporter !== undefined, (query) => query.where('q.exporter', '=', exporter ?? ''))
    .$if(statuses !== undefined, (query) =>
      query.where(sql<boolean>`status = any(${statuses}::text[])`),
    )
    .$if(declaration !== undefined, (query) => query.where('declaration', '=', declaration ?? ''))
    .$if(mark !== undefined, (query) =>
      query.where(sql<boolean>`(updated_at, q.id) < (${mark?.at}::timestamptz, ${mark?.name})`),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, {
    row: ({ state, version, name, exporter: firm, updated_at: updatedAt }) => {
      return { subject: parseState(state), version, exporterName: name ?? firm, updatedAt };
    },
    mark: ({ updated_at, id }) => writeMark({ at: updated_at, name: id }),
  });
}
