import { z } from 'zod';
import { FORMS } from '../../../domain/control-list/form.ts';
import { OUTCOMES } from '../../../domain/determination/answer.ts';
import { DANGERS, PURPOSES } from '../../../domain/measure/condition.ts';
import { country, day, finding } from './common.ts';
import { named } from './named.ts';

const fraction = z
  .union([z.number().min(0).max(1), z.string(), z.boolean()])
  .describe('true: some of it, nobody knows how much; false: none');
const figure = z.object({ value: z.union([z.string(), z.number()]), unit: z.string() });
const sheetId = z.union([z.string(), z.number()]);

/** What a fact sheet may say. The domain reads it, so this describes and does not check. */
export const factSheet = named(
  'FactSheet',
  z.object({
    id: sheetId.optional(),
    jurisdiction: z.string().optional(),
    on: day.optional(),
    item: z
      .object({
        description: z.string().optional(),
        substance: z.string().optional().describe('Name, formula or CAS number'),
        controlCode: z.string().optional().describe('A claim: it raises a question'),
        meets: z.record(z.string(), z.boolean()).optional().describe('Answers by question id'),
        form: z.enum(FORMS).optional(),
        composition: z
          .record(z.string(), fraction)
          .optional()
          .describe('Element symbol to mass fraction; what is not named is unknown'),
        properties: z.record(z.string(), figure).optional(),
        hsCode: z.string().optional().describe('6, 8 or 10 digits: it raises a question'),
        origin: country.optional(),
      })
      .optional(),
    destination: country.optional(),
    endUse: z.enum(['civil', 'military', 'unknown']).optional(),
    purpose: z.enum(PURPOSES).optional().describe('Why the goods leave; absent: trade'),
    knows: z
      .partialRecord(z.enum(DANGERS), z.boolean())
      .optional()
      .describe('What the exporter knows of, should know or was told of'),
    consignee: z.object({ name: z.string().optional() }).optional(),
    endUser: z
      .object({
        name: z.string().optional(),
        country: country.optional(),
        military: z.boolean().optional(),
        owners: z
          .array(z.object({ name: z.string(), share: z.union([z.number(), z.string()]) }))
          .optional()
          .describe('Who holds which share of the end user, as a fraction'),
      })
      .optional(),
  }),
);

const MOST_SHEETS = 1_000;
const SHEET = { $ref: '#/components/schemas/FactSheetInput' };

/** Each bad sheet of a list answers with its own fault: here nothing is refused but length. */
export const factSheets = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown()).max(MOST_SHEETS)])
  .meta({ anyOf: [SHEET, { type: 'array', maxItems: MOST_SHEETS, items: SHEET }] });

export const determination = named(
  'Determination',
  z.object({
    id: sheetId.optional(),
    jurisdiction: z.string(),
    on: day,
    outcome: z.enum(OUTCOMES),
    entries: z.array(
      z.object({ measure: z.string(), clause: z.string().optional(), code: z.string() }),
    ),
    revivesOn: day.optional(),
    missing: z.array(z.string()).optional().describe('JSON Pointers of facts still unknown'),
    findings: z.array(finding),
    edition: z.string().describe('The edition of the law that was asked'),
  }),
);

export const sheetError = named(
  'SheetError',
  z.object({
    id: sheetId.optional(),
    error: z.object({ type: z.string(), path: z.string(), says: z.string() }),
  }),
);

export const determinations = z.union([
  determination,
  z.array(z.union([determination, sheetError])),
]);
