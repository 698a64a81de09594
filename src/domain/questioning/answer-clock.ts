import type { Law, QuestioningTerms } from '../law/law.ts';
import { type ReviewClock, reviewClock } from '../review/clock.ts';
import { covers } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Questioning } from './questioning.ts';

/** What the law gives an exporter to answer in; nothing where it knows no questioning that day. */
export function termsOn({ jurisdiction }: Law, on: PlainDate): QuestioningTerms | undefined {
  const terms = jurisdiction.questioning;
  return terms !== undefined && covers(terms.period, on) ? terms : undefined;
}

/** The time to answer as it stands on a day, under the terms of the day of the notice. */
export function answerClock(
  questioning: Questioning,
  law: Law,
  on: PlainDate,
): ReviewClock | undefined {
  const { openedOn: receivedOn, stops } = questioning;
  const terms = termsOn(law, receivedOn);
  if (terms === undefined) return undefined;
  const allowance = { limitWorkingDays: terms.answerWithinWorkingDays, calendar: law.calendar };
  return reviewClock({ receivedOn, stops, ...endOf(questioning) }, allowance, on);
}

/** The answer ends the count; without one, the end of the questioning does. */
function endOf(questioning: Questioning): { readonly endedOn?: PlainDate } {
  if (questioning.status === 'open') return {};
  const { answeredOn } = questioning;
  if (answeredOn !== undefined) return { endedOn: answeredOn };
  return questioning.status === 'closed' ? { endedOn: questioning.closedOn } : {};
}
