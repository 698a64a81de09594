import { type PlainDate, plusDays, plusMonths } from './plain-date.ts';

/**
 * The last day of so many months that begin with `from`: the day before the same day later.
 * A month without that day ends the period on its own last day. No article read so far settles
 * this case; it is read as civil law counts months, in favour of the holder.
 */
export function lastDayAfterMonths(from: PlainDate, months: number): PlainDate {
  const sameDay = plusMonths(from, months);
  const monthHasNoSuchDay = sameDay.slice(8) !== from.slice(8);
  return monthHasNoSuchDay ? sameDay : plusDays(sameDay, -1);
}
