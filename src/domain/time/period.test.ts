import { describe, expect, test } from 'vitest';
import { Mistake } from '../assert.ts';
import { covers, inForceOn, overlap } from './period.ts';
import { day } from './plain-date.ts';

const APRIL = { from: day('2025-04-01'), until: day('2025-04-30') };
const FROM_MAY = { from: day('2025-05-01') };

describe('a period', () => {
  test.each(['2025-04-01', '2025-04-15', '2025-04-30'])('covers %s', (date) => {
    expect(covers(APRIL, day(date))).toBe(true);
  });

  test.each(['2025-03-31', '2025-05-01'])('does not cover %s', (date) => {
    expect(covers(APRIL, day(date))).toBe(false);
  });

  test('without a last day runs on', () => {
    expect(covers(FROM_MAY, day('2999-12-31'))).toBe(true);
    expect(covers(FROM_MAY, day('2025-04-30'))).toBe(false);
  });
});

describe('two periods', () => {
  test('share the day on which one ends and the other begins', () => {
    expect(overlap(APRIL, { from: day('2025-04-30') })).toBe(true);
    expect(overlap(APRIL, { from: day('2025-01-01'), until: day('2025-04-01') })).toBe(true);
  });

  test('that follow one another share no day', () => {
    expect(overlap(APRIL, FROM_MAY)).toBe(false);
  });
});

describe('of several versions', () => {
  const versions = [{ period: APRIL }, { period: FROM_MAY }];

  test('one is in force on each day, from its first to its last', () => {
    expect(inForceOn(versions, day('2025-03-31'))).toBeUndefined();
    expect(inForceOn(versions, day('2025-04-01'))).toBe(versions[0]);
    expect(inForceOn(versions, day('2025-04-30'))).toBe(versions[0]);
    expect(inForceOn(versions, day('2025-05-01'))).toBe(versions[1]);
  });

  test('two in force at once are corrupt law', () => {
    const twice = [...versions, { period: { from: day('2025-06-01') } }];
    expect(inForceOn(twice, day('2025-05-31'))).toBe(versions[1]);
    expect(() => inForceOn(twice, day('2025-06-01'))).toThrow(Mistake);
  });
});
