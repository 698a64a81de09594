import { covers } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Entry } from './measure.ts';

/** The customs numbers of an entry on a day. */
export function customsNumbersOn(
  { customsCodes, declaredUnder = [] }: Entry,
  on: PlainDate,
): readonly string[] {
  const ofDay = customsCodes.filter(({ period }) => covers(period, on));
  return [...declaredUnder, ...ofDay.flatMap(({ codes = [] }) => codes)];
}
