import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import { makeFolder, type Place, shortHash } from './place.ts';
import { runAs, type ServerUser } from './server-user.ts';

/** A database cluster on disk: everything in it belongs to the server's user. */
export interface Cluster {
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  readonly log: string;
  /** Names the instance that answers for the server. */
  readonly signFile: string;
  readonly socketDir: string;
  readonly password: string;
  readonly user: ServerUser | undefined;
}

export const SUPERUSER = 'ytterby';

/** A unix socket's path has 107 bytes at most, of which the server adds `/.s.PGSQL.65535`. */
const LONGEST_SOCKET_FOLDER = 90;

/** The cluster of a place, made at the first start. */
export async function openCluster(
  place: Place,
  { initdb }: Binaries,
  durable: boolean,
): Promise<Cluster> {
  const folder = join(place.home, 'cluster');
  if (!existsSync(folder)) await makeCluster(place, [initdb, ...(durable ? [] : ['--no-sync'])]);
  return {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'log'),
    signFile: join(place.dataFolder, 'instance'),
    socketDir: await socketFolder(folder, place.user),
    password: (await readFile(join(folder, 'password'), 'utf8')).trim(),
    user: place.user,
  };
}

/** Made beside and then renamed: a start that dies half-way leaves nothing that looks whole. */
async function makeCluster({ home, user }: Place, command: readonly string[]): Promise<void> {
  await clearUnfinished(home);
  const unfinished = join(
    home,
    `cluster-unfinished-${process.pid}-${randomBytes(4).toString('hex')}`,
  );
  await ownedFolder(unfinished, user);
  const passwordFile = join(unfinished, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user !== undefined) await chown(passwordFile, user.uid, user.gid);
  await initialise(unfinished, user, [...command, `--pwfile=${passwordFile}`]);
  await rename(unfinished, join(home, 'cluster')).catch(async (cause) => {
    await rm(unfinished, { recursive: true });
    if (!existsSync(join(home, 'cluster'))) throw cause;
  });
}

async function initialise(
  folder: string,
  user: ServerUser | undefined,
  [initdb = '', ...given]: readonly string[],
): Promise<void> {
  const fixed = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const args = [`--pgdata=${join(folder, 'data')}`, `--username=${SUPERUSER}`, ...fixed, ...given];
  const options = { cwd: folder, env: SERVER_ENVIRONMENT, ...runAs(user) };
  await promisify(execFile)(initdb, args, options).catch(async (cause: Error) => {
    await rm(folder, { recursive: true, force: true });
    const says = 'stderr' in cause && cause.stderr ? `${cause.stderr}`.trim() : cause.message;
    throw new EmbeddedFailure(`The database could not be made: ${says}`, { cause });
  });
}

/** The server takes nothing from our own surroundings: no PG… variable, no language, no zone. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** What a start left that was killed while it made the cluster. One still at work is let be. */
async function clearUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const [, pid] = /^cluster-unfinished-(\d+)-/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(home, name), { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function socketFolder(folder: string, user: ServerUser | undefined): Promise<string> {
  if (Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER) return folder;
  const short = join(tmpdir(), `ytterby-${shortHash(folder)}-socket`);
  await ownedFolder(short, user);
  return short;
}

async function ownedFolder(folder: string, user: ServerUser | undefined): Promise<void> {
  const isOurs = await makeFolder(folder, 0o700, [process.getuid?.(), user?.uid]);
  if (!isOurs) throw new EmbeddedFailure(`The folder ${folder} cannot be made, or is not ours.`);
  if (user !== undefined) await chown(folder, user.uid, user.gid);
}
