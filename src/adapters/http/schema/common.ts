import { z } from 'zod';
import { ROLES } from '../../../domain/party/actor.ts';
import { named } from './named.ts';

export const day = z.iso.date().describe('A legal day, YYYY-MM-DD, in the zone of the authority');
export const instant = z.iso.datetime().describe('An instant, RFC 3339 in UTC');
export const decimal = z.string().describe('A decimal as text, exact');
export const country = z.string().describe('ISO 3166 alpha-2');
export const role = z.enum(ROLES);

/** Half a character or a null cannot be stored as text anywhere. */
const UNSTORABLE = /\p{Surrogate}|\0/u;

/** Text that somebody sends, and that can be kept or looked for. */
export function text(longest: number, shortest = 0) {
  return z
    .string()
    .min(shortest)
    .max(longest)
    .refine((sent) => !UNSTORABLE.test(sent), 'holds a character that is none');
}

/** Words that people type. Long enough for any reason, short enough for any page. */
export const words = text(4_000);

export const period = z.object({ from: day, until: day.optional() });

export const finding = named(
  'Finding',
  z.object({
    rule: z.string(),
    cites: z.string(),
    says: z.string(),
    outcome: z.enum(['met', 'not-met', 'unknown']),
    verified: z.boolean().optional().describe('false: from a summary, not from the text'),
  }),
);

export const storyLine = named(
  'StoryLine',
  z.object({
    at: instant,
    on: day,
    who: z.string(),
    says: z.string(),
    detail: z.string().optional(),
  }),
);

/** One page of a list. Cursors are opaque: they are given back as they came. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: text(400).optional().describe('`next` of the page before'),
};

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().optional().describe('Where the next page begins; absent on the last one'),
  });
}

/** Headers of a writing POST. The key makes it safe to send the same request again. */
export const writing = z.object({
  'idempotency-key': z.string().min(1).max(200),
  'if-match': z
    .string()
    .regex(/^"\d+"$/, 'an ETag, such as "3"')
    .optional(),
});

export const licenceNumber = z.object({ number: text(64, 1) });
