import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Book, EMPTY, MOVES, type Move, post } from './book.ts';

const anyMoves = fc.array(
  fc.tuple(
    fc.constantFrom(...(Object.keys(MOVES) as Move[])),
    fc.bigInt({ min: -5n, max: 10n ** 12n }),
  ),
  { maxLength: 60 },
);

function postOrKeep(book: Book, [move, quantity]: [Move, bigint]): Book {
  const moved = post(book, move, quantity);
  return moved.ok ? moved.value : book;
}

function sum(parts: readonly bigint[]): bigint {
  return parts.reduce((total, part) => total + part, 0n);
}

test('whatever is posted, only the authority owes, and it owes what the others hold', () => {
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const { authority, ...held } = moves.reduce(postOrKeep, EMPTY);
      expect(Object.values(held).every((part) => part >= 0n)).toBe(true);
      expect(sum(Object.values(held))).toBe(-authority);
    }),
  );
});

test('what the authority has given out never grows smaller again', () => {
  fc.assert(
    fc.property(anyMoves, anyMoves, (earlier, later) => {
      const before = earlier.reduce(postOrKeep, EMPTY);
      const after = later.reduce(postOrKeep, before);
      expect(after.authority <= before.authority).toBe(true);
    }),
  );
});

test('a move that is refused would have overdrawn, or moved nothing', () => {
  fc.assert(
    fc.property(anyMoves, fc.bigInt({ min: -5n, max: 10n ** 12n }), (moves, quantity) => {
      const book = moves.reduce(postOrKeep, EMPTY);
      const moved = post(book, 'reserve', quantity);
      expect(moved.ok).toBe(quantity > 0n && quantity <= book.available);
    }),
  );
});
