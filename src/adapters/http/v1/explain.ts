import { z } from 'zod';
import type { Deps } from '../../../app/ports.ts';
import { type Explained, explain } from '../../../domain/determination/explain.ts';
import {
  type FactSheetRefusal,
  lawOfSheet,
  parseFactSheet,
  type SheetDefaults,
} from '../../../domain/determination/parse-fact-sheet.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { day } from '../schema/common.ts';
import { explanation } from '../schema/explanation.ts';
import { problems } from '../schema/problem.ts';
import { defaultsOf, determineSheet } from './determinations.ts';
import type { Routes } from './routes.ts';

type Explanation = z.infer<typeof explanation>;
type WireExplained = Explanation['clauses'][number];

/** The domain reads it and names what is wrong: here it is described, not checked. */
const factSheetBody = z
  .record(z.string(), z.unknown())
  .meta({ allOf: [{ $ref: '#/components/schemas/FactSheetInput' }] });

/** Why the law answers as it does, down to the single fact. Nothing is written. */
export function serveExplain(app: Routes, deps: Deps): void {
  app.post(
    '/determinations/explain',
    {
      config: { open: true },
      schema: {
        tags: ['law'],
        summary: 'One determination with the tree of findings behind it',
        description:
          'Each finding says which facts it saw, and what the answer would be were it different.',
        querystring: z.object({
          on: day.optional().describe('For a sheet that names no day'),
          jurisdiction: z.string().optional().describe('For a sheet that names none'),
        }),
        body: factSheetBody,
        response: { 200: explanation, ...problems },
      },
    },
    async ({ body, query }, reply) => {
      const explained = explainSheet(deps, body, defaultsOf(deps, query));
      return explained.ok ? reply.send(explained.value) : sendRefusal(reply, explained);
    },
  );
}

function explainSheet(
  deps: Deps,
  sheet: unknown,
  defaults: SheetDefaults,
): Result<Explanation, FactSheetRefusal> {
  const law = lawOfSheet(sheet, deps.lawBook.laws, defaults);
  if (!law.ok) return law;
  const parsed = parseFactSheet(sheet, law.value, defaults);
  if (!parsed.ok) return parsed;
  const determination = determineSheet(deps, sheet, defaults);
  if (!determination.ok) return determination;
  const { clauses } = explain(law.value, parsed.value.facts, parsed.value.on);
  return ok({ determination: determination.value, clauses: clauses.map(presentExplained) });
}

function presentExplained({ seen, parts, ...finding }: Explained): WireExplained {
  return { ...finding, seen: [...seen], parts: parts.map(presentExplained) };
}
