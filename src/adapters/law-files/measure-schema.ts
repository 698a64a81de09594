import { z } from 'zod';
import {
  type Entry,
  MEASURE_KINDS,
  type Measure,
  POLICIES,
  type Suspension,
} from '../../domain/measure/measure.ts';
import { condition } from './condition-schema.ts';
import { address, controlCode, customsNumber, day, figure, name, period, words } from './words.ts';

const customsCodes = z.strictObject({
  period,
  codes: z.exactOptional(z.array(customsNumber).min(1)),
  source: words,
});

const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('no-general-licence') }),
  z.strictObject({ kind: z.literal('no-registration-certificate') }),
  z.strictObject({ kind: z.literal('no-statutory-limit') }),
  z.strictObject({ kind: z.literal('exception-by-application') }),
  z.strictObject({ kind: z.literal('papers-needed'), papers: z.array(words).min(1) }),
  z.strictObject({ kind: z.literal('report-within'), workingDays: z.int().min(1) }),
]);

const entry = z.strictObject({
  id: name,
  clause: z.exactOptional(words),
  code: z.exactOptional(controlCode),
  title: words,
  titleZh: z.exactOptional(words),
  period: z.exactOptional(period),
  when: condition,
  policy: z.enum(POLICIES),
  effects: z.exactOptional(z.array(effect).min(1)),
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
  kind: z.enum(MEASURE_KINDS),
  title: words,
  titleZh: z.exactOptional(words),
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
  asksZh: z.exactOptional(z.record(name, words)),
  entries: z.array(entry),
}) satisfies z.ZodType<Measure>;
