import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
  type ItemFiles,
  type ItemTable,
  TableBroken,
  type TableChoice,
  type TableFormat,
  type TableRefusal,
  type TableRow,
} from '../../app/item-ports.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { openCsv } from './read-csv.ts';
import { openXlsx } from './read-xlsx.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Item masters on the disk of this machine. */
export const itemFiles: ItemFiles = {
  open: openTable,
  write: (format, header, rows) => WRITERS[format](header, rows),
  save,
};

const WRITERS = { csv: writeCsv, xlsx: writeXlsx } as const satisfies Record<
  TableFormat,
  ItemFiles['write'] extends (format: TableFormat, ...rest: infer Rest) => infer Written
    ? (...rest: Rest) => Written
    : never
>;

/** Opens a file for what its first bytes say it is, which has to be what it was called. */
export async function openTable(
  file: string,
  choice: TableChoice,
): Promise<Result<ItemTable, TableRefusal>> {
  try {
    const format = file === '-' ? 'csv' : await formatOf(file);
    if (choice.format === 'xlsx' && format === 'csv') return refuse('not-a-workbook', NO_ZIP);
    if (choice.format === 'csv' && format === 'xlsx') return refuse('table-is-workbook');
    const table = await (format === 'csv' ? openCsv(file, choice) : openXlsx(file, choice));
    return ok(await withItems(table));
  } catch (error) {
    if (error instanceof TableBroken) return refuse(error.reason, error.facts);
    const says = troubleOf(error);
    if (says === undefined) throw error;
    return refuse('file-missing', { file, says });
  }
}

const NO_ZIP = { says: 'it does not begin as one' };
const ZIP = Buffer.from('PK\u0003\u0004');
/** Workbooks from before 2007, and those with a password. */
const OLD = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function formatOf(file: string): Promise<TableFormat> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(OLD.length), 0, OLD.length, 0);
    if (buffer.equals(OLD)) throw new TableBroken('workbook-locked');
    return buffer.subarray(0, ZIP.length).equals(ZIP) ? 'xlsx' : 'csv';
  } finally {
    await handle.close();
  }
}

function troubleOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error
    ? `${error.code}`
    : undefined;
}

/** Looks ahead to the first item: a header alone is no item master. */
async function withItems(table: ItemTable): Promise<ItemTable> {
  const rows = table.rows()[Symbol.asyncIterator]();
  try {
    const first = await firstRows(rows);
    return {
      ...table,
      rows: async function* () {
        yield first;
        for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
          yield next.value;
        }
      },
    };
  } catch (error) {
    await table.close();
    throw error;
  }
}

async function firstRows(rows: AsyncIterator<readonly TableRow[]>): Promise<readonly TableRow[]> {
  while (true) {
    const { done, value } = await rows.next();
    if (done === true) throw new TableBroken('table-without-items');
    if (value.length > 0) return value;
  }
}

async function save(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const aside = `${file}.part`;
  try {
    await pipeline(bytes, createWriteStream(aside));
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
