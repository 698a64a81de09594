import { z } from 'zod';
import { MEASURE_KINDS } from '../../../domain/measure/measure.ts';
import { day, period } from './common.ts';
import { named } from './named.ts';

const demand = z.object({
  label: z.string(),
  labelZh: z.string(),
  cites: z.string(),
  verified: z.boolean(),
});
const coded = demand.extend({ code: z.string() });

const licenceType = named(
  'LicenceType',
  z.object({
    code: z.string(),
    title: z.string(),
    titleZh: z.string(),
    cites: z.string(),
    period,
    endUsers: z.enum(['one', 'many']),
    validityCaps: z.array(
      z.object({
        period,
        months: z.number().int(),
        basis: z.enum(['law', 'practice']),
        cites: z.string(),
        verified: z.boolean(),
      }),
    ),
    statutoryLimitWorkingDays: z.number().int().optional().describe('Absent: no law limits it'),
    targetWorkingDays: z.number().int().optional().describe('What the authority aims at'),
    limitCites: z.string().optional(),
    units: z.array(z.string()),
    fields: z.array(demand.extend({ path: z.string() })),
    documents: z.array(demand.extend({ kind: z.string() })),
    clockStops: z.array(coded),
    refusalGrounds: z.array(coded),
    conditions: z.array(coded),
  }),
);

const measure = named(
  'Measure',
  z.object({
    id: z.string(),
    kind: z.enum(MEASURE_KINDS),
    title: z.string(),
    authority: z.string(),
    instrument: z.string(),
    number: z.string(),
    publishedOn: day,
    period,
    suspensions: z.array(
      z.object({
        period,
        clauses: z.array(z.string()).optional().describe('Absent: the whole measure'),
        by: z.string().optional().describe('Absent: only announced, without an instrument'),
      }),
    ),
    entries: z.number().int().describe('How many clauses it holds'),
    verified: z.boolean().describe('Every clause was read in the text itself'),
    unverified: z.array(z.string()).describe('Ids of the clauses that were not'),
    complete: z.boolean(),
    missing: z.array(z.string()),
    sources: z.array(z.object({ url: z.string(), note: z.string().optional() })),
  }),
);

const summary = z.object({
  code: z.string(),
  name: z.string(),
  nameZh: z.string(),
  authority: z.string(),
  authorityZh: z.string(),
  zone: z.string(),
  currency: z.string(),
  edition: z.string().describe('SHA-256 of the law as loaded'),
  checkedOn: z.string(),
  complete: z.boolean(),
});

export const jurisdictions = z.object({ items: z.array(summary) });

export const jurisdiction = named(
  'Jurisdiction',
  summary.extend({
    missing: z.array(z.string()),
    notHeld: z.array(z.string()),
    measures: z.array(measure),
    licenceTypes: z.array(licenceType),
  }),
);
