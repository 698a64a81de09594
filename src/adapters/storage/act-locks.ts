import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Act } from '../../app/ports.ts';

interface ActLock {
  readonly kind: number;
  readonly number: number;
}

const KEY_LOCKS = 7_901;
const STREAM_LOCKS = 7_902;
const DECLARATION_LOCKS = 7_903;

/** One act under a key at a time: it may name another stream each time that it is sent. */
export function keyLock({ actor, key }: Act): ActLock {
  return { kind: KEY_LOCKS, number: lockNumber(`${actor.id} ${key}`) };
}

/** One act on a stream at a time. */
export function streamLock(stream: string): ActLock {
  return { kind: STREAM_LOCKS, number: lockNumber(stream) };
}

/** A declaration is not questioned while its goods are being moved, nor the other way round. */
export function declarationLock(declaration: string): ActLock {
  return { kind: DECLARATION_LOCKS, number: lockNumber(declaration) };
}

/** Two names with one number only wait for each other without need. */
function lockNumber(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE(0);
}

/**
 * Held until the transaction ends. Keys are locked before streams, so that two acts do not wait
 * for each other in a circle. Only numbers of our own go into the text of the question.
 */
export async function lock(client: pg.PoolClient, locks: readonly ActLock[]): Promise<void> {
  const calls = locks.map(({ kind, number }) => `select pg_advisory_xact_lock(${kind}, ${number})`);
  await client.query(calls.join(';'));
}
