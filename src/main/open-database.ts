import path from 'node:path';
import type { CliRefusal } from '../adapters/cli/cli-refusal.ts';
import { EmbeddedFailure } from '../adapters/storage/embedded/embedded-failure.ts';
import {
  embeddedUrl,
  startEmbedded,
  visitEmbedded,
} from '../adapters/storage/embedded-postgres.ts';
import { ok, type Refused, type Result, refuse } from '../domain/result.ts';

/** A database that answers, and how to let go of it. */
export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

export type Opened<Value> = Promise<Result<Value, CliRefusal>>;
type Say = (text: string) => void;

/** Where the embedded database lives unless somebody says otherwise. */
export function dataFolder(data: string | undefined): string {
  return path.resolve(data ?? '.ytterby');
}

/** The database of an office: the one that the environment names, else our own, made if need be. */
export async function startDatabase(data: string | undefined, say: Say): Opened<Database> {
  const outside = databaseOutside();
  if (outside !== undefined) return ifAddress(outside);
  return unlessAway(() => startEmbedded({ dataDir: dataFolder(data), say }));
}

/** One that is there already: running, or started for as long as the visit lasts. */
export async function visitDatabase(data: string | undefined, say: Say): Opened<Database> {
  const outside = databaseOutside();
  if (outside !== undefined) return ifAddress(outside);
  const dataDir = dataFolder(data);
  if ((await embeddedUrl(dataDir)) === undefined) {
    return refuse('record-missing', { folder: dataDir });
  }
  return unlessAway(() => visitEmbedded({ dataDir, say }));
}

/** The one that the environment names. It is not ours to stop. */
export function databaseOutside(): Database | undefined {
  const url = process.env.DATABASE_URL;
  return url === undefined || url === '' ? undefined : { url, stop: async () => undefined };
}

/** What the environment says is checked before anybody tries to reach it. */
export function ifAddress(database: Database): Result<Database, 'database-url-malformed'> {
  return URL.canParse(database.url) ? ok(database) : refuse('database-url-malformed');
}

/** The answer of a database, or why there is none. */
export async function unlessAway<Value>(work: () => Promise<Value>): Opened<Value> {
  return work().then(ok, refuseIfAway);
}

/** What keeps a database from answering is said in one line, without a stack. */
export function refuseIfAway(error: unknown): Refused<'database-away'> {
  if (isAway(error)) return refuse('database-away', { says: sayWhy(error) });
  throw error;
}

/** Nobody listens, nobody answers, or the password is wrong: classes 08, 28, 3D, 53 and 57P. */
const AWAY = /^(E[A-Z]+|08\w{3}|28\w{3}|3D\w{3}|53\w{3}|57P\w\d)$/;

function isAway(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error instanceof EmbeddedFailure) return true;
  return 'code' in error && AWAY.test(`${error.code}`);
}

/** Node names no reason when it has tried several addresses. */
function sayWhy(error: Error): string {
  if (error.message !== '') return error.message;
  return 'code' in error ? `${error.code}` : error.name;
}
