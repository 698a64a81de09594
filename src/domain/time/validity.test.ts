import { expect, test } from 'vitest';
import { day } from './plain-date.ts';
import { lastDayAfterMonths } from './validity.ts';

// biome-ignore format: a table reads better as a table
const CASES: readonly (readonly [string, number, string, string])[] = [
  ['2025-06-12', 6,  '2025-12-11', 'the day before the same day'],
  ['2025-06-12', 12, '2026-06-11', 'a year later'],
  ['2025-06-01', 6,  '2025-11-30', 'the last day of the month before'],
  ['2025-07-31', 6,  '2026-01-30', 'a month that has the day'],
  ['2025-08-31', 6,  '2026-02-28', 'a month without that day ends the period with its own'],
  ['2025-08-29', 6,  '2026-02-28', 'the day before a day that February does not have'],
  ['2025-08-28', 6,  '2026-02-27', 'the last day that February has'],
  ['2023-08-31', 6,  '2024-02-29', 'a leap year'],
  ['2024-02-29', 12, '2025-02-28', 'from a leap day'],
];

test.each(CASES)('from %s, %i months last until %s: %s', (from, months, last) => {
  expect(lastDayAfterMonths(day(from), months)).toBe(last);
});
