import type { LicenceView } from '../../../app/view-licence.ts';
import type { LicenceCommand } from '../../../domain/licence/command.ts';
import type { Reservation } from '../../../domain/licence/licence.ts';
import { parsePlainDate } from '../../../domain/time/plain-date.ts';
import { type Typed, textOf } from '../request/typed.ts';
import type { AnyRefusal } from '../words/refusal-words.ts';
import type { Words } from '../words/words.ts';

export const MOVES = ['reserve', 'write-off', 'release', 'correct'] as const;
export type CustomsMove = (typeof MOVES)[number];

export function isMove(text: string): text is CustomsMove {
  return MOVES.some((move) => move === text);
}

export type ReadMove =
  | { readonly command: LicenceCommand }
  | { readonly problems: ReadonlyMap<string, string> };

interface Given {
  readonly typed: Typed;
  readonly view: LicenceView;
  readonly words: Words;
}

/** What the posted form asks for, in the unit of its line. */
export function moveOf(move: CustomsMove, given: Given): ReadMove {
  if (move === 'reserve') return reserveOf(given);
  const { typed, view } = given;
  const reservation = textOf(typed, 'reservation');
  const line = view.reservations.find(({ id }) => id === reservation)?.line;
  const unit = view.lines.find((held) => held.line === line)?.unit ?? '';
  const part = { reservation, quantity: textOf(typed, 'quantity'), unit };
  if (move === 'correct')
    return { command: { type: 'correct', ...part, reason: textOf(typed, 'reason') } };
  return { command: { type: move, ...part } };
}

/** One item of a declaration on one line is one reservation, however it was entered. */
function reserveOf({ typed, view, words }: Given): ReadMove {
  const { customs, determination } = words;
  const problems = new Map<string, string>();
  const line = view.lines.find((held) => `${held.line}` === textOf(typed, 'line'));
  const declaration = textOf(typed, 'declaration');
  const item = textOf(typed, 'item');
  const office = textOf(typed, 'office');
  const acceptedOn = parsePlainDate(textOf(typed, 'acceptedOn'));
  if (line === undefined) problems.set('line', customs.lineMissing);
  if (declaration === '') problems.set('declaration', customs.declarationMissing);
  if (!/^[1-9]\d{0,2}$/.test(item)) problems.set('item', customs.itemMalformed);
  if (office === '') problems.set('office', customs.officeMissing);
  if (!acceptedOn.ok) problems.set('acceptedOn', determination.problems['not-a-day']);
  if (problems.size > 0 || line === undefined || !acceptedOn.ok) return { problems };
  const reservation = `${declaration}:${item}:${line.line}`;
  const quantity = textOf(typed, 'quantity');
  const declared = { declaration, office, acceptedOn: acceptedOn.value };
  const { unit } = line;
  return {
    command: { type: 'reserve', reservation, line: line.line, quantity, unit, ...declared },
  };
}

/** The field that a refusal is about. */
export function fieldOfMove(reason: AnyRefusal): string {
  switch (reason) {
    case 'line-unknown':
      return 'line';
    case 'reservation-exists':
    case 'declaration-in-questioning':
      return 'declaration';
    case 'licence-not-yet-valid':
    case 'licence-expired':
    case 'accepted-in-the-future':
      return 'acceptedOn';
    case 'reason-missing':
      return 'reason';
    default:
      return reason.startsWith('quantity-') || reason === 'nothing-to-correct' ? 'quantity' : '';
  }
}

/** What was posted and not done, so that nobody types it twice. */
export interface FailedMove {
  readonly move: CustomsMove;
  /** The reservation that it was about, where there was one. */
  readonly reservation: string;
  readonly values: Typed;
  readonly problems: ReadonlyMap<string, string>;
}

/** Ids of a form's fields begin with its move and the place of its reservation. */
export function prefixOf(
  reservations: readonly Reservation[],
  { move, reservation }: FailedMove,
): string {
  const place = reservations.findIndex(({ id }) => id === reservation) + 1;
  return place === 0 ? move : `${move}-${place}`;
}
