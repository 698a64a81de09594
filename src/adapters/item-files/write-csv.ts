import type { CellRows } from '../../app/item-ports.ts';
import { defuse } from './defuse.ts';

/** With a byte order mark, without which spreadsheet programs take Chinese for something else. */
const MARK = '\uFEFF';
const QUOTED = /[",\r\n]/;

/** CSV by RFC 4180, with every cell defused. */
export async function* writeCsv(
  header: readonly string[],
  rows: CellRows,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${MARK}${lineOf(header)}`);
  for await (const batch of rows) yield Buffer.from(batch.map(lineOf).join(''));
}

function lineOf(cells: readonly string[]): string {
  let line = '';
  for (const [place, cell] of cells.entries()) {
    line += place === 0 ? cellOf(cell) : `,${cellOf(cell)}`;
  }
  return `${line}\r\n`;
}

function cellOf(cell: string): string {
  if (cell === '') return cell;
  const safe = defuse(cell);
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
