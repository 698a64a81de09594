import { z } from 'zod';
import { ELEMENTS, type Element } from '../../domain/control-list/element.ts';
import { isCountry } from '../../domain/party/country.ts';
import { parseDecimal } from '../../domain/quantity/decimal.ts';
import { type PlainDate, parsePlainDate } from '../../domain/time/plain-date.ts';

/** The smallest parts of a pack: texts of one line, days, figures, symbols. */
export const words = z.string().refine((text) => text.trim() !== '', 'Some words must stand here.');

/** A name by which one part of a pack refers to another. */
export const name = z
  .string()
  .regex(/^[A-Za-z0-9][\w.+-]*$/, 'A name has letters, digits, and . + - _ between them only.');

export const controlCode = z
  .string()
  .regex(/^\d[A-Z]\d{3}(\.[a-z0-9]+)*$/, 'A control code is written as in 1X234.a.5.');

export const customsNumber = z
  .string()
  .regex(/^\d{6}(\d{2}){0,2}$/, 'A customs number has 6, 8 or 10 digits and nothing else.');

export const country = z
  .string()
  .refine(isCountry, 'A country is written as the two capitals of ISO 3166, as in DE.');

export const address = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'A source is an address that begins with http.');

export const day = z.string().transform((text, context): PlainDate => {
  const parsed = parsePlainDate(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: `${text} is not a day: write one as 2025-04-04.` });
  return z.NEVER;
});

export const period = z.strictObject({ from: day, until: z.exactOptional(day) });

export const figure = z
  .string()
  .refine((text) => parseDecimal(text).ok, 'A figure is decimal text, such as "17.5".');

export const element = z.enum(ELEMENTS, {
  error: ({ input }) => `${input} is not the symbol of an element.`,
}) satisfies z.ZodType<Element>;
