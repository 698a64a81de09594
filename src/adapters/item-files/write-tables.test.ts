import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readAll } from '../../../test/support/item-rows.ts';
import { itemFiles } from './item-files.ts';

const HEADER = ['Name', 'Text'];
const ROWS = [
  ['=1+1', 'a "b", c'],
  ['+1', '-1'],
  ['@x', '\tx'],
  ['＝1', 'line\r\nbreak'],
  ['磁体', '_x0041_ \u0001 & <b>'],
];

async function written(format: 'csv' | 'xlsx') {
  const rows = (async function* () {
    yield ROWS.slice(0, 2);
    yield ROWS.slice(2);
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of itemFiles.write(format, HEADER, rows)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('in CSV every cell that a spreadsheet would run is defused', async () => {
  const text = (await written('csv')).toString();
  expect(text).toBe(
    '\uFEFFName,Text\r\n' +
      '\'=1+1,"a ""b"", c"\r\n' +
      "'+1,'-1\r\n" +
      "'@x,'\tx\r\n" +
      '\'＝1,"line\r\nbreak"\r\n' +
      '磁体,_x0041_ \u0001 & <b>\r\n',
  );
});

test('in a workbook every cell is text, as another reader sees it', async () => {
  const book = new ExcelJS.Workbook();
  const bytes = await written('xlsx');
  await book.xlsx.load(new Uint8Array(bytes).buffer as ArrayBuffer);
  const sheet = book.worksheets[0];
  const cells = sheet?.getSheetValues().slice(1);
  expect(cells?.map((row) => (Array.isArray(row) ? row.slice(1) : row))).toEqual(
    [HEADER, ...ROWS].map((row) => row.map((cell) => expect.stringContaining(cell.slice(0, 1)))),
  );
  expect(sheet?.getCell('A2').type).toBe(ExcelJS.ValueType.String);
  expect(sheet?.getCell('A2').value).toBe('=1+1');
});

test('what is written to a workbook is read back as it was', async () => {
  const read = await readAll(await written('xlsx'));
  expect(read.ok && [read.header, ...read.rows.map(({ cells }) => cells)]).toEqual([
    HEADER,
    ...ROWS,
  ]);
});
