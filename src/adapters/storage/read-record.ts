import type { Kysely } from 'kysely';
import type { Page, PageRequest, Recorded } from '../../app/ports.ts';
import type { Finding } from '../../domain/law/rule.ts';
import { pageOf } from './page-mark.ts';
import type { FindingsTable, Tables } from './tables.ts';
import { fromJson } from './tagged-json.ts';

/** Everything on one stream, in order. */
export async function story(db: Kysely<Tables>, stream: string): Promise<readonly Recorded[]> {
  const found = await entries(db).where('events.stream', '=', stream).orderBy('version').execute();
  const findings = await findingsOf(db, [stream]);
  return found.map((entry) => recorded(entry, findings));
}

/** The newest entries of the whole record, newest first. A mark is the position it ended at. */
export async function newest(
  db: Kysely<Tables>,
  { limit, after }: PageRequest,
): Promise<Page<Recorded>> {
  const before = /^\d{1,18}$/.test(after ?? '') ? BigInt(after ?? '') : undefined;
  const found = await entries(db)
    .$if(before !== undefined, (query) => query.where('events.position', '<', before ?? 0n))
    .orderBy('events.position', 'desc')
    .limit(limit + 1)
    .execute();
  const findings = await findingsOf(
    db,
    found.map(({ stream }) => stream),
  );
  return pageOf(found, limit, {
    row: (entry) => recorded(entry, findings),
    mark: ({ position }) => `${position}`,
  });
}

function entries(db: Kysely<Tables>) {
  return db
    .selectFrom('events')
    .leftJoin('chain', 'chain.position', 'events.position')
    .select(['events.position', 'events.stream', 'events.version', 'type', 'at', 'on_day'])
    .select(['actor', 'body', 'sequence', 'digest']);
}

type Entry = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;
type Found = ReadonlyMap<string, readonly Finding[]>;

async function findingsOf(db: Kysely<Tables>, streams: readonly string[]): Promise<Found> {
  if (streams.length === 0) return new Map();
  const rows = db.selectFrom('findings').selectAll().where('stream', 'in', streams);
  const found = new Map<string, Finding[]>();
  for (const row of await rows.orderBy('place').execute()) {
    const beside = nameOf(row);
    found.set(beside, [...(found.get(beside) ?? []), findingFrom(row)]);
  }
  return found;
}

function nameOf({ stream, version }: { readonly stream: string; readonly version: number }) {
  return `${stream} ${version}`;
}

type FindingRow = Omit<FindingsTable, 'facts'> & { readonly facts: unknown };

function findingFrom({ rule, cites, says, outcome, facts, verified }: FindingRow): Finding {
  return {
    ...{ rule, cites, says, outcome },
    ...(facts !== null && { facts: fromJson(facts) }),
    ...(verified !== null && { verified }),
  };
}

function recorded(entry: Entry, findings: Found): Recorded {
  const { stream, version, type, at, on_day: on, actor, body, sequence, digest } = entry;
  return {
    ...{ stream, version, type, at, on, actor },
    body: parseBody(body),
    findings: findings.get(nameOf(entry)) ?? [],
    ...(sequence !== null && { sequence: Number(sequence) }),
    ...(digest !== null && { digest }),
  };
}

/** Every body is written from an event, so it is an object. */
function parseBody(body: unknown): Recorded['body'] {
  return fromJson(body) as Recorded['body'];
}
