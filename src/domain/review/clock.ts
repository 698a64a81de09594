import type { ClockStop } from '../application/application.ts';
import { type PlainDate, plusDays } from '../time/plain-date.ts';
import { dayKind, type WorkingCalendar } from '../time/working-calendar.ts';

/** What the clock is computed from: days that happened, never a counter. */
export interface Review {
  /** Day of receipt of the complete application: day 0. */
  readonly receivedOn: PlainDate;
  readonly stops: readonly ClockStop[];
  /** The day of the decision. Absent while the review goes on. */
  readonly endedOn?: PlainDate;
}

/** What the law gives the authority or what it aims at, and the days on which it works. */
export interface Allowance {
  readonly limitWorkingDays?: number;
  readonly targetWorkingDays?: number;
  readonly calendar: WorkingCalendar;
}

/**
 * Why no due day can be named: nobody knows when the clock goes on, or which days are worked, or
 * neither law nor authority has set one.
 */
export type WhyUnknown = 'clock-stands' | 'calendar-ends' | 'no-limit';

/** The statutory clock as it stands on a day. */
export interface ReviewClock {
  /** Working days that the law gives or the authority aims at. Absent: neither does. */
  readonly limit?: number;
  /** The authority only aims at it: passing it breaks no law. */
  readonly isTarget?: true;
  /** Working days used, today included. As far as the calendar reaches. */
  readonly used: number;
  readonly dueOn: PlainDate | 'unknown';
  readonly unknownBecause?: WhyUnknown;
  readonly standsSince?: PlainDate;
  /** Code of the licence type's reason for which it stands. */
  readonly standsBecause?: string;
  /** Working days beyond the limit. */
  readonly overdueBy?: number;
  /** The count passes through a year whose holidays are not published yet. */
  readonly unverified?: true;
}

/**
 * The statutory clock as it stands on a day. Day 1 is the first working day after receipt. A day
 * does not count from the day on which the clock was stopped until the day before it went on.
 */
export function reviewClock(
  { receivedOn, stops, endedOn }: Review,
  { limitWorkingDays, targetWorkingDays, calendar }: Allowance,
  on: PlainDate,
): ReviewClock {
  const limit = limitWorkingDays ?? targetWorkingDays;
  const until = endedOn !== undefined && endedOn < on ? endedOn : on;
  const known = stops.filter(({ stoppedOn }) => stoppedOn <= until);
  const counted = { receivedOn, stops: known.map((stop) => asOf(stop, until)), calendar };
  const { used, dueOn, unknownBecause } = count(counted, limit, until);
  const standing = endedOn === undefined ? counted.stops.find(isOpen) : undefined;
  return {
    ...(limit !== undefined && { limit }),
    ...(limitWorkingDays === undefined && limit !== undefined && { isTarget: true }),
    used,
    dueOn: dueOn ?? 'unknown',
    ...(unknownBecause && { unknownBecause }),
    ...(standing && { standsSince: standing.stoppedOn, standsBecause: standing.reason }),
    ...(limit !== undefined && used > limit && { overdueBy: used - limit }),
    ...(isUnverified(calendar, { from: receivedOn, until: dueOn ?? until }) && UNVERIFIED),
  };
}

const UNVERIFIED = { unverified: true } as const;

interface Counted {
  readonly receivedOn: PlainDate;
  readonly stops: readonly ClockStop[];
  readonly calendar: WorkingCalendar;
}

interface Count {
  readonly used: number;
  readonly dueOn?: PlainDate;
  readonly unknownBecause?: WhyUnknown;
}

/** Counts on until both the day asked about and the due day have been passed. */
function count(counted: Counted, limit: number | undefined, until: PlainDate): Count {
  const days = countedDays(counted);
  let used = 0;
  let dueOn: PlainDate | undefined;
  for (let nth = 1; ; nth += 1) {
    const next = days.next();
    if (next.done) return dueOn ? { used, dueOn } : { used, unknownBecause: next.value };
    if (next.value <= until) used = nth;
    if (nth === limit) dueOn = next.value;
    if (next.value <= until) continue;
    if (limit === undefined) return { used, unknownBecause: 'no-limit' };
    if (dueOn !== undefined) return { used, dueOn };
  }
}

/** The days that count, one after the other, and at last why no further one is known. */
function* countedDays({ receivedOn, stops, calendar }: Counted): Generator<PlainDate, WhyUnknown> {
  for (let date = plusDays(receivedOn, 1); ; date = plusDays(date, 1)) {
    if (stops.some((stop) => isOpen(stop) && stop.stoppedOn <= date)) return 'clock-stands';
    const kind = dayKind(calendar, date);
    if (kind === 'unknown') return 'calendar-ends';
    if (kind === 'working' && !stops.some((stop) => stoodOn(stop, date))) yield date;
  }
}

function isOpen({ restartedOn }: ClockStop): boolean {
  return restartedOn === undefined;
}

function stoodOn({ stoppedOn, restartedOn }: ClockStop, date: PlainDate): boolean {
  return stoppedOn <= date && (restartedOn === undefined || date < restartedOn);
}

/** A stop as it was known on a day: whoever looks back does not see that it ended later. */
function asOf({ restartedOn, ...stop }: ClockStop, day: PlainDate): ClockStop {
  const hasEnded = restartedOn !== undefined && restartedOn <= day;
  return hasEnded ? { ...stop, restartedOn } : stop;
}

function isUnverified(
  { years }: WorkingCalendar,
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate },
): boolean {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return years.some(({ year, verified }) => !verified && first <= year && year <= last);
}
