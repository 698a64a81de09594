import { expect, test } from 'vitest';
import { ok, refuse } from '../result.ts';
import { decide } from './decide.ts';
import { COMMANDS, contextOf, exampleIn, NOT_CONTROLLED, REPORT, TAKES } from './example.ts';

test('each step makes the event of its kind, with who took it', () => {
  const on = '2025-06-12';
  const made = (status: Parameters<typeof exampleIn>[0], step: keyof typeof TAKES) => {
    const decision = decide(exampleIn(status), COMMANDS[step], contextOf(TAKES[step]));
    return decision.ok ? decision.value : decision.reason;
  };
  expect(made('asked', 'attach')).toEqual([{ type: 'paper-attached', document: REPORT }]);
  const reason = 'The item is no longer made.';
  expect(made('proposed', 'withdraw')).toEqual([{ type: 'ruling-withdrawn', on, reason }]);
  expect(made('asked', 'take-up')).toEqual([{ type: 'ruling-taken-up', by: 'wei' }]);
  expect(made('in-review', 'propose')).toEqual([
    { type: 'ruling-proposed', by: 'wei', proposal: NOT_CONTROLLED },
  ]);
  expect(made('proposed', 'send-back')).toEqual([
    { type: 'ruling-sent-back', by: 'zhao', reason: 'Look at the drawing again.' },
  ]);
});

test('what may not be is refused, and nothing happens', () => {
  const refused = decide(exampleIn('given'), COMMANDS['take-up'], contextOf(TAKES['take-up']));
  expect(refused).toEqual(refuse('step-not-open', { status: 'given' }));
  const context = contextOf(TAKES['take-up']);
  expect(decide(exampleIn('asked'), COMMANDS['take-up'], context)).toEqual(
    ok([{ type: 'ruling-taken-up', by: 'wei' }]),
  );
});
