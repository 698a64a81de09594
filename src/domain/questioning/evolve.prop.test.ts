import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, plusDays } from '../time/plain-date.ts';
import { answerClock } from './answer-clock.ts';
import type { QuestioningCommand } from './command.ts';
import { decide } from './decide.ts';
import type { QuestioningEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { COMMANDS, contextOf, LAW, OPENED, TAKES } from './example.ts';
import { isQuestioningStep, STEPS } from './may-take.ts';
import { QUESTIONING_OUTCOMES, type Questioning } from './questioning.ts';

const ALL_STEPS = Object.keys(STEPS).filter(isQuestioningStep);

/** A step, how it would end, and how many days after the one before. */
const anyAttempts = fc.array(
  fc.record({
    step: fc.constantFrom(...ALL_STEPS),
    outcome: fc.constantFrom(...QUESTIONING_OUTCOMES),
    later: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 30 },
);

type Attempts = typeof anyAttempts extends fc.Arbitrary<infer Value> ? Value : never;

interface Course {
  readonly questioning: Questioning;
  readonly events: readonly QuestioningEvent[];
  readonly on: Questioning['openedOn'];
}

/** Takes what is accepted and leaves out what is refused. */
function run(attempts: Attempts): Course {
  const start: Course = {
    questioning: evolve(undefined, OPENED),
    events: [OPENED],
    on: day(OPENED.on),
  };
  return attempts.reduce<Course>((course, { step, outcome, later }) => {
    const on = plusDays(course.on, later);
    const dueOn = answerClock(course.questioning, LAW, on)?.dueOn ?? 'unknown';
    const plain = COMMANDS[step];
    const command: QuestioningCommand = plain.type === 'close' ? { ...plain, outcome } : plain;
    const context = contextOf(TAKES[step], { on, dueOn });
    const decision = decide(course.questioning, command, context);
    const made = decision.ok ? decision.value : [];
    const questioning = made.reduce<Questioning>(evolve, course.questioning);
    return { questioning, events: [...course.events, ...made], on };
  }, start);
}

test('whatever is accepted, the events as stored replay to the same questioning', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { questioning, events } = run(attempts);
      const read = JSON.parse(JSON.stringify(events)) as QuestioningEvent[];
      expect(read.reduce<Questioning | undefined>(evolve, undefined)).toEqual(questioning);
    }),
  );
});

test('the attempts reach every status', () => {
  const reached = fc
    .sample(anyAttempts, { numRuns: 600, seed: 39 })
    .map((attempts) => run(attempts).questioning.status);
  expect(new Set(reached).size).toBe(4);
});

test('whatever is accepted, only an identification stands, and nobody is held too early', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { questioning } = run(attempts);
      const stands = questioning.stops.some(({ restartedOn }) => restartedOn === undefined);
      expect(stands).toBe(questioning.status === 'identification');
      if (questioning.status !== 'closed' || questioning.outcome !== 'licence-needed') return;
      if (questioning.answeredOn !== undefined || questioning.stops.length > 0) return;
      const dueOn = answerClock(questioning, LAW, questioning.closedOn)?.dueOn ?? 'unknown';
      expect(dueOn < questioning.closedOn).toBe(true);
    }),
  );
});
