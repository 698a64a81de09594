import type { Recorded } from '../../../app/ports.ts';
import { tellStory } from '../../../app/tell-story.ts';
import type { Finding } from '../../../domain/law/rule.ts';
import type { IssuedLicence } from '../../../domain/licence/licence.ts';
import { formatDay, formatInstant } from './format.ts';
import { type Column, Table } from './table.tsx';
import { useVisit } from './visit.ts';

/** Names and licences that the sentences need. */
export interface Telling {
  readonly names: ReadonlyMap<string, string>;
  readonly licences: readonly IssuedLicence[];
}

interface RecordedTableProps {
  readonly recorded: readonly Recorded[];
  readonly telling: Telling;
  readonly caption: string;
  /** Where the rows are of many streams, each leads to its own. */
  readonly withStream?: boolean;
}

/** Entries of the record, each with its place in the chain. */
export function RecordedTable({ recorded, telling, caption, withStream }: RecordedTableProps) {
  const columns = useColumns({ recorded, telling });
  const shown =
    withStream === true ? columns : columns.filter(({ head }) => head !== columns[2]?.head);
  return (
    <Table
      caption={caption}
      captionHidden
      columns={shown}
      rows={recorded}
      keyOf={({ stream, version }) => `${stream} ${version}`}
    />
  );
}

function useColumns({ recorded, telling }: Pick<RecordedTableProps, 'recorded' | 'telling'>) {
  const { words, language, zone } = useVisit();
  const { record } = words;
  const columns: readonly Column<Recorded>[] = [
    {
      head: record.sequence,
      cell: ({ sequence }) => sequence ?? <span class="soft">{record.notSealed}</span>,
    },
    {
      head: record.when,
      cell: ({ at, on }) => (
        <>
          <time class="nowrap" dateTime={at}>
            {formatInstant(at, language, zone)}
          </time>
          {formatInstant(at, language, zone).includes(formatDay(on, language)) ? null : (
            <span class="soft">
              {record.legalDay} {formatDay(on, language)}
            </span>
          )}
        </>
      ),
    },
    {
      head: record.stream,
      cell: ({ stream }) => (
        <a class="nowrap" href={`/record/${stream}`}>
          {stream.split('/')[1]}
        </a>
      ),
    },
    { head: record.who, cell: (one) => <Said one={one} recorded={recorded} telling={telling} /> },
    { head: record.findings, cell: ({ findings }) => <Applied findings={findings} /> },
    {
      head: record.digest,
      cell: ({ digest }) =>
        digest === undefined ? '–' : <span class="code nowrap">{digest.slice(0, 12)}</span>,
    },
  ];
  return columns;
}

interface SaidProps extends Pick<RecordedTableProps, 'recorded' | 'telling'> {
  readonly one: Recorded;
}

function Said({ one, recorded, telling }: SaidProps) {
  const { language } = useVisit();
  const [line] = tellStory([one], { ...telling, language });
  const whole = recorded.some(({ type, stream }) => type === 'drafted' && stream === one.stream);
  const detail = whole || one.stream.startsWith('licence/') ? line?.detail : undefined;
  return (
    <>
      <b>{line?.who}</b> {line?.says}
      {detail === undefined ? null : <span class="soft">{detail}</span>}
    </>
  );
}

function Applied({ findings }: { readonly findings: readonly Finding[] }) {
  const { words } = useVisit();
  const { determination } = words;
  const results = {
    met: determination.met,
    'not-met': determination['not-met'],
    unknown: determination.open,
  };
  if (findings.length === 0) return <>–</>;
  return (
    <details>
      <summary>{findings.length}</summary>
      <ul class="list-plain stack stack-2">
        {findings.map(({ rule, says, cites, outcome }) => (
          <li key={rule} lang="en">
            <b>{results[outcome]}</b> {says} <span class="soft">{cites}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
