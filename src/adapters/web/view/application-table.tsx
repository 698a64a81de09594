import type { ApplicationRow } from '../../../app/ports.ts';
import type { ReviewClock } from '../../../domain/review/clock.ts';
import { ClockLine } from './clock.tsx';
import { countryName, formatDay, formatInstant } from './format.ts';
import { StatusTag } from './status.tsx';
import { type Column, Table } from './table.tsx';
import { useVisit, useWords } from './visit.ts';

interface ApplicationTableProps {
  readonly rows: readonly ApplicationRow[];
  readonly caption: string;
  /** Officers see whose it is and who holds it, and open the case rather than the form. */
  readonly forAuthority: boolean;
  readonly names?: ReadonlyMap<string, string>;
  readonly clocks?: ReadonlyMap<string, ReviewClock>;
}

export function ApplicationTable(props: ApplicationTableProps) {
  const { rows, caption, forAuthority } = props;
  const own = useOwnColumns();
  const theirs = useAuthorityColumns(props);
  return (
    <div data-rows>
      <Table
        caption={caption}
        captionHidden
        columns={forAuthority ? theirs : own}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </div>
  );
}

type Columns = readonly Column<ApplicationRow>[];

function useOwnColumns(): Columns {
  const { language, words, zone } = useVisit();
  const { application } = words;
  return [
    { head: application.number, cell: ({ id }) => <a href={`/applications/${id}`}>{id}</a> },
    { head: application.goods, cell: (row) => <Goods row={row} /> },
    { head: application.endUser, cell: (row) => <EndUser row={row} /> },
    { head: application.status, cell: ({ status }) => <StatusTag status={status} /> },
    {
      head: application.updated,
      cell: ({ updatedAt }) => formatInstant(updatedAt, language, zone),
    },
  ];
}

function useAuthorityColumns({ names, clocks }: ApplicationTableProps): Columns {
  const { language, words } = useVisit();
  const { application, cases } = words;
  return [
    { head: application.number, cell: ({ id }) => <a href={`/cases/${id}`}>{id}</a> },
    { head: application.exporter, cell: ({ exporterName }) => exporterName },
    { head: application.goods, cell: (row) => <Goods row={row} /> },
    { head: application.endUser, cell: (row) => <EndUser row={row} /> },
    { head: application.status, cell: ({ status }) => <StatusTag status={status} /> },
    clocks === undefined
      ? {
          head: application.received,
          cell: ({ receivedOn }) =>
            receivedOn === undefined ? '–' : formatDay(receivedOn, language),
        }
      : {
          head: cases.clock,
          cell: ({ id, status }) => (
            <ClockLine
              clock={clocks.get(id)}
              isDecided={status === 'granted' || status === 'refused'}
            />
          ),
        },
    ...(names === undefined
      ? []
      : [
          {
            head: application.holder,
            cell: (row: ApplicationRow) => <Holder row={row} names={names} />,
          },
        ]),
  ];
}

function Goods({ row }: { readonly row: ApplicationRow }) {
  const { application: words } = useWords();
  if (row.firstLine === undefined) return <span class="soft">{words.noGoods}</span>;
  const others = row.lineCount - 1;
  return (
    <>
      {row.firstLine}
      {others > 0 ? <span class="soft"> {words.more(others)}</span> : null}
    </>
  );
}

function EndUser({ row }: { readonly row: ApplicationRow }) {
  const { language } = useVisit();
  if (row.endUser === undefined && row.destination === undefined) return <>–</>;
  return (
    <>
      {row.endUser}
      {row.destination === undefined ? null : (
        <span class="soft"> {countryName(row.destination, language)}</span>
      )}
    </>
  );
}

interface HolderProps {
  readonly row: ApplicationRow;
  readonly names: ReadonlyMap<string, string>;
}

/** Only a case that waits for somebody has nobody yet; one that has ended is with nobody. */
function Holder({ row, names }: HolderProps) {
  const { application: words } = useWords();
  const { officer, status } = row;
  if (officer !== undefined) return <>{names.get(officer) ?? officer}</>;
  return status === 'submitted' ? <span class="soft">{words.nobody}</span> : <>–</>;
}
