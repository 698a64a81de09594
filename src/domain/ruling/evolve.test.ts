import { describe, expect, test } from 'vitest';
import { Mistake } from '../assert.ts';
import { day } from '../time/plain-date.ts';
import { decide, rulesIn } from './decide.ts';
import type { RulingEvent } from './event.ts';
import { evolve } from './evolve.ts';
import {
  ASKED,
  BASIS,
  COMMANDS,
  contextOf,
  exampleIn,
  NOT_CONTROLLED,
  PEOPLE,
  REPORT,
  TAKES,
} from './example.ts';
import type { Ruling, RulingStatus } from './ruling.ts';

const on = day('2025-06-12');
const TAKEN_UP: RulingEvent = { type: 'ruling-taken-up', by: PEOPLE.OFFICER.id };
const PROPOSED: RulingEvent = {
  type: 'ruling-proposed',
  by: PEOPLE.OFFICER.id,
  proposal: NOT_CONTROLLED,
};
const RULED: RulingEvent = { type: 'ruled', on, by: PEOPLE.COUNTERSIGNER.id, basis: BASIS };

function replay(...events: readonly RulingEvent[]): Ruling | undefined {
  return events.reduce<Ruling | undefined>(evolve, undefined);
}

describe('what a ruling is, once this has happened', () => {
  test('asked, taken up, proposed, given, run out', () => {
    expect(replay(ASKED)).toEqual(exampleIn('asked'));
    expect(replay(ASKED, TAKEN_UP)).toEqual(exampleIn('in-review'));
    expect(replay(ASKED, TAKEN_UP, PROPOSED)).toEqual(exampleIn('proposed'));
    expect(replay(ASKED, TAKEN_UP, PROPOSED, RULED)).toEqual(exampleIn('given'));
    const expired = { type: 'ruling-expired', on: day('2025-12-12') } as const;
    expect(replay(ASKED, TAKEN_UP, PROPOSED, RULED, expired)).toEqual(exampleIn('expired'));
  });

  test('refused with the reason that was proposed', () => {
    const proposal = { outcome: 'refuse', reason: 'No sample was sent.' } as const;
    const proposed: RulingEvent = { ...PROPOSED, proposal };
    const refused = { type: 'ruling-refused', on, by: PEOPLE.COUNTERSIGNER.id } as const;
    expect(replay(ASKED, TAKEN_UP, proposed, refused)).toEqual(exampleIn('refused'));
  });

  test('withdrawn, with papers kept', () => {
    const attached = { type: 'paper-attached', document: REPORT } as const;
    const day10 = day('2025-04-10');
    const withdrawn = { type: 'ruling-withdrawn', on: day10, reason: 'Gone.' } as const;
    const example = { ...exampleIn('withdrawn'), documents: [REPORT] };
    expect(replay(ASKED, attached, withdrawn)).toEqual(example);
  });

  test('sent back, it is in review again', () => {
    const back = { type: 'ruling-sent-back', by: 'zhao', reason: 'Look again.' } as const;
    expect(replay(ASKED, TAKEN_UP, PROPOSED, back)).toEqual(exampleIn('in-review'));
  });
});

// biome-ignore format: a table reads better as a table
const IMPOSSIBLE: readonly (readonly [RulingEvent, readonly RulingStatus[]])[] = [
  [TAKEN_UP, ['in-review', 'proposed', 'given', 'refused', 'withdrawn', 'expired']],
  [PROPOSED, ['asked', 'proposed', 'given', 'refused', 'withdrawn', 'expired']],
  [RULED,    ['asked', 'in-review', 'given', 'refused', 'withdrawn', 'expired']],
];

test.each(IMPOSSIBLE)('history with $0.type out of its place is corrupt', (event, statuses) => {
  for (const status of statuses) expect(() => evolve(exampleIn(status), event)).toThrow(Mistake);
});

test('nothing happens before it is asked, and it is asked once', () => {
  expect(() => replay(TAKEN_UP)).toThrow(Mistake);
  expect(() => replay(ASKED, ASKED)).toThrow(Mistake);
});

test('what is signed is what was proposed', () => {
  const refusal = { outcome: 'refuse', reason: 'No sample.' } as const;
  const refusing = replay(ASKED, TAKEN_UP, { ...PROPOSED, proposal: refusal });
  if (refusing === undefined) throw new Error('nothing was asked');
  expect(rulesIn(refusing)).toBe(false);
  expect(() => evolve(refusing, RULED)).toThrow(Mistake);
  const context = contextOf(TAKES.countersign);
  const decided = decide(refusing, COMMANDS.countersign, context);
  expect(decided).toMatchObject({ value: [{ type: 'ruling-refused' }] });
  const ruled = decide(exampleIn('proposed'), COMMANDS.countersign, context);
  expect(ruled).toMatchObject({ value: [{ type: 'ruled', basis: BASIS }] });
});
