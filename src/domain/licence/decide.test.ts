import { describe, expect, test } from 'vitest';
import { type Actor, SYSTEM } from '../party/actor.ts';
import { ok, refuse } from '../result.ts';
import { day, type PlainDate } from '../time/plain-date.ts';
import type { LicenceCommand } from './command.ts';
import { decide, type LicenceSubject } from './decide.ts';
import type { LicenceEvent } from './event.ts';
import { evolve, evolveReservation } from './evolve.ts';
import { LICENCE, PEOPLE, RESERVE } from './example.ts';
import type { LicenceStanding } from './licence.ts';
import { type LicenceStep, STEPS } from './may-take.ts';
import { standingOf } from './standing.ts';

const JULY = day('2025-07-02');
const LAST = day('2025-12-11');
const AFTER = day('2025-12-12');

const RESERVED: LicenceEvent = {
  type: 'reserved',
  reservation: 'R-1',
  line: 1,
  quantityBase: 4_000_000n,
  declaration: 'D-1',
  office: 'Nordhafen',
  acceptedOn: day('2025-07-01'),
};
const SUSPENDED: LicenceEvent = { type: 'suspended', on: JULY, reason: 'facts changed' };

/** The example licence and its reservation R-1 after these events. */
function given(...events: LicenceEvent[]): LicenceSubject {
  return events.reduce<LicenceSubject>(
    ({ licence, reservation }, event) => ({
      licence: evolve(licence, event),
      reservation: evolveReservation(reservation, event),
    }),
    { licence: LICENCE },
  );
}

function move(type: 'written-off' | 'released', quantityBase: bigint): LicenceEvent {
  return { type, reservation: 'R-1', line: 1, quantityBase, on: JULY };
}

function settle(type: 'write-off' | 'release', quantity: string, unit = 'kg'): LicenceCommand {
  return { type, reservation: 'R-1', quantity, unit };
}

function correct(quantity: string): LicenceCommand {
  return { type: 'correct', reservation: 'R-1', quantity, unit: 'kg', reason: 'weighed again' };
}

const ACTORS = { ...PEOPLE, system: SYSTEM } as const satisfies Record<string, Actor>;

/** What the right person's command does on a day. */
function ask(subject: LicenceSubject, command: LicenceCommand, on: PlainDate) {
  return decide(subject, command, { actor: ACTORS[STEPS[command.type].by], on });
}

describe('every standing and every command', () => {
  const used = given({ ...RESERVED, quantityBase: 10_000_000n }, move('written-off', 10_000_000n));
  const pieces = { line: 3, quantityBase: 500n };
  const books = new Map([...used.licence.books].filter(([line]) => line !== pieces.line));
  const held = [RESERVED, move('written-off', 2_000_000n)];
  const SUBJECTS: Record<LicenceStanding, readonly [PlainDate, LicenceSubject]> = {
    'not-yet-valid': [day('2025-06-11'), given()],
    valid: [JULY, given(...held)],
    exhausted: [JULY, { ...used, licence: { ...used.licence, books } }],
    suspended: [JULY, given(...held, SUSPENDED)],
    expired: [AFTER, given(...held)],
  };

  function commandFor(step: LicenceStep, on: PlainDate): LicenceCommand {
    const reason = 'because';
    if (step === 'reserve') return { ...RESERVE, reservation: 'R-2', acceptedOn: on };
    if (step === 'correct') return correct('1');
    if (step === 'write-off' || step === 'release') return settle(step, '1');
    return step === 'lapse' ? { type: step } : { type: step, reason };
  }

  // biome-ignore format: a table reads better as a table
  test.each<[LicenceStanding, LicenceStep, string]>([
    ['not-yet-valid', 'reserve',   'licence-not-yet-valid'],
    ['not-yet-valid', 'write-off', 'reservation-unknown'],
    ['not-yet-valid', 'release',   'reservation-unknown'],
    ['not-yet-valid', 'correct',   'reservation-unknown'],
    ['not-yet-valid', 'suspend',   'suspended'],
    ['not-yet-valid', 'reinstate', 'not-suspended'],
    ['not-yet-valid', 'lapse',     'nothing-to-lapse'],
    ['valid',         'reserve',   'reserved'],
    ['valid',         'write-off', 'written-off'],
    ['valid',         'release',   'released'],
    ['valid',         'correct',   'corrected'],
    ['valid',         'suspend',   'suspended'],
    ['valid',         'reinstate', 'not-suspended'],
    ['valid',         'lapse',     'nothing-to-lapse'],
    ['exhausted',     'reserve',   'quantity-exceeds-balance'],
    ['exhausted',     'write-off', 'quantity-exceeds-reservation'],
    ['exhausted',     'release',   'quantity-exceeds-reservation'],
    ['exhausted',     'correct',   'corrected'],
    ['exhausted',     'suspend',   'suspended'],
    ['exhausted',     'reinstate', 'not-suspended'],
    ['exhausted',     'lapse',     'nothing-to-lapse'],
    ['suspended',     'reserve',   'licence-suspended'],
    ['suspended',     'write-off', 'written-off'],
    ['suspended',     'release',   'released'],
    ['suspended',     'correct',   'corrected'],
    ['suspended',     'suspend',   'suspended-already'],
    ['suspended',     'reinstate', 'reinstated'],
    ['suspended',     'lapse',     'nothing-to-lapse'],
    ['expired',       'reserve',   'licence-expired'],
    ['expired',       'write-off', 'written-off'],
    ['expired',       'release',   'released, lapsed'],
    ['expired',       'correct',   'corrected, lapsed'],
    ['expired',       'suspend',   'licence-expired'],
    ['expired',       'reinstate', 'licence-expired'],
    ['expired',       'lapse',     'lapsed'],
  ])('%s: %s answers %s', (standing, step, answer) => {
    const [on, { licence, reservation }] = SUBJECTS[standing];
    expect(standingOf(licence, on)).toBe(standing);
    const subject = step === 'reserve' ? { licence } : { licence, reservation };
    const decision = ask(subject, commandFor(step, on), on);
    const said = decision.ok ? decision.value.map(({ type }) => type).join(', ') : decision.reason;
    expect(said).toBe(answer);
  });
});

describe('a reservation', () => {
  function reserve(change: Partial<typeof RESERVE> | Record<string, unknown>, on = JULY) {
    return ask(given(), { ...RESERVE, ...change }, on);
  }

  test('holds what was declared of a line, in its base unit', () => {
    expect(reserve({})).toEqual(ok([RESERVED]));
  });

  test('may hold a line to the last milligram, and not one more', () => {
    expect(reserve({ quantity: '10' })).toMatchObject({ ok: true });
    expect(reserve({ quantity: '10.000001' })).toEqual(
      refuse('quantity-exceeds-balance', { available: '10', unit: 'kg' }),
    );
  });

  test('is refused with the exact rest when other declarations hold too much', () => {
    const command = { ...RESERVE, reservation: 'R-2', quantity: '6.5' };
    const { licence } = given({ ...RESERVED, quantityBase: 4_000_001n });
    expect(ask({ licence }, command, JULY)).toEqual(
      refuse('quantity-exceeds-balance', { available: '5.999999', unit: 'kg' }),
    );
  });

  test('goes by the day of acceptance: entered after the last day, accepted on it', () => {
    expect(reserve({ acceptedOn: LAST }, AFTER)).toMatchObject({ ok: true });
    expect(reserve({ acceptedOn: AFTER }, AFTER)).toEqual(
      refuse('licence-expired', { lastDay: '2025-12-11' }),
    );
  });

  test('goes by the day of acceptance: accepted the day before the first', () => {
    expect(reserve({ acceptedOn: day('2025-06-12') })).toMatchObject({ ok: true });
    expect(reserve({ acceptedOn: day('2025-06-11') })).toEqual(
      refuse('licence-not-yet-valid', { firstDay: '2025-06-12' }),
    );
  });

  test('is not taken for a declaration that will be accepted tomorrow', () => {
    expect(reserve({ acceptedOn: day('2025-07-03') })).toEqual(
      refuse('accepted-in-the-future', { today: '2025-07-02' }),
    );
  });

  test('is not taken while suspended, though the declaration came before', () => {
    const { licence } = given(SUSPENDED);
    expect(ask({ licence }, { ...RESERVE, acceptedOn: day('2025-07-01') }, JULY)).toEqual(
      refuse('licence-suspended', { since: '2025-07-02' }),
    );
  });

  // biome-ignore format: a table reads better as a table
  test.each<[string, Record<string, unknown>, ReturnType<typeof refuse>]>([
    ['a line that it has not',  { line: 2 },              refuse('line-unknown', { line: '2' })],
    ['another unit',            { unit: 'piece' },        refuse('unit-differs', { unit: 'kg' })],
    ['a unit of no ledger',     { unit: 'lb' },           refuse('unit-unknown', { unit: 'lb' })],
    ['a power of ten',          { quantity: '1e3' },
                                  refuse('quantity-not-decimal', { quantity: '1e3' })],
    ['less than nothing',       { quantity: '-1' },
                                  refuse('quantity-not-positive', { quantity: '-1' })],
    ['nothing',                 { quantity: '0' },
                                  refuse('quantity-not-positive', { quantity: '0' })],
    ['a tenth of a milligram',  { quantity: '0.0000001' },
                                  refuse('quantity-too-fine', { decimals: '6' })],
    ['a thousand million tonnes', { quantity: '1000000000000' }, refuse('quantity-too-large')],
    ['half a piece',            { line: 3, unit: 'piece', quantity: '0.5' },
                                  refuse('quantity-too-fine', { decimals: '0' })],
  ])('of %s is refused', (_, change, refusal) => {
    expect(reserve(change)).toEqual(refusal);
  });

  test('is made once: the same id again is refused, whatever it asks', () => {
    for (const quantity of ['4', '1']) {
      const again = ask(given(RESERVED), { ...RESERVE, quantity }, JULY);
      expect(again).toEqual(refuse('reservation-exists'));
    }
  });
});

describe('writing off and releasing', () => {
  const part = { reservation: 'R-1', line: 1, quantityBase: 1_500_000n };

  test('move a part of what is reserved', () => {
    expect(ask(given(RESERVED), settle('write-off', '1.5'), JULY)).toEqual(
      ok([{ type: 'written-off', ...part, on: JULY }]),
    );
    expect(ask(given(RESERVED), settle('release', '1.5'), JULY)).toEqual(
      ok([{ type: 'released', ...part, on: JULY }]),
    );
  });

  test.each(['write-off', 'release'] as const)('%s ends at the exact rest', (type) => {
    const subject = given(RESERVED, move('written-off', 1n), move('released', 1n));
    expect(ask(subject, settle(type, '3.999998'), JULY)).toMatchObject({ ok: true });
    expect(ask(subject, settle(type, '3.999999'), JULY)).toEqual(
      refuse('quantity-exceeds-reservation', { rest: '3.999998', unit: 'kg' }),
    );
  });

  test.each(['write-off', 'release'] as const)('%s keeps to the unit of the line', (type) => {
    const command = settle(type, '1', 'piece');
    expect(ask(given(RESERVED), command, JULY)).toEqual(refuse('unit-differs', { unit: 'kg' }));
  });

  test('on the last day a release comes back; the day after it lapses at once', () => {
    const lines = [{ line: 1, quantityBase: 1_500_000n }];
    expect(ask(given(RESERVED), settle('release', '1.5'), LAST)).toEqual(
      ok([{ type: 'released', ...part, on: LAST }]),
    );
    expect(ask(given(RESERVED), settle('release', '1.5'), AFTER)).toEqual(
      ok([
        { type: 'released', ...part, on: AFTER },
        { type: 'lapsed', on: AFTER, lines },
      ]),
    );
  });
});

describe('a correction', () => {
  const left = given(RESERVED, move('written-off', 3_000_000n));

  function corrected(toBase: bigint, on: PlainDate): LicenceEvent {
    const named = { reservation: 'R-1', line: 1, on, reason: 'weighed again' };
    return { type: 'corrected', ...named, fromBase: 3_000_000n, toBase };
  }

  test('states what left in all: less, nothing or more', () => {
    expect(ask(left, correct('2.5'), JULY)).toEqual(ok([corrected(2_500_000n, JULY)]));
    expect(ask(left, correct('0'), JULY)).toEqual(ok([corrected(0n, JULY)]));
    expect(ask(left, correct('0.000'), JULY)).toEqual(ok([corrected(0n, JULY)]));
    expect(ask(left, correct('3.5'), JULY)).toEqual(ok([corrected(3_500_000n, JULY)]));
  });

  test('to more takes from the balance, to its exact rest', () => {
    expect(ask(left, correct('9'), JULY)).toEqual(ok([corrected(9_000_000n, JULY)]));
    expect(ask(left, correct('9.000001'), JULY)).toEqual(
      refuse('quantity-exceeds-balance', { available: '6', unit: 'kg' }),
    );
  });

  test('that changes nothing is refused', () => {
    expect(ask(left, correct('3.0'), JULY)).toEqual(refuse('nothing-to-correct'));
    expect(ask(given(RESERVED), correct('0'), JULY)).toEqual(refuse('nothing-to-correct'));
  });

  test.each(['-0', '-1', '1e0', ''])('to %j is refused', (quantity) => {
    expect(ask(left, correct(quantity), JULY)).toMatchObject({ ok: false });
  });

  test('to nothing keeps to the unit of the line', () => {
    const command: LicenceCommand = {
      type: 'correct',
      reservation: 'R-1',
      quantity: '0',
      unit: 'piece',
      reason: 'weighed again',
    };
    expect(ask(left, command, JULY)).toEqual(refuse('unit-differs', { unit: 'kg' }));
  });

  test('to less after the last day lapses what came back; to more does not', () => {
    const lines = [{ line: 1, quantityBase: 500_000n }];
    expect(ask(left, correct('2.5'), AFTER)).toEqual(
      ok([corrected(2_500_000n, AFTER), { type: 'lapsed', on: AFTER, lines }]),
    );
    expect(ask(left, correct('3.5'), AFTER)).toEqual(ok([corrected(3_500_000n, AFTER)]));
  });
});

describe('the lapse', () => {
  test('comes the day after the last day, not on it', () => {
    expect(ask(given(), { type: 'lapse' }, LAST)).toEqual(refuse('nothing-to-lapse'));
    expect(ask(given(), { type: 'lapse' }, AFTER)).toMatchObject({ ok: true });
  });

  test('takes what is available of every line and leaves what is reserved', () => {
    const lines = [
      { line: 1, quantityBase: 6_000_000n },
      { line: 3, quantityBase: 500n },
    ];
    expect(ask(given(RESERVED), { type: 'lapse' }, AFTER)).toEqual(
      ok([{ type: 'lapsed', on: AFTER, lines }]),
    );
  });

  test('comes once', () => {
    const lines = [
      { line: 1, quantityBase: 10_000_000n },
      { line: 3, quantityBase: 500n },
    ];
    const lapsed = given({ type: 'lapsed', on: AFTER, lines });
    expect(ask(lapsed, { type: 'lapse' }, day('2025-12-13'))).toEqual(refuse('nothing-to-lapse'));
  });
});

describe('refusals stand in order of precedence', () => {
  test('who may not is told so before what is wrong with the command', () => {
    const command = { ...RESERVE, line: 9, quantity: 'x' };
    const decision = decide(given(), command, { actor: PEOPLE.exporter, on: JULY });
    expect(decision).toEqual(refuse('role-may-not'));
  });

  // biome-ignore format: a table reads better as a table
  test.each<[string, LicenceSubject, Record<string, unknown>]>([
    ['line-unknown',             given(RESERVED, SUSPENDED), { line: 9 }],
    ['reservation-exists',       given(RESERVED, SUSPENDED), {}],
    ['licence-suspended',        given(SUSPENDED),           { acceptedOn: AFTER }],
    ['licence-expired',          given(),                    { acceptedOn: AFTER }],
    ['accepted-in-the-future',   given(),                    { acceptedOn: LAST }],
    ['unit-unknown',             given(),                    { unit: 'lb' }],
    ['unit-differs',             given(),                    { unit: 'piece' }],
    ['quantity-not-decimal',     given(),                    {}],
    ['quantity-exceeds-balance', given(),                    { quantity: '11' }],
  ])('%s', (reason, subject, change) => {
    const command = { ...RESERVE, quantity: 'x', ...change };
    expect(ask(subject, command, JULY)).toMatchObject({ ok: false, reason });
  });
});
