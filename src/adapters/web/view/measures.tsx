import { type Standing, standingOn } from '../../../domain/determination/standing.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { formatDay } from './format.ts';
import { Panel } from './panel.tsx';
import { type Column, Table } from './table.tsx';
import { Tag } from './tag.tsx';
import { useVisit } from './visit.ts';

interface MeasuresProps {
  readonly law: Law;
  readonly today: PlainDate;
}

/** Every measure that controls something, newest first, and how it stands today. */
export function MeasuresPanel({ law, today }: MeasuresProps) {
  const { words, language } = useVisit();
  const { home } = words;
  const held = law.measures.filter(({ entries }) => entries.length > 0);
  const rows = held.toSorted((one, other) => (one.publishedOn < other.publishedOn ? 1 : -1));
  const title = home.measures(formatDay(today, language));
  const columns: readonly Column<Measure>[] = [
    { head: home.measure, cell: (measure) => <Name measure={measure} /> },
    { head: home.covers, cell: ({ title: covers }) => <span lang="en">{covers}</span> },
    { head: home.since, cell: ({ period }) => formatDay(period.from, language) },
    { head: home.state, cell: (measure) => <State measure={measure} today={today} /> },
  ];
  return (
    <Panel title={title} bare>
      <Table caption={title} captionHidden columns={columns} rows={rows} keyOf={({ id }) => id} />
    </Panel>
  );
}

function Name({ measure }: { readonly measure: Measure }) {
  const [source] = measure.sources;
  return (
    <span lang="en">
      {source === undefined ? measure.instrument : <a href={source.url}>{measure.instrument}</a>}
    </span>
  );
}

function State({ measure, today }: { readonly measure: Measure; readonly today: PlainDate }) {
  const { words, language } = useVisit();
  const { home } = words;
  const standings = measure.entries
    .map((entry) => standingOn(measure, entry, today))
    .filter((standing): standing is Standing => standing !== undefined);
  const [first] = standings;
  if (first === undefined) return <>–</>;
  const isMixed = standings.some(({ state }) => state !== first.state);
  if (isMixed) return <Tag tone="warn" shape="half" text={home.partly} />;
  if (first.state === 'in-force' && first.announced !== undefined) {
    return <Tag tone="warn" shape="triangle" text={home.announced} />;
  }
  if (first.state === 'in-force') return <Tag tone="good" shape="tick" text={home.inForce} />;
  if (first.state === 'starts-later') {
    return (
      <Tag tone="info" shape="clock" text={home.startsOn(formatDay(first.startsOn, language))} />
    );
  }
  const { revivesOn } = first;
  const text =
    revivesOn === undefined ? home.suspendedOpen : home.suspended(formatDay(revivesOn, language));
  return <Tag tone="info" shape="pause" text={text} />;
}
