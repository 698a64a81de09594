import { z } from 'zod';
import { named } from './named.ts';

const MOST_CHARACTERS = 20_000;
const MOST_LINES = 500;

/** The parts of a form, of texts that are checked on their way in and not on their way out. */
function partsOf<Text extends z.ZodType>(typed: Text) {
  const party = { name: typed, address: typed, country: typed, registrationNumber: typed };
  return {
    whole: { licenceType: typed, destination: typed },
    consignee: party,
    endUser: { ...party, natureOfBusiness: typed, military: typed },
    endUse: { kind: typed, description: typed },
    contract: { number: typed, signedOn: typed },
    line: {
      name: typed,
      description: typed,
      itemNumber: typed,
      substance: typed,
      form: typed,
      controlCode: typed,
      customsCode: typed,
      origin: typed,
      quantity: typed,
      unit: typed,
      value: typed,
      currency: typed,
    },
  };
}

const sent = partsOf(z.string().max(MOST_CHARACTERS).optional());
const shares = 'Element symbol to mass fraction, as decimal text';

/** As typed: nothing but its shape is refused while drafting. Documents are attached apart. */
export const applicationForm = named(
  'ApplicationForm',
  z.strictObject({
    ...sent.whole,
    consignee: z.strictObject(sent.consignee).optional(),
    endUser: z.strictObject(sent.endUser).optional(),
    endUse: z.strictObject(sent.endUse).optional(),
    contract: z.strictObject(sent.contract).optional(),
    lines: z
      .array(
        z.strictObject({
          ...sent.line,
          composition: z
            .record(z.string(), z.string().max(MOST_CHARACTERS))
            .optional()
            .describe(shares),
        }),
      )
      .max(MOST_LINES)
      .optional(),
  }),
);

export const documentForm = named(
  'Document',
  z.object({
    id: z.string(),
    kind: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    byteLength: z.number().int(),
    digest: z.string().describe('SHA-256 of the bytes, in hexadecimal'),
  }),
);

const kept = partsOf(z.string().optional());

/** What has been kept is shown, whatever way it came in. */
export const wholeForm = named(
  'WholeForm',
  z.object({
    ...kept.whole,
    consignee: z.object(kept.consignee).optional(),
    endUser: z.object(kept.endUser).optional(),
    endUse: z.object(kept.endUse).optional(),
    contract: z.object(kept.contract).optional(),
    lines: z
      .array(
        z.object({
          ...kept.line,
          composition: z.record(z.string(), z.string()).optional().describe(shares),
        }),
      )
      .optional(),
    documents: z.array(documentForm).optional(),
  }),
);
