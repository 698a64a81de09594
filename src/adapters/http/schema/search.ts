import { z } from 'zod';
import { ELEMENTS } from '../../../domain/control-list/element.ts';
import { FORMS } from '../../../domain/control-list/form.ts';
import { HIT_STATES } from '../../../domain/law/search.ts';
import { FOUND_IN } from '../../../domain/law/search-index.ts';
import { SUBJECT_KINDS } from '../../../domain/law/search-subject.ts';
import { day } from './common.ts';
import { named } from './named.ts';

const hit = named(
  'Hit',
  z.object({
    kind: z.enum(SUBJECT_KINDS),
    jurisdiction: z.string(),
    id: z.string().describe('A clause, code, symbol or name, unique in its law and kind'),
    measure: z.string().optional(),
    instrument: z.string().optional(),
    code: z.string().optional(),
    title: z.string(),
    titleZh: z.string().optional(),
    verified: z.boolean().optional(),
    standing: z
      .object({
        state: z.enum(HIT_STATES),
        from: day,
        until: day.optional(),
        revivesOn: day.optional(),
      })
      .optional()
      .describe('How the entry stands on the day'),
    why: z
      .array(
        z.object({
          asked: z.string(),
          where: z.enum(FOUND_IN),
          word: z.string().describe('As it stands in the law'),
          near: z.literal(true).optional().describe('Not as it was typed, but nearly'),
        }),
      )
      .describe('What of the query was found, and where'),
    begins: z
      .object({
        form: z.enum(FORMS).optional(),
        elements: z.array(z.enum(ELEMENTS)),
        substance: z.string().optional(),
        controlCode: z.string().optional(),
        customsCode: z.string().optional(),
      })
      .describe('What a fact sheet can begin with, when this is what was meant'),
  }),
);

export const hits = named('Hits', z.object({ on: day, items: z.array(hit) }));
