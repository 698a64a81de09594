import type { ItemAnswer } from './answer-items.ts';
import type { Language } from './words.ts';

/** What is put behind the columns of the item master. Stable: programs read these names. */
const ANSWER_COLUMNS = [
  ['answer_line', ({ line }) => `${line}`],
  ['answer_outcome', ({ verdict, fault }) => verdict?.outcome ?? (fault ? 'not-read' : '')],
  ['answer_codes', ({ verdict }) => joined(verdict?.entries.map(({ code }) => code))],
  ['answer_measures', ({ verdict }) => joined(verdict?.entries.map(({ measure }) => measure))],
  ['answer_clauses', ({ verdict }) => joined(verdict?.entries.map(({ clause = '' }) => clause))],
  ['answer_reason', ({ verdict }, language) => verdict?.reason[language]],
  ['answer_revives_on', ({ verdict }) => verdict?.revivesOn],
  ['answer_missing', ({ verdict }) => joined(verdict?.missing)],
  ['answer_on', ({ verdict }) => verdict?.on],
  ['answer_jurisdiction', ({ verdict }) => verdict?.jurisdiction],
  ['answer_edition', ({ verdict }) => verdict?.edition],
  ['answer_error', ({ fault }) => fault?.type],
  ['answer_error_column', ({ fault }) => fault?.column],
  ['answer_fix', ({ fault }, language) => fault?.says[language]],
] as const satisfies readonly (readonly [
  string,
  (answer: ItemAnswer, language: Language) => string | undefined,
])[];

function joined(texts: readonly string[] | undefined): string | undefined {
  return texts?.join('; ');
}

/** The header of the answers: all columns of the item master, then ours. */
export function answerHeader(header: readonly string[]): readonly string[] {
  return [...header, ...ANSWER_COLUMNS.map(([name]) => name)];
}

/** One line as it came, with its answer behind it. */
export function answerCells(
  answer: ItemAnswer,
  { width, language }: { readonly width: number; readonly language: Language },
): readonly string[] {
  const cells = answer.cells.slice(0, width);
  while (cells.length < width) cells.push('');
  for (const [, cell] of ANSWER_COLUMNS) cells.push(cell(answer, language) ?? '');
  return cells;
}

/** The same as an object for JSON: what means nothing to the law stands under `carried`. */
export function answerObject(
  { line, id, cells, verdict, fault }: ItemAnswer,
  { header, carried, language }: Told,
): Readonly<Record<string, unknown>> {
  const kept = carried.map((place) => [header[place] ?? `${place + 1}`, cells[place] ?? '']);
  return {
    line,
    ...(id === undefined ? {} : { id }),
    ...(verdict === undefined ? {} : { ...verdict, reason: verdict.reason[language] }),
    ...(fault === undefined ? {} : { error: { ...fault, says: fault.says[language] } }),
    ...(kept.length === 0 ? {} : { carried: Object.fromEntries(kept) }),
  };
}

/** Which columns are carried through, and in which language reasons are told. */
export interface Told {
  readonly header: readonly string[];
  readonly carried: readonly number[];
  readonly language: Language;
}
