import { assert, unreachable } from '../assert.ts';
import { type Book, EMPTY, type Move, post } from '../ledger/book.ts';
import type { LicenceEvent } from './event.ts';
import type { IssuedLicence, Licence, Reservation } from './licence.ts';

type Of<Type extends LicenceEvent['type']> = Extract<LicenceEvent, { readonly type: Type }>;

/** What a licence is, once this has happened. History is read, never refused. */
export function evolve(before: Licence | undefined, event: LicenceEvent): Licence {
  if (event.type === 'issued') return issue(before, event.licence);
  assert(before !== undefined, `${event.type} before the licence was issued`);
  switch (event.type) {
    case 'reserved':
      return posted(before, 'reserve', event);
    case 'written-off':
      return posted(before, 'write-off', event);
    case 'released':
      return posted(before, 'release', event);
    case 'corrected':
      return corrected(before, event);
    case 'lapsed':
      return event.lines.reduce((licence, part) => posted(licence, 'lapse', part), before);
    case 'suspended':
      return { ...before, suspended: { on: event.on, reason: event.reason } };
    case 're-determined':
      return before;
    case 'reinstated':
      return { issued: before.issued, books: before.books };
    default:
      return unreachable(event);
  }
}

/** What a reservation is, once this has happened. Events that do not touch it leave it alone. */
export function evolveReservation(
  before: Reservation | undefined,
  event: LicenceEvent,
): Reservation | undefined {
  const id = reservationIn(event);
  if (id === undefined || (before !== undefined && before.id !== id)) return before;
  switch (event.type) {
    case 'reserved':
      return opened(before, event);
    case 'written-off':
    case 'released':
      return settled(before, event);
    case 'corrected':
      return restated(before, event);
    default:
      return before;
  }
}

/** The reservation that an event touches, if it touches one. */
export function reservationIn(event: LicenceEvent): string | undefined {
  return 'reservation' in event ? event.reservation : undefined;
}

function issue(before: Licence | undefined, issued: IssuedLicence): Licence {
  assert(before === undefined, `${issued.number} was issued twice`);
  const books = issued.lines.map(({ line, quantityBase }) => {
    return [line, mustPost(EMPTY, 'grant', quantityBase)] as const;
  });
  return { issued, books: new Map(books) };
}

interface Part {
  readonly line: number;
  readonly quantityBase: bigint;
}

function posted(licence: Licence, move: Move, { line, quantityBase }: Part): Licence {
  const book = licence.books.get(line);
  assert(book !== undefined, `${licence.issued.number} has no line ${line}`);
  return {
    ...licence,
    books: new Map(licence.books).set(line, mustPost(book, move, quantityBase)),
  };
}

function mustPost(book: Book, move: Move, quantity: bigint): Book {
  const moved = post(book, move, quantity);
  assert(moved.ok, `the record holds a ${move} that the book cannot bear`);
  return moved.value;
}

function corrected(licence: Licence, event: Of<'corrected'>): Licence {
  const { line, fromBase, toBase } = event;
  if (toBase < fromBase) {
    return posted(licence, 'correct', { line, quantityBase: fromBase - toBase });
  }
  return posted(licence, 'correct-up', { line, quantityBase: toBase - fromBase });
}

function opened(before: Reservation | undefined, event: Of<'reserved'>): Reservation {
  const { reservation: id, line, declaration, office, acceptedOn, quantityBase } = event;
  assert(before === undefined, `${id} was reserved twice`);
  const nothing = { writtenOffBase: 0n, releasedBase: 0n };
  return { id, line, declaration, office, acceptedOn, reservedBase: quantityBase, ...nothing };
}

function settled(
  before: Reservation | undefined,
  event: Of<'written-off' | 'released'>,
): Reservation {
  assert(before !== undefined, `${event.reservation} was ${event.type} before it was reserved`);
  if (event.type === 'released') {
    return { ...before, releasedBase: before.releasedBase + event.quantityBase };
  }
  return { ...before, writtenOffBase: before.writtenOffBase + event.quantityBase };
}

/** Only ever more: a surplus counts as released, a shortfall as reserved besides. */
function restated(before: Reservation | undefined, event: Of<'corrected'>): Reservation {
  assert(before !== undefined, `${event.reservation} was corrected before it was reserved`);
  const { fromBase, toBase } = event;
  assert(before.writtenOffBase === fromBase, `${before.id} was corrected from another total`);
  const more = toBase - fromBase;
  const rest = { ...before, writtenOffBase: toBase };
  if (more < 0n) return { ...rest, releasedBase: before.releasedBase - more };
  return { ...rest, reservedBase: before.reservedBase + more };
}
