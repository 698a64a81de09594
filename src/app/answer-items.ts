import type { DecidingEntry, DeterminationOutcome } from '../domain/determination/answer.ts';
import { determine } from '../domain/determination/determine.ts';
import { type BoundMap, columnsAt, sheetOfRow } from '../domain/determination/item-row.ts';
import {
  type FactSheet,
  lawOfSheet,
  parseFactSheet,
  type SheetDefaults,
} from '../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../domain/law/law.ts';
import type { Refused } from '../domain/result.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import { determineWithRulings, type RulingsHeld } from './determine-with-rulings.ts';
import { type ItemFaultType, wordsOfFault } from './item-fault.ts';
import type { TableRow } from './item-ports.ts';
import { reasonOf } from './item-reason.ts';
import type { Words } from './words.ts';

/** Why a line has no answer, where it stands, and what would mend it. */
export interface ItemFault {
  readonly type: ItemFaultType;
  /** The column to mend; absent when the whole line or a constant is at fault. */
  readonly column?: string;
  /** The place in the fact sheet that the line became. */
  readonly path: string;
  readonly says: Words;
}

/** What the law says of one line. */
export interface ItemVerdict {
  readonly jurisdiction: string;
  readonly on: PlainDate;
  readonly outcome: DeterminationOutcome;
  readonly entries: readonly DecidingEntry[];
  readonly reason: Words;
  readonly revivesOn?: PlainDate;
  readonly missing: readonly string[];
  readonly edition: string;
}

/** One line of an item master with its answer, or with what is wrong with it. */
export interface ItemAnswer {
  readonly line: number;
  readonly id?: string;
  readonly cells: readonly string[];
  readonly verdict?: ItemVerdict;
  readonly fault?: ItemFault;
}

/** What all lines of one file share. */
export interface ItemWork {
  readonly laws: ReadonlyMap<string, Law>;
  readonly bound: BoundMap;
  readonly defaults: SheetDefaults;
  /** What was ruled for the firm whose items they are. */
  readonly held?: RulingsHeld;
}

/** Answers one line. A bad one is answered with its fault: no line is ever dropped. */
export function answerItem(work: ItemWork, row: TableRow): ItemAnswer {
  const { line, cells } = row;
  const id = idOf(work.bound, cells);
  const own = id === undefined ? { line, cells } : { line, id, cells };
  const trouble = troubleOf(work.bound, row);
  if (trouble !== undefined) return { ...own, fault: trouble };
  const sheet = sheetOfRow(work.bound, cells);
  if (!sheet.ok) return { ...own, fault: faultOf(work.bound, sheet) };
  const law = lawOfSheet(sheet.value, work.laws, work.defaults);
  if (!law.ok) return { ...own, fault: faultOf(work.bound, law) };
  const parsed = parseFactSheet(sheet.value, law.value, work.defaults);
  if (!parsed.ok) return { ...own, fault: faultOf(work.bound, parsed) };
  return { ...own, verdict: verdictOf(work, law.value, parsed.value) };
}

function verdictOf({ held }: ItemWork, law: Law, { id, facts, on }: FactSheet): ItemVerdict {
  const answer =
    held === undefined || held.rulings.length === 0
      ? determine(law, facts, on)
      : determineWithRulings(held, law, { on, facts, item: id });
  return {
    jurisdiction: law.jurisdiction.code,
    on,
    outcome: answer.outcome,
    entries: answer.entries,
    reason: reasonOf(answer),
    ...(answer.revivesOn === undefined ? {} : { revivesOn: answer.revivesOn }),
    missing: answer.missing ?? [],
    edition: law.edition,
  };
}

function idOf({ columns }: BoundMap, cells: readonly string[]): string | undefined {
  const column = columns.find(({ target }) => target.name === 'id');
  const text = column === undefined ? '' : (cells[column.place] ?? '').trim();
  return text === '' ? undefined : text;
}

/** What the reader of the file found, where it matters: a cell that means nothing may be odd. */
function troubleOf(bound: BoundMap, { trouble, cellTroubles }: TableRow): ItemFault | undefined {
  if (trouble !== undefined) {
    return { type: trouble.type, path: '', says: wordsOfFault(trouble.type, trouble.facts ?? {}) };
  }
  if (cellTroubles === undefined) return undefined;
  for (const { place, name } of bound.columns) {
    const type = cellTroubles.get(place);
    if (type === undefined) continue;
    return { type, column: name, path: '', says: wordsOfFault(type, { column: name }) };
  }
  return undefined;
}

function faultOf(bound: BoundMap, { reason, facts = {} }: Refused<ItemFaultType>): ItemFault {
  const path = facts.path ?? '';
  const columns = columnsAt(bound, path);
  const column = columns.join(', ');
  const says = wordsOfFault(reason, { ...facts, column });
  return columns.length === 0 ? { type: reason, path, says } : { type: reason, column, path, says };
}
