import { determine } from '../../../domain/determination/determine.ts';
import type { FactSheetRefusal } from '../../../domain/determination/parse-fact-sheet.ts';
import { lawOfSheet, parseFactSheet } from '../../../domain/determination/parse-fact-sheet.ts';
import type { Refused } from '../../../domain/result.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { textOf } from '../request/typed.ts';
import type { Problems } from '../view/form.tsx';
import { DetermineAnswer } from './determine-answer.tsx';
import { DetermineForm } from './determine-form.tsx';
import { fieldOfPath, sheetOf } from './fact-query.ts';

/** "Do I need a licence?": open to everybody, asked and answered by addresses that can be kept. */
export function serveDetermine(site: Site): void {
  serveScreen(site, { path: '/determine', get: (asked) => form(site, asked) });
  serveScreen(site, { path: '/determine/answer', get: (asked) => answer(site, asked) });
}

function form(site: Site, { visit, query }: Asked, problems?: Problems): Shown {
  const { laws } = site.deps.lawBook;
  const { jurisdiction } = lawOf(site, textOf(query, 'jurisdiction'));
  const today = site.deps.edge.today(jurisdiction.zone);
  const view = (
    <DetermineForm laws={[...laws.values()]} today={today} query={query} problems={problems} />
  );
  return page(visit.words.determination.title, view, problems === undefined ? 200 : 422);
}

function answer(site: Site, asked: Asked): Shown {
  const { visit, query } = asked;
  const law = lawOf(site, textOf(query, 'jurisdiction'));
  const today = site.deps.edge.today(law.jurisdiction.zone);
  const asksForRows = query.has('more');
  if (asksForRows) return form(site, asked);
  const sheet = sheetOf(query, law);
  const held = lawOfSheet(sheet, site.deps.lawBook.laws, {});
  const parsed = held.ok ? parseFactSheet(sheet, held.value, { on: today }) : held;
  if (!parsed.ok) return form(site, asked, problemsOf(asked, parsed));
  const { on, facts } = parsed.value;
  const found = determine(law, facts, on);
  const { title } = visit.words.determination.outcomes[found.outcome];
  return page(
    title,
    <DetermineAnswer law={law} sheet={parsed.value} answer={found} query={query} />,
  );
}

function problemsOf(
  { visit, query }: Asked,
  { reason, facts }: Refused<FactSheetRefusal>,
): Problems {
  const field = fieldOfPath(query, facts?.path ?? '');
  return new Map([[field, visit.words.determination.problems[reason]]]);
}
