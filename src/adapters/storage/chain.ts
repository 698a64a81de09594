import type pg from 'pg';
import type { Chain } from '../../app/ports.ts';
import { entryAfter, type Hasher, NOTHING_BEFORE, type Sealed } from '../../domain/audit/entry.ts';
import { type EventRow, factFrom } from './event-rows.ts';
import { readHead, writeHead } from './head-file.ts';
import { transact, withClient } from './pool.ts';
import { verifyChain } from './verify-chain.ts';

export interface ChainOptions {
  readonly hash: Hasher;
  /** Where the newest digest is kept beside the database; absent: nowhere. */
  readonly headFile: string | undefined;
}

const SEAL_LOCK = 7_901_003;
const BATCH = 500;

export function openChain(pool: pg.Pool, options: ChainOptions): Chain {
  const kept: Kept = { sequence: undefined };
  return {
    seal: async () => ((await isAllDone(pool, options, kept)) ? 0 : seal(pool, options, kept)),
    verify: () => verifyChain(pool, options),
  };
}

/** The newest entry that the file outside was brought up to by this process. */
interface Kept {
  sequence: number | undefined;
}

/** One question, since it is asked several times a second and mostly nothing has happened. */
async function isAllDone(pool: pg.Pool, { headFile }: ChainOptions, kept: Kept): Promise<boolean> {
  const { rows } = await pool.query<{ waits: boolean; newest: bigint | null }>(
    'select exists (select from waiting) as waits, (select max(sequence) from chain) as newest',
  );
  const [{ waits, newest } = { waits: true, newest: null }] = rows;
  return !waits && (headFile === undefined || Number(newest ?? 0n) === kept.sequence);
}

/** One sealer at a time, over all processes. Writers never wait for it, nor it for them. */
async function seal(pool: pg.Pool, options: ChainOptions, kept: Kept): Promise<number> {
  const { hash, headFile } = options;
  return withClient(pool, async (client) => {
    if (!(await tryLock(client))) return 0;
    let sealed = 0;
    for (let batch = BATCH; batch === BATCH; sealed += batch) {
      batch = await transact(
        client,
        () => sealBatch(client, hash),
        (count) => count > 0,
      );
    }
    if (headFile !== undefined) kept.sequence = await keepHead(client, headFile);
    await client.query('select pg_advisory_unlock($1)', [SEAL_LOCK]);
    return sealed;
  });
}

async function tryLock(client: pg.PoolClient): Promise<boolean> {
  const asked = 'select pg_try_advisory_lock($1) as mine';
  const { rows } = await client.query<{ mine: boolean }>(asked, [SEAL_LOCK]);
  return rows[0]?.mine === true;
}

/**
 * Seals what waits and can be seen, in the order of positions. An event waits from its own
 * transaction on, so one that is committed late is sealed late, and none is passed over. Within
 * a stream each event is committed before the next is numbered, so versions come in order.
 */
async function sealBatch(client: pg.PoolClient, hash: Hasher): Promise<number> {
  const { rows } = await client.query<EventRow>(
    `select position, stream, version, type, at, on_day, actor, body
     from waiting join events using (position)
     where not exists (select 1 from chain where chain.position = waiting.position)
     order by position limit $1`,
    [BATCH],
  );
  if (rows.length === 0) return 0;
  let last = await lastEntry(client);
  const links = rows.map((row): Link => {
    const previous = last?.digest ?? NOTHING_BEFORE;
    last = entryAfter(last, factFrom(row), hash);
    return { row, previous, sequence: last.sequence, digest: last.digest };
  });
  await writeLinks(client, links);
  return rows.length;
}

interface Link extends Sealed {
  readonly row: EventRow;
  readonly previous: string;
}

async function writeLinks(client: pg.PoolClient, links: readonly Link[]): Promise<void> {
  const positions = links.map(({ row }) => row.position);
  await client.query(
    `insert into chain (sequence, position, stream, version, previous, digest)
     select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::int[], $5::text[],
       $6::text[])`,
    [
      links.map(({ sequence }) => sequence),
      positions,
      links.map(({ row }) => row.stream),
      links.map(({ row }) => row.version),
      links.map(({ previous }) => previous),
      links.map(({ digest }) => digest),
    ],
  );
  await client.query('delete from waiting where position = any($1::bigint[])', [positions]);
}

async function lastEntry(client: pg.PoolClient): Promise<Sealed | undefined> {
  const { rows } = await client.query<{ sequence: bigint; digest: string }>(
    'select sequence, digest from chain order by sequence desc limit 1',
  );
  const [last] = rows;
  return last && { sequence: Number(last.sequence), digest: last.digest };
}

/**
 * Under the sealer's lock, after the commit: the file may lag behind the chain, never run ahead
 * of it. A kept head that the chain does not continue is evidence, and is left as it is.
 */
async function keepHead(client: pg.PoolClient, file: string): Promise<number> {
  const kept = await readHead(file);
  const last = await lastEntry(client);
  if (last === undefined) return 0;
  const isNewer = kept === undefined || (kept !== 'unreadable' && kept.sequence < last.sequence);
  if (isNewer && (kept === undefined || (await continues(client, kept)))) {
    await writeHead(file, last);
  }
  return last.sequence;
}

async function continues(client: pg.PoolClient, kept: Sealed): Promise<boolean> {
  const { rows } = await client.query<{ digest: string }>(
    'select digest from chain where sequence = $1',
    [kept.sequence],
  );
  return rows[0]?.digest === kept.digest;
}
