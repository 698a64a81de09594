import { expect, test } from 'vitest';
import { refuse } from '../result.ts';
import { decide } from './decide.ts';
import { COMMANDS, contextOf, exampleIn, TAKES } from './example.ts';
import type { QuestioningStatus } from './questioning.ts';

const on = '2025-06-16';

// biome-ignore format: a table reads better as a table
const MADE: readonly (readonly [QuestioningStatus, keyof typeof TAKES, object])[] = [
  ['open',           'attach',     { type: 'answer-paper-attached' }],
  ['open',           'answer',     { type: 'answered', on }],
  ['answered',       'commission', { type: 'identification-commissioned', on }],
  ['identification', 'resume',     { type: 'identification-ended', on }],
  ['answered',       'close',      { type: 'closed', on, by: 'sun', outcome: 'no-licence-needed' }],
];

test.each(MADE)('from %s, %s makes its event', (status, step, event) => {
  const decision = decide(exampleIn(status), COMMANDS[step], contextOf(TAKES[step]));
  expect(decision).toMatchObject({ ok: true, value: [event] });
});

test('what may not be is refused, and nothing happens', () => {
  const decision = decide(exampleIn('closed'), COMMANDS.answer, contextOf(TAKES.answer));
  expect(decision).toEqual(refuse('step-not-open', { status: 'closed' }));
});
