import type { Law } from '../../../domain/law/law.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { hostOf, MeasureState } from '../view/law-state.tsx';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { Mark } from '../view/tag.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { serveLawDiff } from './law-diff.tsx';
import { serveLawMeasure } from './law-measure.tsx';
import { serveLawTimeline } from './law-timeline.tsx';

/** The law that is held, for everybody to read: whose, how whole, and how it stands today. */
export function serveLaw(site: Site): void {
  serveScreen(site, { path: '/law', get: (asked) => overview(site, asked) });
  serveScreen(site, { path: '/law/:jurisdiction', get: (asked) => onePart(site, asked) });
  serveLawTimeline(site);
  serveLawDiff(site);
  serveLawMeasure(site);
}

function overview({ deps }: Site, { visit }: Asked): Shown {
  const laws = [...deps.lawBook.laws.values()];
  const held = laws.map((law) => ({ law, today: deps.edge.today(law.jurisdiction.zone) }));
  return page(visit.words.law.title, <Laws held={held} />);
}

function onePart({ deps }: Site, { params }: Asked): Shown {
  const code = (params.jurisdiction ?? '').toLowerCase();
  return deps.lawBook.laws.has(code) ? goTo(`/law#${code}`) : NOT_FOUND;
}

interface HeldLaw {
  readonly law: Law;
  readonly today: PlainDate;
}

function Laws({ held }: { readonly held: readonly HeldLaw[] }) {
  const { words, language } = useVisit();
  return (
    <div class="stack stack-5">
      <Head title={words.law.title} meta={words.law.lead} />
      {held.length > 1 ? (
        <ul class="counts">
          {held.map(({ law: { jurisdiction } }) => (
            <li key={jurisdiction.code}>
              <a href={`#${jurisdiction.code}`}>
                {language === 'zh' ? jurisdiction.nameZh : jurisdiction.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {held.map(({ law, today }) => (
        <HeldLawPanel key={law.jurisdiction.code} law={law} today={today} />
      ))}
    </div>
  );
}

function HeldLawPanel({ law, today }: HeldLaw) {
  const { words, language } = useVisit();
  const { jurisdiction, edition } = law;
  const { code, checkedOn, authority, authorityZh } = jurisdiction;
  const name = language === 'zh' ? jurisdiction.nameZh : jurisdiction.name;
  return (
    <Panel
      id={code}
      title={name}
      strong
      bare
      end={
        <span class="row">
          <a href={`/law/${code}/timeline`}>{words.law.timeline}</a>
          <a href={`/law/${code}/diff`}>{words.law.compareDays}</a>
        </span>
      }
    >
      <div class="panel-body stack stack-2">
        <p class="small soft">
          {language === 'zh' ? authorityZh : authority} ·{' '}
          {words.law.editionLine(edition.slice(0, 12), formatDay(checkedOn, language))}
        </p>
        <Completeness law={law} />
      </div>
      <Measures law={law} today={today} name={name} />
    </Panel>
  );
}

/** A pack that is not whole says so before it shows anything. */
function Completeness({ law: { jurisdiction } }: { readonly law: Law }) {
  const { law: words } = useWords();
  const { complete, missing } = jurisdiction;
  if (complete && missing.length === 0) {
    return <Mark tone="good" shape="tick" text={words.complete} />;
  }
  return (
    <Notice tone="warn">
      <details>
        <summary>{`${words.notComplete}. ${words.missingTitle(missing.length)}`}</summary>
        <ul class="small" lang="en">
          {missing.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

interface MeasuresProps extends HeldLaw {
  readonly name: string;
}

function Measures({ law, today, name }: MeasuresProps) {
  const { words, language } = useVisit();
  const newestFirst = law.measures.toSorted((one, other) =>
    one.publishedOn < other.publishedOn ? 1 : -1,
  );
  return (
    <Table
      caption={words.law.measuresOf(name, formatDay(today, language))}
      columns={useMeasureColumns(law, today)}
      rows={newestFirst}
      keyOf={({ id }) => id}
    />
  );
}

function useMeasureColumns(law: Law, today: PlainDate): readonly Column<Measure>[] {
  const { words, language } = useVisit();
  const said = words.law;
  const { code } = law.jurisdiction;
  return [
    {
      head: said.measure,
      cell: ({ id, number }) => (
        <a class="nowrap" href={`/law/${code}/${id}`}>
          {number}
        </a>
      ),
    },
    { head: said.covers, cell: (measure) => <MeasureTitle measure={measure} /> },
    { head: said.kind, cell: ({ kind }) => said.kinds[kind] },
    {
      head: said.since,
      cell: ({ period }) => <span class="nowrap">{formatDay(period.from, language)}</span>,
    },
    {
      head: said.state,
      cell: (measure) => <MeasureState law={law} measure={measure} on={today} />,
    },
    { head: said.verified, cell: (measure) => <Verified measure={measure} /> },
    { head: said.sources, cell: ({ sources }) => <Sources sources={sources} /> },
  ];
}

/** The title in the reader's language where it is held, else as it was written. */
function MeasureTitle({ measure }: { readonly measure: Measure }) {
  const { language } = useVisit();
  const { title, titleZh } = measure;
  if (language === 'zh' && titleZh !== undefined) return <span lang="zh-Hans">{titleZh}</span>;
  return <span lang="en">{title}</span>;
}

function Verified({ measure: { entries } }: { readonly measure: Measure }) {
  const { law: words } = useWords();
  if (entries.length === 0) return <>–</>;
  const some = entries.filter(({ verified }) => verified).length;
  const text = words.verifiedOf(some, entries.length);
  if (some === entries.length) return <Mark tone="good" shape="tick" text={text} />;
  return <Mark tone="warn" shape={some === 0 ? 'question' : 'half'} text={text} />;
}

function Sources({ sources }: Pick<Measure, 'sources'>) {
  return (
    <ul class="list-plain table-links" lang="en">
      {sources.slice(0, 2).map(({ url, note }) => (
        <li key={url}>
          <a href={url} title={note}>
            {hostOf(url)}
          </a>
        </li>
      ))}
    </ul>
  );
}
