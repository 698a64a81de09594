import { assert } from '../domain/assert.ts';
import type { CodedReason } from '../domain/law/licence-type.ts';
import { answerClock, termsOn } from '../domain/questioning/answer-clock.ts';
import type { QuestioningStep } from '../domain/questioning/command.ts';
import { maySee } from '../domain/questioning/may-see.ts';
import {
  isQuestioningStep,
  mayBegin,
  type QuestioningRefusal,
  STEPS,
} from '../domain/questioning/may-take.ts';
import type { Questioning } from '../domain/questioning/questioning.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { ReviewClock } from '../domain/review/clock.ts';
import type { Deps } from './ports.ts';
import { type StoryLine, tellStory } from './tell-story.ts';
import type { CaseLook } from './view-ruling.ts';

/** A step of the procedure, and whether the viewer may begin it now. */
export interface OpenQuestioningStep {
  readonly step: QuestioningStep;
  readonly may: Result<void, QuestioningRefusal>;
}

/** Everything that a page about one questioning shows. */
export interface QuestioningView {
  readonly questioning: Questioning;
  readonly version: number;
  readonly exporterName: string;
  /** Absent where the law of the day of the notice knew none. */
  readonly clock: ReviewClock | undefined;
  /** The papers that the law names for an answer. */
  readonly papers: readonly CodedReason[];
  readonly cites: string | undefined;
  readonly steps: readonly OpenQuestioningStep[];
  readonly story: readonly StoryLine[];
}

type Needs = Pick<Deps, 'desk' | 'people' | 'lawBook'> & {
  readonly edge: Pick<Deps['edge'], 'today'>;
};

/** One questioning with its clock, for those who may see it. */
export async function viewQuestioning(
  { desk, people, lawBook, edge }: Needs,
  { id, actor, language }: CaseLook,
): Promise<Result<QuestioningView, 'unknown' | 'role-may-not'>> {
  const found = await desk.questioning(id);
  if (found === undefined) return refuse('unknown');
  const { subject: questioning, version } = found;
  if (!maySee(questioning, actor)) return refuse('role-may-not');
  const law = lawBook.laws.get(questioning.jurisdiction);
  assert(law !== undefined, `${questioning.jurisdiction} is not in the law book`);
  const on = edge.today(law.jurisdiction.zone);
  const clock = answerClock(questioning, law, on);
  const context = { actor, on, dueOn: clock?.dueOn ?? 'unknown' } as const;
  const steps = Object.keys(STEPS)
    .filter(isQuestioningStep)
    .map((step) => ({ step, may: mayBegin(questioning, step, context) }));
  const recorded = await desk.story(`questioning/${id}`);
  const names = await people.names([...new Set(recorded.map((one) => one.actor))]);
  const terms = termsOn(law, questioning.openedOn);
  return ok({
    questioning,
    version,
    exporterName: (await people.firm(questioning.exporter))?.name ?? questioning.exporter,
    clock,
    papers: terms?.papers ?? [],
    cites: terms?.cites,
    steps,
    story: tellStory(recorded, { names, language }),
  });
}
