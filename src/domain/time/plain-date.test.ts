import { describe, expect, test } from 'vitest';
import { Mistake } from '../assert.ts';
import { ok, refuse } from '../result.ts';
import { day, parsePlainDate, plusDays, plusMonths, weekdayOf } from './plain-date.ts';

describe('a day', () => {
  test.each(['2025-04-04', '2024-02-29', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(parsePlainDate(text)).toEqual(ok(text));
  });

  const not = ['2025-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-4-4', '', '20250404'];
  test.each([...not, '2025-04-04T00:00', ' 2025-04-04', '2025-04-04\n'])('is not %j', (text) => {
    expect(parsePlainDate(text)).toEqual(refuse('not-a-day'));
  });

  test('written wrongly in the source is a mistake', () => {
    expect(() => day('2025-02-29')).toThrow(Mistake);
  });

  test('stands before another as its text does', () => {
    expect(day('2025-09-30') < day('2025-10-01')).toBe(true);
  });
});

test('days later and earlier pass the ends of months and years', () => {
  expect(plusDays(day('2025-12-31'), 1)).toBe('2026-01-01');
  expect(plusDays(day('2024-03-01'), -1)).toBe('2024-02-29');
  expect(plusDays(day('2025-03-01'), 0)).toBe('2025-03-01');
});

test('the same day of a later month, or that month’s last day', () => {
  expect(plusMonths(day('2025-06-12'), 6)).toBe('2025-12-12');
  expect(plusMonths(day('2025-10-31'), 4)).toBe('2026-02-28');
  expect(plusMonths(day('2025-01-15'), -1)).toBe('2024-12-15');
});

test('Monday is the first day of the week and Sunday the seventh', () => {
  expect(weekdayOf(day('2025-04-07'))).toBe(1);
  expect(weekdayOf(day('2025-04-13'))).toBe(7);
});
