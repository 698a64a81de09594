import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOf, readAll } from '../../../test/support/item-rows.ts';
import { RecordCutter } from './cut-records.ts';
import { itemFiles } from './item-files.ts';

const cellsOf = (read: Awaited<ReturnType<typeof readAll>>) =>
  read.ok ? read.rows.map(({ cells }) => cells) : read;

/** 料号, 形态; 磁体-1, magnet. */
const CHINESE = '料号,形态\r\n磁体-1,magnet\r\n';
const GBK = Buffer.from('c1cfbac52cd0ceccac0d0ab4c5cce52d312c6d61676e65740d0a', 'hex');

test.each([
  ['UTF-8', Buffer.from(CHINESE), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${CHINESE}`), 'utf-8'],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${CHINESE}`, 'utf16le'), 'utf-16le'],
  ['UTF-16, the other end first', Buffer.from(`\uFEFF${CHINESE}`, 'utf16le').swap16(), 'utf-16be'],
  ['GBK', GBK, 'gbk'],
])('%s is read for what it is', async (_, bytes, encoding) => {
  const read = await readAll(bytes);
  expect(read).toMatchObject({ header: ['料号', '形态'], found: { encoding } });
  expect(cellsOf(read)).toEqual([['磁体-1', 'magnet']]);
});

test('GBK that begins long after the header is found out', async () => {
  const plain = Array.from({ length: 40_000 }, (_, place) => `P-${place},magnet`).join('\n');
  const read = await readAll(Buffer.concat([Buffer.from(`No,Form\n${plain}\n`), GBK.subarray(11)]));
  expect(cellsOf(read)).toHaveLength(40_001);
  expect(read).toMatchObject({ ok: true });
});

test('text that changes its encoding on the way is refused', async () => {
  const opened = await itemFiles.open(await fileOf(Buffer.concat([Buffer.from(CHINESE), GBK])), {});
  expect(opened).toMatchObject({ ok: false, reason: 'encoding-unknown' });
});

test.each([
  ['', 'table-empty'],
  ['\uFEFF', 'table-empty'],
  ['\n \n', 'table-empty'],
  ['No,Form\n', 'table-without-items'],
  ['No,Form\n\n,\n', 'table-without-items'],
])('%j is no item master', async (text, reason) => {
  expect(await readAll(text)).toMatchObject({ ok: false, reason });
});

test('a file that is not there is refused, and a workbook is not read as text', async () => {
  expect(await itemFiles.open('/nowhere/items.csv', {})).toMatchObject({
    reason: 'file-missing',
    facts: { says: 'ENOENT' },
  });
  expect(await readAll(Buffer.from('PK\u0003\u0004 and so on'), { format: 'csv' })).toMatchObject({
    reason: 'table-is-workbook',
  });
});

test.each([
  [',', 'A,B\n1,2\n'],
  [';', 'A;B\n"1,5";2\n'],
  ['\t', 'A\tB\n1\t2\n'],
  ['|', 'A|B\n1|2\n'],
])('the delimiter %j is found out', async (delimiter, text) => {
  const read = await readAll(text);
  expect(read).toMatchObject({ header: ['A', 'B'], found: { delimiter } });
  expect(cellsOf(read)).toHaveLength(1);
});

test('line ends of all kinds, quoted delimiters, marks and line ends are read', async () => {
  const lines = '"a","b ""c"""\r\n"x, y","1\r\n2"\r\nz,5" pipe\r\n';
  const read = await readAll(`A,B\r\n${lines}`);
  expect(cellsOf(read)).toEqual([
    ['a', 'b "c"'],
    ['x, y', '1\r\n2'],
    ['z', '5" pipe'],
  ]);
  expect(read).toMatchObject({ rows: [{ line: 2 }, { line: 3 }, { line: 5 }] });
  expect(cellsOf(await readAll('A,B\r1,2\r3,4\r'))).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('a ragged line is a bad line; blank cells at its end are not', async () => {
  expect(await readAll('A,B\n1\n1,2,3\n1,2,,\n')).toMatchObject({
    rows: [
      { line: 2, trouble: { type: 'cells-ragged', facts: { cells: '1', header: '2' } } },
      { line: 3, trouble: { type: 'cells-ragged' } },
      { line: 4, cells: ['1', '2'] },
    ],
  });
});

test('a bad quotation mark costs its own line and no other', async () => {
  const read = await readAll('A,B\n"open,1\nx,2\n"a"b,3\ny,4\n"end,5\n');
  expect(read).toMatchObject({
    rows: [
      { line: 2, trouble: { type: 'quote-unclosed' } },
      { line: 3, cells: ['x', '2'] },
      { line: 4, trouble: { type: 'quote-unclosed' } },
      { line: 5, cells: ['y', '4'] },
      { line: 6, trouble: { type: 'quote-unclosed' } },
    ],
  });
});

test('a cell longer than a spreadsheet holds is a bad line', async () => {
  const read = await readAll(`A,B\n${'x'.repeat(40_000)},1\ny,2\n`);
  expect(read).toMatchObject({
    rows: [
      { line: 2, trouble: { type: 'cell-too-long' } },
      { line: 3, cells: ['y', '2'] },
    ],
  });
});

test('a cell of a billion characters is a bad line and fills no memory', () => {
  const cutter = new RecordCutter(',');
  const piece = 'x'.repeat(1_000_000);
  const before = process.memoryUsage().rss;
  const found = [...cutter.cut('1,')];
  for (let count = 0; count < 1_000; count += 1) found.push(...cutter.cut(piece));
  found.push(...cutter.cut('\n2,ok\n'), ...cutter.end());
  expect(found).toMatchObject([
    { line: 1, trouble: 'cell-too-long' },
    { line: 2, cells: ['2', 'ok'] },
  ]);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('well-formed CSV is cut as csv-parse cuts it, wherever the pieces end', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', ' '),
    maxLength: 6,
  });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), (table, size) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = table.map((row) => row.map(quoted).join(',')).join('\r\n');
      const cutter = new RecordCutter(',');
      const found = [];
      for (let at = 0; at < text.length; at += size)
        found.push(...cutter.cut(text.slice(at, at + size)));
      found.push(...cutter.end());
      const peer: unknown = parse(text, { relax_column_count: true });
      expect(found.map(({ cells }) => cells)).toEqual(peer);
    }),
  );
});
