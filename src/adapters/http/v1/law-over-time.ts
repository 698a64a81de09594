import { z } from 'zod';
import { sayChange } from '../../../app/law-words.ts';
import type { Deps } from '../../../app/ports.ts';
import {
  type FactSheet,
  type FactSheetRefusal,
  parseFactSheet,
} from '../../../domain/determination/parse-fact-sheet.ts';
import { diffDays, type LawChange } from '../../../domain/law/diff.ts';
import type { Law } from '../../../domain/law/law.ts';
import {
  type TimelineRow,
  timelineOf,
  type Window,
  wholeWindow,
} from '../../../domain/law/timeline.ts';
import { type ItemCourse, whatChanges } from '../../../domain/law/what-changes.ts';
import { ok, type Result, refuse } from '../../../domain/result.ts';
import { type PlainDate, day as parseDay } from '../../../domain/time/plain-date.ts';
import { sendRefusal } from '../problem.ts';
import { day } from '../schema/common.ts';
import { lawDiff, timeline } from '../schema/law.ts';
import { problems } from '../schema/problem.ts';
import { presentShort } from './present-short.ts';
import type { Routes } from './routes.ts';

const params = z.object({ code: z.string() });
const MOST_ITEMS = 1_000;

/** How a law stands over days, and what differs between two of them. Everybody may ask. */
export function serveLawOverTime(app: Routes, { lawBook }: Deps): void {
  const lawCalled = (code: string) => lawBook.laws.get(code.toLowerCase());
  app.get(
    '/jurisdictions/:code/timeline',
    {
      config: { open: true },
      schema: {
        tags: ['law'],
        summary: 'Every measure over days: in force, suspended, announced, to start, ended',
        params,
        querystring: z.object({
          from: day.optional().describe('The first day; absent: the first publication'),
          to: day.optional().describe('The last day; absent: the day of the last change'),
        }),
        response: { 200: timeline, ...problems },
      },
    },
    async ({ params: { code }, query }, reply) => {
      const law = lawCalled(code);
      if (law === undefined) return sendRefusal(reply, refuse('unknown'));
      const window = windowOf(law, query);
      if (!window.ok) return sendRefusal(reply, window);
      const rows = timelineOf(law, window.value).map(presentRow);
      return reply.send({ ...headOf(law), ...window.value, rows });
    },
  );
  const both = z.object({ from: day, to: day });
  const described = { tags: ['law'], params, querystring: both };
  const response = { 200: lawDiff, ...problems };
  app.get(
    '/jurisdictions/:code/diff',
    {
      config: { open: true },
      schema: { ...described, response, summary: 'What of a law differs between two days' },
    },
    async ({ params: { code }, query }, reply) => {
      const law = lawCalled(code);
      if (law === undefined) return sendRefusal(reply, refuse('unknown'));
      const window = windowOf(law, query);
      if (!window.ok) return sendRefusal(reply, window);
      return reply.send(presentDiff(law, window.value, []));
    },
  );
  app.post(
    '/jurisdictions/:code/diff',
    {
      config: { open: true },
      schema: {
        ...described,
        response,
        summary: 'The same, and on which days the answers for these fact sheets change',
        body: z.object({ items: z.array(z.unknown()).max(MOST_ITEMS) }),
      },
    },
    async ({ params: { code }, query, body }, reply) => {
      const law = lawCalled(code);
      if (law === undefined) return sendRefusal(reply, refuse('unknown'));
      const window = windowOf(law, query);
      if (!window.ok) return sendRefusal(reply, window);
      const items = readItems(body.items, law, window.value.from);
      if (!items.ok) return sendRefusal(reply, items);
      return reply.send(presentDiff(law, window.value, items.value));
    },
  );
}

function windowOf(
  law: Law,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): Result<Window, 'days-reversed'> {
  const whole = wholeWindow(law);
  const first = from === undefined ? whole?.from : parseDay(from);
  const last = to === undefined ? whole?.until : parseDay(to);
  const window = { from: first ?? last, until: last ?? first };
  if (window.from === undefined || window.until === undefined) return refuse('days-reversed');
  if (window.from > window.until) return refuse('days-reversed');
  return ok({ from: window.from, until: window.until });
}

/** All sheets or none: the first that cannot be read is the answer, with its place in the list. */
export function readItems(
  items: readonly unknown[],
  law: Law,
  on: PlainDate,
): Result<readonly FactSheet[], FactSheetRefusal> {
  const sheets: FactSheet[] = [];
  for (const [index, item] of items.entries()) {
    const parsed = parseFactSheet(item, law, { on });
    if (!parsed.ok) {
      const { path = '', ...facts } = parsed.facts ?? {};
      return refuse(parsed.reason, { ...facts, path: `/items/${index}${path}` });
    }
    sheets.push(parsed.value);
  }
  return ok(sheets);
}

function headOf({ jurisdiction, edition }: Law) {
  return { jurisdiction: jurisdiction.code, edition };
}

function presentRow({ measure, clauses, entries, spans }: TimelineRow) {
  const { id, number, kind, title, titleZh } = measure;
  return {
    measure: id,
    number,
    kind,
    title,
    ...(titleZh === undefined ? {} : { titleZh }),
    ...(clauses === undefined ? {} : { clauses: [...clauses] }),
    entries: entries.map((entry) => entry.id),
    spans: [...spans],
  };
}

function presentDiff(law: Law, window: Window, items: readonly FactSheet[]) {
  return {
    ...headOf(law),
    ...window,
    changes: diffDays(law, window).map((change) => presentChange(change, law)),
    items: whatChanges(law, items, window).map(presentCourse),
  };
}

function presentChange(change: LawChange, law: Law) {
  const { en, zh } = sayChange(change, law);
  const { fields, ...rest } = change;
  return { ...rest, ...(fields && { fields: [...fields] }), says: en, saysZh: zh };
}

function presentCourse({ id, place, first, turns, revives }: ItemCourse) {
  return {
    item: id ?? place,
    first: presentShort(first),
    turns: turns.map(({ on, changed, before, after }) => {
      return { on, changed, before: presentShort(before), after: presentShort(after) };
    }),
    revives: [...revives],
  };
}
