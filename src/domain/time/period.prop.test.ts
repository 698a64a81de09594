import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, inForceOn, overlap, type Period } from './period.ts';
import { day, type PlainDate, plusDays } from './plain-date.ts';

const START = day('2025-01-01');
const SPAN = 60;
const anyDay = fc.nat(SPAN).map((days) => plusDays(START, days));

const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyDay, fc.option(fc.nat(SPAN), { nil: undefined }))
  .map(([from, days]) => (days === undefined ? { from } : { from, until: plusDays(from, days) }));

/** Every day that a period above could reach, and the one after. */
const DAYS: readonly PlainDate[] = Array.from({ length: 2 * SPAN + 2 }, (_, days) =>
  plusDays(START, days),
);

test('two periods overlap exactly when some day is covered by both', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (one, other) => {
      const shared = DAYS.some((date) => covers(one, date) && covers(other, date));
      expect(overlap(one, other)).toBe(shared);
      expect(overlap(other, one)).toBe(shared);
    }),
  );
});

test('a period covers as many days as lie between its ends, both included', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(SPAN), (from, days) => {
      const period = { from, until: plusDays(from, days) };
      expect(DAYS.filter((date) => covers(period, date))).toHaveLength(days + 1);
    }),
  );
});

test('of versions that follow one another, one is in force on every day from the first', () => {
  const anyLengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(anyLengths, anyDay, (lengths, date) => {
      const versions = followingOn(lengths);
      const found = inForceOn(versions, date);
      expect(found).toBe(versions.findLast(({ period }) => period.from <= date));
    }),
  );
});

/** Versions without a gap; the last has no last day. */
function followingOn(lengths: readonly number[]) {
  let next = START;
  return lengths.map((length, index) => {
    const from = next;
    next = plusDays(next, length);
    const isLast = index === lengths.length - 1;
    return { period: isLast ? { from } : { from, until: plusDays(next, -1) } };
  });
}
