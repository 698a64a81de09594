import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { buildProgram, jsonLines, newFolder, runProgram } from './run-program.ts';

beforeAll(buildProgram);

const MAP = {
  columns: {
    'Part no': 'id',
    Form: 'item.form',
    'Nd %': { to: 'item.composition.Nd', percent: true },
    'Dy %': { to: 'item.composition.Dy', percent: true },
    'Fe %': { to: 'item.composition.Fe', percent: true },
    HS: 'item.hsCode',
    Day: 'on',
    Destination: 'destination',
  },
  constants: { jurisdiction: 'cn' },
};
const HEADER = 'Part no,Form,Nd %,Dy %,Fe %,HS,Day,Destination,Supplier';
const MAGNET = 'M-1,magnet,28,3,69,8505111000,2025-04-04,DE,"Firm A, Ltd"';
const PLAIN = 'M-2,magnet,0,0,100,8505111000,2025-04-04,DE,=1+1';
const BAD = [
  'B-1,magnet,28,3,69,8505111,2025-04-04,DE,x',
  'B-2,magnet,28,3,69,,2025-02-30,DE,x',
  'B-3,magnet,60,0,60,,2025-04-04,DE,x',
  'B-4,magnet,28,3,69,,2025-04-04,Germany,x',
  'B-5,magnet,much,3,69,,2025-04-04,DE,x',
  'B-6,magnet,28',
];

interface Asked {
  readonly name?: string;
  readonly map?: unknown;
  readonly options?: readonly string[];
  readonly way?: string;
}

async function determine(content: string | Buffer, asked: Asked = {}) {
  const { name = 'items.csv', map = MAP, options = ['--json'], way = '--csv' } = asked;
  const folder = await newFolder();
  const [file, mapFile] = [path.join(folder, name), path.join(folder, 'map.json')];
  await writeFile(file, content);
  await writeFile(mapFile, typeof map === 'string' ? map : JSON.stringify(map));
  const ran = await runProgram(['determine', way, file, '--map', mapFile, ...options]);
  return { ...ran, folder, aside: ran.aside.replaceAll(`${folder}/`, '') };
}

test('every line is answered in its order, with what was carried through', async () => {
  const { code, out, aside } = await determine(`${HEADER}\n${MAGNET}\n${PLAIN}\n`);
  expect({ code, aside }).toEqual({ code: 0, aside: '' });
  expect(jsonLines(out)).toMatchObject([
    {
      ...{ line: 2, id: 'M-1', jurisdiction: 'cn', on: '2025-04-04', outcome: 'licence-required' },
      entries: [{ measure: 'CN-2025-18', code: '1C905.a.4' }],
      reason: expect.stringContaining('dysprosium'),
      edition: expect.stringMatching(/^[0-9a-f]{64}$/),
      carried: { Supplier: 'Firm A, Ltd' },
    },
    { line: 3, id: 'M-2', outcome: 'not-controlled', carried: { Supplier: '=1+1' } },
  ]);
});

test('a bad line is told on both sides with its column and its fix, and never dropped', async () => {
  const { code, out, aside } = await determine([HEADER, ...BAD, MAGNET].join('\r\n'));
  expect(code).toBe(1);
  expect(jsonLines(out)).toMatchObject([
    { line: 2, id: 'B-1', error: { type: 'customs-code-malformed', column: 'HS' } },
    { line: 3, id: 'B-2', error: { type: 'not-a-day', column: 'Day', path: '/on' } },
    { line: 4, error: { type: 'composition-exceeds-one', column: 'Nd %, Dy %, Fe %' } },
    { line: 5, error: { type: 'country-unknown', column: 'Destination' } },
    { line: 6, error: { type: 'fraction-not-decimal', column: 'Nd %' } },
    { line: 7, id: 'B-6', error: { type: 'cells-ragged' } },
    { line: 8, id: 'M-1', outcome: 'licence-required' },
  ]);
  const lines = aside.trimEnd().split('\n');
  expect(lines[0]).toBe(
    'items.csv:2 (B-1): Column HS: a customs code has 6, 8 or 10 digits; ' +
      'spreadsheets drop zeros at the front.',
  );
  expect(lines.at(-1)).toBe('ytterby: lines not read: 6 of 7');
});

test('without a wish the answers are CSV, with formulas defused', async () => {
  const { out } = await determine(`${HEADER}\n${PLAIN}\n`, { options: [] });
  expect(out).toMatch(/^Part no,Form,.*,Supplier,answer_line,answer_outcome,answer_codes,/);
  expect(out).toContain("2025-04-04,DE,'=1+1,2,not-controlled,");
});

test('answers go to a file as CSV, as a workbook of texts or as JSON Lines', async () => {
  for (const [name, head] of [
    ['a.csv', '\uFEFFPart no'],
    ['a.xlsx', 'PK'],
    ['a.jsonl', '{"line":2'],
  ] as const) {
    const folder = await newFolder();
    const file = path.join(folder, name);
    const ran = await determine(`${HEADER}\n${PLAIN}\n`, { options: ['--out', file] });
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect((await readFile(file)).toString().startsWith(head), name).toBe(true);
  }
});

test('a workbook is read, with its formulas by their stored values', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Items');
  sheet.addRow(HEADER.split(','));
  const share = { formula: '0.5*6', result: 3 };
  const day = new Date('2025-04-04');
  sheet.addRow(['M-1', 'magnet', 28, share, 69, 8505111000, day, 'DE', 'Firm']);
  sheet.addRow(['M-2', 'magnet', 28, { formula: 'X()' }, 69, '', day, 'DE', 'Firm']);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const ran = await determine(bytes, { name: 'items.xlsx', way: '--xlsx' });
  expect(jsonLines(ran.out)).toMatchObject([
    { line: 2, outcome: 'licence-required' },
    { line: 3, error: { type: 'formula-without-value', column: 'Dy %' } },
  ]);
});

test('GBK and a piped file are read', async () => {
  const gbk = Buffer.from('c1cfbac52cd0ceccac0d0ab4c5cce52d312c6d61676e65740d0a', 'hex');
  const map = { columns: { 料号: 'id', 形态: 'item.form' }, constants: { jurisdiction: 'cn' } };
  const ran = await determine(gbk, { map, options: ['--json', '--on', '2025-04-04'] });
  expect(jsonLines(ran.out)).toMatchObject([{ id: '磁体-1', outcome: 'need-facts' }]);
  const mapFile = path.join(ran.folder, 'map.json');
  const args = ['determine', '--csv', '-', '--map', mapFile, '--on', '2025-04-04', '--json'];
  const piped = await runProgram(args, '料号,形态\n磁体-2,magnet\n');
  expect(jsonLines(piped.out)).toMatchObject([{ id: '磁体-2' }]);
});

test('reasons are told in Chinese when asked for', async () => {
  const options = ['--json', '--language', 'zh'];
  const { aside, out } = await determine(`${HEADER}\n${BAD[0]}\n`, { options });
  expect(jsonLines(out)).toMatchObject([{ error: { says: expect.stringContaining('海关编码') } }]);
  expect(aside).toContain('a customs code has');
});

test.each([
  ['', {}, 'items.csv: The file is empty'],
  [`${HEADER}\n`, {}, 'items.csv: The file has a header and no items'],
  ['A^B\n1^2\n', {}, 'no column “Part no”; it has "A^B". Is the delimiter another one?'],
  ['a,b\n1,2\n', { way: '--xlsx' }, 'This is no XLSX workbook'],
  [MAGNET, { map: '{' }, 'map.json: this is not JSON'],
  [MAGNET, { map: { columns: { A: 'item.composition.Xx' } } }, '"Xx" is no element'],
  [MAGNET, { options: ['--out', 'a.pdf'] }, '--out ends in .csv, .xlsx, .json or .jsonl'],
  [MAGNET, { options: ['--on', '2025-02-30'] }, '2025-02-30 is not a day'],
  [MAGNET, { options: ['--language', 'fr'] }, 'no words in fr'],
  [MAGNET, { options: ['--delimiter', ',,'] }, 'the delimiter is one character'],
] as const)('%j with %j is misuse: %s', async (content, asked, says) => {
  const { code, out, aside } = await determine(content, asked);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(aside).toContain(says);
});

test('a table needs its map, and fact sheets take none', async () => {
  expect(await runProgram(['determine', '--csv', 'a.csv'])).toMatchObject({
    code: 2,
    aside: 'ytterby: say what the columns mean with --map FILE\n',
  });
  expect(await runProgram(['determine'])).toMatchObject({ code: 2 });
  expect(await runProgram(['determine', '-', '--map', 'm.json'])).toMatchObject({ code: 2 });
});
