import type { ApplicationRow } from '../../../app/ports.ts';
import type { ApplicationStatus } from '../../../domain/application/application.ts';
import type { Law } from '../../../domain/law/law.ts';
import { holds } from '../../../domain/party/actor.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import { firstLaw, type Site } from '../request/site.ts';
import { ApplicationTable } from '../view/application-table.tsx';
import { Button } from '../view/button.tsx';
import { Form } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { MeasuresPanel } from '../view/measures.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { asOwnerSees } from './applications.tsx';

export function serveHome(site: Site): void {
  serveScreen(site, { path: '/', get: (asked) => home(site, asked) });
}

async function home(site: Site, { visit }: Asked): Promise<Shown> {
  const { person, words } = visit;
  const law = firstLaw(site);
  const today = site.deps.edge.today(law.jurisdiction.zone);
  if (person === undefined)
    return page(words.home.publicTitle, <PublicHome law={law} today={today} />);
  const isExporter = holds(person, 'exporter');
  const sitsAtAuthority = holds(person, 'officer') || holds(person, 'countersigner');
  const filter = isExporter ? { exporter: person.firm } : {};
  const seesCases = isExporter || sitsAtAuthority;
  const counts = seesCases ? await site.deps.desk.applicationCounts(filter) : {};
  const statuses = isExporter ? YOURS : THEIRS;
  const waiting = seesCases
    ? await site.deps.desk.applications({ ...filter, statuses }, { limit: 5 })
    : { rows: [] };
  const view = (
    <OwnHome
      counts={counts}
      waiting={waiting.rows.map((row) => (isExporter ? asOwnerSees(row) : row))}
      isExporter={isExporter}
      seesCases={seesCases}
    />
  );
  return page(words.common.home, view);
}

const YOURS: readonly ApplicationStatus[] = ['draft', 'returned'];
const THEIRS: readonly ApplicationStatus[] = ['submitted', 'in-review', 'proposed'];

interface TileProps {
  readonly href: string;
  readonly title: string;
  readonly says: string;
}

function Tile({ href, title, says }: TileProps) {
  return (
    <li class="tile">
      <h2>
        <a href={href}>{title}</a>
      </h2>
      <p>{says}</p>
    </li>
  );
}

function PublicHome({ law, today }: { readonly law: Law; readonly today: PlainDate }) {
  const { home: words } = useWords();
  return (
    <div class="stack stack-5">
      <div class="stack">
        <h1>{words.publicTitle}</h1>
        <p class="lead soft">{words.publicLead}</p>
      </div>
      <ul class="tiles list-plain">
        <Tile href="/determine" title={words.determineTitle} says={words.determineSays} />
        <Tile href="/check" title={words.checkTitle} says={words.checkSays} />
        <Tile href="/sign-in" title={words.signInTitle} says={words.signInSays} />
      </ul>
      <MeasuresPanel law={law} today={today} />
    </div>
  );
}

interface OwnHomeProps {
  readonly counts: Readonly<Record<string, number>>;
  readonly waiting: readonly ApplicationRow[];
  readonly isExporter: boolean;
  readonly seesCases: boolean;
}

function OwnHome({ counts, waiting, isExporter, seesCases }: OwnHomeProps) {
  const { words, person } = useVisit();
  const { home } = words;
  const start = isExporter ? (
    <Form action="/applications" class="row">
      <Button>{home.start}</Button>
    </Form>
  ) : undefined;
  return (
    <div class="stack stack-5">
      <Head title={home.welcome(person?.name ?? '')} actions={start} />
      {seesCases ? <Counts counts={counts} isExporter={isExporter} /> : null}
      {seesCases ? <Waiting rows={waiting} isExporter={isExporter} /> : null}
      <Tiles />
    </div>
  );
}

function Counts({ counts, isExporter }: Pick<OwnHomeProps, 'counts' | 'isExporter'>) {
  const { home } = useWords();
  const of = (...statuses: ApplicationStatus[]) =>
    statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const shown = isExporter
    ? [
        { href: '/applications?status=draft', label: home.drafts, count: of('draft') },
        { href: '/applications?status=returned', label: home.returnedToYou, count: of('returned') },
        {
          href: '/applications?status=submitted&status=in-review',
          label: home.underReview,
          count: of('submitted', 'in-review', 'proposed'),
        },
      ]
    : [
        { href: '/cases?status=submitted', label: home.toTakeUp, count: of('submitted') },
        { href: '/cases?status=in-review', label: home.inReview, count: of('in-review') },
        { href: '/cases?status=proposed', label: home.toCountersign, count: of('proposed') },
      ];
  return (
    <ul class="tiles list-plain">
      {shown.map(({ href, label, count }) => (
        <li key={href} class="tile">
          <h2>
            <a href={href}>{label}</a>
          </h2>
          <div class="figure-line">
            <b>{count}</b>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Waiting({
  rows,
  isExporter,
}: {
  readonly rows: readonly ApplicationRow[];
  readonly isExporter: boolean;
}) {
  const { home } = useWords();
  const all = isExporter ? '/applications' : '/cases';
  return (
    <Panel
      title={isExporter ? home.yours : home.newest}
      bare
      end={<a href={all}>{isExporter ? home.all : home.queue}</a>}
    >
      {rows.length === 0 ? (
        <p class="empty">{home.nothingWaits}</p>
      ) : (
        <ApplicationTable
          rows={rows}
          caption={isExporter ? home.yours : home.newest}
          forAuthority={!isExporter}
        />
      )}
    </Panel>
  );
}

function Tiles() {
  const { words, person } = useVisit();
  const { home } = words;
  const roles = person?.roles ?? [];
  return (
    <ul class="tiles list-plain">
      {roles.includes('customs') ? (
        <Tile href="/customs" title={home.customsTitle} says={home.customsSays} />
      ) : null}
      {roles.includes('auditor') ? (
        <Tile href="/record" title={home.recordTitle} says={home.recordSays} />
      ) : null}
      <Tile href="/licences" title={home.licences} says={home.licencesSays} />
      <Tile href="/determine" title={home.determineTitle} says={home.determineSays} />
    </ul>
  );
}
