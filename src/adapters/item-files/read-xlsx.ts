import { type FileHandle, open } from 'node:fs/promises';
import {
  type ItemTable,
  type LineTrouble,
  TableBroken,
  type TableChoice,
  type TableRow,
} from '../../app/item-ports.ts';
import { XmlCutter } from './cut-xml.ts';
import { checkHeader } from './header.ts';
import { inflateEntry } from './inflate-entry.ts';
import { MergedColumns, readMergedAreas } from './merged-cells.ts';
import { RowCollector, type SheetRow } from './sheet-rows.ts';
import {
  openWorkbook,
  readLooks,
  readPlan,
  readSharedTexts,
  type SheetPart,
  type Workbook,
} from './workbook-parts.ts';

/** Opens one sheet of a workbook. Throws `TableBroken` when it is no item master. */
export async function openXlsx(file: string, choice: TableChoice): Promise<ItemTable> {
  const handle = await open(file);
  try {
    return await openSheet(handle, choice);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openSheet(handle: FileHandle, { sheet }: TableChoice): Promise<ItemTable> {
  const workbook = await openWorkbook(handle);
  const plan = await readPlan(workbook);
  const part = chooseSheet(plan.sheets, sheet);
  const hidden = new MergedColumns(await readMergedAreas(workbook, part.entry));
  const shared = await readSharedTexts(workbook);
  const looks = await readLooks(workbook);
  const reading = readRows(workbook, part, { shared, looks, from1904: plan.from1904 });
  const { header, rest } = await readHeader(reading.rows, hidden);
  const row = (one: SheetRow) => rowOf(one, header.length, hidden);
  return {
    format: 'xlsx',
    header,
    found: { sheet: part.name, sheets: plan.sheets.map(({ name }) => name).join(', ') },
    rows: async function* () {
      yield rest.filter(isWritten).map(row);
      for await (const batch of reading.rows) yield batch.filter(isWritten).map(row);
    },
    share: reading.share,
    close: async () => {
      await reading.rows.return(undefined);
      await handle.close();
    },
  };
}

function chooseSheet(sheets: readonly SheetPart[], wanted: string | undefined): SheetPart {
  const found = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const held = sheets.map(({ name }) => name).join(', ');
  if (wanted !== undefined) throw new TableBroken('sheet-unknown', { sheet: wanted, held });
  throw new TableBroken('workbook-broken', { says: 'it has no sheet' });
}

type Rows = AsyncGenerator<readonly SheetRow[], void>;

function readRows(
  { file, unpacked }: Workbook,
  { entry }: SheetPart,
  texts: ConstructorParameters<typeof RowCollector>[0],
): { readonly rows: Rows; readonly share: () => number } {
  let read = 0;
  const rows = async function* (): Rows {
    const collector = new RowCollector(texts);
    const cutter = new XmlCutter(collector);
    const decoder = new TextDecoder();
    for await (const piece of inflateEntry(file, entry, unpacked)) {
      read += piece.length;
      cutter.cut(decoder.decode(piece, { stream: true }));
      yield collector.take();
    }
    cutter.end();
    yield collector.take();
  };
  return { rows: rows(), share: () => (entry.bytes === 0 ? 1 : Math.min(1, read / entry.bytes)) };
}

async function readHeader(rows: Rows, hidden: MergedColumns) {
  while (true) {
    const { done, value } = await rows.next();
    if (done === true) throw new TableBroken('table-empty');
    const place = value.findIndex(isWritten);
    const row = value[place];
    if (row === undefined) continue;
    const header = checkHeader(row.cells);
    const [merged] = hidden.hiddenAt(row.line - 1, row.cells.length);
    if (merged !== undefined) throw new TableBroken('header-malformed', { says: MERGED });
    return { header, rest: value.slice(place + 1) };
  }
}

const MERGED = 'its cells are merged; unmerge them, and delete a title above the header';

/** A row without a letter is no item; an odd cell makes it one. */
function isWritten({ cells, troubles }: SheetRow): boolean {
  return troubles.size > 0 || cells.some((cell) => cell.trim() !== '');
}

function rowOf(
  { line, cells, troubles }: SheetRow,
  width: number,
  hidden: MergedColumns,
): TableRow {
  const full = Array.from({ length: width }, (_, place) => cells[place] ?? '');
  const beyond = cells.slice(width).some((cell) => cell.trim() !== '');
  const covered = hidden.hiddenAt(line - 1, width);
  if (beyond) {
    const facts = { cells: `${cells.length}`, header: `${width}` };
    return { line, cells: full, trouble: { type: 'cells-ragged', facts } };
  }
  if (troubles.size === 0 && covered.length === 0) return { line, cells: full };
  const all = new Map<number, LineTrouble>(troubles);
  for (const place of covered) all.set(place, 'cell-merged');
  return { line, cells: full, cellTroubles: all };
}
