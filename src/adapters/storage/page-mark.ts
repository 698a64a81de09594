import type { Page } from '../../app/ports.ts';

/** Where a page ended: the instant and the name of its last row, as one opaque text. */
export interface PageMark {
  readonly at: string;
  readonly name: string;
}

const BETWEEN = '~';
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function writeMark({ at, name }: PageMark): string {
  return `${at}${BETWEEN}${name}`;
}

/** A text that is no mark of ours names no place: the list then begins at its beginning. */
export function parseMark(text: string | undefined): PageMark | undefined {
  const [at = '', ...rest] = (text ?? '').split(BETWEEN);
  return INSTANT.test(at) ? { at, name: rest.join(BETWEEN) } : undefined;
}

/** One row more than asked for was read: it only tells that there is a next page. */
export function pageOf<Found, Row>(
  found: readonly Found[],
  limit: number,
  as: { row(found: Found): Row; mark(found: Found): string },
): Page<Row> {
  const shown = found.slice(0, limit);
  const rows = shown.map(as.row);
  const last = shown.at(-1);
  return last !== undefined && found.length > limit ? { rows, next: as.mark(last) } : { rows };
}
