import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Package, readyFolder } from './binaries.ts';

const STRANGER = { uid: 54_321, gid: 54_321 };

let folder: string;
let pack: Package;
let native: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ytterby-binaries-'));
  await chmod(folder, 0o755);
  pack = { folder: join(folder, 'package'), version: '18.0' };
  native = join(pack.folder, 'native');
  for (const part of ['bin', 'lib']) await mkdir(join(native, part), { recursive: true });
  for (const name of ['initdb', 'postgres']) {
    await writeFile(join(native, 'bin', name), name, { mode: 0o755 });
  }
  await writeFile(join(native, 'lib', 'libpq.so.5.18'), 'library');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links));
});
afterEach(() => rm(folder, { recursive: true }));

test('links that the install script did not make are made where the programs lie', async () => {
  for (let start = 0; start < 2; start += 1) {
    const ready = await readyFolder(pack, { user: undefined, above: folder });
    expect(ready).toEqual({ folder: native });
    expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  }
});

test('programs that the server cannot reach are copied once, open and with links', async () => {
  await chmod(native, 0o700);
  const copy = join(folder, 'ytterby-postgres-18.0');
  const first = await readyFolder(pack, { user: STRANGER, above: folder });
  expect(first).toEqual({ folder: copy, from: native });
  expect((await stat(join(copy, 'bin'))).mode & 0o777).toBe(0o755);
  expect((await stat(join(copy, 'bin', 'postgres'))).mode & 0o777).toBe(0o755);
  expect(await readFile(join(copy, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  const second = await readyFolder(pack, { user: STRANGER, above: folder });
  expect(second).toEqual({ folder: copy });
});

test('a program that only its owner may run is copied too', async () => {
  await chmod(join(native, 'bin', 'postgres'), 0o700);
  const ready = await readyFolder(pack, { user: STRANGER, above: folder });
  expect(ready.from).toBe(native);
});

test('a copy into which others may write is not run', async () => {
  await chmod(native, 0o700);
  const { folder: copy } = await readyFolder(pack, { user: STRANGER, above: folder });
  await chmod(copy, 0o777);
  const again = readyFolder(pack, { user: STRANGER, above: folder });
  await expect(again).rejects.toThrow('is not ours');
  expect((await lstat(copy)).isDirectory()).toBe(true);
});
