import type { QuestioningTerms } from '../law/law.ts';
import { apply, type Finding, type Rule } from '../law/rule.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { QuestioningCommand } from './command.ts';
import type { QuestioningContext } from './may-take.ts';

/** The day of an answer, and the last day for it. */
export interface AnswerInTime {
  readonly answeredOn: PlainDate;
  readonly dueOn: PlainDate | 'unknown';
}

/** A late answer is taken and marked: customs judge what it is worth. */
export function answersInTime({
  cites,
  period,
  answerWithinWorkingDays: days,
}: QuestioningTerms): Rule<AnswerInTime> {
  return {
    id: 'answered-in-time',
    cites,
    says: `The exporter answers within ${days} working days of the notice.`,
    period,
    asks: ({ answeredOn, dueOn }) => {
      if (dueOn === 'unknown') return 'unknown';
      return answeredOn <= dueOn ? 'met' : 'not-met';
    },
  };
}

/** What the rules find in a step: kept beside its events, to be read years later. */
export function findingsOf(
  command: QuestioningCommand,
  { on, dueOn }: QuestioningContext,
  terms: QuestioningTerms,
): readonly Finding[] {
  if (command.type !== 'answer') return [];
  const finding = apply(answersInTime(terms), { answeredOn: on, dueOn });
  return [{ ...finding, verified: terms.verified }];
}
