import type { CellRows } from '../../app/item-ports.ts';
import { LONGEST_CELL } from './cut-records.ts';
import { packZip, type ToPack } from './pack-zip.ts';

/** A sheet holds 1,048,576 rows; what is more goes on the next one. */
const MOST_ROWS = 1_000_000;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook in which every cell is text: nothing in it can be run. */
export function writeXlsx(header: readonly string[], rows: CellRows): AsyncGenerator<Buffer> {
  return packZip(partsOf(header, rows));
}

type Lines = readonly (readonly string[])[];

async function* partsOf(header: readonly string[], rows: CellRows): AsyncGenerator<ToPack> {
  const source = rows[Symbol.asyncIterator]();
  let rest: Lines = [];
  let isOver = false;
  const sheetRows = async function* () {
    yield sheetHead(header);
    const letters = header.map((_, place) => lettersOf(place));
    for (let count = 0; count < MOST_ROWS; ) {
      const { done, value } = rest.length > 0 ? { done: false, value: rest } : await source.next();
      isOver = done === true;
      if (isOver) break;
      const now: Lines = (value ?? []).slice(0, MOST_ROWS - count);
      rest = (value ?? []).slice(now.length);
      const first = count + 2;
      count += now.length;
      yield now.map((cells, place) => rowOf(cells, letters, first + place)).join('');
    }
    yield '</sheetData></worksheet>';
  };
  let sheets = 0;
  while (!isOver) {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, content: sheetRows() };
  }
  yield part('[Content_Types].xml', contentTypes(sheets));
  yield part('_rels/.rels', relations([`${OFFICE}/officeDocument`], ['xl/workbook.xml']));
  yield part('xl/workbook.xml', workbook(sheets));
  const names = numbers(sheets).map((n) => `worksheets/sheet${n}.xml`);
  const kinds = names.map(() => `${OFFICE}/worksheet`);
  yield part('xl/_rels/workbook.xml.rels', relations(kinds, names));
}

function part(name: string, text: string): ToPack {
  return {
    name,
    content: (async function* () {
      yield `${XML}${text}`;
    })(),
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place + 1);
}

function sheetHead(header: readonly string[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const views = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `${XML}<worksheet xmlns="${MAIN}">${views}<sheetData>${rowOf(
    header,
    header.map((_, place) => lettersOf(place)),
    1,
  )}`;
}

function rowOf(cells: readonly string[], letters: readonly string[], row: number): string {
  const written = cells.map((cell, place) =>
    cell === '' ? '' : cellOf(cell, letters[place], row),
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

/** Some programs that read workbooks need to be told where each cell stands. */
function cellOf(cell: string, letters: string | undefined, row: number): string {
  const text = escapeText(cell.length > LONGEST_CELL ? cell.slice(0, LONGEST_CELL) : cell);
  return `<c r="${letters}${row}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** 0 is `A` and 26 is `AA`. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${lettersOf(Math.floor(column / 26) - 1)}${last}`;
}

const UNHOLDABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|\p{Surrogate}/gu;

/** What XML cannot hold is written as `_x000D_`, and what looks like that already too. */
function escapeText(text: string): string {
  const held = text.replace(UNHOLDABLE, (sign) => {
    return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
  return held.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function workbook(sheets: number): string {
  const tabs = numbers(sheets).map((n) => {
    return `<sheet name="Answers${n === 1 ? '' : ` ${n}`}" sheetId="${n}" r:id="rId${n}"/>`;
  });
  const spaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;
  return `<workbook ${spaces}><sheets>${tabs.join('')}</sheets></workbook>`;
}

function relations(kinds: readonly string[], targets: readonly string[]): string {
  const all = targets.map((target, place) => {
    return `<Relationship Id="rId${place + 1}" Type="${kinds[place]}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  const tabs = numbers(sheets).map((n) => {
    const name = `/xl/worksheets/sheet${n}.xml`;
    return `<Override PartName="${name}" ContentType="${KIND}.worksheet+xml"/>`;
  });
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="${rels}"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>`,
    ...tabs,
    '</Types>',
  ].join('');
}
