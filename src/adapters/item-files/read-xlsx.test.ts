import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readAll } from '../../../test/support/item-rows.ts';
import { workbookOf, zipOf } from '../../../test/support/workbook-file.ts';

const cellsOf = (read: Awaited<ReturnType<typeof readAll>>) =>
  read.ok ? read.rows.map(({ cells }) => cells) : read;

async function madeBy(make: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  make(book.addWorksheet('Items'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('texts, numbers, days, per cent and answers are read as they are shown', async () => {
  const bytes = await madeBy((sheet) => {
    sheet.addRow(['No', 'Share', 'Per cent', 'Day', 'Yes', 'Name']);
    sheet.addRow(['P-1', 0.1 + 0.2, 0.07, new Date('2025-04-04'), true, '磁体 & <more>']);
    sheet.addRow([
      7,
      1e-7,
      0.005,
      new Date('1900-03-01'),
      false,
      { richText: [{ text: 'a' }, { text: 'b' }] },
    ]);
    sheet.getColumn(3).numFmt = '0.0 %';
    sheet.getColumn(4).numFmt = 'yyyy"年"m"月"d"日"';
  });
  const read = await readAll(bytes);
  expect(read).toMatchObject({ format: 'xlsx', found: { sheet: 'Items' } });
  expect(cellsOf(read)).toEqual([
    ['P-1', '0.30000000000000004', '7%', '2025-04-04', 'true', '磁体 & <more>'],
    ['7', '0.0000001', '0.5%', '1900-03-01', 'false', 'ab'],
  ]);
});

test('a formula gives its stored value; without one or with an error the cell is bad', async () => {
  const bytes = await madeBy((sheet) => {
    sheet.addRow(['A', 'B', 'C']);
    sheet.addRow([
      { formula: '1+1', result: 2 },
      { formula: 'X()' },
      { formula: 'NA()', result: { error: '#N/A' } },
    ]);
  });
  const read = await readAll(bytes);
  expect(cellsOf(read)).toEqual([['2', '', '#N/A']]);
  expect(read.ok && [...(read.rows[0]?.cellTroubles ?? [])]).toEqual([
    [1, 'formula-without-value'],
    [2, 'cell-is-error'],
  ]);
});

test('a merged cell has its value once, and the cells behind it are bad', async () => {
  const bytes = await madeBy((sheet) => {
    sheet.addRow(['A', 'B']);
    sheet.addRow(['magnet', 1]);
    sheet.addRow(['', 2]);
    sheet.addRow(['oxide', 3]);
    sheet.mergeCells('A2:A3');
  });
  const read = await readAll(bytes);
  expect(read.ok && read.rows.map(({ cellTroubles }) => [...(cellTroubles ?? [])])).toEqual([
    [],
    [[0, 'cell-merged']],
    [],
  ]);
  expect(cellsOf(read)).toMatchObject([
    ['magnet', '1'],
    [expect.any(String), '2'],
    ['oxide', '3'],
  ]);
});

test('a merged header is refused', async () => {
  const bytes = await madeBy((sheet) => {
    sheet.addRow(['Item master', '', '']);
    sheet.addRow(['A', 'B', 'C']);
    sheet.mergeCells('A1:C1');
    sheet.addRow([1, 2, 3]);
  });
  expect(await readAll(bytes)).toMatchObject({ ok: false, reason: 'header-malformed' });
});

test('a sheet is chosen by its name', async () => {
  const bytes = await madeBy((sheet, book) => {
    sheet.addRow(['A']);
    book.addWorksheet('Second').addRows([['B'], ['1']]);
  });
  expect(await readAll(bytes, { sheet: 'Second' })).toMatchObject({ header: ['B'] });
  expect(await readAll(bytes, { sheet: 'Third' })).toMatchObject({
    reason: 'sheet-unknown',
    facts: { held: 'Items, Second' },
  });
  expect(await readAll(bytes)).toMatchObject({ reason: 'table-without-items' });
});

const ROW = (cells: string) => `<row>${cells}</row>`;
const TEXT = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const SHEET = (rows: string) => `<sheetData>${ROW(TEXT('A'))}${rows}</sheetData>`;

test('rows and cells without an address follow one another, whatever the prefix', async () => {
  const rows = `<x:row><x:c t="str"><x:v>a &#x4e2d;_x000D_</x:v></x:c></x:row>`;
  const sheet = `<x:sheetData>${rows}${rows.replace('a ', 'b<!-- > -->')}</x:sheetData>`;
  expect(await readAll(await workbookOf(sheet))).toMatchObject({
    header: ['a 中'],
    rows: [{ line: 2, cells: ['b中\r'] }],
  });
});

test('more cells than the header has is a bad line', async () => {
  const bytes = await workbookOf(SHEET(ROW(TEXT('1') + TEXT('2'))));
  expect(await readAll(bytes)).toMatchObject({ rows: [{ trouble: { type: 'cells-ragged' } }] });
});

test.each([
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>', 'workbook-broken'],
  ['rows out of order', '<sheetData><row r="2"/><row r="1"/></sheetData>', 'workbook-broken'],
  ['no row', '<sheetData/>', 'table-empty'],
  ['a text that is not there', SHEET(ROW('<c t="s"><v>9</v></c>')), 'workbook-broken'],
])('a workbook with %s is refused', async (_, sheet, reason) => {
  expect(await readAll(await workbookOf(sheet))).toMatchObject({ ok: false, reason });
});

test('a sheet that ends in the middle of a tag is refused', async () => {
  const cut = { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"' };
  expect(await readAll(await workbookOf('', cut))).toMatchObject({ reason: 'workbook-broken' });
});

test('what is no workbook is refused for what it is', async () => {
  expect(await readAll('A,B\n1,2\n', { format: 'xlsx' })).toMatchObject({
    reason: 'not-a-workbook',
  });
  const old = Buffer.from('d0cf11e0a1b11ae1ffff', 'hex');
  expect(await readAll(old)).toMatchObject({ reason: 'workbook-locked' });
  expect(await readAll(Buffer.from('PK\u0003\u0004nothing'))).toMatchObject({
    reason: 'workbook-broken',
  });
  expect(await readAll(await zipOf([['a.txt', ['text']]]))).toMatchObject({
    reason: 'not-a-workbook',
  });
  const cut = (await workbookOf(SHEET(ROW(TEXT('1'))))).subarray(0, -30);
  expect(await readAll(cut)).toMatchObject({ reason: 'workbook-broken' });
});

function* repeated(text: string, times: number) {
  for (let count = 0; count < times; count += 1) yield text;
}

test('a zip bomb is refused before memory grows', async () => {
  const rows = ROW(TEXT('x')).repeat(20_000);
  const content = (function* () {
    yield `<worksheet><sheetData>${ROW(TEXT('A'))}`;
    yield* repeated(rows, 400);
    yield '</sheetData></worksheet>';
  })();
  const plain = await workbookOf('');
  expect(plain.length).toBeLessThan(2_000);
  const bomb = await bombOf(content);
  expect(bomb.length).toBeLessThan(5_000_000);
  const before = process.memoryUsage().rss;
  expect(await readAll(bomb)).toMatchObject({ ok: false, reason: 'workbook-too-large' });
  expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
});

async function bombOf(content: Iterable<string>) {
  const [book, rels] = [
    '<workbook><sheets><sheet name="Items" r:id="rId1"/></sheets></workbook>',
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ];
  return zipOf([
    ['xl/workbook.xml', [book]],
    ['xl/_rels/workbook.xml.rels', [rels]],
    ['xl/worksheets/sheet1.xml', content],
  ]);
}

test('a folder of thousands of files is refused', async () => {
  const many = Array.from({ length: 2_100 }, (_, place) => [`f${place}`, ['']] as const);
  expect(await readAll(await zipOf(many))).toMatchObject({ reason: 'workbook-too-large' });
});

test('a cell of millions of characters is a bad line', async () => {
  const long = Array.from({ length: 60_000 }, (_, n) => `${n} `).join('');
  const bytes = await workbookOf(SHEET(ROW(TEXT(long)) + ROW(TEXT('ok'))));
  const read = await readAll(bytes);
  expect(read.ok && read.rows.map(({ cellTroubles }) => cellTroubles?.get(0))).toEqual([
    'cell-too-long',
    undefined,
  ]);
});
