import { z } from 'zod';
import { type Impact, impactOf } from '../../../app/law-impact.ts';
import type { Deps, LawFileFault } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import type { Law } from '../../../domain/law/law.ts';
import { type Actor, holds } from '../../../domain/party/actor.ts';
import { refuse } from '../../../domain/result.ts';
import { day as parseDay } from '../../../domain/time/plain-date.ts';
import { sendRefusal } from '../problem.ts';
import { day } from '../schema/common.ts';
import { impact } from '../schema/law.ts';
import { problems } from '../schema/problem.ts';
import { bearerOf } from './bearer.ts';
import { readItems } from './law-over-time.ts';
import { presentShort } from './present-short.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

const MOST_ITEMS = 1_000;

/** What a draft measure would touch. Nothing is written; cases are told to the authority only. */
export function serveLawImpact(app: Routes, deps: Deps): void {
  app.post(
    '/jurisdictions/:code/impact',
    {
      schema: {
        tags: ['law'],
        summary: 'What a draft measure would touch: entries, items, open cases, live licences',
        description:
          'The draft is a measure as a pack holds it. It is read by the rules of the pack, and ' +
          'refused with every fault. Cases and licences are looked at for officers, ' +
          'countersigners and auditors only.',
        security: SIGNED_IN,
        params: z.object({ code: z.string() }),
        body: z.object({
          draft: z.record(z.string(), z.unknown()),
          on: day.optional().describe('The day to look at; absent: the first day of the draft'),
          items: z.array(z.unknown()).max(MOST_ITEMS).optional().describe('Fact sheets'),
        }),
        response: { 200: impact, ...problems },
      },
    },
    async (request, reply) => {
      const { lawBook } = deps;
      const { draft, on: asked, items: sent = [] } = request.body;
      const law = lawBook.laws.get(request.params.code.toLowerCase());
      if (law === undefined) return sendRefusal(reply, refuse('unknown'));
      const edition = lawBook.editions.find(({ digest }) => digest === law.edition);
      assert(edition !== undefined, `the files of ${law.jurisdiction.code} are not at hand`);
      const drafted = lawBook.reader.draft(edition, JSON.stringify(draft));
      if (!drafted.ok) {
        return sendRefusal(reply, refuse('draft-refused'), { errors: faultsIn(drafted.faults) });
      }
      const on = asked === undefined ? drafted.value.draft.period.from : parseDay(asked);
      const items = readItems(sent, law, on);
      if (!items.ok) return sendRefusal(reply, items);
      const desk = seesAllCases(bearerOf(request)) ? deps.desk : undefined;
      const found = await impactOf(desk, { law, drafted: drafted.value, on, items: items.value });
      return reply.send(present(found, law, desk !== undefined));
    },
  );
}

function seesAllCases(person: Actor): boolean {
  return holds(person, 'officer') || holds(person, 'countersigner') || holds(person, 'auditor');
}

/** A fault outside the draft is named by its file: there the draft contradicts the law. */
function faultsIn(faults: readonly LawFileFault[]) {
  return faults.map(({ file, path, says }) => {
    if (file === 'draft') return { pointer: `/draft${path}`, says };
    return { pointer: '/draft', says: `${file}${path}: ${says}` };
  });
}

function present(found: Impact, law: Law, casesLookedAt: boolean) {
  const { draft, on, replaces, overlaps, looked, touched, unread } = found;
  return {
    draft: draft.id,
    on,
    replaces,
    edition: law.edition,
    overlaps: overlaps.map(({ drafted, measure, entry, why }) => ({
      drafted: drafted.id,
      measure: measure.id,
      entry: entry.id,
      ...(entry.code === undefined ? {} : { code: entry.code }),
      title: entry.title,
      why: [...why],
    })),
    casesLookedAt,
    looked,
    touched: touched.map(({ before, after, ...of }) => {
      return { ...of, before: presentShort(before), after: presentShort(after) };
    }),
    unread: unread.map(({ of, id, line, reason }) => ({ of, id, line, reason })),
  };
}
