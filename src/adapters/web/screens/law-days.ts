import type { Law } from '../../../domain/law/law.ts';
import { type Window, wholeWindow } from '../../../domain/law/timeline.ts';
import { day, type PlainDate, parsePlainDate, plusDays } from '../../../domain/time/plain-date.ts';
import { type Typed, textOf } from '../request/typed.ts';
import type { Problems } from '../view/form.tsx';
import type { Words } from '../words/words.ts';

/** The days that were asked for, or what is wrong with each of them. */
export type AskedDays =
  | { readonly ok: true; readonly window: Window }
  | { readonly ok: false; readonly problems: Problems };

/** Reads `from` and `to`; a field that was left out or blank takes what it would have shown. */
export function daysAsked(query: Typed, usual: Window, words: Words['law']): AskedDays {
  const problems = new Map<string, string>();
  const read = (name: 'from' | 'to', otherwise: PlainDate): PlainDate => {
    const text = textOf(query, name);
    const parsed = text === '' ? undefined : parsePlainDate(text);
    if (parsed?.ok === false) problems.set(name, words.daysWrong);
    return parsed?.ok === true ? parsed.value : otherwise;
  };
  const window = { from: read('from', usual.from), until: read('to', usual.until) };
  if (problems.size === 0 && window.from > window.until) problems.set('from', words.daysWrong);
  return problems.size === 0 ? { ok: true, window } : { ok: false, problems };
}

/** The year before, this one and the next: what most people come for. */
export function usualWindow(today: PlainDate): Window {
  const year = Number(today.slice(0, 4));
  return { from: day(`${year - 1}-01-01`), until: day(`${year + 1}-12-31`) };
}

const AROUND_DAYS = 91;

/** The ranges that a reader may choose at once. */
export function rangesOf(law: Law, today: PlainDate): Readonly<Record<RangeName, Window>> {
  const year = today.slice(0, 4);
  return {
    whole: wholeWindow(law) ?? usualWindow(today),
    thisYear: { from: day(`${year}-01-01`), until: day(`${year}-12-31`) },
    around: { from: plusDays(today, -AROUND_DAYS), until: plusDays(today, AROUND_DAYS) },
  };
}

export const RANGES = ['whole', 'thisYear', 'around'] as const;
export type RangeName = (typeof RANGES)[number];
