import { assert, unreachable } from '../assert.ts';
import { type Move, type PostRefusal, post } from '../ledger/book.ts';
import type { Actor } from '../party/actor.ts';
import {
  formatQuantity,
  isUnit,
  parseQuantity,
  type QuantityRefusal,
} from '../quantity/quantity.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { LicenceCommand } from './command.ts';
import type { LicenceEvent } from './event.ts';
import {
  type Licence,
  type LicenceLine,
  type OpenQuestioning,
  openBase,
  type Reservation,
} from './licence.ts';
import { mayTake } from './may-take.ts';
import type { LicenceRefusal } from './refusal.ts';

/** What a command is decided on: the licence, and the reservation that it names if there is one. */
export interface LicenceSubject {
  readonly licence: Licence;
  readonly reservation?: Reservation | undefined;
  /** The questioning under which the declaration of the command stands, if there is one. */
  readonly questioned?: OpenQuestioning | undefined;
}

/** Who asks, and on which day. */
export interface LicenceContext {
  readonly actor: Actor;
  /** The legal day of the act. */
  readonly on: PlainDate;
}

type Decision = Result<readonly LicenceEvent[], LicenceRefusal>;
type Of<Type extends LicenceCommand['type']> = Extract<LicenceCommand, { readonly type: Type }>;

/** What a command makes happen to a licence, or why it may not. */
export function decide(
  subject: LicenceSubject,
  command: LicenceCommand,
  { actor, on }: LicenceContext,
): Decision {
  const may = mayTake(command, actor);
  if (!may.ok) return may;
  switch (command.type) {
    case 'reserve':
      return reserve(subject, command, on);
    case 'write-off':
    case 'release':
      return settle(subject, command, on);
    case 'correct':
      return correct(subject, command, on);
    case 'lapse':
      return lapse(subject.licence, on);
    case 'suspend':
    case 'reinstate':
      return pause(subject.licence, command, on);
    default:
      return unreachable(command);
  }
}

/** The day of acceptance governs validity, so a declaration may be entered after the last day. */
function reserve(subject: LicenceSubject, command: Of<'reserve'>, on: PlainDate): Decision {
  const { licence } = subject;
  const line = licence.issued.lines.find((held) => held.line === command.line);
  if (line === undefined) return refuse('line-unknown', { line: `${command.line}` });
  if (subject.reservation !== undefined) return refuse('reservation-exists');
  const open = isOpenFor(licence, command.acceptedOn);
  if (!open.ok) return open;
  if (command.acceptedOn > on) return refuse('accepted-in-the-future', { today: on });
  const held = heldBack(subject);
  if (held !== undefined) return held;
  const quantity = readQuantity(command, line);
  if (!quantity.ok) return quantity;
  const covered = coveredBy(licence, line, ['reserve', quantity.value]);
  if (!covered.ok) return covered;
  const { reservation, declaration, office, acceptedOn } = command;
  const quantityBase = quantity.value;
  const named = { reservation, line: line.line, quantityBase, declaration, office, acceptedOn };
  return ok([{ type: 'reserved', ...named }]);
}

/**
 * A suspended licence takes no new declaration, whatever the day on which it was accepted: who
 * suspends means what customs has not recorded yet. Reading of the project, without a text.
 */
function isOpenFor(licence: Licence, acceptedOn: PlainDate): Result<void, LicenceRefusal> {
  const { from, until } = licence.issued.validity;
  if (licence.suspended) return refuse('licence-suspended', { since: licence.suspended.on });
  if (acceptedOn < from) return refuse('licence-not-yet-valid', { firstDay: from });
  if (acceptedOn > until) return refuse('licence-expired', { lastDay: until });
  return ok(undefined);
}

/** While customs question a declaration, its goods do not leave, under whatever licence. */
function heldBack({ questioned }: LicenceSubject) {
  if (questioned === undefined) return undefined;
  const { id: questioning, openedOn: since } = questioned;
  return refuse('declaration-in-questioning', { questioning, since });
}

/** Goods that left are a fact: written off although the licence has expired or is suspended. */
function settle(
  subject: LicenceSubject,
  command: Of<'write-off' | 'release'>,
  on: PlainDate,
): Decision {
  const { licence, reservation } = subject;
  if (reservation === undefined) return refuse('reservation-unknown');
  const held = command.type === 'write-off' ? heldBack(subject) : undefined;
  if (held !== undefined) return held;
  const line = lineOf(licence, reservation);
  const quantity = readQuantity(command, line);
  if (!quantity.ok) return quantity;
  const rest = openBase(reservation);
  if (quantity.value > rest) return refuse('quantity-exceeds-reservation', amount({ rest }, line));
  const part = { reservation: reservation.id, line: line.line, quantityBase: quantity.value, on };
  if (command.type === 'write-off') return ok([{ type: 'written-off', ...part }]);
  return ok([{ type: 'released', ...part }, ...lapsesAgain(licence, part)]);
}

/** States anew what left under a reservation in all. Less goes back; more needs the balance. */
function correct(subject: LicenceSubject, command: Of<'correct'>, on: PlainDate): Decision {
  const { licence, reservation } = subject;
  if (reservation === undefined) return refuse('reservation-unknown');
  const line = lineOf(licence, reservation);
  const total = readTotal(command, line);
  if (!total.ok) return total;
  const fromBase = reservation.writtenOffBase;
  const toBase = total.value;
  if (toBase > fromBase) {
    const held = heldBack(subject);
    if (held !== undefined) return held;
    const covered = coveredBy(licence, line, ['correct-up', toBase - fromBase]);
    if (!covered.ok) return covered;
  }
  if (toBase === fromBase) return refuse('nothing-to-correct');
  const { reason } = command;
  const named = { reservation: reservation.id, line: line.line, fromBase, toBase, on, reason };
  const back = { line: line.line, quantityBase: fromBase - toBase, on };
  return ok([{ type: 'corrected', ...named }, ...lapsesAgain(licence, back)]);
}

/** Day after the last day: what is still available can never be used again. */
function lapse(licence: Licence, on: PlainDate): Decision {
  if (on <= licence.issued.validity.until) return refuse('nothing-to-lapse');
  const lines = [...licence.books]
    .filter(([, book]) => book.available > 0n)
    .map(([line, book]) => ({ line, quantityBase: book.available }));
  return lines.length === 0 ? refuse('nothing-to-lapse') : ok([{ type: 'lapsed', on, lines }]);
}

/** A licence that has ended is neither paused nor taken up again. */
function pause(licence: Licence, command: Of<'suspend' | 'reinstate'>, on: PlainDate): Decision {
  const { reason } = command;
  const { until } = licence.issued.validity;
  if (on > until) return refuse('licence-expired', { lastDay: until });
  if (command.type === 'suspend') {
    if (licence.suspended) return refuse('suspended-already', { since: licence.suspended.on });
    return ok([{ type: 'suspended', on, reason }]);
  }
  if (licence.suspended === undefined) return refuse('not-suspended');
  return ok([{ type: 'reinstated', on, reason }]);
}

interface Returned {
  readonly line: number;
  readonly quantityBase: bigint;
  readonly on: PlainDate;
}

/** What comes back after the last day lapses at once. */
function lapsesAgain(licence: Licence, { line, quantityBase, on }: Returned): LicenceEvent[] {
  if (on <= licence.issued.validity.until || quantityBase <= 0n) return [];
  return [{ type: 'lapsed', on, lines: [{ line, quantityBase }] }];
}

interface Asked {
  readonly quantity: string;
  readonly unit: string;
}

function readQuantity(
  { quantity, unit }: Asked,
  line: LicenceLine,
): Result<bigint, QuantityRefusal | 'unit-differs'> {
  if (isUnit(unit) && unit !== line.unit) return refuse('unit-differs', { unit: line.unit });
  return parseQuantity(quantity, unit);
}

/** `0`, `0.0`: only a correction may say that nothing left. */
function readTotal(asked: Asked, line: LicenceLine): ReturnType<typeof readQuantity> {
  const total = readQuantity(asked, line);
  if (total.ok || total.reason !== 'quantity-not-positive') return total;
  return /^[0.]+$/.test(asked.quantity) ? ok(0n) : total;
}

function coveredBy(
  licence: Licence,
  line: LicenceLine,
  [move, quantity]: readonly [Move, bigint],
): Result<void, PostRefusal> {
  const book = licence.books.get(line.line);
  assert(book !== undefined, `${licence.issued.number} has no book for line ${line.line}`);
  if (post(book, move, quantity).ok) return ok(undefined);
  return refuse('quantity-exceeds-balance', amount({ available: book.available }, line));
}

/** The exact rest in the line's unit, for whoever asked for more. */
function amount(
  parts: Readonly<Record<string, bigint>>,
  { unit }: LicenceLine,
): Readonly<Record<string, string>> {
  const said = Object.entries(parts).map(([name, base]) => [name, formatQuantity(base, unit)]);
  return { ...Object.fromEntries(said), unit };
}

function lineOf(licence: Licence, reservation: Reservation): LicenceLine {
  const line = licence.issued.lines.find((held) => held.line === reservation.line);
  assert(line !== undefined, `${reservation.id} holds a line that the licence has not`);
  return line;
}
