import type { LineTrouble } from '../../app/item-ports.ts';

/** A record of a CSV file, and the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly trouble?: LineTrouble;
}

/** The longest cell that a spreadsheet holds. */
export const LONGEST_CELL = 32_767;
const LONGEST_RECORD = 1_000_000;

/**
 * Cuts CSV text into records, piece by piece. What breaks one line does not take the next ones
 * with it: after a bad quotation mark, reading goes on with the line below.
 */
export class RecordCutter {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;
  /** A line too long to hold has been reported, and its end has not come yet. */
  #isSkipping = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  cut(piece: string): CsvRecord[] {
    return this.#cutAll(this.#rest + piece, false);
  }

  /** What is left when nothing more comes. */
  end(): CsvRecord[] {
    return this.#cutAll(this.#rest, true);
  }

  #cutAll(text: string, isEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let start = this.#isSkipping ? this.#skip(text) : 0;
    while (start < text.length) {
      const next = this.#one(text, start, isEnd);
      if (next === undefined) break;
      if (next.record !== undefined) records.push(next.record);
      start = next.end;
    }
    this.#rest = text.slice(start);
    return records;
  }

  /** Up to the next line, or through all of it. */
  #skip(text: string): number {
    const end = text.indexOf('\n');
    if (end < 0) return text.length;
    this.#isSkipping = false;
    this.#line += 1;
    return end + 1;
  }

  #one(text: string, start: number, isEnd: boolean): Cut | undefined {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    if (newline < 0 && !isEnd) return this.#tooLong(text, start);
    const line = text.slice(start, text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd);
    if (!line.includes('"')) return this.#plain(line, lineEnd + 1);
    const quoted = cutQuoted(text, start, this.#delimiter);
    if (quoted === 'open' && !isEnd && text.length - start <= LONGEST_RECORD) return undefined;
    if (typeof quoted !== 'string' && (quoted.end < text.length || isEnd)) {
      return this.#quoted(text, start, quoted);
    }
    if (typeof quoted !== 'string') return undefined;
    return this.#bad('quote-unclosed', line.split(this.#delimiter), lineEnd + 1);
  }

  #plain(line: string, end: number): Cut {
    const cells = line.split(this.#delimiter);
    const isLong = line.length > LONGEST_CELL && cells.some(isTooLong);
    if (isLong) return this.#bad('cell-too-long', cells.map(cutShort), end);
    const record = { line: this.#line, cells };
    this.#line += 1;
    return { record, end };
  }

  #quoted(text: string, start: number, { cells, end }: Quoted): Cut {
    const record = cells.some(isTooLong)
      ? { line: this.#line, cells: cells.map(cutShort), trouble: 'cell-too-long' as const }
      : { line: this.#line, cells };
    this.#line += linesIn(text, start, end);
    return { record, end };
  }

  #bad(trouble: LineTrouble, cells: readonly string[], end: number): Cut {
    const record = { line: this.#line, cells: cells.map(cutShort), trouble };
    this.#line += 1;
    return { record, end };
  }

  /** No end of the line in sight: wait for more, unless it is too long for any record. */
  #tooLong(text: string, start: number): Cut | undefined {
    if (text.length - start <= LONGEST_RECORD) return undefined;
    this.#isSkipping = true;
    const cells = text
      .slice(start, start + LONGEST_RECORD)
      .split(this.#delimiter)
      .map(cutShort);
    return {
      record: { line: this.#line, cells, trouble: 'cell-too-long' },
      end: text.length,
    };
  }
}

interface Cut {
  readonly record?: CsvRecord;
  readonly end: number;
}

interface Quoted {
  readonly cells: string[];
  /** Behind the end of its last line. */
  readonly end: number;
}

/** A record with quotation marks in it; `open` when one is not closed, `misplaced` when wrong. */
function cutQuoted(text: string, start: number, delimiter: string): Quoted | 'open' | 'misplaced' {
  const cells: string[] = [];
  let place = start;
  while (true) {
    const cell = text[place] === '"' ? quotedCell(text, place) : bareCell(text, place, delimiter);
    if (typeof cell === 'string') return cell;
    cells.push(cell.text);
    const sign = text[cell.end];
    if (sign === delimiter) place = cell.end + 1;
    else if (sign === undefined) return { cells, end: text.length };
    else if (sign === '\n') return { cells, end: cell.end + 1 };
    else if (sign === '\r' && text[cell.end + 1] === '\n') return { cells, end: cell.end + 2 };
    else if (sign === '\r' && cell.end + 1 === text.length) return { cells, end: text.length };
    else return 'misplaced';
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function quotedCell(text: string, start: number): Cell | 'open' {
  let from = start + 1;
  while (true) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return 'open';
    if (text[mark + 1] !== '"') {
      const inside = text.slice(start + 1, mark);
      return { text: inside.includes('"') ? inside.replaceAll('""', '"') : inside, end: mark + 1 };
    }
    from = mark + 2;
  }
}

/** A mark inside a cell that does not begin with one is an inch, not a quotation. */
function bareCell(text: string, start: number, delimiter: string): Cell {
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  const rest = text.slice(start, lineEnd);
  const next = rest.indexOf(delimiter);
  if (next >= 0) return { text: rest.slice(0, next), end: start + next };
  const bare = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
  return { text: bare, end: start + bare.length };
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    lines += 1;
  }
  return lines;
}

function isTooLong(cell: string): boolean {
  return cell.length > LONGEST_CELL;
}

/** So much of it that a person finds the place. */
function cutShort(cell: string): string {
  return isTooLong(cell) ? `${cell.slice(0, 100)}…` : cell;
}
