import type { z } from 'zod';
import type { Listed } from '../../../app/ports.ts';
import type { QuestioningView } from '../../../app/view-questioning.ts';
import type { Law } from '../../../domain/law/law.ts';
import { answerClock } from '../../../domain/questioning/answer-clock.ts';
import type { Questioning } from '../../../domain/questioning/questioning.ts';
import type { ReviewClock } from '../../../domain/review/clock.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import type { questioning, questioningPage } from '../schema/questioning.ts';

type Whole = z.infer<typeof questioning>;
type Row = z.infer<typeof questioningPage>['items'][number];

/** A questioning in a list, with its clock as it stands that day. */
export function presentQuestioningRow(
  { subject, version, exporterName, updatedAt }: Listed<Questioning>,
  law: Law,
  on: PlainDate,
): Row {
  const clock = answerClock(subject, law, on);
  return { ...summaryOf(subject, { version, exporterName, clock }), updatedAt };
}

export function presentQuestioning(view: QuestioningView): Whole {
  const { questioning: subject, version, exporterName, clock, papers, story } = view;
  const { answeredOn, statement, result } = {
    answeredOn: undefined,
    statement: undefined,
    result: undefined,
    ...subject,
  };
  return {
    ...summaryOf(subject, { version, exporterName, clock }),
    ...(answeredOn !== undefined && { answeredOn }),
    ...(statement !== undefined && { statement }),
    ...(result !== undefined && { result }),
    documents: [...subject.documents],
    papers: papers.map(({ code: kind, label, labelZh }) => ({ kind, label, labelZh })),
    story: story.map((line) => ({ ...line })),
  };
}

interface Beside {
  readonly version: number;
  readonly exporterName: string;
  readonly clock: ReviewClock | undefined;
}

function summaryOf(subject: Questioning, { version, exporterName, clock }: Beside) {
  const { id, status, jurisdiction, declaration, office, exporter, goods, reason } = subject;
  return {
    ...{ id, version, status, jurisdiction, office, goods, reason },
    declarationId: declaration,
    exporter: { id: exporter, name: exporterName },
    openedOn: subject.openedOn,
    ...(clock && { clock: presentClock(clock) }),
    ...(subject.status === 'closed' && { outcome: subject.outcome, closedOn: subject.closedOn }),
  };
}

function presentClock(clock: ReviewClock): NonNullable<Whole['clock']> {
  const { limit = 0, used, dueOn, unknownBecause, standsSince, overdueBy } = clock;
  return {
    limitWorkingDays: limit,
    used,
    dueOn: dueOn ?? 'unknown',
    ...(unknownBecause && { unknownBecause }),
    ...(standsSince && { standsSince }),
    ...(overdueBy !== undefined && { overdueBy }),
  };
}
