import { describe, expect, test } from 'vitest';
import { type Book, EMPTY } from '../ledger/book.ts';
import { day } from '../time/plain-date.ts';
import { LICENCE } from './example.ts';
import type { Licence, LicenceStanding } from './licence.ts';
import { standingOf } from './standing.ts';

const USED: Book = { ...EMPTY, authority: -500n, writtenOff: 500n };
const PAUSED = { on: day('2025-06-20'), reason: 'facts changed' };

function withBooks(...books: Book[]): Licence {
  return { ...LICENCE, books: new Map(books.map((book, index) => [index + 1, book])) };
}

describe('first and last day are both included', () => {
  // biome-ignore format: a table reads better as a table
  test.each<[string, LicenceStanding]>([
    ['2025-06-11', 'not-yet-valid'],
    ['2025-06-12', 'valid'],
    ['2025-12-11', 'valid'],
    ['2025-12-12', 'expired'],
  ])('on %s it is %s', (on, standing) => {
    expect(standingOf(LICENCE, day(on))).toBe(standing);
  });
});

describe('an end outranks a pause', () => {
  const suspended: Licence = { ...LICENCE, suspended: PAUSED };

  // biome-ignore format: a table reads better as a table
  test.each<[string, LicenceStanding]>([
    ['2025-06-11', 'not-yet-valid'],
    ['2025-06-12', 'suspended'],
    ['2025-12-11', 'suspended'],
    ['2025-12-12', 'expired'],
  ])('suspended, on %s it is %s', (on, standing) => {
    expect(standingOf(suspended, day(on))).toBe(standing);
  });

  test('suspended and used up, it is suspended', () => {
    const both = { ...withBooks(USED), suspended: PAUSED };
    expect(standingOf(both, day('2025-07-01'))).toBe('suspended');
  });
});

describe('a licence is exhausted when nothing is left and nothing can come back', () => {
  const on = day('2025-07-01');

  test('all written off', () => {
    expect(standingOf(withBooks(USED, USED), on)).toBe('exhausted');
  });

  test('not while one line has something left', () => {
    const left = { ...EMPTY, authority: -500n, writtenOff: 499n, available: 1n };
    expect(standingOf(withBooks(USED, left), on)).toBe('valid');
  });

  test('not while something is reserved that may be released', () => {
    const held = { ...EMPTY, authority: -500n, writtenOff: 499n, reserved: 1n };
    expect(standingOf(withBooks(USED, held), on)).toBe('valid');
  });
});
