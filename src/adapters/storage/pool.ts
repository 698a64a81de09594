import pg from 'pg';

/** A client inside a transaction, or the pool outside of one: both take a query. */
export type Queryable = Pick<pg.Pool, 'query'>;

const BIGINT = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Days stay text, instants become RFC 3339 to the millisecond, bigints stay exact. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [BIGINT]: BigInt,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
};

const MOST_CONNECTIONS = 16;
const CONNECT_MILLISECONDS = 10_000;

export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    allowExitOnIdle: true,
    application_name: 'ytterby',
    types: { getTypeParser },
  });
  // A connection that breaks between two queries is no failure yet: the next query throws, or
  // finds another connection. Without these the process would end.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  const own = format === 'binary' ? undefined : PARSERS[oid];
  return own ?? pg.types.getTypeParser(oid, format);
}

/** Runs the work in one transaction: kept when `keeps` says so of its answer, undone otherwise. */
export async function inTransaction<Answer>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Answer>,
  keeps: (answer: Answer) => boolean,
): Promise<Answer> {
  return withClient(pool, (client) => transact(client, () => work(client), keeps));
}

/** The same on a client that is held already. */
export async function transact<Answer>(
  client: pg.PoolClient,
  work: () => Promise<Answer>,
  keeps: (answer: Answer) => boolean,
): Promise<Answer> {
  await client.query('begin');
  const answer = await work();
  await client.query(keeps(answer) ? 'commit' : 'rollback');
  return answer;
}

/**
 * Lends a client. One whose work failed is closed rather than lent again: that undoes its
 * transaction, lets go of its locks and does not ask what state the connection is in.
 */
export async function withClient<Answer>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  let hasFailed = true;
  try {
    const answer = await work(client);
    hasFailed = false;
    return answer;
  } finally {
    client.release(hasFailed);
  }
}
