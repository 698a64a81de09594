import { z } from 'zod';
import { determineWithRulings, type RulingsHeld } from '../../../app/determine-with-rulings.ts';
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
import { rulingsHeldBy } from './rulings-held.ts';

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
    async (request, reply) => {
      const { body, query } = request;
      const defaults = defaultsOf(deps, query);
      const by = { lawBook: deps.lawBook, held: await rulingsHeldBy(request, deps) };
      if (Array.isArray(body)) {
        return reply.send(body.map((sheet) => inList(sheet, determineSheet(by, sheet, defaults))));
      }
      const determined = determineSheet(by, body, defaults);
      return determined.ok ? reply.send(determined.value) : sendRefusal(reply, determined);
    },
  );
}

/** Where one law alone is held, nobody needs to name it. */
export function defaultsOf(
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

/** The laws that sheets are put to, and what was ruled for whoever asks. */
export interface DeterminedBy extends Pick<Deps, 'lawBook'> {
  readonly held?: RulingsHeld;
}

/** What the law says of one sheet. */
export function determineSheet(
  { lawBook, held }: DeterminedBy,
  sheet: unknown,
  defaults: SheetDefaults,
): Result<Determination, FactSheetRefusal> {
  const law = lawOfSheet(sheet, lawBook.laws, defaults);
  if (!law.ok) return law;
  const parsed = parseFactSheet(sheet, law.value, defaults);
  if (!parsed.ok) return parsed;
  const { id, on, facts } = parsed.value;
  const answer =
    held === undefined
      ? determine(law.value, facts, on)
      : determineWithRulings(held, law.value, { on, facts, item: id });
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

/** The answer of one sheet among others: a bad one with its fault. */
export function inList(
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
