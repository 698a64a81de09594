import { describe, expect, test } from 'vitest';
import { actorOf, CUSTOMS, EXPORTER } from '../application/example.ts';
import { ROLES } from '../party/actor.ts';
import { ok, refuse } from '../result.ts';
import { day } from '../time/plain-date.ts';
import type { QuestioningCommand } from './command.ts';
import { COMMANDS, contextOf, exampleIn, TAKES } from './example.ts';
import { mayBegin, mayTake, STEPS } from './may-take.ts';
import type { QuestioningStatus } from './questioning.ts';

const IN_ORDER = ['attach', 'answer', 'commission', 'resume', 'close'] as const;

// biome-ignore format: a table reads better as a table
const TABLE: readonly (readonly [QuestioningStatus, ...('yes' | 'no')[]])[] = [
  //                 attach answer commission resume close
  ['open',           'yes', 'yes', 'yes',     'no',  'yes'],
  ['answered',       'no',  'no',  'yes',     'no',  'yes'],
  ['identification', 'yes', 'no',  'no',      'yes', 'yes'],
  ['closed',         'no',  'no',  'no',      'no',  'no'],
];

const PAIRS = TABLE.flatMap(([status, ...answers]) =>
  IN_ORDER.map((step, index) => ({ status, step, may: answers[index] })),
);

describe('the procedure of a questioning', () => {
  test('the table spells out every step', () => {
    expect([...IN_ORDER]).toEqual(Object.keys(STEPS));
  });

  test.each(PAIRS)('from $status, $step: $may', ({ status, step, may }) => {
    const expected = may === 'yes' ? ok(undefined) : refuse('step-not-open', { status });
    const context = contextOf(TAKES[step]);
    expect(mayTake(exampleIn(status), COMMANDS[step], context)).toEqual(expected);
    expect(mayBegin(exampleIn(status), step, context)).toEqual(expected);
  });

  const others = IN_ORDER.flatMap((step) =>
    ROLES.filter((role) => role !== STEPS[step].by).map((role) => ({ step, role })),
  );

  test.each(others)('$step is refused to $role', ({ step, role }) => {
    const [status] = STEPS[step].from;
    const actor = actorOf('somebody', role, EXPORTER.firm);
    const answer = mayTake(exampleIn(status), COMMANDS[step], contextOf(actor));
    expect(answer).toEqual(refuse('role-may-not', { role: STEPS[step].by }));
  });

  test.each(['attach', 'answer'] as const)('%s is for the firm that declared', (step) => {
    const other = actorOf('li', 'exporter', 'another firm');
    const answer = mayTake(exampleIn('open'), COMMANDS[step], contextOf(other));
    expect(answer).toEqual(refuse('not-your-questioning'));
  });
});

// biome-ignore format: a table reads better as a table
const BLANK: readonly (readonly [QuestioningStatus, QuestioningCommand])[] = [
  ['open',           { type: 'answer', statement: ' ' }],
  ['answered',       { type: 'commission', reason: '' }],
  ['identification', { type: 'resume', note: '' }],
  ['answered',       { type: 'close', outcome: 'licence-needed', result: '\n' }],
];

test.each(BLANK)('from %s, a step without words is refused', (status, command) => {
  const answer = mayTake(exampleIn(status), command, contextOf(TAKES[command.type]));
  expect(answer).toEqual(refuse('reason-missing'));
});

test('a statement without papers is no answer', () => {
  const bare = { ...exampleIn('open'), documents: [] };
  expect(mayTake(bare, COMMANDS.answer, contextOf(EXPORTER))).toEqual(refuse('no-papers'));
});

describe('a licence is held to be needed', () => {
  const needed = { type: 'close', outcome: 'licence-needed', result: 'Return it.' } as const;
  const close = (status: QuestioningStatus, on: string, dueOn?: 'unknown') =>
    mayTake(
      exampleIn(status),
      needed,
      contextOf(CUSTOMS, { on: day(on), ...(dueOn && { dueOn }) }),
    );

  test('not before the time to answer is over', () => {
    const runs = refuse('answer-time-runs', { dueOn: '2025-06-23' });
    expect(close('open', '2025-06-23')).toEqual(runs);
    expect(close('open', '2025-06-24')).toEqual(ok(undefined));
  });

  test('at once when it was answered or the goods were identified', () => {
    expect(close('answered', '2025-06-16')).toEqual(ok(undefined));
    expect(close('identification', '2025-06-16')).toEqual(ok(undefined));
  });

  test('never while nobody can say when the time is over', () => {
    const unknown = refuse('answer-time-runs', { dueOn: 'unknown' });
    expect(close('open', '2025-12-31', 'unknown')).toEqual(unknown);
  });
});
