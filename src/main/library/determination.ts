import { assert } from '../../domain/assert.ts';
import type { Answer } from '../../domain/determination/answer.ts';
import { determine } from '../../domain/determination/determine.ts';
import {
  type FactSheetRefusal,
  parseFactSheet,
  type SheetDefaults,
} from '../../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../../domain/law/law.ts';

// The determination as a library: no database, no server, no file. It runs in Node and in a
// browser; the law comes in as one JSON document, such as `ytterby/law/cn.json`.

export type {
  Answer,
  DecidingEntry,
  DeterminationOutcome,
} from '../../domain/determination/answer.ts';
export { determine } from '../../domain/determination/determine.ts';
export { type Explained, type Explanation, explain } from '../../domain/determination/explain.ts';
export type { ShipmentFacts } from '../../domain/determination/facts.ts';
export {
  type FactSheet,
  type FactSheetRefusal,
  parseFactSheet,
  type SheetDefaults,
} from '../../domain/determination/parse-fact-sheet.ts';
export type { Law } from '../../domain/law/law.ts';
export type { Finding } from '../../domain/law/rule.ts';
export { day, type PlainDate, parsePlainDate } from '../../domain/time/plain-date.ts';

/** What is wrong with a sheet: the kind, the JSON Pointer, and the fix in words. */
export interface SheetError {
  readonly type: FactSheetRefusal;
  readonly path: string;
  readonly says: string;
}

/** The answer to one sheet, under the edition of the law that gave it; or what is wrong with it. */
export type SheetAnswer =
  | (Answer & { readonly id?: string | number; readonly edition: string })
  | { readonly id?: string | number; readonly error: SheetError };

/** Reads one fact sheet and answers it, as the command and the HTTP interface do. */
export function determineSheet(
  law: Law,
  sheet: unknown,
  defaults: SheetDefaults = {},
): SheetAnswer {
  const parsed = parseFactSheet(sheet, law, defaults);
  const named = idOf(sheet);
  if (!parsed.ok) {
    const { path = '', says = '' } = parsed.facts ?? {};
    return { ...named, error: { type: parsed.reason, path, says } };
  }
  const { facts, on } = parsed.value;
  return { ...named, ...determine(law, facts, on), edition: law.edition };
}

function idOf(sheet: unknown): { readonly id?: string | number } {
  if (typeof sheet !== 'object' || sheet === null || !('id' in sheet)) return {};
  const { id } = sheet;
  return typeof id === 'string' || typeof id === 'number' ? { id } : {};
}

/** Takes a law as the build wrote it out. It was checked there: it is not checked again. */
export function parseLaw(document: unknown): Law {
  const isLaw =
    typeof document === 'object' &&
    document !== null &&
    'edition' in document &&
    'measures' in document;
  assert(isLaw, 'This is no law: take a document such as ytterby/law/cn.json.');
  return document as unknown as Law;
}
