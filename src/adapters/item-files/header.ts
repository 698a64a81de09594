import { TableBroken } from '../../app/item-ports.ts';

const MOST_COLUMNS = 1_000;
const LONGEST_NAME = 300;

/** The names of the columns, without blank ones at the end. Throws when they name nothing. */
export function checkHeader(cells: readonly string[]): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const width = names.findLastIndex((name) => name !== '') + 1;
  if (width > MOST_COLUMNS) {
    throw new TableBroken('header-malformed', { says: `it has more than ${MOST_COLUMNS} columns` });
  }
  if (names.some((name) => name.length > LONGEST_NAME)) {
    const says = `a column has a name of more than ${LONGEST_NAME} characters`;
    throw new TableBroken('header-malformed', { says });
  }
  return names.slice(0, width);
}
