import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, SYSTEM } from '../party/actor.ts';
import { day, type PlainDate, plusDays } from '../time/plain-date.ts';
import type { LicenceCommand } from './command.ts';
import { decide } from './decide.ts';
import type { LicenceEvent } from './event.ts';
import { evolve, evolveReservation, reservationIn } from './evolve.ts';
import { ISSUED, LICENCE, PEOPLE } from './example.ts';
import { type Licence, openBase, type Reservation } from './licence.ts';
import { STEPS } from './may-take.ts';

interface Asked {
  readonly command: LicenceCommand;
  readonly actor: Actor;
  /** Days after the act before it. */
  readonly later: number;
  /** Days between acceptance and act, where a declaration is entered; -1 is tomorrow. */
  readonly acceptedBefore: number;
}

/** What stands after some acts, kept step by step, and everything that happened on the way. */
interface Kept {
  readonly on: PlainDate;
  readonly licence: Licence;
  readonly reservations: ReadonlyMap<string, Reservation>;
  readonly events: readonly LicenceEvent[];
}

const START: Kept = {
  on: day('2025-06-10'),
  licence: LICENCE,
  reservations: new Map(),
  events: [{ type: 'issued', licence: ISSUED }],
};

const ACTORS = { ...PEOPLE, system: SYSTEM } as const satisfies Record<string, Actor>;
const reason = fc.constantFrom('weighed again', 'weighed again', ' ');

/** What is asked of a line: mostly a right quantity in its own unit, now and then a wrong one. */
const anyAmount = fc.oneof(
  fc.record({
    reservation: fc.constantFrom('R-1', 'R-2', 'R-3'),
    line: fc.constant(1),
    quantity: fc.nat({ max: 6_000_000 }).map((milligrams) => (milligrams / 1e6).toFixed(6)),
    unit: fc.constant('kg'),
  }),
  fc.record({
    reservation: fc.constantFrom('R-4', 'R-5'),
    line: fc.constant(3),
    quantity: fc.nat({ max: 300 }).map(String),
    unit: fc.constant('piece'),
  }),
  fc.record({
    reservation: fc.constantFrom('R-1', 'R-4'),
    line: fc.nat({ max: 4 }),
    quantity: fc.constantFrom('0', '-1', '1e3', '0.0000001', '1'),
    unit: fc.constantFrom('kg', 'piece', 'lb'),
  }),
);

const declared = { declaration: 'D-1', office: 'Nordhafen', acceptedOn: START.on } as const;
const SETTLED = ['write-off', 'write-off', 'release'] as const;
const onReservation: fc.Arbitrary<LicenceCommand> = fc.oneof(
  anyAmount.map((amount) => ({ type: 'reserve' as const, ...amount, ...declared })),
  fc.tuple(fc.constantFrom(...SETTLED), anyAmount).map(([type, { line: _, ...amount }]) => {
    return { type, ...amount };
  }),
  fc.tuple(anyAmount, reason).map(([{ line: _, ...amount }, why]) => {
    return { type: 'correct' as const, ...amount, reason: why };
  }),
);
const onLicence: fc.Arbitrary<LicenceCommand> = fc.oneof(
  fc.record({ type: fc.constantFrom('suspend', 'reinstate', 'reinstate'), reason }),
  fc.constant({ type: 'lapse' as const }),
);

/** Mostly asked by whoever may, so that something happens. */
const anyAsked: fc.Arbitrary<Asked> = fc
  .oneof({ arbitrary: onReservation, weight: 5 }, { arbitrary: onLicence, weight: 1 })
  .chain((command) => {
    const rightful = fc.constant<Actor>(ACTORS[STEPS[command.type].by]);
    const anybody = fc.constantFrom<Actor>(...Object.values(ACTORS));
    return fc.record({
      command: fc.constant(command),
      actor: fc.oneof({ arbitrary: rightful, weight: 9 }, { arbitrary: anybody, weight: 1 }),
      later: fc.nat({ max: 9 }),
      acceptedBefore: fc.integer({ min: -1, max: 12 }),
    });
  });

const anyStory = fc.array(anyAsked, { maxLength: 80, size: 'max' });

function act(kept: Kept, { command: asked, actor, later, acceptedBefore }: Asked): Kept {
  const on = plusDays(kept.on, later);
  const acceptedOn = plusDays(on, -acceptedBefore);
  const command = asked.type === 'reserve' ? { ...asked, acceptedOn } : asked;
  const reservation =
    'reservation' in command ? kept.reservations.get(command.reservation) : undefined;
  const decision = decide({ licence: kept.licence, reservation }, command, { actor, on });
  if (!decision.ok) return { ...kept, on };
  return decision.value.reduce(happen, { ...kept, on });
}

function happen(kept: Kept, event: LicenceEvent): Kept {
  const licence = evolve(kept.licence, event);
  const events = [...kept.events, event];
  const id = reservationIn(event);
  if (id === undefined) return { ...kept, licence, events };
  const touched = evolveReservation(kept.reservations.get(id), event);
  const reservations = new Map(kept.reservations);
  if (touched !== undefined) reservations.set(id, touched);
  return { ...kept, licence, events, reservations };
}

function sum(parts: readonly bigint[]): bigint {
  return parts.reduce((total, part) => total + part, 0n);
}

/** The law of the ledger, after every single act of every story. */
function always(holds: (kept: Kept, before: Kept) => void): void {
  const story = fc.property(anyStory, (asked) => {
    asked.reduce((before, one) => {
      const kept = act(before, one);
      holds(kept, before);
      return kept;
    }, START);
  });
  fc.assert(story, { numRuns: 200 });
}

test('only the authority owes, and it owes what was granted, which the others hold', () => {
  always(({ licence }) => {
    for (const { line, quantityBase } of licence.issued.lines) {
      const { authority, ...held } = licence.books.get(line) ?? expect.fail(`no book for ${line}`);
      expect(Object.values(held).every((part) => part >= 0n)).toBe(true);
      expect(authority).toBe(-quantityBase);
      expect(sum(Object.values(held))).toBe(quantityBase);
    }
  });
});

test('the reservations of a line hold together what its reserved account holds', () => {
  always(({ licence, reservations }) => {
    for (const [line, book] of licence.books) {
      const own = [...reservations.values()].filter((one) => one.line === line);
      expect(own.every((one) => openBase(one) >= 0n)).toBe(true);
      expect(sum(own.map(openBase))).toBe(book.reserved);
      expect(sum(own.map((one) => one.writtenOffBase))).toBe(book.writtenOff);
    }
  });
});

test('a replay of what happened gives the books and reservations that were kept', () => {
  fc.assert(
    fc.property(anyStory, (asked) => {
      const { licence, reservations, events } = asked.reduce(act, START);
      const replayed = events.reduce<Licence | undefined>(evolve, undefined);
      expect(replayed).toEqual(licence);
      for (const [id, kept] of reservations) {
        const own = events.filter((event) => reservationIn(event) === id);
        expect(own.reduce<Reservation | undefined>(evolveReservation, undefined)).toEqual(kept);
      }
    }),
  );
});

test('nothing lapses before the day after the last day, and what lapsed never comes back', () => {
  always(({ licence, on }, before) => {
    for (const [line, book] of licence.books) {
      const lapsedBefore = before.licence.books.get(line)?.lapsed ?? 0n;
      expect(book.lapsed >= lapsedBefore).toBe(true);
      if (on <= ISSUED.validity.until) expect(book.lapsed).toBe(0n);
    }
  });
});

test('what is available grows only while the licence runs', () => {
  always(({ licence, on }, before) => {
    if (on <= ISSUED.validity.until) return;
    for (const [line, book] of licence.books) {
      const availableBefore = before.licence.books.get(line)?.available ?? 0n;
      expect(book.available <= availableBefore).toBe(true);
    }
  });
});
