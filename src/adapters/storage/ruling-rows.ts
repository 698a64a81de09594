import { type Kysely, sql } from 'kysely';
import type { Act, Listed, Loaded, Page, PageRequest, RulingFilter } from '../../app/ports.ts';
import { assert } from '../../domain/assert.ts';
import type { RulingEvent } from '../../domain/ruling/event.ts';
import { evolve } from '../../domain/ruling/evolve.ts';
import type { GivenRuling, Ruling } from '../../domain/ruling/ruling.ts';
import type { PlainDate } from '../../domain/time/plain-date.ts';
import { streamOf } from './event-rows.ts';
import { pageOf, parseMark, writeMark } from './page-mark.ts';
import type { Queryable } from './pool.ts';
import type { Tables } from './tables.ts';
import { fromJson, toJson } from './tagged-json.ts';

/** A ruling as its events tell it, whatever the read model says. Version 0: none yet. */
export async function loadRuling(db: Queryable, id: string): Promise<Loaded<Ruling | undefined>> {
  const { rows } = await db.query<{ type: string; body: unknown }>(
    'select type, body from events where stream = $1 order by version',
    [streamOf({ stream: 'ruling', id })],
  );
  const events = rows.map(parseEvent);
  return { subject: applied(undefined, events), version: events.length };
}

/** The record is our own: what stands in it was an event when it was written. */
function parseEvent({ type, body }: { type: string; body: unknown }): RulingEvent {
  return { type, ...(fromJson(body) as object) } as RulingEvent;
}

function applied(before: Ruling | undefined, events: readonly RulingEvent[]): Ruling | undefined {
  return events.reduce<Ruling | undefined>(evolve, before);
}

/** Brings the read model to what the ruling is after these events. */
export async function saveRuling(
  db: Queryable,
  { subject: before, version }: Loaded<Ruling | undefined>,
  { act, events }: { readonly act: Act; readonly events: readonly RulingEvent[] },
): Promise<void> {
  const after = applied(before, events);
  assert(after !== undefined, 'a ruling was changed that was never asked for');
  const newVersion = version + events.length;
  const { id, status, jurisdiction, exporter, item } = after;
  await db.query(
    `insert into rulings (id, version, status, jurisdiction, exporter, item_number, valid_until,
       updated_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (id) do update set
       version = excluded.version, status = excluded.status, valid_until = excluded.valid_until,
       updated_at = excluded.updated_at, state = excluded.state`,
    [
      ...[id, newVersion, status, jurisdiction, exporter, item.number ?? null],
      'answer' in after ? after.answer.validity.until : null,
      ...[act.at, toJson(after)],
    ],
  );
  const isDecided = after.status === 'given' || after.status === 'refused';
  if (isDecided && before?.status === 'proposed') await writeDecision(db, after, newVersion);
}

type Decided = Extract<Ruling, { readonly status: 'given' | 'refused' }>;

async function writeDecision(db: Queryable, ruling: Decided, version: number): Promise<void> {
  const { id, proposer, countersigner, decidedOn } = ruling;
  const outcome = ruling.status === 'given' ? ruling.answer.outcome : 'refused';
  await db.query(
    `insert into ruling_decisions (ruling, version, outcome, proposer, countersigner, decided_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, version, outcome, proposer, countersigner, decidedOn],
  );
}

/** The state is our own: it was a ruling when it was written. */
function parseState(state: unknown): Ruling {
  return fromJson(state) as Ruling;
}

export async function findRuling(
  db: Kysely<Tables>,
  id: string,
): Promise<Loaded<Ruling> | undefined> {
  const rows = db.selectFrom('rulings').select(['state', 'version']);
  const row = await rows.where('id', '=', id).executeTakeFirst();
  return row && { subject: parseState(row.state), version: row.version };
}

/** Rulings that a filter lets through, the one that changed last first. */
export async function findRulings(
  db: Kysely<Tables>,
  { exporter, statuses, item }: RulingFilter,
  { limit, after }: PageRequest,
): Promise<Page<Listed<Ruling>>> {
  const mark = parseMark(after);
  const found = await db
    .selectFrom('rulings as r')
    .leftJoin('firms as f', 'f.id', 'r.exporter')
    .select(['r.id', 'r.version', 'r.exporter', 'r.updated_at', 'r.state', 'f.name'])
    .$if(exporter !== undefined, (query) => query.where('r.exporter', '=', exporter ?? ''))
    .$if(item !== undefined, (query) => query.where('item_number', '=', item ?? ''))
    .$if(statuses !== undefined, (query) =>
      query.where(sql<boolean>`status = any(${statuses}::text[])`),
    )
    .$if(mark !== undefined, (query) =>
      query.where(sql<boolean>`(updated_at, r.id) < (${mark?.at}::timestamptz, ${mark?.name})`),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, {
    row: ({ state, version, name, exporter: firm, updated_at: updatedAt }) => {
      return { subject: parseState(state), version, exporterName: name ?? firm, updatedAt };
    },
    mark: ({ updated_at, id }) => writeMark({ at: updated_at, name: id }),
  });
}

/** All that a firm has in hand, the newest first: the newest answers before the others. */
export async function findGiven(
  db: Kysely<Tables>,
  exporter: string,
): Promise<readonly GivenRuling[]> {
  const rows = db.selectFrom('rulings').select('state').where('exporter', '=', exporter);
  const given = rows.where('status', '=', 'given').orderBy('updated_at', 'desc');
  const found = await given.orderBy('id', 'desc').execute();
  return found.map(({ state }) => parseState(state)).filter((one) => one.status === 'given');
}

export async function findExpiring(
  db: Kysely<Tables>,
  on: PlainDate,
  jurisdiction: string,
): Promise<readonly string[]> {
  const given = db.selectFrom('rulings').select('id').where('status', '=', 'given');
  const due = given.where('jurisdiction', '=', jurisdiction).where('valid_until', '<', on);
  return (await due.orderBy('id').execute()).map(({ id }) => id);
}
