import { z } from 'zod';
import { applicationForm, wholeForm } from './application-form.ts';
import {
  country,
  day,
  decimal,
  instant,
  pageOf,
  pageQuery,
  storyLine,
  text,
  words,
} from './common.ts';
import { determination } from './determination.ts';
import { named } from './named.ts';

export const status = z.enum([
  'draft',
  'submitted',
  'in-review',
  'proposed',
  'granted',
  'refused',
  'returned',
  'withdrawn',
]);

export const applicationId = z.object({ id: text(64, 1) });

export const drafting = z.strictObject({
  jurisdiction: text(16).describe('One that GET /v1/jurisdictions names'),
  form: applicationForm.optional(),
});

export const listQuery = z.object({
  ...pageQuery,
  status: status.optional(),
  officer: z.literal('me').optional().describe('Only what I have taken up'),
  text: text(200).optional(),
});

const exporter = z.object({ id: z.string(), name: z.string().optional() });

export const applicationPage = pageOf(
  named(
    'ApplicationSummary',
    z.object({
      id: z.string(),
      version: z.number().int(),
      status,
      exporter,
      licenceType: z.string().optional(),
      destination: country.optional(),
      endUser: z.string().optional(),
      firstLine: z.string().optional(),
      lineCount: z.number().int(),
      receivedOn: day.optional(),
      officer: z.string().optional(),
      licence: z.string().optional(),
      updatedAt: instant,
    }),
  ),
);

const gap = named(
  'Gap',
  z.object({
    path: z.string().describe('JSON Pointer into the form'),
    reason: z.enum(['missing', 'malformed']),
    says: z.string(),
    saysZh: z.string(),
    cites: z.string(),
  }),
);

const proposal = z.object({
  outcome: z.enum(['grant', 'refuse']),
  validFrom: day.optional(),
  validUntil: day.optional(),
  lines: z
    .array(
      z.object({
        lineNo: z.number().int(),
        quantity: decimal,
        unit: z.string(),
        conditions: z.array(z.string()),
      }),
    )
    .optional(),
  conditions: z.array(z.string()).optional(),
  grounds: z.array(z.string()).optional(),
  reason: z.string(),
  proposer: z.string(),
});

const clock = z.object({
  limit: z
    .number()
    .int()
    .optional()
    .describe('Working days that the law gives or the authority aims at; absent: neither does'),
  isTarget: z.boolean().optional().describe('The authority aims at the limit; no law sets it'),
  used: z.number().int(),
  dueOn: z.union([day, z.literal('unknown')]),
  unknownBecause: z.enum(['clock-stands', 'calendar-ends', 'no-limit']).optional(),
  standsSince: day.optional(),
  standsBecause: z.string().optional(),
  overdueBy: z.number().int().optional(),
  unverified: z.boolean().optional().describe('Counted through holidays not published yet'),
});

const lineDetermination = z.object({
  lineNo: z.number().int(),
  determination: determination.omit({ id: true }).optional(),
  error: z.object({ type: z.string(), path: z.string(), says: z.string() }).optional(),
});

export const caseView = named(
  'Application',
  z.object({
    id: z.string(),
    version: z.number().int(),
    jurisdiction: z.string(),
    status,
    exporter,
    form: wholeForm,
    receivedOn: day.optional(),
    officer: z.string().optional(),
    proposal: proposal.optional(),
    countersigner: z.string().optional(),
    decidedOn: day.optional(),
    licence: z.string().optional(),
    returnedOn: day.optional(),
    remarks: z.array(z.object({ path: z.string().optional(), says: z.string() })).optional(),
    withdrawnOn: day.optional(),
    gaps: z.array(gap).describe('What stands between the form and a complete application'),
    clock: clock.optional(),
    determinations: z.array(lineDetermination),
    steps: z
      .array(z.object({ step: z.string(), open: z.boolean(), refusal: z.string().optional() }))
      .describe('Which steps this person may begin now, and what stands in the way of the others'),
    story: z.array(storyLine),
  }),
);

export const saved = z.object({
  id: z.string(),
  version: z.number().int(),
  gaps: z.array(gap),
});

export const drafted = z.object({ id: z.string(), version: z.number().int() });

export const stepped = named(
  'StepTaken',
  z.object({
    id: z.string(),
    version: z.number().int(),
    status,
    licence: z.string().optional().describe('The licence that a countersigned grant issued'),
  }),
);

const granted = z.strictObject({
  lineNo: z.number().int().min(1).describe('Counted from 1, as printed'),
  quantity: text(40).describe('In the unit of the line; "0" refuses the line'),
  conditions: z.array(words).max(50).default([]),
});

/** What each step needs to be told. */
export const STEP_BODIES = {
  submit: z.strictObject({}).nullish(),
  withdraw: z.strictObject({ reason: words }),
  'take-up': z.strictObject({}).nullish(),
  return: z.strictObject({
    remarks: z.array(z.strictObject({ path: text(200).optional(), says: words })).max(200),
  }),
  'stop-clock': z.strictObject({
    reason: text(64).describe('A code of `clockStops` of the licence type'),
    note: words.default(''),
  }),
  'restart-clock': z.strictObject({ note: words }),
  propose: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('grant'),
      validFrom: day,
      validUntil: day,
      lines: z.array(granted).max(500),
      conditions: z.array(words).max(50).default([]),
      reason: words,
    }),
    z.strictObject({
      outcome: z.literal('refuse'),
      grounds: z.array(text(64)).max(50),
      reason: words,
    }),
  ]),
  'send-back': z.strictObject({ reason: words }),
  countersign: z.strictObject({}).nullish(),
} as const;
