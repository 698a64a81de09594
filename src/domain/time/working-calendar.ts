import { type PlainDate, plusDays, weekdayOf } from './plain-date.ts';

/** A holiday, or a day worked for one. */
export interface NamedDay {
  readonly date: PlainDate;
  readonly name: string;
  readonly nameZh?: string;
}

/** The authority's working days in one year. */
export interface CalendarYear {
  readonly year: number;
  /** false: weekends and statutory holidays only, until the yearly notice is published. */
  readonly verified: boolean;
  readonly source: string;
  readonly holidays: readonly NamedDay[];
  readonly makeUpDays: readonly NamedDay[];
}

/** The working days of an authority, as far as its calendar reaches. */
export interface WorkingCalendar {
  readonly title: string;
  /** 1 is Monday: the days of the week on which the authority rests. */
  readonly weekend: readonly number[];
  readonly years: readonly CalendarYear[];
}

export type DayKind = 'working' | 'rest' | 'unknown';

/** Whether the authority works on a day; `unknown` beyond the years that the calendar holds. */
export function dayKind(calendar: WorkingCalendar, date: PlainDate): DayKind {
  const year = calendar.years.find((held) => `${held.year}` === date.slice(0, 4));
  if (year === undefined) return 'unknown';
  if (year.makeUpDays.some((made) => made.date === date)) return 'working';
  if (year.holidays.some((holiday) => holiday.date === date)) return 'rest';
  return calendar.weekend.includes(weekdayOf(date)) ? 'rest' : 'working';
}

/** The first working day after a day; nothing beyond the calendar. */
export function nextWorkingDay(calendar: WorkingCalendar, after: PlainDate): PlainDate | undefined {
  for (let date = plusDays(after, 1); ; date = plusDays(date, 1)) {
    const kind = dayKind(calendar, date);
    if (kind === 'unknown') return undefined;
    if (kind === 'working') return date;
  }
}
