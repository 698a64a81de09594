import { describe, expect, test } from 'vitest';
import { Mistake } from '../assert.ts';
import { day } from '../time/plain-date.ts';
import type { LicenceEvent } from './event.ts';
import { evolve, evolveReservation, reservationIn } from './evolve.ts';
import { ISSUED, LICENCE } from './example.ts';
import { type Licence, openBase, type Reservation } from './licence.ts';

const on = day('2025-07-02');
const RESERVED: LicenceEvent = {
  type: 'reserved',
  reservation: 'R-1',
  line: 1,
  quantityBase: 4_000_000n,
  declaration: 'D-1',
  office: 'Nordhafen',
  acceptedOn: day('2025-07-01'),
};
const WRITTEN_OFF = part('written-off', 3_000_000n);
const RELEASED = part('released', 500_000n);

function part(type: 'written-off' | 'released', quantityBase: bigint): LicenceEvent {
  return { type, reservation: 'R-1', line: 1, quantityBase, on };
}

function corrected(fromBase: bigint, toBase: bigint): LicenceEvent {
  return { type: 'corrected', reservation: 'R-1', line: 1, fromBase, toBase, on, reason: 'scale' };
}

function replay(...events: LicenceEvent[]): Licence {
  return events.reduce<Licence>(evolve, LICENCE);
}

function replayReservation(...events: LicenceEvent[]): Reservation | undefined {
  return events.reduce<Reservation | undefined>(evolveReservation, undefined);
}

describe('what has happened to a licence', () => {
  test('issued, each line has what was granted, and nothing has moved', () => {
    const nothing = { reserved: 0n, writtenOff: 0n, lapsed: 0n };
    expect(LICENCE).toEqual({
      issued: ISSUED,
      books: new Map([
        [1, { authority: -10_000_000n, available: 10_000_000n, ...nothing }],
        [3, { authority: -500n, available: 500n, ...nothing }],
      ]),
    });
  });

  // biome-ignore format: a table reads better as a table
  test.each<[string, LicenceEvent[], [bigint, bigint, bigint, bigint]]>([
    ['reserved',          [RESERVED],              [6_000_000n, 4_000_000n, 0n, 0n]],
    ['written off',       [RESERVED, WRITTEN_OFF], [6_000_000n, 1_000_000n, 3_000_000n, 0n]],
    ['released',          [RESERVED, RELEASED],    [6_500_000n, 3_500_000n, 0n, 0n]],
    ['corrected to less', [RESERVED, WRITTEN_OFF, corrected(3_000_000n, 1n)],
                                                   [8_999_999n, 1_000_000n, 1n, 0n]],
    ['corrected to more', [RESERVED, WRITTEN_OFF, corrected(3_000_000n, 9_000_000n)],
                                                   [0n, 1_000_000n, 9_000_000n, 0n]],
    ['lapsed',            [RESERVED, { type: 'lapsed', on, lines: [
                            { line: 1, quantityBase: 6_000_000n }, { line: 3, quantityBase: 1n },
                          ] }],                    [0n, 4_000_000n, 0n, 6_000_000n]],
  ])('%s, the book of the line says so', (_, events, accounts) => {
    const [available, reserved, writtenOff, lapsed] = accounts;
    const book = { authority: -10_000_000n, available, reserved, writtenOff, lapsed };
    expect(replay(...events).books.get(1)).toEqual(book);
  });

  test('suspended, it says since when and why, until it is reinstated', () => {
    const suspended: LicenceEvent = { type: 'suspended', on, reason: 'facts changed' };
    const reinstated: LicenceEvent = { type: 'reinstated', on, reason: 'facts cleared' };
    expect(replay(suspended)).toEqual({ ...LICENCE, suspended: { on, reason: 'facts changed' } });
    expect(replay(suspended, reinstated)).toEqual(LICENCE);
  });

  test('replay leaves what it began with as it was', () => {
    replay(RESERVED);
    expect(LICENCE.books.get(1)?.available).toBe(10_000_000n);
  });
});

describe('what has happened to a reservation', () => {
  const NEW: Reservation = {
    id: 'R-1',
    line: 1,
    declaration: 'D-1',
    office: 'Nordhafen',
    acceptedOn: day('2025-07-01'),
    reservedBase: 4_000_000n,
    writtenOffBase: 0n,
    releasedBase: 0n,
  };

  test('reserved, it holds all that was declared', () => {
    expect(replayReservation(RESERVED)).toEqual(NEW);
    expect(openBase(NEW)).toBe(4_000_000n);
  });

  test('written off and released, it holds the rest', () => {
    const reservation = replayReservation(RESERVED, WRITTEN_OFF, RELEASED);
    const moved = { writtenOffBase: 3_000_000n, releasedBase: 500_000n };
    expect(reservation).toEqual({ ...NEW, ...moved });
  });

  test('corrected to less, the surplus counts as released', () => {
    const reservation = replayReservation(RESERVED, WRITTEN_OFF, corrected(3_000_000n, 2_000_000n));
    const moved = { writtenOffBase: 2_000_000n, releasedBase: 1_000_000n };
    expect(reservation).toEqual({ ...NEW, ...moved });
  });

  test('corrected to more, the shortfall counts as reserved besides', () => {
    const reservation = replayReservation(RESERVED, WRITTEN_OFF, corrected(3_000_000n, 5_000_000n));
    const moved = { writtenOffBase: 5_000_000n, reservedBase: 6_000_000n };
    expect(reservation).toEqual({ ...NEW, ...moved });
  });

  test('events of other reservations and of the licence leave it alone', () => {
    const other: LicenceEvent = { ...RESERVED, reservation: 'R-2' };
    const lapsed: LicenceEvent = { type: 'lapsed', on, lines: [] };
    expect([other, lapsed].reduce<Reservation | undefined>(evolveReservation, NEW)).toBe(NEW);
    expect(evolveReservation(undefined, lapsed)).toBeUndefined();
  });

  test('an event names the reservation that it touches', () => {
    expect(reservationIn(RELEASED)).toBe('R-1');
    expect(reservationIn({ type: 'lapsed', on, lines: [] })).toBeUndefined();
  });
});

describe('a record that contradicts itself is a mistake', () => {
  test.each<[string, () => unknown]>([
    ['a licence issued twice', () => evolve(LICENCE, { type: 'issued', licence: ISSUED })],
    ['something before the issue', () => evolve(undefined, RESERVED)],
    ['more written off than reserved', () => replay(RESERVED, part('written-off', 4_000_001n))],
    ['a line that the licence has not', () => replay({ ...RESERVED, line: 2 })],
    ['a reservation made twice', () => replayReservation(RESERVED, RESERVED)],
    ['a write-off of nothing reserved', () => replayReservation(WRITTEN_OFF)],
    ['a correction of nothing reserved', () => replayReservation(corrected(1n, 0n))],
    ['a correction from another total', () => replayReservation(RESERVED, corrected(1n, 0n))],
  ])('%s', (_, happens) => {
    expect(happens).toThrow(Mistake);
  });
});
