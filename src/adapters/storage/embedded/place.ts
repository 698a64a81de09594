import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EmbeddedFailure } from './embedded-failure.ts';
import { firstClosed, octal } from './may-enter.ts';
import { isRoot, type ServerUser, unprivilegedUser } from './server-user.ts';

/** Where the parts of an embedded database lie, and as whom its server runs. */
export interface Place {
  /** The folder that the person named. It holds the address and the head of the record. */
  readonly dataFolder: string;
  /** Where the cluster lies: there, or elsewhere when the server's user cannot enter. */
  readonly home: string;
  /** Absent: the server runs as ourselves. */
  readonly user: ServerUser | undefined;
}

export type Say = (text: string) => void;

/** Where a machine keeps the data of its services; only root may write there. */
export const SYSTEM_FOLDER = '/var/lib';
/** Tells a later start that the cluster lies elsewhere, even if the way is open by then. */
const ELSEWHERE_FILE = 'cluster-elsewhere';

export async function choosePlace(dataDir: string, say: Say): Promise<Place> {
  const dataFolder = await ownFolder(dataDir);
  const home = await homeElsewhere(dataFolder);
  if (home !== undefined) return { dataFolder, home, user: await userFor(home) };
  const user = await userFor(dataFolder);
  const closed = user && firstClosed(dataFolder, user);
  if (closed === undefined) return { dataFolder, home: dataFolder, user };
  if (existsSync(join(dataFolder, 'cluster'))) throw await cannotEnter(dataFolder, closed);
  return moveElsewhere(dataFolder, closed, say);
}

/** Makes the data folder if need be. As root an empty one is opened for the server to pass. */
async function ownFolder(dataDir: string): Promise<string> {
  await mkdir(resolve(dataDir), { recursive: true });
  const folder = await realpath(dataDir);
  if (!isRoot()) return folder;
  const { uid, mode } = await stat(folder);
  const isNew = uid === 0 && (await readdir(folder)).length === 0;
  if (isNew) await chmod(folder, (mode & 0o7777) | 0o001);
  return folder;
}

/** Under root whoever owns the cluster runs it. A plain user runs only what is his. */
async function userFor(home: string): Promise<ServerUser | undefined> {
  const owner = await stat(join(home, 'cluster')).catch(() => undefined);
  if (isRoot()) {
    if (owner === undefined) return unprivilegedUser();
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
    const { uid, gid } = unprivilegedUser();
    const command = `chown -R ${uid}:${gid} '${join(home, 'cluster')}'`;
    throw new EmbeddedFailure(`PostgreSQL refuses to run as root. Give it a user: ${command}`);
  }
  if (owner === undefined || owner.uid === process.getuid?.()) return undefined;
  throw new EmbeddedFailure(
    `The database in ${home} belongs to user ${owner.uid}. ` +
      'Start as that user or as root, or give another folder with --data.',
  );
}

async function homeElsewhere(dataFolder: string): Promise<string | undefined> {
  const text = await readFile(join(dataFolder, ELSEWHERE_FILE), 'utf8').catch(() => undefined);
  return text?.trim();
}

async function cannotEnter(dataFolder: string, closed: string): Promise<EmbeddedFailure> {
  const mode = octal(await stat(closed));
  return new EmbeddedFailure(
    `The database in ${dataFolder} runs as a user who cannot enter ${closed} (mode ${mode}). ` +
      `Open the way with: chmod o+x '${closed}'`,
  );
}

async function moveElsewhere(dataFolder: string, closed: string, say: Say): Promise<Place> {
  const user = unprivilegedUser();
  const name = `ytterby-${shortHash(dataFolder)}`;
  const home = await firstUsable([join(SYSTEM_FOLDER, name), join(tmpdir(), name)], user);
  if (home === undefined) throw await cannotEnter(dataFolder, closed);
  const mode = octal(await stat(closed));
  say(
    `PostgreSQL runs as user ${user.uid}, who cannot enter ${closed} (mode ${mode}): ` +
      `the database is kept in ${home}.`,
  );
  await writeFile(join(dataFolder, ELSEWHERE_FILE), `${home}\n`);
  return { dataFolder, home, user };
}

/** A folder of root's that the server can pass. One that somebody else made is not trusted. */
async function firstUsable(
  folders: readonly string[],
  user: ServerUser,
): Promise<string | undefined> {
  for (const folder of folders) {
    const isOurs = await makeFolder(folder, 0o711, [0]);
    if (isOurs && firstClosed(await realpath(folder), user) === undefined) return folder;
  }
  return undefined;
}

/**
 * A folder under a name that anybody could have taken first, such as one in `/tmp`. Answers false
 * where it cannot be made, is a link, or belongs to none of those who may own it.
 */
export async function makeFolder(
  folder: string,
  mode: number,
  owners: readonly (number | undefined)[],
): Promise<boolean> {
  await mkdir(folder, { mode }).catch(() => undefined);
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory() || !owners.includes(found.uid)) return false;
  if ((found.mode & 0o777) !== mode) await chmod(folder, mode);
  return true;
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
