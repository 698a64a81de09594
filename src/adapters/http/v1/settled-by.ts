import type { z } from 'zod';
import type { Desk, Receipt, Recorded } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import type { LicenceEvent } from '../../../domain/licence/event.ts';
import { evolve, evolveReservation } from '../../../domain/licence/evolve.ts';
import type { Licence, Reservation } from '../../../domain/licence/licence.ts';
import { formatQuantity } from '../../../domain/quantity/quantity.ts';
import type { settled } from '../schema/customs.ts';
import { amountsOf, unitOfLine } from './present-licence.ts';

export type Settled = z.infer<typeof settled>;

interface Named {
  readonly number: string;
  readonly id: string;
}

/**
 * How line and reservation stood right after an act, however long ago: so that a repeated request
 * gets the answer of the first. The reservation is read before the licence: when the licence still
 * has that version, nothing has happened between the two.
 */
export async function settledBy(
  desk: Desk,
  { version }: Receipt,
  { number, id }: Named,
): Promise<Settled> {
  const reservation = await desk.reservation(number, id);
  const now = await desk.licence(number);
  const held = { licence: now?.subject, reservation };
  const then =
    now?.version === version ? held : stoodAt(await desk.story(`licence/${number}`), version, id);
  assert(then.licence !== undefined, `${number} was changed and is not known`);
  assert(then.reservation !== undefined, `${id} was changed and is not known`);
  return present(then.licence, then.reservation, version);
}

function stoodAt(story: readonly Recorded[], version: number, id: string) {
  let licence: Licence | undefined;
  let reservation: Reservation | undefined;
  for (const recorded of story) {
    if (recorded.version > version) break;
    const event = parseEvent(recorded);
    licence = evolve(licence, event);
    if (!('reservation' in event) || event.reservation === id) {
      reservation = evolveReservation(reservation, event);
    }
  }
  return { licence, reservation };
}

/** The record of a licence holds nothing but these events. */
function parseEvent({ type, body }: Recorded): LicenceEvent {
  return { ...body, type } as LicenceEvent;
}

function present(licence: Licence, reservation: Reservation, version: number): Settled {
  const { line } = reservation;
  const unit = unitOfLine(licence.issued.lines, line);
  const book = licence.books.get(line);
  assert(book !== undefined, `line ${line} of ${licence.issued.number} has no book`);
  return {
    reservationId: reservation.id,
    lineNo: line,
    unit,
    ...amountsOf(reservation, unit),
    available: formatQuantity(book.available, unit),
    version,
  };
}
