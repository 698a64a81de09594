/** What a spreadsheet program takes for the beginning of a formula, also in full width. */
const ACTIVE = /^[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet program runs: an apostrophe before it makes it text. */
export function defuse(cell: string): string {
  return ACTIVE.test(cell) ? `'${cell}` : cell;
}
