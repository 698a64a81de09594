import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHead, writeHead } from './head-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ytterby-head-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the head is read as it was written, and nothing is left beside it', async () => {
  const file = join(folder, 'kept', 'head.json');
  await writeHead(file, { sequence: 7, digest: 'abc' });
  await writeHead(file, { sequence: 8, digest: 'def' });
  expect(await readHead(file)).toEqual({ sequence: 8, digest: 'def' });
  expect(await readdir(join(folder, 'kept'))).toEqual(['head.json']);
});

test('no file is no head', async () => {
  expect(await readHead(join(folder, 'head.json'))).toBeUndefined();
});

test.each(['', 'null', '[]', '{"sequence":"7","digest":"abc"}', '{"sequence":7}', '{'])(
  'a file with %j cannot be read as a head',
  async (content) => {
    const file = join(folder, 'head.json');
    await writeFile(file, content);
    expect(await readHead(file)).toBe('unreadable');
  },
);
