import type { ApplicationFilter, ApplicationRow, Page } from '../../../app/ports.ts';
import { clockOf } from '../../../app/view-case.ts';
import type { ApplicationStatus } from '../../../domain/application/application.ts';
import type { ReviewClock } from '../../../domain/review/clock.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { givenOf, type Typed, textOf } from '../request/typed.ts';
import { ApplicationTable } from '../view/application-table.tsx';
import { Button } from '../view/button.tsx';
import { Counts } from '../view/counts.tsx';
import { Select, TextField } from '../view/field.tsx';
import { Form } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Pager } from '../view/pager.tsx';
import { Panel } from '../view/panel.tsx';
import { useWords } from '../view/visit.ts';
import { statusesIn } from './applications.tsx';

const A_PAGE = 25;

/** What the authority sees: a draft is nobody else's business. */
// biome-ignore format: a table reads better as a table
const SEEN: readonly ApplicationStatus[] = [
  'submitted', 'in-review', 'proposed', 'granted', 'refused', 'returned', 'withdrawn',
];

/** What somebody still has to do something about: shown when nothing else was chosen. */
const OPEN: readonly ApplicationStatus[] = ['submitted', 'in-review', 'proposed'];

export function serveCases(site: Site): void {
  serveScreen(site, {
    path: '/cases',
    get: forRoles(['officer', 'countersigner', 'auditor'], (asked) => queue(site, asked)),
  });
}

async function queue(site: Site, asked: AskedBy): Promise<Shown> {
  const { visit, query } = asked;
  const { desk, people } = site.deps;
  const after = givenOf(query, 'after');
  const request = after === undefined ? { limit: A_PAGE } : { limit: A_PAGE, after };
  const [found, counts] = await Promise.all([
    desk.applications(filterIn(asked), request),
    desk.applicationCounts({}),
  ]);
  const officers = found.rows.flatMap(({ officer }) => (officer === undefined ? [] : [officer]));
  const names = await people.names([...new Set(officers)]);
  const clocks = await clocksOf(site, found.rows);
  const view = <Queue found={found} counts={counts} query={query} names={names} clocks={clocks} />;
  return page(visit.words.cases.title, view);
}

function filterIn({ query, person }: AskedBy): ApplicationFilter {
  const chosen = statusesIn(query).filter((status) => SEEN.includes(status));
  const text = givenOf(query, 'q');
  return {
    statuses: chosen.length === 0 ? OPEN : chosen,
    ...(textOf(query, 'whose') === 'mine' ? { officer: person.id } : {}),
    ...(text === undefined ? {} : { text }),
  };
}

/** Clocks are computed from what happened, for as many cases as one page shows. */
async function clocksOf(
  site: Site,
  rows: readonly ApplicationRow[],
): Promise<ReadonlyMap<string, ReviewClock>> {
  const loaded = await Promise.all(rows.map(({ id }) => site.deps.desk.application(id)));
  const clocks = loaded.flatMap((one): [string, ReviewClock][] => {
    if (one === undefined) return [];
    const law = lawOf(site, one.subject.jurisdiction);
    const clock = clockOf(one.subject, law, site.deps.edge.today(law.jurisdiction.zone));
    return clock === undefined ? [] : [[one.subject.id, clock]];
  });
  return new Map(clocks);
}

interface QueueProps {
  readonly found: Page<ApplicationRow>;
  readonly counts: Readonly<Record<string, number>>;
  readonly query: Typed;
  readonly names: ReadonlyMap<string, string>;
  readonly clocks: ReadonlyMap<string, ReviewClock>;
}

function Queue({ found, counts, query, names, clocks }: QueueProps) {
  const { cases: words } = useWords();
  return (
    <>
      <Head title={words.title} />
      <Counts
        base="/cases"
        statuses={SEEN}
        counts={counts}
        chosen={statusesIn(query)}
        first={{ label: words.open, statuses: OPEN }}
      />
      <Filters query={query} />
      <Panel title={words.title} bare titleHidden>
        {found.rows.length === 0 ? (
          <p class="empty">{words.none}</p>
        ) : (
          <ApplicationTable
            rows={found.rows}
            caption={words.title}
            forAuthority
            names={names}
            clocks={clocks}
          />
        )}
        <Pager base="/cases" query={query} next={found.next} />
      </Panel>
    </>
  );
}

function Filters({ query }: { readonly query: Typed }) {
  const { cases: words, application, common } = useWords();
  const whose = [
    { value: '', label: words.holderAll },
    { value: 'mine', label: words.mine },
  ];
  return (
    <Form action="/cases" method="get" values={query} class="filters">
      {statusesIn(query).map((status) => (
        <input key={status} type="hidden" name="status" value={status} />
      ))}
      <TextField name="q" label={words.searchLabel} />
      <Select name="whose" label={application.holder} options={whose} />
      <Button look="second">{common.search}</Button>
    </Form>
  );
}
