import { describe, expect, test } from 'vitest';
import { EXAMPLE_LAW } from '../determination/example.ts';
import { day } from '../time/plain-date.ts';
import { answerClock, termsOn } from './answer-clock.ts';
import { exampleIn, LAW, TERMS } from './example.ts';

describe('the terms', () => {
  test('hold from their first day through their last', () => {
    const on = (text: string) => termsOn(LAW, day(text)) === TERMS;
    expect([on('2025-05-31'), on('2025-06-01')]).toEqual([false, true]);
    expect([on('2025-12-31'), on('2026-01-01')]).toEqual([true, false]);
  });

  test('are absent where the law knows no questioning', () => {
    expect(termsOn(EXAMPLE_LAW, day('2025-06-12'))).toBeUndefined();
    expect(answerClock(exampleIn('open'), EXAMPLE_LAW, day('2025-06-12'))).toBeUndefined();
  });
});

describe('the time to answer', () => {
  test('counts from the working day after the notice', () => {
    const clock = answerClock(exampleIn('open'), LAW, day('2025-06-13'));
    expect(clock).toMatchObject({ limit: 7, used: 1, dueOn: '2025-06-23' });
    expect(answerClock(exampleIn('open'), LAW, day('2025-06-24'))).toMatchObject({ overdueBy: 1 });
  });

  test('stands while the goods are identified, and ends with the answer', () => {
    const { answeredOn, statement, ...unanswered } = {
      answeredOn: undefined,
      statement: undefined,
      ...exampleIn('identification'),
    };
    const standing = { ...unanswered, status: 'identification' } as const;
    const clock = answerClock(standing, LAW, day('2025-06-20'));
    expect(clock).toMatchObject({ used: 1, dueOn: 'unknown', standsSince: '2025-06-16' });
    const answered = answerClock(exampleIn('answered'), LAW, day('2025-07-30'));
    expect(answered).toMatchObject({ used: 2, dueOn: '2025-06-23' });
    expect(answerClock(exampleIn('closed'), LAW, day('2025-07-30'))).toMatchObject({ used: 2 });
  });
});
