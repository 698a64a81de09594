import { z } from 'zod';
import type { PartyList, QuotaRule } from '../../domain/law/law.ts';
import { address, country, day, element, figure, name, period, words } from './words.ts';

const listing = z.strictObject({
  notice: words,
  period,
  rested: z.exactOptional(z.array(period).min(1)),
  open: z.exactOptional(words),
  basis: z.exactOptional(words),
  source: address,
});

const party = z.strictObject({
  id: name,
  name: words,
  nameZh: z.exactOptional(words),
  aliases: z.exactOptional(z.array(words).min(1)),
  country: z.exactOptional(country),
  listings: z.array(listing).min(1),
});

/** What a file in party-lists/ holds. */
export const partyList = z.strictObject({
  id: name,
  title: words,
  titleZh: z.exactOptional(words),
  effect: words,
  legalBasis: z.array(words),
  checkedOn: day,
  verified: z.boolean(),
  limits: z.array(words),
  parties: z.array(party).min(1),
}) satisfies z.ZodType<PartyList>;

const quotaPeriod = z.strictObject({
  period,
  amount: figure,
  base: z.exactOptional(figure),
  baseMonthly: z.exactOptional(figure),
  strategic: z.exactOptional(figure),
  note: z.exactOptional(words),
});

/** What a file in quotas/ holds. */
export const quota = z.strictObject({
  id: name,
  measure: name,
  element,
  unit: words,
  periods: z.array(quotaPeriod).min(1),
  allocation: words,
  carriedOverUntil: z.exactOptional(day),
  unused: words,
  companies: z.array(z.strictObject({ name: words, period, amount: figure })),
  preconditions: z.array(words),
  source: address,
  verified: z.boolean(),
}) satisfies z.ZodType<QuotaRule>;
