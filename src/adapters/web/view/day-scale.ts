import type { Window } from '../../../domain/law/timeline.ts';
import { day, type PlainDate, plusDays, plusMonths } from '../../../domain/time/plain-date.ts';

const DAY_MILLISECONDS = 86_400_000;

function numberOf(on: PlainDate): number {
  return Date.parse(on) / DAY_MILLISECONDS;
}

/** Where a day begins on a window's width, in per cent with two decimals. */
export function percentAt(on: PlainDate, { from, until }: Window): number {
  const days = numberOf(until) - numberOf(from) + 1;
  const share = ((numberOf(on) - numberOf(from)) / days) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** Where a span of days begins, and how wide it is: both of its days are drawn in full. */
export function stretchOf(
  span: Window,
  window: Window,
): { readonly x: number; readonly w: number } {
  const x = percentAt(span.from, window);
  const end = percentAt(plusDays(span.until, 1), window);
  return { x, w: Math.round((end - x) * 100) / 100 };
}

/** A line of the scale: a day, and how much of it is worth writing. */
export interface Tick {
  readonly on: PlainDate;
  readonly unit: 'year' | 'month' | 'day';
  /** Left out where there is little room. */
  readonly minor: boolean;
}

const MOST_TICKS = 12;
const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60];

/** Firsts of months or years, a dozen at most; days where the window is shorter than two months. */
export function ticksOf(window: Window): readonly Tick[] {
  const { from, until } = window;
  const days = numberOf(until) - numberOf(from) + 1;
  if (days <= 62) return dayTicks(window, days);
  const step = STEPS_IN_MONTHS.find((months) => days / (months * 30.4) <= MOST_TICKS) ?? 120;
  const ticks: Tick[] = [];
  const start = day(`${from.slice(0, 4)}-01-01`);
  for (let months = 0; ; months += step) {
    const on = plusMonths(start, months);
    if (on > until) return ticks;
    const unit = step >= 12 ? 'year' : 'month';
    if (on >= from) ticks.push({ on, unit, minor: ticks.length % 3 !== 0 });
  }
}

function dayTicks({ from, until }: Window, days: number): readonly Tick[] {
  const step = Math.max(1, Math.ceil(days / MOST_TICKS));
  const ticks: Tick[] = [];
  for (let on = from; on <= until; on = plusDays(on, step)) {
    ticks.push({ on, unit: 'day', minor: ticks.length % 4 !== 0 });
  }
  return ticks;
}
