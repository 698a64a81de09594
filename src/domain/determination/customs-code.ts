import type { Finding } from '../law/rule.ts';
import { customsNumbersOn } from '../measure/customs-numbers.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { customsCodeFinding } from './findings.ts';
import type { LawOfDay } from './law-of-day.ts';
import { headsOf } from './listed-codes.ts';

/** Six digits are the same the world over; eight and ten are a country's own. */
export const CUSTOMS_CODE = /^\d{6}(\d{2}){0,2}$/;

/** The clauses of a day by the customs numbers that they refer to, and what was asked before. */
interface Numbers {
  /** Places under each number and its heads of six and eight digits. */
  readonly byHead: ReadonlyMap<string, readonly number[]>;
  /** Places under each number as printed. */
  readonly asPrinted: ReadonlyMap<string, readonly number[]>;
  readonly asked: Map<string, Finding>;
}

const remembered = new WeakMap<LawOfDay, Numbers>();
const MOST_REMEMBERED = 10_000;

/** Which entries of the day refer to a customs number, as the question that it raises. */
export function customsCodeQuestion(day: LawOfDay, code: string, on: PlainDate): Finding {
  const numbers = remembered.get(day) ?? arrangeNumbers(day, on);
  const before = numbers.asked.get(code);
  if (before !== undefined) return before;
  if (numbers.asked.size >= MOST_REMEMBERED) numbers.asked.clear();
  const cited = referring(numbers, code).flatMap((place) => day.clauses[place]?.cited.code ?? []);
  const finding = customsCodeFinding(code, cited);
  numbers.asked.set(code, finding);
  return finding;
}

function arrangeNumbers(day: LawOfDay, on: PlainDate): Numbers {
  const [byHead, asPrinted] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const { entry, place } of day.clauses) {
    const printed = customsNumbersOn(entry, on);
    for (const number of new Set(printed)) file(asPrinted, number, place);
    for (const head of new Set(printed.flatMap(headsOf))) file(byHead, head, place);
  }
  const numbers = { byHead, asPrinted, asked: new Map<string, Finding>() };
  remembered.set(day, numbers);
  return numbers;
}

function file(index: Map<string, number[]>, number: string, place: number): void {
  const filed = index.get(number);
  if (filed === undefined) index.set(number, [place]);
  else filed.push(place);
}

/** A shorter number stands for all that begin with it, in the law as on a sheet. */
function referring({ byHead, asPrinted }: Numbers, code: string): readonly number[] {
  const wider = headsOf(code).filter((head) => head !== code);
  const places = [byHead.get(code), ...wider.map((head) => asPrinted.get(head))];
  return [...new Set(places.flatMap((one) => one ?? []))].sort((one, other) => one - other);
}
