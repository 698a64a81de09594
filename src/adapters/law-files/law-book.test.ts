import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { examplePack, writeFiles } from '../../../test/support/example-pack.ts';
import { loadLawBook } from './load-law.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Two jurisdictions, and what the book's cover says. */
async function load(cover: unknown) {
  const folder = await mkdtemp(join(tmpdir(), 'example-book-'));
  folders.push(folder);
  const about = Object(examplePack['jurisdiction.json']);
  for (const code of ['aa', 'bb']) {
    const pack = { ...examplePack, 'jurisdiction.json': { ...about, code } };
    await writeFiles(join(folder, code), pack);
  }
  await writeFiles(folder, { 'law-book.json': cover });
  return loadLawBook(folder);
}

test('without a cover the packs stand in the order of their names', async () => {
  const loaded = await load(undefined);
  expect(loaded.ok && [...loaded.value.laws.keys()]).toEqual(['aa', 'bb']);
});

test('the home of the book stands first', async () => {
  const loaded = await load({ home: 'bb' });
  expect(loaded.ok && [...loaded.value.laws.keys()]).toEqual(['bb', 'aa']);
});

test('a home that no pack is the law of is a fault that names those that are held', async () => {
  expect(await load({ home: 'zz' })).toEqual({
    ok: false,
    faults: [
      {
        file: 'law-book.json',
        path: '/home',
        says: 'No pack is the law of zz: name one of aa, bb.',
      },
    ],
  });
});

test.each([
  ['{', ''],
  [{ home: 5 }, '/home'],
  [{ house: 'aa' }, '/home'],
])('a cover that says %j is refused', async (cover, path) => {
  const loaded = await load(cover);
  expect(loaded.ok ? [] : loaded.faults).toContainEqual(
    expect.objectContaining({ file: 'law-book.json', path }),
  );
});
