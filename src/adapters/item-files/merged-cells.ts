import { TableBroken } from '../../app/item-ports.ts';
import { inflateEntry } from './inflate-entry.ts';
import type { Workbook } from './workbook-parts.ts';
import type { ZipEntry } from './zip-folder.ts';

/** Cells that a sheet shows as one: its rows and columns, all of them counted from zero. */
export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const MARK = Buffer.from('mergeCell');
const LONGEST_MARK = 300;
const MOST_AREAS = 50_000;
const MERGED =
  /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})/;

/**
 * The merged areas of a sheet, from the top down. They stand behind the rows, so the sheet is
 * unpacked once for them alone: that also shows that all of it can be unpacked.
 */
export async function readMergedAreas(
  { file, unpacked }: Workbook,
  entry: ZipEntry,
): Promise<readonly MergedArea[]> {
  const areas: MergedArea[] = [];
  const before = unpacked.bytes;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of inflateEntry(file, entry, unpacked)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    rest = Buffer.from(bytes.subarray(collect(bytes, areas, false)));
  }
  collect(rest, areas, true);
  // The same bytes come once more with the rows, and are to be counted once.
  unpacked.bytes = before;
  return areas.sort((one, other) => one.top - other.top);
}

/** Collects what is whole, and answers where the rest begins. */
function collect(bytes: Buffer, areas: MergedArea[], isEnd: boolean): number {
  const safe = isEnd ? bytes.length : Math.max(0, bytes.length - LONGEST_MARK);
  for (let at = bytes.indexOf(MARK); at >= 0 && at < safe; at = bytes.indexOf(MARK, at + 1)) {
    const tag = bytes.toString('latin1', Math.max(0, at - 20), at + LONGEST_MARK);
    const found = MERGED.exec(tag.slice(tag.lastIndexOf('<', Math.min(at, 20))));
    if (found === null || found.index !== 0) continue;
    const [, left = '', top = '', right = '', bottom = ''] = found;
    const rows = { top: Number(top) - 1, bottom: Number(bottom) - 1 };
    areas.push({ ...rows, left: columnOf(left), right: columnOf(right) });
    if (areas.length > MOST_AREAS) throw new TableBroken('workbook-too-large', MANY);
  }
  return safe;
}

const MANY = { says: `it has more than ${MOST_AREAS} merged areas` };

/** `A` is 0 and `AA` is 26. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Walks down the rows and says which columns of each hide behind another cell. */
export class MergedColumns {
  readonly #areas: readonly MergedArea[];
  #next = 0;
  #active: MergedArea[] = [];

  constructor(areas: readonly MergedArea[]) {
    this.#areas = areas;
  }

  /** The hidden columns below a width. Rows are asked for from the top down. */
  hiddenAt(row: number, width: number): readonly number[] {
    if (this.#areas.length === 0) return [];
    this.#active = this.#active.filter(({ bottom }) => bottom >= row);
    for (let area = this.#areas[this.#next]; area !== undefined && area.top <= row; ) {
      if (area.bottom >= row) this.#active.push(area);
      this.#next += 1;
      area = this.#areas[this.#next];
    }
    if (this.#active.length > 1_000) throw new TableBroken('workbook-too-large', MANY);
    return this.#active.flatMap((area) => hiddenIn(area, row, width));
  }
}

function hiddenIn({ top, left, right }: MergedArea, row: number, width: number): number[] {
  const first = top === row ? left + 1 : left;
  const count = Math.max(0, Math.min(right, width - 1) - first + 1);
  return Array.from({ length: count }, (_, place) => first + place);
}
