import { describe, expect, test } from 'vitest';
import { day } from './plain-date.ts';
import { dayKind, nextWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const CALENDAR: WorkingCalendar = {
  title: 'Example authority',
  weekend: [6, 7],
  years: [
    {
      year: 2025,
      verified: true,
      source: 'Notice on holidays in 2025',
      holidays: [
        { date: day('2025-10-01'), name: 'National Day' },
        { date: day('2025-10-02'), name: 'National Day' },
      ],
      makeUpDays: [{ date: day('2025-09-28'), name: 'Worked for a holiday' }],
    },
  ],
};

describe('an authority', () => {
  // biome-ignore format: a table reads better as a table
  const kinds: readonly (readonly [string, string, string])[] = [
    ['2025-09-26', 'working', 'a Friday'],
    ['2025-09-27', 'rest',    'a Saturday'],
    ['2025-09-28', 'working', 'a Sunday that is worked'],
    ['2025-10-01', 'rest',    'a holiday on a Wednesday'],
    ['2025-10-03', 'working', 'the Friday after'],
    ['2024-12-31', 'unknown', 'before the calendar'],
    ['2026-01-01', 'unknown', 'beyond it'],
  ];

  test.each(kinds)('on %s: %s, %s', (date, kind) => {
    expect(dayKind(CALENDAR, day(date))).toBe(kind);
  });

  test('that rests on Friday and Saturday works on Sunday', () => {
    const other = { ...CALENDAR, weekend: [5, 6] };
    expect(dayKind(other, day('2025-09-26'))).toBe('rest');
    expect(dayKind(other, day('2025-10-05'))).toBe('working');
  });
});

describe('the next working day', () => {
  test('passes over weekends and holidays, and not over the Sunday that is worked', () => {
    expect(nextWorkingDay(CALENDAR, day('2025-09-26'))).toBe('2025-09-28');
    expect(nextWorkingDay(CALENDAR, day('2025-09-30'))).toBe('2025-10-03');
  });

  test('is not known beyond the calendar', () => {
    expect(nextWorkingDay(CALENDAR, day('2025-12-31'))).toBeUndefined();
  });
});
