import type { Act, StreamEvent } from '../../app/ports.ts';
import type { ApplicationEvent } from '../../domain/application/event.ts';
import { canonical } from '../../domain/audit/canonical.ts';
import type { Fact } from '../../domain/audit/entry.ts';
import type { Finding } from '../../domain/law/rule.ts';
import type { Queryable } from './pool.ts';
import { fromJson, toJson } from './tagged-json.ts';

/** `application/A-000042`: how a subject is named in the record. */
export function streamOf({ stream, id }: Pick<StreamEvent, 'stream' | 'id'>): string {
  return `${stream}/${id}`;
}

/** An event with its place on its stream, about to be written. */
export interface Placed {
  readonly stream: string;
  readonly version: number;
  readonly event: StreamEvent['event'];
}

export interface Receivable {
  readonly act: Act;
  /** The subject's stream and its version after the act: what the receipt will say. */
  readonly stream: string;
  readonly version: number;
  readonly placed: readonly Placed[];
  readonly findings: readonly Finding[];
}

/** Events, their turn in the chain, and the act's key: one statement, in the act's transaction. */
export async function writeEvents(db: Queryable, written: Receivable): Promise<void> {
  const { act, stream, version, placed, findings } = written;
  const facts = placed.map((each) => factOf(each, act));
  // What has no canonical text could never be sealed: better to fail now than then.
  facts.forEach(canonical);
  await db.query(
    `with written as (
       insert into events (stream, version, type, at, on_day, actor, body)
       select stream, version, type, $5, $6, $7, body::jsonb
       from unnest($1::text[], $2::int[], $3::text[], $4::text[])
         with ordinality as placed (stream, version, type, body, place)
       order by place
       returning position
     ), queued as (insert into waiting select position from written)
     insert into requests (actor, key, digest, stream, version) values ($7, $8, $9, $10, $11)`,
    [
      facts.map((fact) => fact.stream),
      facts.map((fact) => fact.version),
      facts.map((fact) => fact.type),
      facts.map((fact) => toJson(fact.body)),
      ...[act.at, act.on, act.actor.id, act.key, act.digest, stream, version],
    ],
  );
  const [first] = placed;
  if (first !== undefined) await writeFindings(db, first, findings);
}

function factOf({ stream, version, event }: Placed, { at, on, actor }: Act): Fact {
  const { type, ...body } = event;
  return { stream, version, type, at, on, actor: actor.id, body };
}

/** The findings of an act stand beside the first event that it made. */
async function writeFindings(
  db: Queryable,
  { stream, version }: Placed,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return;
  await db.query(
    `insert into findings (stream, version, place, rule, cites, says, outcome, facts, verified)
     select $1, $2, place, rule, cites, says, outcome, facts::jsonb, verified
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bool[])
       with ordinality as found (rule, cites, says, outcome, facts, verified, place)`,
    [
      ...[stream, version],
      findings.map(({ rule }) => rule),
      findings.map(({ cites }) => cites),
      findings.map(({ says }) => says),
      findings.map(({ outcome }) => outcome),
      findings.map(({ facts }) => (facts === undefined ? null : toJson(facts))),
      findings.map(({ verified }) => verified ?? null),
    ],
  );
}

/** An event as it stands in the record. */
export interface EventRow {
  readonly position: bigint;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly on_day: string;
  readonly actor: string;
  readonly body: unknown;
}

/** What is sealed of it: all that was said, nothing that was derived. */
export function factFrom({ stream, version, type, at, on_day, actor, body }: EventRow): Fact {
  return { stream, version, type, at, on: on_day, actor, body: fromJson(body) };
}

/** What has happened to an application, in order. */
export async function readApplicationEvents(
  db: Queryable,
  id: string,
): Promise<readonly ApplicationEvent[]> {
  const { rows } = await db.query<{ type: string; body: unknown }>(
    'select type, body from events where stream = $1 order by version',
    [streamOf({ stream: 'application', id })],
  );
  return rows.map(parseApplicationEvent);
}

/** The record is our own: what stands in it was an event when it was written. */
function parseApplicationEvent({ type, body }: { type: string; body: unknown }): ApplicationEvent {
  return { type, ...(fromJson(body) as object) } as ApplicationEvent;
}
