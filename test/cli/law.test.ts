import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildProgram, jsonLines, newFolder, ROOT, runProgram } from './run-program.ts';

beforeAll(buildProgram);

async function packWith(file: string, from: string, to: string): Promise<string> {
  const folder = await newFolder();
  await cp(path.join(ROOT, 'data', 'cn'), path.join(folder, 'cn'), { recursive: true });
  const place = path.join(folder, 'cn', file);
  const text = await readFile(place, 'utf8');
  expect(text).toContain(from);
  await writeFile(place, text.replace(from, to));
  return folder;
}

test('the law that comes with the program is whole', async () => {
  const { code, out } = await runProgram(['law', 'check', '--json']);
  expect(code).toBe(0);
  expect(jsonLines(out)).toMatchObject([
    { jurisdiction: 'cn' },
    { jurisdiction: 'cd' },
    { jurisdiction: 'eu' },
    { jurisdiction: 'gb' },
    { faults: 0 },
  ]);
});

test('the invented pack of the handbook is whole, from its folder alone', async () => {
  const folder = path.join(ROOT, 'docs', 'example-pack', 'ex');
  const { code, out } = await runProgram(['law', 'check', folder, '--json']);
  expect(code).toBe(0);
  expect(jsonLines(out)).toMatchObject([{ jurisdiction: 'ex' }, { faults: 0 }]);
});

test('a licence type with a target and no limit says so', async () => {
  const { out } = await runProgram(['law', 'show', 'siel-permanent']);
  expect(out).toContain('target of 20 working days, no limit by law');
  expect((await runProgram(['law', 'show', 'individual'])).out).toContain(
    'no limit of time is held',
  );
});

test('a wrong day is named by file and place, for a folder of packs and for one pack', async () => {
  const measure = 'measures/CN-2025-18.json';
  const folder = await packWith(measure, '"2025-04-04"', '"2025-04-31"');
  const all = await runProgram(['law', 'check', folder, '--json']);
  expect(all.code).toBe(1);
  expect(jsonLines(all.out)[0]).toMatchObject({ file: `cn/${measure}`, path: '/publishedOn' });
  const one = await runProgram(['law', 'check', path.join(folder, 'cn')]);
  expect(one.code).toBe(1);
  expect(one.out).toContain(`${measure}#/publishedOn`);
});

test.each([
  ['cn', 'CN-2025-18'],
  ['CN-2025-57', 'suspended: the whole, from 2025-11-07 through 2026-11-10 (CN-2025-70)'],
  ['single', 'decided within 45 working days'],
  ['18/2025', '1C905.a.4'],
  ['1C905.a.4', 'CN-2025-18'],
  ['1C905', '1C905.c'],
])('law show %s shows %s', async (code, expected) => {
  const shown = await runProgram(['law', 'show', code]);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain(expected);
  const json = await runProgram(['law', 'show', code, '--json']);
  expect(jsonLines(json.out)).toHaveLength(1);
});

test('what the law does not hold is refused', async () => {
  const { code, aside } = await runProgram(['law', 'show', '9Z999']);
  expect({ code, aside }).toEqual({ code: 1, aside: 'ytterby: the law holds no 9Z999\n' });
});
