import { CHANGE_WORDS, PART_WORDS, sayChange } from '../../../app/law-words.ts';
import { diffDays, type LawChange } from '../../../domain/law/diff.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { Window } from '../../../domain/law/timeline.ts';
import { plusDays } from '../../../domain/time/plain-date.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import type { Typed } from '../request/typed.ts';
import { Button, PrintButton } from '../view/button.tsx';
import { TextField } from '../view/field.tsx';
import { ErrorSummary, Form, NO_PROBLEMS, type Problems } from '../view/form.tsx';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { Mark, type TagLook } from '../view/tag.tsx';
import { useVisit } from '../view/visit.ts';
import { daysAsked } from './law-days.ts';

/** What of a law differs between two days, clause by clause. */
export function serveLawDiff(site: Site): void {
  serveScreen(site, { path: '/law/:jurisdiction/diff', get: (asked) => answer(site, asked) });
}

const A_YEAR_DAYS = 365;

function answer({ deps }: Site, { visit, params, query }: Asked): Shown {
  const law = deps.lawBook.laws.get((params.jurisdiction ?? '').toLowerCase());
  if (law === undefined) return NOT_FOUND;
  const words = visit.words.law;
  const today = deps.edge.today(law.jurisdiction.zone);
  const usual = { from: plusDays(today, -A_YEAR_DAYS), until: today };
  const asked = daysAsked(query, usual, words);
  const window = asked.ok ? asked.window : usual;
  const problems = asked.ok ? NO_PROBLEMS : asked.problems;
  const changes = asked.ok ? diffDays(law, window) : [];
  const name = visit.language === 'zh' ? law.jurisdiction.nameZh : law.jurisdiction.name;
  const title = words.diffTitle(name);
  const body = <DiffPage {...{ law, window, query, problems, changes, title }} />;
  return page(title, body, asked.ok ? 200 : 422);
}

interface DiffPageProps {
  readonly law: Law;
  readonly window: Window;
  readonly query: Typed;
  readonly problems: Problems;
  readonly changes: readonly LawChange[];
  readonly title: string;
}

function DiffPage({ law, window, query, problems, changes, title }: DiffPageProps) {
  const { words, language } = useVisit();
  const said = words.law;
  const { code } = law.jurisdiction;
  const days = `${formatDay(window.from, language)} – ${formatDay(window.until, language)}`;
  const count = changes.length === 0 ? said.unchanged : said.differs(changes.length);
  return (
    <div class="stack stack-5">
      <ErrorSummary problems={problems} />
      <Head
        title={title}
        back={{ href: `/law#${code}`, to: said.title }}
        meta={said.diffLead}
        actions={<PrintButton>{words.common.print}</PrintButton>}
      />
      <Form
        action={`/law/${code}/diff`}
        method="get"
        class="range range-days no-print"
        values={query}
        problems={problems}
      >
        <TextField name="from" type="date" label={said.from} value={window.from} />
        <TextField name="to" type="date" label={said.to} value={window.until} />
        <div>
          <Button look="second">{said.show}</Button>
        </div>
      </Form>
      {problems.size > 0 ? null : (
        <Panel title={`${days}: ${count}`} bare>
          {changes.length === 0 ? null : (
            <Table
              caption={count}
              captionHidden
              columns={useColumns(law)}
              rows={changes}
              keyOf={({ part, place, change, title: named }) =>
                `${part} ${place} ${change} ${named}`
              }
            />
          )}
        </Panel>
      )}
    </div>
  );
}

// biome-ignore format: a table reads better as a table
const LOOKS = {
  came:    { tone: 'warn',  shape: 'square' },
  went:    { tone: 'good',  shape: 'dash' },
  changed: { tone: 'info',  shape: 'half' },
} as const satisfies Record<LawChange['change'], TagLook>;

function useColumns(law: Law): readonly Column<LawChange>[] {
  const { words, language } = useVisit();
  const said = words.law;
  return [
    { head: said.what, cell: (change) => <What change={change} /> },
    {
      head: said.was,
      cell: (change) => (
        <>
          <Mark {...LOOKS[change.change]} text={CHANGE_WORDS[change.change][language]} />
          <span class="block">{sayChange(change, law)[language]}</span>
        </>
      ),
    },
    {
      head: said.does,
      cell: ({ policy }) => (policy === undefined ? '–' : said.policies[policy]),
    },
    { head: said.cites, cell: (change) => <Cited change={change} law={law} /> },
  ];
}

function What({ change }: { readonly change: LawChange }) {
  const { language } = useVisit();
  const { part, title, titleZh } = change;
  const isZh = language === 'zh' && titleZh !== undefined;
  return (
    <>
      <span lang={isZh ? 'zh-Hans' : 'en'}>{isZh ? titleZh : title}</span>
      <span class="soft block small unbold">{PART_WORDS[part][language]}</span>
    </>
  );
}

function Cited({ change, law }: { readonly change: LawChange; readonly law: Law }) {
  const { words } = useVisit();
  const { cites, part, place, verified } = change;
  const [measure = ''] = place.split('/');
  const isLinked = part === 'measure' || part === 'entry';
  return (
    <>
      {isLinked ? (
        <a lang="en" href={`/law/${law.jurisdiction.code}/${measure}`}>
          {cites}
        </a>
      ) : (
        <span lang="en">{cites}</span>
      )}
      {verified === false ? <span class="soft">{words.common.unverified}</span> : null}
    </>
  );
}
