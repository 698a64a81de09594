import type { Finding } from '../law/rule.ts';
import type { Entry } from '../measure/measure.ts';
import { covers } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { customsCodeFinding } from './findings.ts';
import type { LawOfDay } from './law-of-day.ts';

/** Six digits are the same the world over; eight and ten are a country's own. */
export const CUSTOMS_CODE = /^\d{6}(\d{2}){0,2}$/;

const remembered = new WeakMap<LawOfDay, Map<string, Finding>>();
const MOST_REMEMBERED = 10_000;

/** Which entries of the day refer to a customs number, as the question that it raises. */
export function customsCodeQuestion(day: LawOfDay, code: string, on: PlainDate): Finding {
  const known = remembered.get(day) ?? new Map<string, Finding>();
  remembered.set(day, known);
  const before = known.get(code);
  if (before !== undefined) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const finding = customsCodeFinding(code, referring(day, code, on));
  known.set(code, finding);
  return finding;
}

function referring(day: LawOfDay, code: string, on: PlainDate): string[] {
  return day.clauses
    .filter(({ entry }) => codesOf(entry, on).some((one) => overlaps(one, code)))
    .map(({ cited }) => cited.code);
}

/** A shorter number stands for all that begin with it. */
function overlaps(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function codesOf({ customsCodes, declaredUnder = [] }: Entry, on: PlainDate): readonly string[] {
  const ofDay = customsCodes.filter(({ period }) => covers(period, on));
  return [...declaredUnder, ...ofDay.flatMap(({ codes = [] }) => codes)];
}
