import { assert } from '../assert.ts';
import type { Brand } from '../brand.ts';
import { ok, type Result, refuse } from '../result.ts';

/** A day in the law's calendar: no hour, no zone. Days compare as their ISO text does. */
export type PlainDate = Brand<string, 'PlainDate'>;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MILLISECONDS = 86_400_000;

/** Reads `2025-04-04`; a day that the calendar does not have is refused. */
export function parsePlainDate(text: string): Result<PlainDate, 'not-a-day'> {
  if (!SHAPE.test(text)) return refuse('not-a-day');
  const midnight = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(midnight.valueOf())) return refuse('not-a-day');
  if (midnight.toISOString().slice(0, 10) !== text) return refuse('not-a-day');
  return ok(text as PlainDate);
}

/** A day written in the source. A wrong one is our mistake, not the reader's. */
export function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  assert(parsed.ok, `${text} is not a day`);
  return parsed.value;
}

/** The day so many days later; earlier when negative. */
export function plusDays(from: PlainDate, days: number): PlainDate {
  const moved = new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MILLISECONDS);
  return day(moved.toISOString().slice(0, 10));
}

/** The same day of a later month, or that month's last day when it has no such day. */
export function plusMonths(from: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, dayOfMonth = 0] = from.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const moved = Math.min(dayOfMonth, lastDay.getUTCDate());
  return day(`${lastDay.toISOString().slice(0, 8)}${String(moved).padStart(2, '0')}`);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
