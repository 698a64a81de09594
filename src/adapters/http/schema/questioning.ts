import { z } from 'zod';
import { QUESTIONING_OUTCOMES } from '../../../domain/questioning/questioning.ts';
import { documentForm } from './application-form.ts';
import { day, instant, pageOf, pageQuery, storyLine, text, words } from './common.ts';
import { declarationId } from './customs.ts';
import { named } from './named.ts';

const status = z.enum(['open', 'answered', 'identification', 'closed']);
const outcome = z.enum(QUESTIONING_OUTCOMES);

export const questioningId = z.object({ id: text(64, 1) });

export const openingQuestioning = z.strictObject({
  jurisdiction: text(16),
  declarationId,
  office: text(64, 1),
  exporter: text(64, 1).describe('Id of the firm that declared'),
  goods: words,
  reason: words,
});

export const openedQuestioning = z.object({ id: z.string(), version: z.number().int() });

export const questioningQuery = z.object({
  ...pageQuery,
  status: status.optional(),
  declarationId: declarationId.optional(),
});

export const answeringQuestioning = z.strictObject({ statement: words });
export const commissioning = z.strictObject({ reason: words });
export const resuming = z.strictObject({ note: words });
export const closing = z.strictObject({ outcome, result: words });

export const steppedQuestioning = z.object({
  id: z.string(),
  status,
  version: z.number().int(),
});

const clock = named(
  'AnswerClock',
  z.object({
    limitWorkingDays: z.number().int(),
    used: z.number().int(),
    dueOn: z.union([day, z.literal('unknown')]),
    unknownBecause: z.enum(['clock-stands', 'calendar-ends', 'no-limit']).optional(),
    standsSince: day.optional(),
    overdueBy: z.number().int().optional(),
  }),
);

const summary = {
  id: z.string(),
  version: z.number().int(),
  status,
  jurisdiction: z.string(),
  declarationId: z.string(),
  office: z.string(),
  exporter: z.object({ id: z.string(), name: z.string() }),
  goods: z.string(),
  reason: z.string(),
  openedOn: day,
  clock: clock.optional(),
  outcome: outcome.optional(),
  closedOn: day.optional(),
};

export const questioningPage = pageOf(
  named('QuestioningSummary', z.object({ ...summary, updatedAt: instant })),
);

export const questioning = named(
  'Questioning',
  z.object({
    ...summary,
    statement: z.string().optional(),
    answeredOn: day.optional(),
    result: z.string().optional(),
    documents: z.array(documentForm),
    papers: z
      .array(z.object({ kind: z.string(), label: z.string(), labelZh: z.string() }))
      .describe('The papers that the law names for an answer'),
    story: z.array(storyLine),
  }),
);
