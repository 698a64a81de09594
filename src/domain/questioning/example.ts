import { CUSTOMS, EXAMPLE_CERTIFICATE, EXPORTER } from '../application/example.ts';
import { EXAMPLE_LAW } from '../determination/example.ts';
import type { Law, QuestioningTerms } from '../law/law.ts';
import type { Actor } from '../party/actor.ts';
import { day } from '../time/plain-date.ts';
import type { QuestioningCommand, QuestioningStep } from './command.ts';
import type { QuestioningEvent } from './event.ts';
import type { QuestioningContext } from './may-take.ts';
import type { Questioning, QuestioningStatus } from './questioning.ts';

/** What the invented order gives to answer in. */
export const TERMS: QuestioningTerms = {
  period: { from: day('2025-06-01'), until: day('2025-12-31') },
  answerWithinWorkingDays: 7,
  cites: 'Example Customs Order, art. 3',
  verified: true,
  papers: [],
};

const CALENDAR = {
  title: 'Example authority',
  weekend: [6, 7],
  years: [{ year: 2025, verified: true, source: 'invented', holidays: [], makeUpDays: [] }],
};

/** The invented law with a questioning and a calendar of 2025 without holidays. */
export const LAW: Law = {
  ...EXAMPLE_LAW,
  jurisdiction: { ...EXAMPLE_LAW.jurisdiction, questioning: TERMS },
  calendar: CALENDAR,
};

/** The example, as customs opened it on a Thursday: the seventh working day is 2025-06-23. */
export const OPENED = {
  type: 'opened',
  id: 'Q-000001',
  jurisdiction: 'ex',
  declaration: 'D-1',
  office: 'Nordhafen',
  exporter: EXPORTER.firm,
  goods: 'Magnets, declared as not controlled',
  reason: 'The test report names no dysprosium; the supplier does.',
  on: day('2025-06-12'),
  by: CUSTOMS.id,
} as const satisfies QuestioningEvent;

/** Who takes a step in the example. */
// biome-ignore format: a table reads better as a table
export const TAKES = {
  attach: EXPORTER, answer: EXPORTER,
  commission: CUSTOMS, resume: CUSTOMS, close: CUSTOMS,
} as const satisfies Record<QuestioningStep, Actor>;

/** One command of each kind with nothing wrong in it. */
export const COMMANDS: { readonly [Type in QuestioningStep]: QuestioningCommand } = {
  attach: { type: 'attach', document: EXAMPLE_CERTIFICATE },
  answer: { type: 'answer', statement: 'No dysprosium was added.' },
  commission: { type: 'commission', reason: 'The report is not from a known laboratory.' },
  resume: { type: 'resume', note: 'The institute found 0.02 %.' },
  close: { type: 'close', outcome: 'no-licence-needed', result: 'The report bears it out.' },
};

/** What a step of the example is judged by: in time, unless a test says otherwise. */
export function contextOf(
  actor: Actor,
  change: Partial<QuestioningContext> = {},
): QuestioningContext {
  return { actor, on: day('2025-06-16'), dueOn: day('2025-06-23'), ...change };
}

/** The example in each status. */
export function exampleIn(status: QuestioningStatus): Questioning {
  return EXAMPLES[status];
}

const { type: _, on: openedOn, by: openedBy, ...NOTICE } = OPENED;
const COMMON = { ...NOTICE, openedOn, openedBy, documents: [EXAMPLE_CERTIFICATE], stops: [] };
const ANSWER = { answeredOn: day('2025-06-16'), statement: 'No dysprosium was added.' };
const STOP = {
  stoppedOn: day('2025-06-16'),
  reason: 'identification',
  note: 'The report is not from a known laboratory.',
};

const EXAMPLES: { readonly [Status in QuestioningStatus]: Questioning } = {
  open: { ...COMMON, status: 'open' },
  answered: { ...COMMON, ...ANSWER, status: 'answered' },
  identification: { ...COMMON, ...ANSWER, status: 'identification', stops: [STOP] },
  closed: {
    ...COMMON,
    ...ANSWER,
    status: 'closed',
    outcome: 'no-licence-needed',
    closedOn: day('2025-06-16'),
    closedBy: CUSTOMS.id,
    result: 'The report bears it out.',
  },
};
