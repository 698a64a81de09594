import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, plusDays } from '../time/plain-date.ts';
import type { RulingCommand, RulingStep } from './command.ts';
import { decide } from './decide.ts';
import type { RulingEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { ASKED, COMMANDS, contextOf, TAKES } from './example.ts';
import { isRulingStep, STEPS } from './may-take.ts';
import type { Ruling } from './ruling.ts';

const ALL_STEPS = Object.keys(STEPS).filter(isRulingStep);

const anyAttempts = fc.array(
  fc.record({ choice: fc.nat(), refuses: fc.boolean(), anyStep: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 30 },
);

interface Course {
  readonly ruling: Ruling;
  readonly events: readonly RulingEvent[];
  readonly statuses: readonly Ruling['status'][];
}

type Attempts = typeof anyAttempts extends fc.Arbitrary<infer Value> ? Value : never;

/** Takes what is accepted and leaves out what is refused; each attempt on a day of its own. */
function run(attempts: Attempts): Course {
  const start = evolve(undefined, ASKED);
  const begun: Course = { ruling: start, events: [ASKED], statuses: [start.status] };
  return attempts.reduce<Course>((course, attempt, index) => {
    const on = plusDays(day('2025-01-06'), index * 20);
    const step = stepOf(attempt, course.ruling);
    const command = commandOf(step, attempt.refuses, on);
    const decision = decide(course.ruling, command, contextOf(TAKES[step], { on }));
    if (!decision.ok) return course;
    const ruling = decision.value.reduce<Ruling>(evolve, course.ruling);
    return {
      ruling,
      events: [...course.events, ...decision.value],
      statuses: [...course.statuses, ruling.status],
    };
  }, begun);
}

function stepOf({ choice, anyStep }: Attempts[number], { status }: Ruling): RulingStep {
  const open = ALL_STEPS.filter((step) => {
    const from: readonly string[] = STEPS[step].from;
    return step !== 'withdraw' && from.includes(status);
  });
  const choices = anyStep === 0 || open.length === 0 ? ALL_STEPS : open;
  return choices[choice % choices.length] ?? 'attach';
}

function commandOf(step: RulingStep, refuses: boolean, on: Ruling['askedOn']): RulingCommand {
  if (step !== 'propose') return COMMANDS[step];
  const reason = 'As the report shows.';
  if (refuses) return { type: 'propose', proposal: { outcome: 'refuse', reason } };
  const validity = { from: on, until: plusDays(on, 30) };
  return { type: 'propose', proposal: { outcome: 'controlled', code: '1X003', reason, validity } };
}

test('whatever is accepted, the events as stored replay to the same ruling', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { ruling, events } = run(attempts);
      const read = JSON.parse(JSON.stringify(events)) as RulingEvent[];
      expect(read.reduce<Ruling | undefined>(evolve, undefined)).toEqual(ruling);
    }),
  );
});

test('the attempts reach every status', () => {
  const reached = fc
    .sample(anyAttempts, { numRuns: 600, seed: 39 })
    .flatMap((attempts) => run(attempts).statuses);
  expect(new Set(reached).size).toBe(7);
});

test('whatever is accepted, nobody rules alone', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { ruling } = run(attempts);
      if ('countersigner' in ruling) expect(ruling.countersigner).not.toBe(ruling.proposer);
    }),
  );
});

test('whatever is accepted, what was refused, withdrawn or has run out stays so', () => {
  const ends = ['refused', 'withdrawn', 'expired'];
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { statuses } = run(attempts);
      const end = statuses.findIndex((status) => ends.includes(status));
      expect(end === -1 || end === statuses.length - 1).toBe(true);
    }),
  );
});
