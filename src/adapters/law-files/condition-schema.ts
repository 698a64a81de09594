import { z } from 'zod';
import { FORMS } from '../../domain/control-list/form.ts';
import {
  type Bound,
  type Condition,
  DANGERS,
  PURPOSES,
  type Substance,
} from '../../domain/measure/condition.ts';
import { wordedIssues } from './shape.ts';
import { controlCode, element, figure, name, words } from './words.ts';

const bound = z.discriminatedUnion(
  'op',
  [
    z.strictObject({ op: z.enum(['<', '<=', '>', '>=', '=']), value: figure }),
    z.strictObject({ op: z.literal('between'), min: figure, max: figure }),
    z.strictObject({ op: z.literal('in'), values: z.array(figure).min(1) }),
  ],
  { error: 'A bound compares by one of <, <=, >, >=, =, between, in.' },
) satisfies z.ZodType<Bound>;

const substance = z.strictObject({
  name: words,
  nameZh: z.exactOptional(words),
  formula: z.exactOptional(words),
  cas: z.exactOptional(
    z.string().regex(/^\d{2,7}-\d{2}-\d$/, 'A CAS number is written as in 1306-25-8.'),
  ),
  class: z.exactOptional(z.literal(true)),
}) satisfies z.ZodType<Substance>;

const reach = z
  .strictObject({
    measures: z.exactOptional(z.array(name).min(1)),
    codes: z.exactOptional(z.array(controlCode).min(1)),
    allDualUseItems: z.exactOptional(z.literal(true)),
  })
  .refine((given) => Object.keys(given).length > 0, 'It reaches nothing: name measures or codes.');

/** One condition, told by the one word that every kind has of its own. */
export const condition: z.ZodType<Condition> = z.unknown().transform((given, context) => {
  const kind = kindOf(given);
  if (kind === undefined) {
    const message = `A condition holds exactly one of ${Object.keys(KINDS).join(', ')}.`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  const read = KINDS[kind].safeParse(given);
  if (read.success) return read.data;
  for (const { path, says } of read.error.issues.flatMap((one) => wordedIssues(one, given))) {
    context.addIssue({ code: 'custom', path, message: says });
  }
  return z.NEVER;
});

const conditions = z.array(z.lazy(() => condition)).min(1);

const KINDS = {
  all: z.strictObject({ all: conditions }),
  any: z.strictObject({ any: conditions }),
  not: z.strictObject({ not: z.lazy(() => condition) }),
  formIn: z.strictObject({ formIn: z.array(z.enum(FORMS)).min(1) }),
  containsAny: z.strictObject({ containsAny: z.array(element).min(1) }),
  containsAll: z.strictObject({ containsAll: z.array(element).min(1) }),
  mainConstituent: z.strictObject({ mainConstituent: element }),
  substanceIn: z.strictObject({ substanceIn: z.array(substance).min(1) }),
  property: z.strictObject({ property: name, is: bound, unit: words }),
  ask: z.strictObject({ ask: name, presumed: z.exactOptional(z.literal('no')) }),
  listedAs: z.strictObject({ listedAs: controlCode }),
  originIn: z.strictObject({ originIn: z.array(words).min(1) }),
  purposeIn: z.strictObject({ purposeIn: z.array(z.enum(PURPOSES)).min(1) }),
  knowsOf: z.strictObject({ knowsOf: z.array(z.enum(DANGERS)).min(1) }),
  partyListed: z.strictObject({
    partyListed: z.strictObject({
      list: name,
      notice: z.exactOptional(words),
      owned: z.exactOptional(z.literal(true)),
    }),
  }),
  destinationIn: z.strictObject({ destinationIn: z.array(words).min(1) }),
  endUseIn: z.strictObject({
    endUseIn: z.array(z.enum(['military', 'raises-military-strength'])).min(1),
  }),
  endUserMilitary: z.strictObject({ endUserMilitary: z.literal(true) }),
  fallsUnder: z.strictObject({ fallsUnder: reach }),
} as const satisfies Record<string, z.ZodType<Condition>>;

type Kind = keyof typeof KINDS;

function kindOf(given: unknown): Kind | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const kinds = Object.keys(given).filter(isKind);
  return kinds.length === 1 ? kinds[0] : undefined;
}

function isKind(key: string): key is Kind {
  return Object.hasOwn(KINDS, key);
}
