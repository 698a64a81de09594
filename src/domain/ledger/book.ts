import { ok, type Result, refuse } from '../result.ts';

/** Where the grams of a licence line stand. The authority's account is what it has given out. */
export interface Book {
  readonly authority: bigint;
  readonly available: bigint;
  readonly reserved: bigint;
  readonly writtenOff: bigint;
  readonly lapsed: bigint;
}

export type Account = keyof Book;

/** The book of a line before anything was granted on it. */
export const EMPTY: Book = {
  authority: 0n,
  available: 0n,
  reserved: 0n,
  writtenOff: 0n,
  lapsed: 0n,
};

/** Quantities move between accounts; none is ever edited. */
// biome-ignore format: a table reads better as a table
export const MOVES = {
  grant:        { from: 'authority',  to: 'available' },
  reserve:      { from: 'available',  to: 'reserved' },   // declared at customs
  'write-off':  { from: 'reserved',   to: 'writtenOff' }, // exit confirmed
  release:      { from: 'reserved',   to: 'available' },  // declaration cancelled
  lapse:        { from: 'available',  to: 'lapsed' },     // after the last day
  correct:      { from: 'writtenOff', to: 'available' },  // less had left than was written off
  'correct-up': { from: 'available',  to: 'writtenOff' }, // more had left than was written off
} as const satisfies Record<string, { from: Account; to: Account }>;

export type Move = keyof typeof MOVES;

export type PostRefusal = 'quantity-not-positive' | 'quantity-exceeds-balance';

/** Whole base units (milligrams, pieces), never a fraction. Only the authority may owe. */
export function post(book: Book, move: Move, quantity: bigint): Result<Book, PostRefusal> {
  const { from, to } = MOVES[move];
  if (quantity <= 0n) return refuse('quantity-not-positive');
  if (from !== 'authority' && quantity > book[from]) return refuse('quantity-exceeds-balance');
  return ok({ ...book, [from]: book[from] - quantity, [to]: book[to] + quantity });
}
