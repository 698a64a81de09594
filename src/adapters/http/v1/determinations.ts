import { z } from 'zod';
import type { Deps } from '../../../app/ports.ts';
import { determine } from '../../../domain/determination/determine.ts';
import {
  type FactSheetRefusal,
  lawOfSheet,
  parseFactSheet,
  type SheetDefaults,
} from '../../../domain/determination/parse-fact-sheet.ts';
import { ok, type Refused, type Result } from '../../../domain/result.ts';
import { day as parseDay } from '../../../domain/time/plain-date.ts';
import { sendRefusal } from '../problem.ts';
import { day } from '../schema/common.ts';
import {
  type determination,
  determinations,
  factSheets,
  type sheetError,
} from '../schema/determination.ts';
import { problems } from '../schema/problem.ts';
import { presentFinding } from './present-record.ts';
import type { Routes } from './routes.ts';

type Determination = z.infer<typeof determination>;
type SheetError = z.infer<typeof sheetError>;

/** What the law of a day says. Everybody may ask; nothing is written. */
export function serveDeterminations(app: Routes, deps: Deps): void {
  app.post(
    '/determinations',
    {
      config: { open: true },
      schema: {
        tags: ['law'],
        summary: 'Whether a shipment needs a licence, and by which clause',
        description:
          'One fact sheet is answered with one determination, or with a problem when it cannot ' +
          'be read. A list of up to 1,000 is answered in the same order, bad sheets with `error`.',
        querystring: z.object({
          on: day.optional().describe('For sheets that name no day'),
          jurisdiction: z.string().optional().describe('For sheets that name none'),
        }),
        body: factSheets,
        response: { 200: determinations, ...problems },
      },
    },
    async ({ body, query }, reply) => {
      const defaults = defaultsOf(deps, query);
      if (Array.isArray(body)) {
        return reply.send(
          body.map((sheet) => inList(sheet, determineSheet(deps, sheet, defaults))),
        );
      }
      const determined = determineSheet(deps, body, defaults);
      return determined.ok ? reply.send(determined.value) : sendRefusal(reply, determined);
    },
  );
}

/** Where one law alone is held, nobody needs to name it. */
function defaultsOf(
  { lawBook }: Deps,
  query: { readonly on?: string | undefined; readonly jurisdiction?: string | undefined },
): SheetDefaults {
  const [only, ...others] = lawBook.laws.keys();
  const jurisdiction = query.jurisdiction ?? (others.length === 0 ? only : undefined);
  return {
    ...(query.on === undefined ? {} : { on: parseDay(query.on) }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  };
}

function determineSheet(
  { lawBook }: Deps,
  sheet: unknown,
  defaults: SheetDefaults,
): Result<Determination, FactSheetRefusal> {
  const law = lawOfSheet(sheet, lawBook.laws, defaults);
  if (!law.ok) return law;
  const parsed = parseFactSheet(sheet, law.value, defaults);
  if (!parsed.ok) return parsed;
  const { id, on, facts } = parsed.value;
  const answer = determine(law.value, facts, on);
  return ok({
    ...(id === undefined ? {} : { id }),
    jurisdiction: law.value.jurisdiction.code,
    on,
    ...answer,
    entries: [...answer.entries],
    missing: answer.missing && [...answer.missing],
    findings: answer.findings.map(presentFinding),
    edition: law.value.edition,
  });
}

function inList(
  sheet: unknown,
  determined: Result<Determination, FactSheetRefusal>,
): Determination | SheetError {
  return determined.ok ? determined.value : faultOf(sheet, determined);
}

/** A sheet that cannot be read is still called by its own name. */
function faultOf(sheet: unknown, { reason, facts }: Refused<FactSheetRefusal>): SheetError {
  const error = { type: reason, path: facts?.path ?? '', says: facts?.says ?? '' };
  const named = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(sheet);
  return named.success ? { id: named.data.id, error } : { error };
}
