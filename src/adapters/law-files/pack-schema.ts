import { z } from 'zod';
import { FORMS } from '../../domain/control-list/form.ts';
import type { ControlCode, Jurisdiction, Law } from '../../domain/law/law.ts';
import type { LicenceType } from '../../domain/law/licence-type.ts';
import { UNITS, type Unit } from '../../domain/quantity/quantity.ts';
import type { CalendarYear, WorkingCalendar } from '../../domain/time/working-calendar.ts';
import { controlCode, country, day, element, name, period, words } from './words.ts';

/** What law-book.json beside the packs holds: whose law an office works under. */
export const bookCover = z.strictObject({ home: words });

const labelled = { label: words, labelZh: words, cites: words, verified: z.boolean() };

/** What jurisdiction.json holds. */
export const jurisdiction = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'A jurisdiction is called by small letters.'),
  name: words,
  nameZh: words,
  authority: words,
  authorityZh: words,
  zone: z.string().refine(isZone, 'No time zone of the IANA list has this name.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is three capitals, as in EUR.'),
  checkedOn: day,
  complete: z.boolean(),
  missing: z.array(words),
  notHeld: z.array(name),
  questioning: z.exactOptional(
    z.strictObject({
      period,
      answerWithinWorkingDays: z.int().min(1),
      cites: words,
      verified: z.boolean(),
      papers: z.array(z.strictObject({ code: name, ...labelled })),
    }),
  ),
  warnDaysAhead: z.exactOptional(z.array(z.int().min(1)).min(1)),
}) satisfies z.ZodType<Jurisdiction>;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What control-list/codes.json holds. */
export const controlList = z.array(
  z.strictObject({ code: controlCode, title: words, titleZh: z.exactOptional(words) }),
) satisfies z.ZodType<ControlCode[]>;

const grouped = {
  title: words,
  titleZh: z.exactOptional(words),
  source: words,
  verified: z.boolean(),
};

/** Countries that a condition may name together, as `@name`: listed, or all but another group. */
export const countryGroup = z.union(
  [
    z.strictObject({ countries: z.array(country).min(1), ...grouped }),
    z.strictObject({ allBut: name, ...grouped }),
  ],
  {
    error: 'A group has title, source, verified, and either its countries or allBut with a group.',
  },
);
export type CountryGroup = z.infer<typeof countryGroup>;

/** What control-list/country-groups.json holds. */
export const countryGroups = z.record(name, countryGroup);

/** What control-list/properties.json holds. */
export const properties = z.record(
  name,
  z.strictObject({ unit: words, meaning: words, elementShare: z.exactOptional(element) }),
) satisfies z.ZodType<Law['properties']>;

/** What calendar/calendar.json holds: all but the years. */
export const calendar = z.strictObject({
  title: words,
  weekend: z.array(z.int().min(1).max(7)),
}) satisfies z.ZodType<Omit<WorkingCalendar, 'years'>>;

const namedDays = z.array(
  z.strictObject({ date: day, name: words, nameZh: z.exactOptional(words) }),
);

/** What calendar/YEAR.json holds. */
export const calendarYear = z.strictObject({
  year: z.int().min(1900).max(2999),
  verified: z.boolean(),
  source: words,
  holidays: namedDays,
  makeUpDays: namedDays,
}) satisfies z.ZodType<CalendarYear>;

const pointer = z
  .string()
  .regex(/^(\/(\*|[A-Za-z0-9]+))+$/, 'A field is named by its JSON Pointer, as in /endUser/name.');
const reasons = z.array(z.strictObject({ code: name, ...labelled }));

const validityCap = z.strictObject({
  period,
  months: z.int().min(1),
  basis: z.enum(['law', 'practice']),
  cites: words,
  verified: z.boolean(),
});

const unit = z.custom<Unit>((given) => typeof given === 'string' && Object.hasOwn(UNITS, given), {
  error: ({ input }) => {
    const given = typeof input === 'string' ? input : 'This';
    return `${given} is not a unit: use ${Object.keys(UNITS).join(', ')}.`;
  },
});

/** What a file in licence-types/ holds: one version of one type. */
export const licenceType = z.strictObject({
  code: name,
  period,
  title: words,
  titleZh: words,
  cites: words,
  endUsers: z.enum(['one', 'many']),
  validityCaps: z.array(validityCap),
  statutoryLimitWorkingDays: z.exactOptional(z.int().min(1)),
  targetWorkingDays: z.exactOptional(z.int().min(1)),
  limitCites: z.exactOptional(words),
  units: z.array(unit).min(1),
  fields: z.array(
    z.strictObject({
      path: pointer,
      exceptForms: z.exactOptional(z.array(z.enum(FORMS)).min(1)),
      ...labelled,
    }),
  ),
  documents: z.array(z.strictObject({ kind: name, ...labelled })),
  clockStops: reasons,
  refusalGrounds: reasons,
  conditions: reasons,
}) satisfies z.ZodType<LicenceType>;
