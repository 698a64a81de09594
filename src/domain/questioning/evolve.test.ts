import { expect, test } from 'vitest';
import { EXAMPLE_CERTIFICATE } from '../application/example.ts';
import { Mistake } from '../assert.ts';
import { day } from '../time/plain-date.ts';
import type { QuestioningEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { exampleIn, OPENED } from './example.ts';
import type { Questioning, QuestioningStatus } from './questioning.ts';

const on = day('2025-06-16');
const PAPER = { type: 'answer-paper-attached', document: EXAMPLE_CERTIFICATE } as const;
const ANSWERED = { type: 'answered', on, statement: 'No dysprosium was added.' } as const;
const COMMISSIONED = {
  type: 'identification-commissioned',
  on,
  reason: 'The report is not from a known laboratory.',
} as const;
const ENDED = { type: 'identification-ended', on: day('2025-06-20'), note: '0.02 %.' } as const;
const CLOSED = {
  type: 'closed',
  on,
  by: 'sun',
  outcome: 'no-licence-needed',
  result: 'The report bears it out.',
} as const;

function replay(...events: readonly QuestioningEvent[]): Questioning | undefined {
  return events.reduce<Questioning | undefined>(evolve, undefined);
}

test('opened, papers, answered, identified, closed', () => {
  expect(replay(OPENED, PAPER)).toEqual(exampleIn('open'));
  expect(replay(OPENED, PAPER, ANSWERED)).toEqual(exampleIn('answered'));
  const identified = replay(OPENED, PAPER, ANSWERED, COMMISSIONED);
  expect(identified).toEqual(exampleIn('identification'));
  expect(replay(OPENED, PAPER, ANSWERED, CLOSED)).toEqual(exampleIn('closed'));
});

test('after an identification it stands as before, with the days that did not count', () => {
  const stops = [{ stoppedOn: on, restartedOn: '2025-06-20' }];
  expect(replay(OPENED, COMMISSIONED, ENDED)).toMatchObject({ status: 'open', stops });
  const answered = replay(OPENED, PAPER, ANSWERED, COMMISSIONED, ENDED);
  expect(answered).toMatchObject({ status: 'answered', answeredOn: on, stops });
});

test('closed during an identification, its days end with it', () => {
  const closed = replay(OPENED, COMMISSIONED, { ...CLOSED, on: day('2025-06-18') });
  expect(closed).toMatchObject({ status: 'closed', stops: [{ restartedOn: '2025-06-18' }] });
});

// biome-ignore format: a table reads better as a table
const IMPOSSIBLE: readonly (readonly [QuestioningEvent, readonly QuestioningStatus[]])[] = [
  [PAPER,        ['answered', 'closed']],
  [ANSWERED,     ['answered', 'identification', 'closed']],
  [COMMISSIONED, ['identification', 'closed']],
  [ENDED,        ['open', 'answered', 'closed']],
  [CLOSED,       ['closed']],
];

test.each(IMPOSSIBLE)('history with $0.type out of its place is corrupt', (event, statuses) => {
  for (const status of statuses) expect(() => evolve(exampleIn(status), event)).toThrow(Mistake);
});

test('nothing happens before it is opened, and it is opened once', () => {
  expect(() => replay(ANSWERED)).toThrow(Mistake);
  expect(() => replay(OPENED, OPENED)).toThrow(Mistake);
});
