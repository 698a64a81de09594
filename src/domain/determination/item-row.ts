import { ok, type Result, refuse } from '../result.ts';
import { readCell } from './cell-value.ts';
import { type ItemColumn, type ItemMap, openSheet, setAt } from './item-map.ts';
import type { FactSheetRefusal } from './parse-fact-sheet.ts';

/** A map held against the header of a file: which place of a line means what. */
export interface BoundMap {
  readonly map: ItemMap;
  readonly header: readonly string[];
  readonly columns: readonly BoundColumn[];
  /** Places that mean nothing to the law and are carried through to the answer. */
  readonly carried: readonly number[];
}

/** A column that means something, and its place in a line. */
export interface BoundColumn extends ItemColumn {
  readonly name: string;
  readonly place: number;
}

/** Why a map does not fit a file. */
export type BindRefusal = 'column-missing' | 'column-twice';

/** Finds the columns of a map in a header: as written, else whatever the case and the blanks. */
export function bindMap(map: ItemMap, header: readonly string[]): Result<BoundMap, BindRefusal> {
  const columns: BoundColumn[] = [];
  for (const [name, column] of map.columns) {
    const places = placesOf(name, header);
    const [place] = places;
    if (place === undefined) {
      const held = header.map((one) => `"${one}"`).join(', ');
      return refuse('column-missing', { column: name, held: held.slice(0, MOST_TOLD) });
    }
    if (places.length > 1) return refuse('column-twice', { column: name });
    columns.push({ ...column, name, place });
  }
  const meant = new Set(columns.map(({ place }) => place));
  const carried = header.map((_, place) => place).filter((place) => !meant.has(place));
  return ok({ map, header, columns, carried });
}

const MOST_TOLD = 400;

function placesOf(name: string, header: readonly string[]): number[] {
  const exact = header.flatMap((one, place) => (one === name ? [place] : []));
  if (exact.length > 0) return exact;
  const wanted = plain(name);
  return header.flatMap((one, place) => (plain(one) === wanted ? [place] : []));
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** One line of an item master as a fact sheet. Blank cells are unknown: nothing is assumed. */
export function sheetOfRow(
  { map, columns }: BoundMap,
  cells: readonly string[],
): Result<Readonly<Record<string, unknown>>, FactSheetRefusal> {
  const sheet = openSheet(map.constants);
  for (const column of columns) {
    const text = (cells[column.place] ?? '').trim();
    if (text === '' || map.blanks.has(text.toLowerCase())) continue;
    const value = readCell(text, column, map.decimal);
    if (!value.ok) return refuse(value.reason, { path: pointerTo(column), cell: text });
    setAt(sheet, column.target.path, value.value);
  }
  return ok(sheet);
}

/** The JSON Pointer of what a column holds. */
export function pointerTo({ target }: ItemColumn): string {
  return `/${target.path.join('/')}`;
}

/** The columns that a fault of the sheet comes from; none when a constant is at fault. */
export function columnsAt({ columns }: BoundMap, path: string): readonly string[] {
  return columns
    .filter((column) => {
      const own = pointerTo(column);
      return own === path || own.startsWith(`${path}/`) || path.startsWith(`${own}/`);
    })
    .map(({ name }) => name);
}
