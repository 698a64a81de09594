import { wordsOf } from '../../../domain/determination/condition-words.ts';
import type { Law } from '../../../domain/law/law.ts';
import { clauseStandingOn, timelineOf } from '../../../domain/law/timeline.ts';
import type { Condition } from '../../../domain/measure/condition.ts';
import type { Entry, Measure, Suspension } from '../../../domain/measure/measure.ts';
import type { Period } from '../../../domain/time/period.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { type Typed, textOf } from '../request/typed.ts';
import { PrintButton } from '../view/button.tsx';
import { Facts } from '../view/facts.tsx';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { hostOf, MeasureState, StateTag } from '../view/law-state.tsx';
import { Notice } from '../view/notice.tsx';
import { Pager } from '../view/pager.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { Mark } from '../view/tag.tsx';
import { Timeline, TimelineKey } from '../view/timeline.tsx';
import { useVisit } from '../view/visit.ts';
import { usualWindow } from './law-days.ts';

/** One measure: its clauses in words, its days, what suspends it, and where it was read. */
export function serveLawMeasure(site: Site): void {
  serveScreen(site, { path: '/law/:jurisdiction/:measure', get: (asked) => answer(site, asked) });
}

function answer({ deps }: Site, { visit, params, query }: Asked): Shown {
  const law = deps.lawBook.laws.get((params.jurisdiction ?? '').toLowerCase());
  const measure = law?.measures.find(({ id }) => id === params.measure);
  if (law === undefined || measure === undefined) return NOT_FOUND;
  const today = deps.edge.today(law.jurisdiction.zone);
  const { titleZh } = measure;
  const isZh = visit.language === 'zh' && titleZh !== undefined;
  const title = `${measure.number} · ${isZh ? titleZh : measure.title}`;
  return page(title, <MeasurePage law={law} measure={measure} today={today} query={query} />);
}

interface MeasureProps {
  readonly law: Law;
  readonly measure: Measure;
  readonly today: PlainDate;
}

function MeasurePage({ law, measure, today, query }: MeasureProps & { readonly query: Typed }) {
  const { words, language } = useVisit();
  const said = words.law;
  const { title, titleZh, notes, missing } = measure;
  const isZh = language === 'zh' && titleZh !== undefined;
  const window = usualWindow(today);
  const rows = timelineOf({ ...law, measures: [measure] }, window);
  return (
    <div class="stack stack-5">
      <Head
        title={isZh ? titleZh : title}
        back={{ href: `/law#${law.jurisdiction.code}`, to: said.title }}
        tag={<MeasureState law={law} measure={measure} on={today} />}
        meta={<span lang="en">{measure.instrument}</span>}
        actions={<PrintButton>{words.common.print}</PrintButton>}
      />
      {missing.length === 0 ? null : (
        <Notice tone="warn" title={said.gaps}>
          <ul lang="en">
            {missing.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Notice>
      )}
      <About measure={measure} />
      {rows.length === 0 ? null : (
        <Panel title={said.overTime} bare>
          <TimelineKey />
          <Timeline law={law} rows={rows} window={window} today={today} named={false} />
        </Panel>
      )}
      <Suspensions law={law} measure={measure} />
      <Clauses law={law} measure={measure} today={today} query={query} />
      {notes.length === 0 ? null : (
        <Panel title={said.notes}>
          <ul lang="en">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}

function About({ measure }: Pick<MeasureProps, 'measure'>) {
  const { words, language } = useVisit();
  const said = words.law;
  const { number, authority, kind, publishedOn, period, legalBasis, scope, sources } = measure;
  return (
    <Panel title={said.measure}>
      <Facts
        rows={[
          [
            said.instrument,
            <span key="instrument" lang="en">{`${measure.instrument} (${number})`}</span>,
          ],
          [
            said.authority,
            <span key="authority" lang="en">
              {authority}
            </span>,
          ],
          [said.kind, said.kinds[kind]],
          [said.published, formatDay(publishedOn, language)],
          [said.period, <PeriodText key="period" period={period} />],
          [
            said.legalBasis,
            <span key="basis" lang="en">
              {legalBasis.join('; ') || '–'}
            </span>,
          ],
          [
            said.scope,
            <span key="scope" lang="en">
              {scope || '–'}
            </span>,
          ],
          [said.sources, <Sources key="sources" sources={sources} />],
        ]}
      />
    </Panel>
  );
}

function PeriodText({ period: { from, until } }: { readonly period: Period }) {
  const { words, language } = useVisit();
  const last = until === undefined ? words.law.noLastDay : formatDay(until, language);
  return <>{`${formatDay(from, language)} – ${last}`}</>;
}

function Sources({ sources }: Pick<Measure, 'sources'>) {
  return (
    <ul class="list-plain table-links" lang="en">
      {sources.map(({ url, note }) => (
        <li key={url}>
          <a href={url}>{hostOf(url)}</a>
          {note === undefined ? null : <span class="soft"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}

function Suspensions({ law, measure }: Omit<MeasureProps, 'today'>) {
  const { law: said } = useVisit().words;
  const columns: readonly Column<Suspension>[] = [
    { head: said.days, cell: ({ period }) => <PeriodText period={period} /> },
    {
      head: said.clauses,
      cell: ({ clauses }) =>
        clauses === undefined
          ? said.wholeMeasure
          : said.clausesNamed(clauses.join(', '), clauses.length),
    },
    { head: said.instrument, cell: (suspension) => <Basis law={law} suspension={suspension} /> },
    {
      head: said.sources,
      cell: ({ source }) => (
        <a href={source} lang="en">
          {hostOf(source)}
        </a>
      ),
    },
  ];
  if (measure.suspensions.length === 0) return null;
  return (
    <Panel title={said.suspensions} bare>
      <Table
        caption={said.suspensions}
        captionHidden
        columns={columns}
        rows={measure.suspensions}
        keyOf={({ period, clauses }) => `${period.from} ${clauses?.join(' ') ?? ''}`}
      />
    </Panel>
  );
}

function Basis({ law, suspension }: { readonly law: Law; readonly suspension: Suspension }) {
  const { law: said } = useVisit().words;
  const { by, announced } = suspension;
  if (by !== undefined) {
    const instrument = law.measures.find(({ id }) => id === by)?.instrument ?? by;
    return (
      <a href={`/law/${law.jurisdiction.code}/${by}`} lang="en">
        {instrument}
      </a>
    );
  }
  return (
    <>
      <Mark tone="warn" shape="question" text={said.byNothing} />
      <span class="soft" lang="en">
        {announced?.says}
      </span>
    </>
  );
}

const A_PAGE = 50;

function Clauses({ law, measure, today, query }: MeasureProps & { readonly query: Typed }) {
  const { law: said } = useVisit().words;
  const { entries } = measure;
  const start = Math.min(startOf(query), Math.max(0, entries.length - 1));
  const shown = entries.slice(start, start + A_PAGE);
  const next = start + A_PAGE < entries.length ? `${start + A_PAGE}` : undefined;
  const title =
    entries.length <= A_PAGE
      ? said.clauses
      : said.clauseRange(start + 1, start + shown.length, entries.length);
  return (
    <Panel title={title} bare>
      {entries.length === 0 ? (
        <p class="empty">{said.noClauses}</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={useClauseColumns({ law, measure, today })}
          rows={shown}
          keyOf={({ id }) => id}
        />
      )}
      <Pager base={`/law/${law.jurisdiction.code}/${measure.id}`} query={query} next={next} />
    </Panel>
  );
}

function startOf(query: Typed): number {
  const text = textOf(query, 'after');
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

function useClauseColumns({ law, measure, today }: MeasureProps): readonly Column<Entry>[] {
  const { words } = useVisit();
  const said = words.law;
  return [
    {
      head: said.clause,
      cell: ({ clause, code, id }) => (
        <>
          <span class="code">{code ?? clause ?? id}</span>
          {code !== undefined && clause !== undefined ? (
            <span class="soft block small unbold">{said.clausesNamed(clause, 1)}</span>
          ) : null}
        </>
      ),
    },
    { head: said.item, cell: (entry) => <ItemOf entry={entry} measure={measure} /> },
    { head: said.does, cell: ({ policy }) => said.policies[policy] },
    {
      head: said.state,
      cell: (entry) => (
        <>
          <StateTag law={law} standing={clauseStandingOn(measure, entry, today)} />
          {entry.period === undefined ? null : (
            <span class="soft">
              <PeriodText period={entry.period} />
            </span>
          )}
        </>
      ),
    },
    {
      head: said.verified,
      cell: ({ verified }) =>
        verified ? (
          <Mark tone="good" shape="tick" text={words.common.yes} />
        ) : (
          <Mark tone="warn" shape="question" text={words.common.unverified} />
        ),
    },
  ];
}

function ItemOf({ entry, measure }: { readonly entry: Entry; readonly measure: Measure }) {
  const { words, language } = useVisit();
  const said = words.law;
  const { title, titleZh, when, customsCodes, declaredUnder = [], evidence, notes } = entry;
  const isZh = language === 'zh' && titleZh !== undefined;
  const numbers = [...customsCodes.flatMap(({ codes = [] }) => codes), ...declaredUnder];
  return (
    <>
      <span lang={isZh ? 'zh-Hans' : 'en'}>{isZh ? titleZh : title}</span>
      <details>
        <summary>{said.condition}</summary>
        <div class="stack stack-2">
          <Question condition={when} measure={measure} />
          {numbers.length === 0 ? null : (
            <p class="small">
              {said.customs}: <span class="code">{[...new Set(numbers)].join(', ')}</span>
            </p>
          )}
          <p class="small soft">
            {said.evidence}: <span lang="en">{evidence}</span>
          </p>
          {notes.map((note) => (
            <p class="small soft" lang="en" key={note}>
              {note}
            </p>
          ))}
        </div>
      </details>
    </>
  );
}

/** A condition as a list of questions, groups with what they hold below them. */
function Question({
  condition,
  measure,
}: {
  readonly condition: Condition;
  readonly measure: Measure;
}) {
  const { language } = useVisit();
  const { says, saysZh } = wordsOf(condition, measure);
  const parts = partsIn(condition);
  return (
    <div class="small">
      {language === 'zh' ? saysZh : says}
      {parts.length === 0 ? null : (
        <ul class="question">
          {parts.map((part, place) => (
            <li key={`${place}`}>
              <Question condition={part} measure={measure} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function partsIn(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}
