import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../result.ts';
import { type Book, EMPTY, MOVES, type Move, post } from './book.ts';

const HELD: Book = {
  authority: -100n,
  available: 40n,
  reserved: 30n,
  writtenOff: 20n,
  lapsed: 10n,
};

describe('a move takes from one account and adds to another', () => {
  // biome-ignore format: a table reads better as a table
  test.each<[Move, Partial<Book>]>([
    ['grant',      { authority: -107n, available: 47n }],
    ['reserve',    { available: 33n, reserved: 37n }],
    ['write-off',  { reserved: 23n, writtenOff: 27n }],
    ['release',    { reserved: 23n, available: 47n }],
    ['lapse',      { available: 33n, lapsed: 17n }],
    ['correct',    { writtenOff: 13n, available: 47n }],
    ['correct-up', { available: 33n, writtenOff: 27n }],
  ])('%s', (move, changed) => {
    expect(post(HELD, move, 7n)).toEqual(ok({ ...HELD, ...changed }));
  });
});

describe('no account but the authority may owe', () => {
  const others = Object.keys(MOVES).filter((move) => move !== 'grant') as Move[];

  test.each(others)('%s may empty an account but not overdraw it', (move) => {
    const { from } = MOVES[move];
    expect(post(HELD, move, HELD[from])).toMatchObject({ value: { [from]: 0n } });
    expect(post(HELD, move, HELD[from] + 1n)).toEqual(refuse('quantity-exceeds-balance'));
  });

  test('the authority owes what it has granted', () => {
    expect(post(EMPTY, 'grant', 5n)).toEqual(ok({ ...EMPTY, authority: -5n, available: 5n }));
  });
});

test.each([0n, -1n])('a move of %d is no move', (quantity) => {
  expect(post(HELD, 'release', quantity)).toEqual(refuse('quantity-not-positive'));
});
