import type pg from 'pg';
import type { ChainBreak, ChainReport } from '../../app/ports.ts';
import { entryAfter, type Hasher, NOTHING_BEFORE, type Sealed } from '../../domain/audit/entry.ts';
import { type EventRow, factFrom } from './event-rows.ts';
import { readHead } from './head-file.ts';
import { findLoose } from './loose-events.ts';
import { withClient } from './pool.ts';

export interface VerifyOptions {
  readonly hash: Hasher;
  readonly headFile: string | undefined;
}

const BATCH = 1_000;

/**
 * Recomputes the whole chain from the events, in one picture of the database while others write.
 * The head outside is read before that picture is taken, so it is never newer than the picture.
 */
export async function verifyChain(
  pool: pg.Pool,
  { hash, headFile }: VerifyOptions,
): Promise<ChainReport> {
  const kept = headFile === undefined ? undefined : await readHead(headFile);
  if (kept === 'unreadable') return broken(0, '', 'The head kept outside cannot be read.');
  return withClient(pool, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const report = await verify(client, { hash, kept });
    await client.query('rollback');
    return report;
  });
}

interface Against {
  readonly hash: Hasher;
  readonly kept: Sealed | undefined;
}

async function verify(client: pg.PoolClient, against: Against): Promise<ChainReport> {
  let last: Sealed | undefined;
  for (;;) {
    const rows = await entriesAfter(client, last?.sequence ?? 0);
    for (const row of rows) {
      const reason = faultOf(row, last, against);
      if (reason !== undefined) return broken(Number(row.sequence), row.stream, reason);
      last = { sequence: Number(row.sequence), digest: row.digest };
    }
    if (rows.length < BATCH) break;
  }
  const entries = last?.sequence ?? 0;
  const { kept } = against;
  if (kept !== undefined && kept.sequence > entries) {
    return broken(entries + 1, '', `The tail was cut: the head kept outside is ${kept.sequence}.`);
  }
  const { loose, unsealed } = await findLoose(client, entries);
  if (loose !== undefined) return { whole: false, firstBreak: loose };
  return { whole: true, entries, unsealed, head: last?.digest ?? NOTHING_BEFORE };
}

function broken(sequence: number, stream: string, reason: string): ChainReport {
  const firstBreak: ChainBreak = { sequence, stream, reason };
  return { whole: false, firstBreak };
}

/** An entry of the chain beside the event that it seals, which may be gone. */
interface EntryRow {
  readonly sequence: bigint;
  readonly stream: string;
  readonly version: number;
  readonly previous: string;
  readonly digest: string;
  readonly event: EventRow | null;
}

async function entriesAfter(client: pg.PoolClient, sequence: number): Promise<EntryRow[]> {
  const { rows } = await client.query<Omit<EntryRow, 'event'> & Joined>(
    `select c.sequence, c.stream, c.version, c.previous, c.digest,
       e.position as e_position, e.stream as e_stream, e.version as e_version, e.type as e_type,
       e.at as e_at, e.on_day as e_on_day, e.actor as e_actor, e.body as e_body
     from chain c left join events e using (position)
     where c.sequence > $1 order by c.sequence limit ${BATCH}`,
    [sequence],
  );
  return rows.map((row) => ({ ...row, event: joinedEvent(row) }));
}

type Joined = { readonly [Column in keyof EventRow as `e_${Column}`]: EventRow[Column] | null };

function joinedEvent(row: Joined): EventRow | null {
  const { e_position: position, e_stream: stream, e_version: version, e_type: type } = row;
  const { e_at: at, e_on_day: on_day, e_actor: actor, e_body: body } = row;
  if (position === null || stream === null || version === null || type === null) return null;
  if (at === null || on_day === null || actor === null) return null;
  return { position, stream, version, type, at, on_day, actor, body };
}

/** What is wrong with an entry that should follow the last one; nothing when it does. */
function faultOf(
  { sequence, stream, version, previous, digest, event }: EntryRow,
  last: Sealed | undefined,
  { hash, kept }: Against,
): string | undefined {
  const due = (last?.sequence ?? 0) + 1;
  if (Number(sequence) !== due) return `Entry ${due} is missing.`;
  if (event === null) return 'The event of this entry is missing.';
  if (event.stream !== stream || event.version !== version) {
    return 'This entry stands beside another event than the one that it sealed.';
  }
  if (previous !== (last?.digest ?? NOTHING_BEFORE)) {
    return 'This entry does not follow the one before it: one was altered, or the order was.';
  }
  if (entryAfter(last, factFrom(event), hash).digest !== digest) {
    return 'The event of this entry was altered.';
  }
  if (kept?.sequence === due && kept.digest !== digest) {
    return 'The chain was written anew: the head kept outside has another digest.';
  }
  return undefined;
}
