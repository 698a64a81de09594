import { determineWithRulings, type RulingsHeld } from '../../../app/determine-with-rulings.ts';
import { explain } from '../../../domain/determination/explain.ts';
import type {
  FactSheet,
  FactSheetRefusal,
} from '../../../domain/determination/parse-fact-sheet.ts';
import { lawOfSheet, parseFactSheet } from '../../../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../../../domain/law/law.ts';
import { searchLaw } from '../../../domain/law/search.ts';
import { indexLaw } from '../../../domain/law/search-index.ts';
import type { Refused } from '../../../domain/result.ts';
import { type PlainDate, parsePlainDate } from '../../../domain/time/plain-date.ts';
import { rulingsHeldBy } from '../request/rulings-held.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { givenOf, type Typed, textOf } from '../request/typed.ts';
import type { Problems } from '../view/form.tsx';
import { DetermineAnswer } from './determine-answer.tsx';
import { DetermineForm } from './determine-form.tsx';
import { DetermineSearch } from './determine-search.tsx';
import { fieldOfPath, sheetOf } from './fact-query.ts';

/** "Do I need a licence?": open to everybody, asked and answered by addresses that can be kept. */
export function serveDetermine(site: Site): void {
  indexLaw(site.deps.lawBook.laws.values());
  serveScreen(site, { path: '/determine', get: (asked) => search(site, asked) });
  serveScreen(site, { path: '/determine/form', get: (asked) => form(site, asked) });
  serveScreen(site, { path: '/determine/answer', get: (asked) => answer(site, asked) });
}

const MOST_HITS = 12;

/** The first step: what is it? A word, a code or a number leads to what the law says of it. */
function search(site: Site, { visit, query }: Asked): Shown {
  const { laws } = site.deps.lawBook;
  const law = lawOf(site, textOf(query, 'jurisdiction'));
  const today = todayUnder(site, law);
  const on = dayIn(query) ?? today;
  const text = textOf(query, 'q');
  const { code } = law.jurisdiction;
  const asked = { limit: MOST_HITS, jurisdiction: code, on };
  const hits = text === '' ? undefined : searchLaw(indexLaw(laws.values()), text, asked);
  const view = (
    <DetermineSearch laws={[...laws.values()]} law={law} on={on} query={query} hits={hits} />
  );
  return page(visit.words.determination.title, view);
}

function dayIn(query: Typed): PlainDate | undefined {
  const parsed = parsePlainDate(textOf(query, '/on'));
  return parsed.ok ? parsed.value : undefined;
}

function todayUnder({ deps }: Site, { jurisdiction }: Law): PlainDate {
  return deps.edge.today(jurisdiction.zone);
}

function form(site: Site, { visit, query }: Asked, problems?: Problems): Shown {
  const { laws } = site.deps.lawBook;
  const law = lawOf(site, textOf(query, 'jurisdiction'));
  const view = (
    <DetermineForm
      laws={[...laws.values()]}
      law={law}
      today={todayUnder(site, law)}
      query={query}
      problems={problems}
    />
  );
  return page(visit.words.determination.title, view, problems === undefined ? 200 : 422);
}

async function answer(site: Site, asked: Asked): Promise<Shown> {
  const { visit, query } = asked;
  const named = givenOf(query, 'jurisdiction');
  if (named !== undefined && !site.deps.lawBook.laws.has(named)) {
    const { 'jurisdiction-unknown': says } = visit.words.determination.problems;
    return form(site, asked, new Map([['jurisdiction', says]]));
  }
  const law = lawOf(site, textOf(query, 'jurisdiction'));
  const asksForRows = query.has('more');
  if (asksForRows) return form(site, asked);
  const sheet = sheetOf(query, law);
  const held = lawOfSheet(sheet, site.deps.lawBook.laws, {});
  const parsed = held.ok ? parseFactSheet(sheet, held.value, { on: todayUnder(site, law) }) : held;
  if (!parsed.ok) return form(site, asked, problemsOf(asked, parsed));
  const rulings = await rulingsHeldBy(asked, site);
  return page(...answered(law, parsed.value, { ...asked, rulings }));
}

function answered(
  law: Law,
  sheet: FactSheet,
  { visit, query, rulings }: Asked & { readonly rulings: RulingsHeld },
): [title: string, view: ReturnType<typeof DetermineAnswer>] {
  const { on, facts } = sheet;
  const found = determineWithRulings(rulings, law, { on, facts });
  const isTooOpen = found.outcome === 'need-facts' && facts.item.form === undefined;
  const explanation = isTooOpen ? undefined : explain(law, facts, on);
  const view = (
    <DetermineAnswer
      law={law}
      sheet={sheet}
      answer={found}
      explanation={explanation}
      query={query}
    />
  );
  return [visit.words.determination.outcomes[found.outcome].title, view];
}

function problemsOf(
  { visit, query }: Asked,
  { reason, facts }: Refused<FactSheetRefusal>,
): Problems {
  const field = fieldOfPath(query, facts?.path ?? '');
  return new Map([[field, visit.words.determination.problems[reason]]]);
}
