import { describe, expect, test } from 'vitest';
import { Mistake } from '../assert.ts';
import { day } from '../time/plain-date.ts';
import type { Application, ApplicationStatus } from './application.ts';
import type { ApplicationEvent } from './event.ts';
import { evolve } from './evolve.ts';
import {
  COMPLETE_FORM,
  EXAMPLE_DAY,
  EXAMPLE_GRANT,
  EXAMPLE_REFUSAL,
  exampleIn,
} from './example.ts';

const on = EXAMPLE_DAY;
const DRAFTED = {
  type: 'drafted',
  id: 'A-000001',
  jurisdiction: 'ex',
  exporter: 'magnets',
  form: COMPLETE_FORM,
} as const satisfies ApplicationEvent;

function replay(...events: readonly ApplicationEvent[]): Application | undefined {
  return events.reduce<Application | undefined>(evolve, undefined);
}

const SUBMITTED = { type: 'submitted', on: day('2025-04-07') } as const;
const TAKEN_UP = { type: 'taken-up', by: 'wei' } as const;
const PROPOSED = { type: 'proposed', by: 'wei', proposal: EXAMPLE_GRANT } as const;
const RETURNED = {
  type: 'returned',
  on: day('2025-04-10'),
  remarks: [{ says: 'Name the grade.' }],
} as const;

describe('what an application is, once this has happened', () => {
  test('drafted, submitted, taken up, proposed, granted', () => {
    expect(replay(DRAFTED)).toEqual(exampleIn('draft'));
    expect(replay(DRAFTED, SUBMITTED)).toEqual(exampleIn('submitted'));
    expect(replay(DRAFTED, SUBMITTED, TAKEN_UP)).toEqual(exampleIn('in-review'));
    expect(replay(DRAFTED, SUBMITTED, TAKEN_UP, PROPOSED)).toEqual(exampleIn('proposed'));
    const granted = { type: 'granted', on, by: 'zhao', licence: 'EX-2025-000001' } as const;
    expect(replay(DRAFTED, SUBMITTED, TAKEN_UP, PROPOSED, granted)).toEqual(exampleIn('granted'));
  });

  test('refused on the proposal that was signed', () => {
    const proposed = { ...PROPOSED, proposal: EXAMPLE_REFUSAL };
    const refused = { type: 'refused', on, by: 'zhao' } as const;
    expect(replay(DRAFTED, SUBMITTED, TAKEN_UP, proposed, refused)).toEqual(exampleIn('refused'));
  });

  test('returned, saved again with its remarks, and received anew when it is whole', () => {
    const returned = replay(DRAFTED, SUBMITTED, TAKEN_UP, RETURNED);
    expect(returned).toEqual(exampleIn('returned'));
    const saved = { type: 'saved', form: { destination: 'JP' } } as const;
    const mended = replay(DRAFTED, SUBMITTED, TAKEN_UP, RETURNED, saved);
    expect(mended).toEqual({ ...exampleIn('returned'), form: { destination: 'JP' } });
    const again = replay(DRAFTED, SUBMITTED, TAKEN_UP, RETURNED, { type: 'submitted', on });
    expect(again).toEqual({ ...exampleIn('submitted'), receivedOn: on });
  });

  test('sent back to review without the proposal', () => {
    const back = { type: 'sent-back', by: 'zhao', reason: 'Unclear.' } as const;
    expect(replay(DRAFTED, SUBMITTED, TAKEN_UP, PROPOSED, back)).toEqual(exampleIn('in-review'));
  });

  test('withdrawn', () => {
    const withdrawn = { type: 'withdrawn', on: day('2025-04-10'), reason: 'Cancelled.' } as const;
    expect(replay(DRAFTED, withdrawn)).toEqual(exampleIn('withdrawn'));
    expect(replay(DRAFTED, SUBMITTED, TAKEN_UP, withdrawn)).toEqual(exampleIn('withdrawn'));
  });

  test('its clock stopped, gone on, and stopped again', () => {
    const stop = { type: 'clock-stopped', on: day('2025-05-06'), reason: 'x', note: 'y' } as const;
    const restart = { type: 'clock-restarted', on: day('2025-05-09'), note: 'z' } as const;
    const twice = replay(DRAFTED, SUBMITTED, TAKEN_UP, stop, restart, stop);
    const stopped = { stoppedOn: stop.on, reason: 'x', note: 'y' };
    const stops = [{ ...stopped, restartedOn: restart.on }, stopped];
    expect(twice).toEqual({ ...exampleIn('in-review'), stops });
  });
});

describe('a history that cannot have been is a mistake', () => {
  // biome-ignore format: a table reads better as a table
  const impossible: readonly (readonly [ApplicationStatus, ApplicationEvent])[] = [
    ['draft',     DRAFTED],
    ['submitted', { type: 'saved', form: {} }],
    ['submitted', SUBMITTED],
    ['draft',     TAKEN_UP],
    ['draft',     RETURNED],
    ['submitted', { type: 'clock-stopped', on, reason: 'x', note: '' }],
    ['in-review', { type: 'clock-restarted', on, note: '' }],
    ['submitted', PROPOSED],
    ['in-review', { type: 'sent-back', by: 'zhao', reason: 'x' }],
    ['in-review', { type: 'granted', on, by: 'zhao', licence: 'L' }],
    ['granted',   { type: 'refused', on, by: 'zhao' }],
    ['granted',   { type: 'withdrawn', on, reason: 'x' }],
  ];

  test.each(impossible)('%s, then %o', (status, event) => {
    expect(() => evolve(exampleIn(status), event)).toThrow(Mistake);
  });

  test('nothing happens before it was drafted', () => {
    expect(() => evolve(undefined, SUBMITTED)).toThrow(Mistake);
  });
});
