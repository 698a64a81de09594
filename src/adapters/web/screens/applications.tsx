import { draftApplication } from '../../../app/draft-application.ts';
import type { ApplicationRow, Page } from '../../../app/ports.ts';
import type { ApplicationStatus } from '../../../domain/application/application.ts';
import { actOf } from '../request/act-of.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { goTo, page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { allOf, givenOf, type Typed, textOf } from '../request/typed.ts';
import { ApplicationTable } from '../view/application-table.tsx';
import { Button } from '../view/button.tsx';
import { Counts } from '../view/counts.tsx';
import { Form } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Notice } from '../view/notice.tsx';
import { Pager } from '../view/pager.tsx';
import { Panel } from '../view/panel.tsx';
import { useWords } from '../view/visit.ts';
import { sayRefusal } from '../words/refusals.ts';
import { formFromFacts } from './form-fields.ts';

const A_PAGE = 25;

// biome-ignore format: a table reads better as a table
export const STATUSES: readonly ApplicationStatus[] = [
  'draft', 'submitted', 'in-review', 'proposed', 'granted', 'refused', 'returned', 'withdrawn',
];

const OWN_STATUSES = STATUSES.filter((status) => status !== 'proposed');

export function serveApplications(site: Site): void {
  serveScreen(site, {
    path: '/applications',
    get: forRoles(['exporter'], (asked) => list(site, asked)),
    post: forRoles(['exporter'], (asked) => start(site, asked)),
  });
}

export function statusesIn(query: Typed): readonly ApplicationStatus[] {
  const asked = allOf(query, 'status');
  return STATUSES.filter((status) => asked.includes(status));
}

async function list(site: Site, asked: AskedBy, problem?: string): Promise<Shown> {
  const { visit, query, person } = asked;
  const exporter = person.firm;
  const statuses = statusesIn(query);
  const after = givenOf(query, 'after');
  const filter = statuses.length === 0 ? { exporter } : { exporter, statuses: withInner(statuses) };
  const request = after === undefined ? { limit: A_PAGE } : { limit: A_PAGE, after };
  const [found, counts] = await Promise.all([
    site.deps.desk.applications(filter, request),
    site.deps.desk.applicationCounts({ exporter }),
  ]);
  const shown = { ...found, rows: found.rows.map(asOwnerSees) };
  const view = (
    <Applications found={shown} counts={countsForOwner(counts)} query={query} problem={problem} />
  );
  return page(visit.words.application.title, view, problem === undefined ? 200 : 422);
}

/** A proposal is inside the authority until it is signed: to the exporter it is in review. */
export function asOwnerSees(row: ApplicationRow): ApplicationRow {
  return row.status === 'proposed' ? { ...row, status: 'in-review' } : row;
}

function withInner(statuses: readonly ApplicationStatus[]): readonly ApplicationStatus[] {
  return statuses.includes('in-review') ? [...statuses, 'proposed'] : statuses;
}

function countsForOwner(
  counts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const inReview = (counts['in-review'] ?? 0) + (counts.proposed ?? 0);
  return { ...counts, 'in-review': inReview, proposed: 0 };
}

async function start(site: Site, asked: AskedBy): Promise<Shown> {
  const law = lawOf(site, textOf(asked.body, 'jurisdiction'));
  const act = actOf(site, asked, law.jurisdiction.zone);
  const request = { jurisdiction: law.jurisdiction.code, form: formFromFacts(asked.body) };
  const drafted = await draftApplication(site.deps, act, request);
  if (!drafted.ok) return list(site, asked, sayRefusal(asked.visit.language, drafted));
  return goTo(`/applications/${drafted.value.id}`, 'drafted');
}

interface ApplicationsProps {
  readonly found: Page<ApplicationRow>;
  readonly counts: Readonly<Record<string, number>>;
  readonly query: Typed;
  readonly problem: string | undefined;
}

function Applications({ found, counts, query, problem }: ApplicationsProps) {
  const { application: words, common } = useWords();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {problem === undefined ? null : (
        <Notice tone="bad">
          <p>{problem}</p>
        </Notice>
      )}
      <Head title={words.title} actions={<StartForm />} />
      <Counts
        base="/applications"
        statuses={OWN_STATUSES}
        counts={counts}
        chosen={statusesIn(query)}
        first={{ label: common.all, statuses: OWN_STATUSES }}
      />
      <Panel title={words.title} bare titleHidden>
        {found.rows.length === 0 ? (
          <p class="empty">{total === 0 ? words.noneYet : words.none}</p>
        ) : (
          <ApplicationTable rows={found.rows} caption={words.title} forAuthority={false} />
        )}
        <Pager base="/applications" query={query} next={found.next} />
      </Panel>
    </>
  );
}

function StartForm() {
  const { application: words } = useWords();
  return (
    <Form action="/applications" class="row">
      <Button>{words.start}</Button>
    </Form>
  );
}
