import { expect, test } from 'vitest';
import { day } from '../time/plain-date.ts';
import type { CalendarYear } from '../time/working-calendar.ts';
import { calendarFaults } from './calendar-faults.ts';

function yearWith(holidays: readonly string[], makeUpDays: readonly string[] = []): CalendarYear {
  const named = (date: string) => ({ date: day(date), name: 'Holiday' });
  return {
    year: 2025,
    verified: true,
    source: 'invented',
    holidays: holidays.map(named),
    makeUpDays: makeUpDays.map(named),
  };
}

/** Where each fault lies, and what it says. */
function faults(...years: readonly CalendarYear[]) {
  const calendar = { title: 'Example', weekend: [6, 7], years };
  return calendarFaults(calendar).map(({ path, says }) => [path, says]);
}

test('the first and the last day of a year are days of it', () => {
  expect(faults(yearWith(['2025-01-01', '2025-12-31'], ['2025-10-11']))).toEqual([]);
});

test('a day of another year', () => {
  expect(faults(yearWith(['2025-12-31', '2026-01-01'], ['2024-12-29']))).toEqual([
    [
      '/years/0/holidays/1/date',
      '2026-01-01 is not a day of 2025: move it to its own year, or correct it.',
    ],
    [
      '/years/0/makeUpDays/0/date',
      '2024-12-29 is not a day of 2025: move it to its own year, or correct it.',
    ],
  ]);
});

test('a day that is both a holiday and a make-up day', () => {
  expect(faults(yearWith(['2025-10-11'], ['2025-10-11']))).toEqual([
    [
      '/years/0/makeUpDays/0/date',
      '2025-10-11 is both a holiday and a make-up day: keep one of the two.',
    ],
  ]);
});

test('a holiday named twice', () => {
  expect(faults(yearWith(['2025-10-01', '2025-10-01']))).toEqual([
    [
      '/years/0/holidays/1/date',
      '2025-10-01 stands here a second time, first at 0: remove one or rename it.',
    ],
  ]);
});

test('one year that stands twice', () => {
  expect(faults(yearWith([]), yearWith([]))).toEqual([
    ['/years/1/year', '2025 stands here a second time, first at 0: remove one or rename it.'],
  ]);
});
