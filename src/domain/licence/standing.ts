import type { Book } from '../ledger/book.ts';
import type { Period } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Licence, LicenceStanding } from './licence.ts';

/** What the standing depends on: a row of a list knows it too. */
export interface StandingFacts {
  readonly validity: Period & { readonly until: PlainDate };
  readonly isSuspended: boolean;
  readonly books: readonly Pick<Book, 'available' | 'reserved'>[];
}

/** How a licence stands on a day. An end outranks a pause, and a pause outranks an empty book. */
export function standingOf({ issued, suspended, books }: Licence, on: PlainDate): LicenceStanding {
  const { validity } = issued;
  const isSuspended = suspended !== undefined;
  return standingFrom({ validity, isSuspended, books: [...books.values()] }, on);
}

/** The same from what a row of a list knows: days, pause and balances are all it takes. */
export function standingFrom(
  { validity, isSuspended, books }: StandingFacts,
  on: PlainDate,
): LicenceStanding {
  if (on < validity.from) return 'not-yet-valid';
  if (on > validity.until) return 'expired';
  if (isSuspended) return 'suspended';
  return isExhausted(books) ? 'exhausted' : 'valid';
}

/** Nothing is left and nothing can come back: what is reserved may still be released. */
function isExhausted(books: StandingFacts['books']): boolean {
  return books.every(({ available, reserved }) => available === 0n && reserved === 0n);
}
