import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, SUPERUSER } from './cluster.ts';
import type { RunningServer } from './running-server.ts';

/**
 * One instance at a time works on a data folder. The claim is a lock in the database itself, held
 * by an open session: the server lets go of it when our process dies, however it dies, so there
 * is never a stale claim to clear away.
 */
export type ClaimAnswer =
  | { readonly kind: 'claimed'; readonly session: pg.Client }
  | { readonly kind: 'held'; readonly by: string }
  | { readonly kind: 'away' };

export const DATABASE = 'ytterby';
const CLAIM_LOCK = 7_901_001;
const NAME = 'ytterby instance';
/** A killed holder's session ends within moments; one that lives keeps it for longer. */
const PATIENCE_MILLISECONDS = 1_500;
const PAUSE_MILLISECONDS = 50;

export async function claimServer(cluster: Cluster, server: RunningServer): Promise<ClaimAnswer> {
  try {
    const { client, socket } = await connect({ port: server.port, password: cluster.password });
    for (let waited = 0; !(await tryLock(client)); waited += PAUSE_MILLISECONDS) {
      if (waited >= PATIENCE_MILLISECONDS) return await heldByAnother(client);
      await sleep(PAUSE_MILLISECONDS);
    }
    socket.unref();
    return { kind: 'claimed', session: client };
  } catch (error) {
    if (isAway(error)) return { kind: 'away' };
    throw error;
  }
}

interface Address {
  readonly port: number;
  readonly password: string;
}

/** The socket beside the client, so that a held claim does not keep the process alive. */
interface Session {
  readonly client: pg.Client;
  readonly socket: Socket;
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const asked = 'select pg_try_advisory_lock($1) as mine';
  const { rows } = await client.query<{ mine: boolean }>(asked, [CLAIM_LOCK]);
  return rows[0]?.mine === true;
}

async function heldByAnother(client: pg.Client): Promise<ClaimAnswer> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [CLAIM_LOCK],
  );
  await client.end();
  return { kind: 'held', by: (rows[0]?.name ?? '').replace(NAME, '').trim() };
}

/** The database is made at the first start, or at the next when that one died before. */
async function connect(at: Address): Promise<Session> {
  try {
    return await open(at, DATABASE);
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error;
  }
  const { client } = await open(at, 'postgres');
  await client.query(`create database ${DATABASE}`).catch((error) => {
    if (!MADE_MEANWHILE.includes(codeOf(error))) throw error;
  });
  await client.end();
  return open(at, DATABASE);
}

async function open({ port, password }: Address, database: string): Promise<Session> {
  const socket = new Socket();
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    database,
    user: SUPERUSER,
    password,
    application_name: `${NAME} ${process.pid}`,
    stream: () => socket,
  });
  client.on('error', () => undefined);
  await client.connect();
  return { client, socket };
}

/** Two starts at once: the other one has made the database, just before or at this moment. */
const MADE_MEANWHILE = ['42P04', '23505'];
/** Codes of PostgreSQL for a server that starts or stops, and of the system for none at all. */
const AWAY = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** Whether the server cannot be had for now. A connection that is cut has no code, only words. */
function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== '') return AWAY.includes(code);
  return error instanceof Error && /connection/i.test(error.message);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${error.code}` : '';
}
