import type { LicenceRow, Page } from '../../../app/ports.ts';
import { standingFrom } from '../../../domain/licence/standing.ts';
import { holds } from '../../../domain/party/actor.ts';
import { isUnit } from '../../../domain/quantity/quantity.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import { firstLaw, type Site } from '../request/site.ts';
import { givenOf, type Typed } from '../request/typed.ts';
import { countryName, formatDay, percentOf } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Pager } from '../view/pager.tsx';
import { Panel } from '../view/panel.tsx';
import { QuantityBar, type Stand, useQuantity } from '../view/quantity-bar.tsx';
import { StandingTag } from '../view/status.tsx';
import { type Column, Table } from '../view/table.tsx';
import { useVisit } from '../view/visit.ts';

const A_PAGE = 25;

export function serveLicences(site: Site): void {
  serveScreen(site, {
    path: '/licences',
    get: forRoles(['exporter', 'officer', 'countersigner', 'customs', 'auditor'], (asked) =>
      list(site, asked),
    ),
  });
}

/** An exporter sees those of the own firm; everybody else of the trade sees all. */
async function list(site: Site, { visit, query, person }: AskedBy): Promise<Shown> {
  const filter = holds(person, 'exporter') ? { holder: person.firm } : {};
  const after = givenOf(query, 'after');
  const request = after === undefined ? { limit: A_PAGE } : { limit: A_PAGE, after };
  const found = await site.deps.desk.licences(filter, request);
  const today = site.deps.edge.today(firstLaw(site).jurisdiction.zone);
  return page(visit.words.licence.title, <Licences found={found} query={query} today={today} />);
}

interface LicencesProps {
  readonly found: Page<LicenceRow>;
  readonly query: Typed;
  readonly today: PlainDate;
}

function Licences({ found, query, today }: LicencesProps) {
  const { words, person } = useVisit();
  const isOwn = person !== undefined && holds(person, 'exporter');
  const columns = useColumns(today, isOwn);
  const title = isOwn ? words.licence.yours : words.licence.title;
  return (
    <>
      <Head title={title} />
      <Panel title={title} bare titleHidden>
        {found.rows.length === 0 ? (
          <p class="empty">{words.licence.none}</p>
        ) : (
          <div data-rows>
            <Table
              caption={title}
              captionHidden
              columns={columns}
              rows={found.rows}
              keyOf={({ number }) => number}
            />
          </div>
        )}
        <Pager base="/licences" query={query} next={found.next} />
      </Panel>
    </>
  );
}

function useColumns(today: PlainDate, isOwn: boolean): readonly Column<LicenceRow>[] {
  const { words, language } = useVisit();
  const { licence } = words;
  const holder: Column<LicenceRow> = { head: licence.holder, cell: ({ holderName }) => holderName };
  return [
    { head: licence.number, cell: ({ number }) => <a href={`/licences/${number}`}>{number}</a> },
    ...(isOwn ? [] : [holder]),
    {
      head: licence.endUser,
      cell: ({ endUser, destination }) => (
        <>
          {endUser}
          <span class="soft"> {countryName(destination, language)}</span>
        </>
      ),
    },
    {
      head: licence.validity,
      cell: ({ validFrom, validUntil }) => (
        <>
          {formatDay(validFrom, language)} – {formatDay(validUntil, language)}
        </>
      ),
    },
    { head: licence.standing, cell: (row) => <StandingTag standing={standingOfRow(row, today)} /> },
    { head: licence.left, cell: (row) => <RowLines row={row} /> },
  ];
}

function standingOfRow({ validFrom, validUntil, suspended, lines }: LicenceRow, today: PlainDate) {
  const books = lines.map(({ availableBase, reservedBase }) => ({
    available: availableBase,
    reserved: reservedBase,
  }));
  const validity = { from: validFrom, until: validUntil };
  return standingFrom({ validity, isSuspended: suspended, books }, today);
}

function RowLines({ row }: { readonly row: LicenceRow }) {
  const { licence: words } = useVisit().words;
  const say = useQuantity();
  return (
    <ul class="list-plain stack stack-2">
      {row.lines.map((line) => (
        <li key={line.line}>
          {say(line.availableBase, line.unit)}
          <span class="soft">
            {' '}
            {words.used(`${percentOf(line.writtenOffBase, line.grantedBase)}`)}
          </span>
          <QuantityBar stand={standOfRow(line)} thin />
        </li>
      ))}
    </ul>
  );
}

function standOfRow(line: LicenceRow['lines'][number]): Stand {
  return {
    unit: isUnit(line.unit) ? line.unit : 'unit',
    granted: line.grantedBase,
    available: line.availableBase,
    reserved: line.reservedBase,
    writtenOff: line.writtenOffBase,
    lapsed: line.lapsedBase,
  };
}
