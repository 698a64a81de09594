import { expect, test } from 'vitest';
import { day, type PlainDate } from '../time/plain-date.ts';
import { apply, type Rule } from './rule.ts';

const departsInTime: Rule<{ readonly lastDay: PlainDate; readonly departure?: PlainDate }> = {
  id: 'EX-12-2',
  cites: 'Example Export Order, art. 12(2)',
  says: 'Goods may not leave after the last day of the licence.',
  period: { from: day('2024-01-01') },
  asks: ({ lastDay, departure }) => {
    if (departure === undefined) return 'unknown';
    return departure <= lastDay ? 'met' : 'not-met';
  },
};

// biome-ignore format: a table reads better as a table
const CASES = [
  { departure: day('2025-12-11'), outcome: 'met' },
  { departure: day('2025-12-12'), outcome: 'not-met' },
  {                               outcome: 'unknown' },
];

test.each(CASES)('a finding keeps the words and the facts: $outcome', ({ outcome, ...facts }) => {
  const seen = { lastDay: day('2025-12-11'), ...facts };
  expect(apply(departsInTime, seen)).toEqual({
    rule: 'EX-12-2',
    cites: 'Example Export Order, art. 12(2)',
    says: 'Goods may not leave after the last day of the licence.',
    outcome,
    facts: seen,
  });
});
