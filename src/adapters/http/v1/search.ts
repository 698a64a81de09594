import { z } from 'zod';
import type { Deps } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import type { Law } from '../../../domain/law/law.ts';
import { type Hit, searchLaw } from '../../../domain/law/search.ts';
import { indexLaw } from '../../../domain/law/search-index.ts';
import { refuse } from '../../../domain/result.ts';
import { day as parseDay } from '../../../domain/time/plain-date.ts';
import { sendRefusal } from '../problem.ts';
import { day, text } from '../schema/common.ts';
import { problems } from '../schema/problem.ts';
import { hits } from '../schema/search.ts';
import type { Routes } from './routes.ts';

type WireHit = z.infer<typeof hits>['items'][number];

const LONGEST_QUERY = 200;
const MOST_HITS = 50;

/** Finds what of the law somebody may mean. Everybody may ask. */
export function serveSearch(app: Routes, { lawBook, edge }: Deps): void {
  const index = indexLaw(lawBook.laws.values());
  app.get(
    '/search',
    {
      config: { open: true },
      schema: {
        tags: ['law'],
        summary: 'Entries, substances, elements, forms and figures by words, codes or numbers',
        description:
          'Words in English or Chinese, with slips of the hand; symbols, formulas and CAS ' +
          'numbers; control codes with or without dots and customs codes from four digits on, ' +
          'as far as they are typed.',
        querystring: z.object({
          q: text(LONGEST_QUERY, 1).describe('What is looked for'),
          jurisdiction: z.string().optional().describe('Absent: every law that is held'),
          on: day.optional().describe('The day on which entries stand; absent: today'),
          limit: z.coerce.number().int().min(1).max(MOST_HITS).default(20),
        }),
        response: { 200: hits, ...problems },
      },
    },
    async ({ query: { q, limit, ...query } }, reply) => {
      const jurisdiction = query.jurisdiction?.toLowerCase();
      const named = jurisdiction === undefined ? undefined : lawBook.laws.get(jurisdiction);
      if (jurisdiction !== undefined && named === undefined) {
        return sendRefusal(reply, refuse('jurisdiction-unknown'));
      }
      const { zone } = (named ?? firstOf(lawBook.laws)).jurisdiction;
      const on = query.on === undefined ? edge.today(zone) : parseDay(query.on);
      const found = searchLaw(index, q, { limit, jurisdiction, on });
      return reply.send({ on, items: found.map(presentHit) });
    },
  );
}

function firstOf(laws: ReadonlyMap<string, Law>): Law {
  const [law] = laws.values();
  assert(law !== undefined, 'no law was loaded');
  return law;
}

function presentHit({ why, begins, ...hit }: Hit): WireHit {
  return { ...hit, why: [...why], begins: { ...begins, elements: [...begins.elements] } };
}
