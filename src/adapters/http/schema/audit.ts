import { z } from 'zod';
import { day, finding, instant, pageOf, storyLine, text } from './common.ts';
import { named } from './named.ts';

const recorded = named(
  'RecordEntry',
  z.object({
    stream: z.string(),
    version: z.number().int(),
    type: z.string(),
    at: instant,
    on: day,
    actor: z.string().describe('People appear by id'),
    body: z.record(z.string(), z.unknown()).describe('Whole base units are written as text'),
    findings: z.array(finding),
    sequence: z.number().int().optional().describe('Absent: not sealed yet'),
    digest: z.string().optional(),
  }),
);

export const recordPage = pageOf(recorded);

export const chainReport = z.discriminatedUnion('whole', [
  z.object({
    whole: z.literal(true),
    entries: z.number().int(),
    unsealed: z.number().int(),
    head: z.string(),
  }),
  z.object({
    whole: z.literal(false),
    firstBreak: z.object({ sequence: z.number().int(), stream: z.string(), reason: z.string() }),
  }),
]);

export const streamName = z.object({
  kind: z.enum(['application', 'licence', 'ruling', 'questioning']),
  id: text(64, 1),
});

export const story = z.object({
  stream: z.string(),
  entries: z.array(recorded),
  story: z.array(storyLine).describe('The same in words'),
});
