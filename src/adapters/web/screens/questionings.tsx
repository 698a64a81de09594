import type { Listed, Page, QuestioningFilter } from '../../../app/ports.ts';
import { holds } from '../../../domain/party/actor.ts';
import { answerClock } from '../../../domain/questioning/answer-clock.ts';
import type { Questioning } from '../../../domain/questioning/questioning.ts';
import type { ReviewClock } from '../../../domain/review/clock.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { page, type Shown } from '../request/shown.ts';
import { lawOf, type Site } from '../request/site.ts';
import { givenOf, type Typed } from '../request/typed.ts';
import { LinkButton } from '../view/button.tsx';
import { QuestioningTag } from '../view/case-tags.tsx';
import { ClockLine } from '../view/clock.tsx';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Pager } from '../view/pager.tsx';
import { Panel } from '../view/panel.tsx';
import { type Column, Table } from '../view/table.tsx';
import { useVisit } from '../view/visit.ts';
import { serveOpenQuestioning } from './questioning-open.tsx';
import { serveQuestioningPage } from './questioning-page.tsx';

const A_PAGE = 25;
const WHO = ['exporter', 'officer', 'countersigner', 'customs', 'auditor'] as const;

/** Questionings: an exporter's own, all for customs and the authority. */
export function serveQuestionings(site: Site): void {
  serveScreen(site, { path: '/questionings', get: forRoles(WHO, (asked) => list(site, asked)) });
  serveOpenQuestioning(site);
  serveQuestioningPage(site);
}

async function list(site: Site, { visit, query, person }: AskedBy): Promise<Shown> {
  const after = givenOf(query, 'after');
  const request = after === undefined ? { limit: A_PAGE } : { limit: A_PAGE, after };
  const filter: QuestioningFilter = holds(person, 'exporter') ? { exporter: person.firm } : {};
  const found = await site.deps.desk.questionings(filter, request);
  const clocks = new Map(
    found.rows.map(({ subject }) => {
      const law = lawOf(site, subject.jurisdiction);
      const today = site.deps.edge.today(law.jurisdiction.zone);
      return [subject.id, answerClock(subject, law, today)];
    }),
  );
  const body = <Questionings found={found} clocks={clocks} query={query} />;
  return page(visit.words.questionings.title, body);
}

interface QuestioningsProps {
  readonly found: Page<Listed<Questioning>>;
  readonly clocks: ReadonlyMap<string, ReviewClock | undefined>;
  readonly query: Typed;
}

function Questionings({ found, clocks, query }: QuestioningsProps) {
  const { words, person } = useVisit();
  const { questionings } = words;
  const isCustoms = person !== undefined && holds(person, 'customs');
  const open = <LinkButton href="/questionings/new">{questionings.open}</LinkButton>;
  return (
    <>
      <Head
        title={questionings.title}
        meta={questionings.lead}
        {...(isCustoms ? { actions: open } : {})}
      />
      <Panel title={questionings.title} bare titleHidden>
        {found.rows.length === 0 ? (
          <p class="empty">{questionings.none}</p>
        ) : (
          <Table
            caption={questionings.title}
            captionHidden
            columns={useColumns(clocks)}
            rows={found.rows}
            keyOf={({ subject }) => subject.id}
          />
        )}
        <Pager base="/questionings" query={query} next={found.next} />
      </Panel>
    </>
  );
}

function useColumns(clocks: QuestioningsProps['clocks']): readonly Column<Listed<Questioning>>[] {
  const { words, language } = useVisit();
  const { questionings } = words;
  return [
    {
      head: questionings.number,
      cell: ({ subject }) => <a href={`/questionings/${subject.id}`}>{subject.id}</a>,
    },
    {
      head: questionings.declaration,
      cell: ({ subject }) => <span class="code">{subject.declaration}</span>,
    },
    { head: questionings.exporter, cell: ({ exporterName }) => exporterName },
    {
      head: questionings.status,
      cell: ({ subject }) => <QuestioningTag status={subject.status} />,
    },
    { head: questionings.openedOn, cell: ({ subject }) => formatDay(subject.openedOn, language) },
    {
      head: questionings.due,
      cell: ({ subject }) => (
        <ClockLine clock={clocks.get(subject.id)} isDecided={subject.status === 'closed'} />
      ),
    },
  ];
}
