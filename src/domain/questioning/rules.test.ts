import { expect, test } from 'vitest';
import { EXPORTER } from '../application/example.ts';
import { apply } from '../law/rule.ts';
import { day } from '../time/plain-date.ts';
import { COMMANDS, contextOf, TERMS } from './example.ts';
import { answersInTime, findingsOf } from './rules.ts';

test('answersInTime is met on the last day and not on the day after', () => {
  const of = (answeredOn: string) =>
    apply(answersInTime(TERMS), { answeredOn: day(answeredOn), dueOn: day('2025-06-23') });
  expect(of('2025-06-23')).toMatchObject({ outcome: 'met', cites: TERMS.cites });
  expect(of('2025-06-24').outcome).toBe('not-met');
  expect(of('2025-06-23').says).toContain('7 working days');
});

test('answersInTime does not know where the calendar ends', () => {
  const facts = { answeredOn: day('2025-06-23'), dueOn: 'unknown' } as const;
  expect(apply(answersInTime(TERMS), facts).outcome).toBe('unknown');
});

test('only an answer is judged by its time, and it says whether the text was read', () => {
  const context = contextOf(EXPORTER);
  const unread = { ...TERMS, verified: false };
  expect(findingsOf(COMMANDS.answer, context, unread)).toMatchObject([{ verified: false }]);
  expect(findingsOf(COMMANDS.attach, context, TERMS)).toEqual([]);
});
