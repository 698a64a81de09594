import type { PlainDate } from '../time/plain-date.ts';
import type { Licence, LicenceStanding } from './licence.ts';

/** How a licence stands on a day. An end outranks a pause, and a pause outranks an empty book. */
export function standingOf(licence: Licence, on: PlainDate): LicenceStanding {
  const { from, until } = licence.issued.validity;
  if (on < from) return 'not-yet-valid';
  if (on > until) return 'expired';
  if (licence.suspended !== undefined) return 'suspended';
  return isExhausted(licence) ? 'exhausted' : 'valid';
}

/** Nothing is left and nothing can come back: what is reserved may still be released. */
function isExhausted({ books }: Licence): boolean {
  return [...books.values()].every((book) => book.available === 0n && book.reserved === 0n);
}
