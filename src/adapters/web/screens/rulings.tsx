import type { Listed, Page, RulingFilter } from '../../../app/ports.ts';
import { holds } from '../../../domain/party/actor.ts';
import { asSeenBy } from '../../../domain/ruling/may-see.ts';
import { codesRuled, type Ruling } from '../../../domain/ruling/ruling.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { givenOf, type Typed } from '../request/typed.ts';
import { Button, LinkButton } from '../view/button.tsx';
import { RulingTag } from '../view/case-tags.tsx';
import { TextField } from '../view/field.tsx';
import { Form } from '../view/form.tsx';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Pager } from '../view/pager.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { useVisit } from '../view/visit.ts';
import { serveAskRuling } from './ruling-ask.tsx';
import { serveRulingPage } from './ruling-page.tsx';

const A_PAGE = 25;
const WHO = ['exporter', 'officer', 'countersigner', 'customs', 'auditor'] as const;

/** Rulings: an exporter's own, all for the authority, what was given for customs. */
export function serveRulings(site: Site): void {
  serveScreen(site, { path: '/rulings', get: forRoles(WHO, (asked) => list(site, asked)) });
  serveAskRuling(site);
  serveRulingPage(site);
}

async function list(site: Site, asked: AskedBy): Promise<Shown> {
  const { visit, query, person } = asked;
  const after = givenOf(query, 'after');
  const request = after === undefined ? { limit: A_PAGE } : { limit: A_PAGE, after };
  const found = await site.deps.desk.rulings(filterIn(asked), request);
  const rows = found.rows.map((row) => ({ ...row, subject: asSeenBy(row.subject, person) }));
  return page(visit.words.rulings.title, <Rulings found={{ ...found, rows }} query={query} />);
}

function filterIn({ query, person }: AskedBy): RulingFilter {
  if (holds(person, 'exporter')) return { exporter: person.firm };
  const item = givenOf(query, 'item');
  const exporter = givenOf(query, 'exporter');
  const named = { ...(item && { item }), ...(exporter && { exporter }) };
  const isCustoms = person.roles.every((role) => role === 'customs');
  return isCustoms ? { ...named, statuses: ['given', 'expired'] } : named;
}

interface RulingsProps {
  readonly found: Page<Listed<Ruling>>;
  readonly query: Typed;
}

function Rulings({ found, query }: RulingsProps) {
  const { words, person } = useVisit();
  const { rulings } = words;
  const isExporter = person !== undefined && holds(person, 'exporter');
  const title = isExporter ? rulings.yours : rulings.title;
  const ask = <LinkButton href="/rulings/new">{rulings.ask}</LinkButton>;
  return (
    <>
      <Head title={title} meta={rulings.lead} {...(isExporter ? { actions: ask } : {})} />
      {isExporter ? null : <Find query={query} />}
      <Panel title={title} bare titleHidden>
        {found.rows.length === 0 ? (
          <p class="empty">{query.has('item') ? rulings.noneFound : rulings.none}</p>
        ) : (
          <Table
            caption={title}
            captionHidden
            columns={useColumns(isExporter)}
            rows={found.rows}
            keyOf={({ subject }) => subject.id}
          />
        )}
        <Pager base="/rulings" query={query} next={found.next} />
      </Panel>
    </>
  );
}

function Find({ query }: { readonly query: Typed }) {
  const { rulings: words } = useVisit().words;
  return (
    <Panel title={words.find}>
      <Form action="/rulings" method="get" values={query}>
        <p class="hint">{words.findHint}</p>
        <div class="fields fields-2">
          <TextField name="item" label={words.itemNumber} />
          <TextField name="exporter" label={words.exporterId} />
        </div>
        <div>
          <Button look="second">{words.findButton}</Button>
        </div>
      </Form>
    </Panel>
  );
}

function useColumns(isExporter: boolean): readonly Column<Listed<Ruling>>[] {
  const { words, language } = useVisit();
  const { rulings } = words;
  const exporter: Column<Listed<Ruling>> = {
    head: rulings.exporter,
    cell: ({ exporterName }) => exporterName,
  };
  return [
    {
      head: rulings.number,
      cell: ({ subject }) => <a href={`/rulings/${subject.id}`}>{subject.id}</a>,
    },
    { head: rulings.item, cell: ({ subject }) => <ItemCell ruling={subject} /> },
    ...(isExporter ? [] : [exporter]),
    { head: rulings.status, cell: ({ subject }) => <RulingTag status={subject.status} /> },
    { head: rulings.answer, cell: ({ subject }) => <AnswerCell ruling={subject} /> },
    { head: rulings.askedOn, cell: ({ subject }) => formatDay(subject.askedOn, language) },
  ];
}

function ItemCell({ ruling: { item } }: { readonly ruling: Ruling }) {
  return (
    <>
      {item.name}
      {item.number === undefined ? null : <span class="soft code"> {item.number}</span>}
    </>
  );
}

function AnswerCell({ ruling }: { readonly ruling: Ruling }) {
  const { words, language } = useVisit();
  if (!('answer' in ruling)) return <>–</>;
  const { answer } = ruling;
  return (
    <>
      {words.rulings.outcomes[answer.outcome]}{' '}
      <span class="code">{codesRuled(answer).join(', ')}</span>
      <span class="soft">
        {' '}
        {words.common.until} {formatDay(answer.validity.until, language)}
      </span>
    </>
  );
}
