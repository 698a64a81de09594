import { z } from 'zod';
import { CHANGED_PARTS } from '../../../domain/law/diff.ts';
import { OVERLAP_REASONS } from '../../../domain/law/overlap.ts';
import { SPAN_STATES } from '../../../domain/law/timeline.ts';
import { MEASURE_KINDS, POLICIES } from '../../../domain/measure/measure.ts';
import { day } from './common.ts';
import { determination } from './determination.ts';
import { named } from './named.ts';

const standing = {
  state: z.enum(SPAN_STATES).describe('`announced`: in force; a rest is stated, by no instrument'),
  by: z.string().optional().describe('The measure that suspends'),
  revivesOn: day.optional(),
  startsOn: day.optional(),
  says: z.string().optional().describe('What was announced'),
  source: z.string().optional(),
};

const timelineRow = named(
  'TimelineRow',
  z.object({
    measure: z.string(),
    number: z.string(),
    kind: z.enum(MEASURE_KINDS),
    title: z.string(),
    titleZh: z.string().optional(),
    clauses: z.array(z.string()).optional().describe('Absent: all clauses stand alike'),
    entries: z.array(z.string()).describe('Ids of the clauses'),
    spans: z.array(z.object({ from: day, until: day, ...standing })),
  }),
);

export const timeline = named(
  'Timeline',
  z.object({
    jurisdiction: z.string(),
    edition: z.string(),
    from: day,
    until: day,
    rows: z.array(timelineRow),
  }),
);

const fieldChange = z.object({
  field: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

const lawChange = named(
  'LawChange',
  z.object({
    part: z.enum(CHANGED_PARTS),
    change: z.enum(['came', 'went', 'changed']),
    place: z.string(),
    cites: z.string(),
    title: z.string(),
    titleZh: z.string().optional(),
    policy: z.enum(POLICIES).optional(),
    verified: z.boolean().optional(),
    before: z.object(standing).optional(),
    after: z.object(standing).optional(),
    fields: z.array(fieldChange).optional(),
    says: z.string(),
    saysZh: z.string(),
  }),
);

export const shortAnswer = determination.pick({
  outcome: true,
  entries: true,
  revivesOn: true,
  missing: true,
});

const course = named(
  'ItemCourse',
  z.object({
    item: z.union([z.string(), z.number()]).describe('Its id, or its place counted from 1'),
    first: shortAnswer,
    turns: z.array(
      z.object({
        on: day,
        changed: z.enum(['outcome', 'entries', 'findings']),
        before: shortAnswer,
        after: shortAnswer,
      }),
    ),
    revives: z.array(day),
  }),
);

export const lawDiff = named(
  'LawDiff',
  z.object({
    jurisdiction: z.string(),
    edition: z.string(),
    from: day,
    until: day,
    changes: z.array(lawChange),
    items: z.array(course).describe('For the fact sheets that were sent, in their order'),
  }),
);

const kindOfCase = z.enum(['item', 'application', 'licence']);

export const impact = named(
  'Impact',
  z.object({
    draft: z.string(),
    on: day,
    replaces: z
      .boolean()
      .describe('A measure of this name is held, and the draft would replace it'),
    edition: z.string(),
    overlaps: z.array(
      z.object({
        drafted: z.string(),
        measure: z.string(),
        entry: z.string(),
        code: z.string().optional(),
        title: z.string(),
        why: z.array(z.enum(OVERLAP_REASONS)),
      }),
    ),
    casesLookedAt: z.boolean().describe('Only for those who may see all cases'),
    looked: z.object({
      item: z.number().int(),
      application: z.number().int(),
      licence: z.number().int(),
    }),
    touched: z.array(
      z.object({
        of: kindOfCase,
        id: z.string(),
        line: z.number().int(),
        name: z.string().optional(),
        holder: z.string().optional(),
        changed: z.enum(['outcome', 'entries', 'findings']),
        before: shortAnswer,
        after: shortAnswer,
      }),
    ),
    unread: z.array(
      z.object({ of: kindOfCase, id: z.string(), line: z.number().int(), reason: z.string() }),
    ),
  }),
);
