import { z } from 'zod';
import type { Entry, Measure, Suspension } from '../../domain/measure/measure.ts';
import { condition } from './condition-schema.ts';
import { address, controlCode, customsNumber, day, figure, name, period, words } from './words.ts';

const customsCodes = z.strictObject({
  period,
  codes: z.exactOptional(z.array(customsNumber).min(1)),
  source: words,
});

const entry = z.strictObject({
  id: name,
  clause: z.exactOptional(words),
  code: z.exactOptional(controlCode),
  title: words,
  titleZh: z.exactOptional(words),
  period: z.exactOptional(period),
  when: condition,
  policy: z.enum([
    'prohibited',
    'presumption-of-denial',
    'licence-required',
    'stricter-review',
    'case-by-case',
  ]),
  customsCodes: z.array(customsCodes),
  declaredUnder: z.exactOptional(z.array(customsNumber).min(1)),
  verified: z.boolean(),
  evidence: words,
  notes: z.array(words),
}) satisfies z.ZodType<Entry>;

const suspension = z.strictObject({
  period,
  clauses: z.exactOptional(z.array(words).min(1)),
  by: z.exactOptional(name),
  announced: z.exactOptional(z.strictObject({ on: z.exactOptional(day), says: words })),
  source: address,
}) satisfies z.ZodType<Suspension>;

const practice = z.strictObject({
  id: name,
  says: words,
  sharesUpTo: z.strictObject({ elements: z.array(words).min(1), fraction: figure }),
  source: address,
  verified: z.boolean(),
});

/** What a file in measures/ holds. */
export const measure = z.strictObject({
  id: name,
  kind: z.enum(['item-control', 'destination-end-use', 'suspension']),
  title: words,
  authority: words,
  instrument: words,
  number: words,
  publishedOn: day,
  period,
  legalBasis: z.array(words),
  scope: words,
  sources: z.array(z.strictObject({ url: address, note: z.exactOptional(words) })).min(1),
  complete: z.boolean(),
  missing: z.array(words),
  notes: z.array(words),
  suspensions: z.array(suspension),
  practices: z.array(practice),
  asks: z.record(name, words),
  entries: z.array(entry),
}) satisfies z.ZodType<Measure>;
