import type { Law } from '../../../domain/law/law.ts';
import {
  type Span,
  type TimelineRow,
  timelineOf,
  type Window,
} from '../../../domain/law/timeline.ts';
import { MEASURE_KINDS } from '../../../domain/measure/measure.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { asTyped, queryOf, type Typed, textOf } from '../request/typed.ts';
import { Button, PrintButton } from '../view/button.tsx';
import { Select, TextField } from '../view/field.tsx';
import { ErrorSummary, Form, NO_PROBLEMS, type Problems } from '../view/form.tsx';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { keyOf, Timeline, TimelineKey, useBeside, useClauses } from '../view/timeline.tsx';
import { useVisit } from '../view/visit.ts';
import { daysAsked, RANGES, rangesOf, usualWindow } from './law-days.ts';

/** All measures of a law as bars over time, and the same in a table. */
export function serveLawTimeline(site: Site): void {
  serveScreen(site, { path: '/law/:jurisdiction/timeline', get: (asked) => answer(site, asked) });
}

function answer({ deps }: Site, { visit, params, query }: Asked): Shown {
  const law = deps.lawBook.laws.get((params.jurisdiction ?? '').toLowerCase());
  if (law === undefined) return NOT_FOUND;
  const words = visit.words.law;
  const today = deps.edge.today(law.jurisdiction.zone);
  const asked = daysAsked(query, usualWindow(today), words);
  const window = asked.ok ? asked.window : usualWindow(today);
  const problems = asked.ok ? NO_PROBLEMS : asked.problems;
  const kind = textOf(query, 'kind');
  const rows = timelineOf(law, window)
    .filter(({ measure }) => kind === '' || measure.kind === kind)
    .toSorted((one, other) => (one.measure.publishedOn < other.measure.publishedOn ? -1 : 1));
  const name = visit.language === 'zh' ? law.jurisdiction.nameZh : law.jurisdiction.name;
  const title = words.timelineOf(name);
  const body = <TimelinePage {...{ law, rows, window, today, query, problems, title }} />;
  return page(title, body, asked.ok ? 200 : 422);
}

interface TimelinePageProps {
  readonly law: Law;
  readonly rows: readonly TimelineRow[];
  readonly window: Window;
  readonly today: PlainDate;
  readonly query: Typed;
  readonly problems: Problems;
  readonly title: string;
}

function TimelinePage({ law, rows, window, today, query, problems, title }: TimelinePageProps) {
  const { words, language } = useVisit();
  const { code, checkedOn } = law.jurisdiction;
  const { from, until } = window;
  const edition = words.law.editionLine(law.edition.slice(0, 12), formatDay(checkedOn, language));
  return (
    <div class="stack stack-5">
      <ErrorSummary problems={problems} />
      <Head
        title={title}
        back={{ href: `/law#${code}`, to: words.law.title }}
        meta={`${formatDay(from, language)} – ${formatDay(until, language)} · ${edition}`}
        actions={<PrintButton>{words.common.print}</PrintButton>}
      />
      <RangeForm {...{ law, window, today, query, problems }} />
      <Panel title={words.law.timeline} titleHidden bare>
        <TimelineKey />
        {rows.length === 0 ? (
          <p class="empty">{words.law.nothingIn}</p>
        ) : (
          <Timeline law={law} rows={rows} window={window} today={today} />
        )}
      </Panel>
      <Panel title={words.law.inWords} bare>
        <div class="panel-body small soft">{words.law.inWordsHint}</div>
        <Table
          caption={words.law.inWords}
          captionHidden
          columns={useSpanColumns(law)}
          rows={rows.flatMap((row) => row.spans.map((span) => ({ row, span })))}
          keyOf={({ row, span }) => `${keyOf(row)} ${span.from}`}
        />
      </Panel>
    </div>
  );
}

type RangeFormProps = Omit<TimelinePageProps, 'rows' | 'title'>;

function RangeForm({ law, window, today, query, problems }: RangeFormProps) {
  const { law: words } = useVisit().words;
  const action = `/law/${law.jurisdiction.code}/timeline`;
  const held = new Set(law.measures.map(({ kind }) => kind));
  const kinds = MEASURE_KINDS.filter((kind) => held.has(kind));
  const options = kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }));
  const ranges = rangesOf(law, today);
  const kind = textOf(query, 'kind');
  return (
    <div class="stack stack-2 no-print">
      <Form action={action} method="get" class="range" values={query} problems={problems}>
        <TextField name="from" type="date" label={words.from} value={window.from} />
        <TextField name="to" type="date" label={words.to} value={window.until} />
        <Select name="kind" label={words.kind} options={options} blank={words.anyKind} />
        <div>
          <Button look="second">{words.show}</Button>
        </div>
      </Form>
      <ul class="counts">
        {RANGES.map((name) => {
          const { from, until } = ranges[name];
          const isShown = from === window.from && until === window.until;
          const to = queryOf(asTyped({ from, to: until, kind: kind === '' ? undefined : kind }));
          return (
            <li key={name}>
              <a href={`${action}${to}`} aria-current={isShown ? 'true' : undefined}>
                {words.ranges[name]}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface SpanRow {
  readonly row: TimelineRow;
  readonly span: Span;
}

function Day({ on }: { readonly on: PlainDate }) {
  const { language } = useVisit();
  return <span class="nowrap">{formatDay(on, language)}</span>;
}

function useSpanColumns(law: Law): readonly Column<SpanRow>[] {
  const { words } = useVisit();
  const beside = useBeside(law);
  const said = words.law;
  return [
    {
      head: said.measure,
      cell: ({ row: { measure } }) => (
        <a class="nowrap" href={`/law/${law.jurisdiction.code}/${measure.id}`}>
          {measure.number}
        </a>
      ),
    },
    { head: said.clauses, cell: ({ row }) => <Clauses row={row} /> },
    { head: said.from, cell: ({ span }) => <Day on={span.from} /> },
    { head: said.to, cell: ({ span }) => <Day on={span.until} /> },
    {
      head: said.stateThen,
      cell: ({ span }) => (
        <>
          {said.states[span.state]}
          <span class="soft" lang={span.says === undefined ? undefined : 'en'}>
            {beside(span)}
          </span>
        </>
      ),
    },
  ];
}

function Clauses({ row }: Pick<SpanRow, 'row'>) {
  const { law: words } = useVisit().words;
  return <>{useClauses(row) ?? words.wholeMeasure}</>;
}
