import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, plusDays } from '../time/plain-date.ts';
import type { Application } from './application.ts';
import type { ApplicationCommandType } from './command.ts';
import { decide } from './decide.ts';
import type { ApplicationEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { COMMANDS, COMPLETE_FORM, contextOf, TAKES } from './example.ts';
import { isStep, mayBegin, STEPS } from './may-take.ts';

const DRAFTED: ApplicationEvent = {
  type: 'drafted',
  id: 'A-000001',
  jurisdiction: 'ex',
  exporter: 'magnets',
  form: COMPLETE_FORM,
};

const ALL_STEPS = Object.keys(STEPS).filter(isStep);

/** What people try: mostly a step that is open, now and then any at all. */
interface Attempt {
  readonly choice: number;
  readonly anyStep: boolean;
}

const anyAttempts = fc.array(
  fc.record({ choice: fc.nat(), anyStep: fc.integer({ max: 3, min: 0 }).map((n) => n === 0) }),
  { maxLength: 40 },
);

interface Course {
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  readonly statuses: readonly Application['status'][];
}

/** Takes what is accepted and leaves out what is refused; each attempt on a day of its own. */
function run(attempts: readonly Attempt[]): Course {
  const start = evolve(undefined, DRAFTED);
  const begun: Course = { application: start, events: [DRAFTED], statuses: [start.status] };
  return attempts.reduce<Course>((course, attempt, index) => {
    const on = plusDays(day('2025-01-06'), index);
    const step = stepOf(attempt, course.application);
    const decision = decide(course.application, COMMANDS[step], contextOf(TAKES[step], { on }));
    if (!decision.ok) return course;
    const application = decision.value.reduce<Application>(evolve, course.application);
    return {
      application,
      events: [...course.events, ...decision.value],
      statuses: [...course.statuses, application.status],
    };
  }, begun);
}

/** Withdrawal is always open and ends everything, so it is only ever taken by chance. */
function stepOf({ choice, anyStep }: Attempt, application: Application): ApplicationCommandType {
  const open = ALL_STEPS.filter(
    (step) => step !== 'withdraw' && mayBegin(application, step, contextOf(TAKES[step])).ok,
  );
  const choices = anyStep || open.length === 0 ? ALL_STEPS : open;
  return choices[choice % choices.length] ?? 'save';
}

test('whatever is accepted, the events as stored replay to the same application', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { application, events } = run(attempts);
      const stored = JSON.stringify(events, withDigits);
      const read = JSON.parse(stored, withBigints) as ApplicationEvent[];
      expect(read.reduce<Application | undefined>(evolve, undefined)).toEqual(application);
    }),
  );
});

test('the attempts reach every status', () => {
  const reached = fc
    .sample(anyAttempts, { numRuns: 500, seed: 39 })
    .flatMap((attempts) => run(attempts).statuses);
  expect(new Set(reached).size).toBe(7);
});

function withDigits(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { $bigint: `${value}` } : value;
}

function withBigints(_: string, value: unknown): unknown {
  const isWritten = typeof value === 'object' && value !== null && '$bigint' in value;
  return isWritten ? BigInt(String(value.$bigint)) : value;
}

test('whatever is accepted, nothing happens after a decision or a withdrawal', () => {
  const ends = ['granted', 'refused', 'withdrawn'];
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { statuses } = run(attempts);
      const end = statuses.findIndex((status) => ends.includes(status));
      expect(end === -1 || end === statuses.length - 1).toBe(true);
    }),
  );
});

test('whatever is accepted, nobody decides alone and no clock stands in a proposal', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { application } = run(attempts);
      if ('countersigner' in application) {
        expect(application.countersigner).not.toBe(application.proposer);
      }
      if (application.status === 'proposed') {
        expect(application.stops.every(({ restartedOn }) => restartedOn !== undefined)).toBe(true);
      }
    }),
  );
});
