import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildProgram, jsonLines, newFolder, runProgram, spawnProgram } from './run-program.ts';

beforeAll(buildProgram);

const MAGNET = {
  id: 'magnet',
  jurisdiction: 'cn',
  on: '2025-04-04',
  item: { form: 'magnet', composition: { Nd: 0.28, Dy: 0.03, Fe: 0.68, B: 0.01 } },
  destination: 'DE',
  endUse: 'civil',
  endUser: { country: 'DE', military: false },
};
const PLAIN = { ...MAGNET, id: 'plain', item: { form: 'magnet', composition: { Fe: '1' } } };
const [magnet, plain] = [MAGNET, PLAIN].map((sheet) => JSON.stringify(sheet));
const YES = { id: 'magnet', outcome: 'licence-required' };
const NO = { id: 'plain', outcome: 'not-controlled', entries: [] };

async function determine(input: string, ...options: readonly string[]) {
  const ran = await runProgram(['determine', '-', '--json', ...options], input);
  return { ...ran, answers: jsonLines(ran.out) };
}

test('sheets are answered in their order, with the clause that decided', async () => {
  const { code, answers, aside } = await determine(`${magnet}\n${plain}\n`);
  const entries = [{ measure: 'CN-2025-18', code: '1C905.a.4' }];
  expect(answers).toMatchObject([{ ...YES, entries }, NO]);
  expect({ code, aside }).toEqual({ code: 0, aside: '' });
});

test('a finding has its rule, citation, words and outcome, and no copy of the facts', async () => {
  const { answers } = await determine(`${magnet}`);
  const [answer] = answers as { findings: object[] }[];
  expect(answer?.findings[0]).toMatchObject({ outcome: 'met', cites: expect.any(String) });
  expect(answer?.findings[0]).not.toHaveProperty('facts');
});

test('one document over many lines, an array, a byte order mark and CRLF are read', async () => {
  const pretty = await determine(JSON.stringify(MAGNET, null, 2));
  expect(pretty.answers).toMatchObject([YES]);
  const array = await determine(`\uFEFF${JSON.stringify([MAGNET, PLAIN], null, 2)}`);
  expect(array.answers).toMatchObject([YES, NO]);
  const marked = await determine(`\uFEFF${magnet}\r\n\r\n${plain}\r\n`);
  expect(marked.answers).toMatchObject([YES, NO]);
});

test('a bad sheet is answered with its fault and its place, and the run goes on', async () => {
  const tooMuch = { ...MAGNET, id: 7, item: { composition: { Dy: 0.6, Fe: 0.6 } } };
  const bad = ['oops', JSON.stringify(tooMuch), '"text"', JSON.stringify({ ...MAGNET, on: 5 })];
  const { code, answers, aside } = await determine([magnet, ...bad, plain].join('\n'));
  expect(answers).toMatchObject([
    YES,
    { error: { type: 'not-json', path: '', says: expect.any(String) } },
    { id: 7, error: { type: 'composition-exceeds-one', path: '/item/composition' } },
    { error: { type: 'not-an-object', path: '' } },
    { id: 'magnet', error: { path: '/on' } },
    NO,
  ]);
  expect(code).toBe(1);
  expect(aside).toBe('ytterby: fact sheets not read: 4 of 6\n');
});

test('--on serves only the sheets that name no day', async () => {
  const { on: _, ...undated } = MAGNET;
  const both = `${JSON.stringify(undated)}\n${magnet}`;
  const before = await determine(both, '--on', '2025-04-03');
  expect(before.answers).toMatchObject([{ outcome: 'not-controlled' }, YES]);
  const without = await determine(both);
  expect(without.answers).toMatchObject([{ error: { type: 'on-missing' } }, YES]);
  expect(without.code).toBe(1);
});

test('a sheet that names no jurisdiction goes by the law of the office, or takes --jurisdiction', async () => {
  const { jurisdiction: _, ...unnamed } = MAGNET;
  const elsewhere = { ...MAGNET, jurisdiction: 'zz' };
  const sheets = `${JSON.stringify(unnamed)}\n${JSON.stringify(elsewhere)}`;
  const says = expect.stringContaining('cn, cd, eu, gb');
  const fault = { error: { type: 'jurisdiction-unknown', path: '/jurisdiction', says } };
  expect((await determine(sheets)).answers).toMatchObject([YES, fault]);
  const abroad = await determine(sheets, '--jurisdiction', 'gb');
  expect(abroad.answers).toMatchObject([{ outcome: 'need-facts' }, fault]);
});

test('a person gets words: the outcome, the clause and the reasons', async () => {
  const { code, out } = await runProgram(['determine', '-'], `${magnet}\noops\n`);
  expect(out).toContain('magnet, on 2025-04-04: LICENCE REQUIRED');
  expect(out).toContain('by CN-2025-18, 1C905.a.4');
  expect(out).toContain('not read');
  expect(code).toBe(1);
});

test('a file is read as well as what is piped in; nothing in is nothing out', async () => {
  const file = path.join(await newFolder(), 'sheets.jsonl');
  await writeFile(file, `${magnet}\n`);
  const fromFile = await runProgram(['determine', file, '--json']);
  expect(jsonLines(fromFile.out)).toMatchObject([YES]);
  expect(await determine('')).toMatchObject({ code: 0, out: '' });
});

test('twenty thousand sheets come out in the order in which they went in', async () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => index);
  const { answers } = await determine(
    ids.map((id) => JSON.stringify({ ...MAGNET, id })).join('\n'),
  );
  expect(answers.map((answer) => (answer as { id: number }).id)).toEqual(ids);
});

test('a reader who goes away ends it without a word', async () => {
  const child = spawnProgram(['determine', '-', '--json']);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let aside = '';
  child.stderr?.on('data', (text) => {
    aside += text;
  });
  child.stdout?.once('data', () => child.stdout?.destroy());
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(`${magnet}\n`.repeat(50_000));
  expect(await ended).toBe(0);
  expect(aside).toBe('');
});
