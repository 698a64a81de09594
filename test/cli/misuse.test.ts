import { readdir } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { buildProgram, newFolder, runProgram } from './run-program.ts';

beforeAll(buildProgram);

test.each([
  ['nothing', []],
  ['a command that nobody knows', ['frobnicate']],
  ['an option that nobody knows', ['determine', '-', '--loudly']],
  ['no file', ['determine', '--json']],
  ['a file that is not there', ['determine', '/nowhere/sheets.jsonl']],
  ['a folder for a file', ['determine', '/']],
  ['a day that does not exist', ['determine', '-', '--on', '2025-02-30']],
  ['a jurisdiction that is not held', ['determine', '-', '--jurisdiction', 'zz']],
  ['a scenario that is not there', ['scenario', '../package']],
  ['a port that is none', ['serve', '--port', 'eighty']],
  ['a port beyond the last', ['serve', '--port', '65536']],
  ['an address of another machine', ['serve', '--port', '0', '--host', '192.0.2.1']],
  ['a folder of law that is not there', ['law', 'check', '/nowhere']],
  ['half a command', ['audit']],
  ['a language without words', ['audit', 'show', 'X', '--language', 'la']],
])('%s is answered with one line and exit code 2', async (_, args) => {
  const { code, out, aside } = await runProgram(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(aside).toMatch(/^ytterby: [^\n]+\n$/);
});

test.each([[['audit', 'verify']], [['audit', 'show', 'CN-2025-000001']], [['db', 'url']]])(
  '%j says that a folder holds no record, and makes none',
  async (args) => {
    const folder = await newFolder();
    const { code, aside } = await runProgram([...args, '--data', folder]);
    expect(code).toBe(2);
    expect(aside).toContain('there is no record');
    expect(await readdir(folder)).toEqual([]);
  },
);

test('help and version are wanted, so they are no misuse', async () => {
  expect(await runProgram(['--version'])).toMatchObject({ code: 0, aside: '' });
  const help = await runProgram(['determine', '--help']);
  expect(help.code).toBe(0);
  expect(help.out).toContain('--jurisdiction');
});
