import type pg from 'pg';
import type { ChainBreak } from '../../app/ports.ts';

interface Finding {
  /** The first event that stands where none may. */
  readonly loose: ChainBreak | undefined;
  /** Events that wait for their turn, as they may for a second. */
  readonly unsealed: number;
}

interface Question {
  readonly reason: string;
  readonly sql: string;
}

/** What a chain that is whole in itself does not show. Each asks for the first offender. */
const QUESTIONS: readonly Question[] = [
  {
    reason: 'An event of this stream is missing: its versions have a gap.',
    sql: `select stream from (
            select stream, version, row_number() over (partition by stream order by version) as due
            from events) numbered
          where version <> due order by stream limit 1`,
  },
  {
    reason: 'Events of this stream were sealed out of order.',
    sql: `select stream from (
            select stream, version, row_number() over (partition by stream order by sequence) as due
            from chain) numbered
          where version <> due order by stream limit 1`,
  },
  {
    reason: 'An event of this stream is not sealed, and does not wait to be.',
    sql: `select stream from events e
          where not exists (select 1 from chain c where c.position = e.position)
            and not exists (select 1 from waiting w where w.position = e.position)
          order by position limit 1`,
  },
  {
    reason: 'An event of this stream waits to be sealed although it is.',
    sql: `select stream from waiting join chain using (position) order by position limit 1`,
  },
  {
    reason: 'An event that was waiting to be sealed is missing.',
    sql: `select '' as stream from waiting w
          where not exists (select 1 from events e where e.position = w.position) limit 1`,
  },
];

/** Asked of the database in the picture that the caller has taken; each answer is one row. */
export async function findLoose(client: pg.PoolClient, entries: number): Promise<Finding> {
  for (const { reason, sql } of QUESTIONS) {
    const { rows } = await client.query<{ stream: string }>(sql);
    const [offender] = rows;
    if (offender === undefined) continue;
    return { loose: { sequence: entries + 1, stream: offender.stream, reason }, unsealed: 0 };
  }
  const counted = 'select count(*) as number from waiting';
  const { rows } = await client.query<{ number: bigint }>(counted);
  return { loose: undefined, unsealed: Number(rows[0]?.number ?? 0n) };
}
