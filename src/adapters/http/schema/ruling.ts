import { z } from 'zod';
import { documentForm } from './application-form.ts';
import { day, instant, pageOf, pageQuery, storyLine, text, words } from './common.ts';
import { named } from './named.ts';

const status = z.enum([
  'asked',
  'in-review',
  'proposed',
  'given',
  'expired',
  'refused',
  'withdrawn',
]);

export const rulingId = z.object({ id: text(64, 1) });
const code = text(40, 1).describe('A code of the control list, such as 1C905.a.4');

export const askingRuling = z.strictObject({
  jurisdiction: text(16),
  item: z.strictObject({
    number: text(64).optional().describe('Your own number of the item: `id` on a fact sheet'),
    name: text(200),
    facts: z
      .record(z.string(), z.unknown())
      .default({})
      .describe('What is known of it: `item` of a fact sheet'),
  }),
  codes: z.array(code).max(50).default([]).describe('None: whether it is controlled at all'),
  question: words,
});

export const askedRuling = z.object({ id: z.string(), version: z.number().int() });

export const rulingQuery = z.object({
  ...pageQuery,
  status: status.optional(),
  item: text(64, 1).optional().describe('Number of the item, exactly'),
});

export const customsRulingQuery = z.object({
  ...pageQuery,
  item: text(64, 1).optional().describe('Number of the item, exactly'),
  exporter: text(64, 1).optional().describe('Id of the firm'),
});

const validity = { validFrom: day, validUntil: day };

export const proposingRuling = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('controlled'), code, reason: words, ...validity }),
  z.strictObject({
    outcome: z.literal('not-controlled'),
    codes: z.array(code).max(50).describe('Under which it was examined, each with all below it'),
    reason: words,
    ...validity,
  }),
  z.strictObject({ outcome: z.literal('refuse'), reason: words }),
]);

export const becauseOf = z.strictObject({ reason: words });
export const nothingMore = z.strictObject({}).nullish();

export const steppedRuling = z.object({ id: z.string(), status, version: z.number().int() });

const answer = z.object({
  outcome: z.enum(['controlled', 'not-controlled', 'refuse']),
  codes: z.array(z.string()),
  reason: z.string(),
  validFrom: day.optional(),
  validUntil: day.optional(),
});

const item = z.object({
  number: z.string().optional(),
  name: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

const summary = {
  id: z.string(),
  version: z.number().int(),
  status,
  jurisdiction: z.string(),
  exporter: z.object({ id: z.string(), name: z.string() }),
  item,
  codes: z.array(z.string()).describe('Under which it was asked'),
  question: z.string(),
  askedOn: day,
  decidedOn: day.optional(),
  answer: answer.optional().describe('What was ruled; to the authority also what is proposed'),
  edition: z.string().optional().describe('The edition of the law that the ruling rests on'),
};

export const rulingPage = pageOf(
  named('RulingSummary', z.object({ ...summary, updatedAt: instant })),
);

export const ruling = named(
  'Ruling',
  z.object({ ...summary, documents: z.array(documentForm), story: z.array(storyLine) }),
);
