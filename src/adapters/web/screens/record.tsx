import type { ChainReport, Page, Recorded } from '../../../app/ports.ts';
import { type AskedBy, forRoles, serveScreen } from '../request/serve-screen.tsx';
import { goTo, NOT_FOUND, page, type Shown } from '../request/shown.ts';
import type { Site } from '../request/site.ts';
import { givenOf, type Typed, textOf } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Facts } from '../view/facts.tsx';
import { TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { Head } from '../view/head.tsx';
import { Pager } from '../view/pager.tsx';
import { Panel } from '../view/panel.tsx';
import { RecordedTable, type Telling } from '../view/recorded-table.tsx';
import { Tag } from '../view/tag.tsx';
import { useVisit, useWords } from '../view/visit.ts';

const A_PAGE = 25;

/** The auditor's view: whether the record is whole, what came last, and any story in it. */
export function serveRecord(site: Site): void {
  serveScreen(site, { path: '/record', get: forRoles(['auditor'], (asked) => show(site, asked)) });
  serveScreen(site, {
    path: '/record/:kind/:id',
    get: forRoles(['auditor'], (asked) => showStory(site, asked)),
  });
}

async function show(site: Site, asked: AskedBy): Promise<Shown> {
  const { visit, query } = asked;
  const { record: words } = visit.words;
  const text = textOf(query, 'number').toUpperCase();
  const stream = text === '' ? undefined : await streamOf(site, text);
  if (stream !== undefined) return goTo(`/record/${stream}`);
  const after = givenOf(query, 'after');
  const request = after === undefined ? { limit: A_PAGE } : { limit: A_PAGE, after };
  const [report, newest] = await Promise.all([
    site.deps.chain.verify(),
    site.deps.desk.newest(request),
  ]);
  const telling = await tellingOf(site, newest.rows);
  const problems = text === '' ? undefined : new Map([['number', words.streamUnknown(text)]]);
  const body = (
    <RecordPage
      report={report}
      newest={newest}
      query={query}
      telling={telling}
      problems={problems}
    />
  );
  return page(words.title, body, problems === undefined ? 200 : 404);
}

/** What there are streams of. */
const KINDS: readonly string[] = ['application', 'licence', 'ruling', 'questioning'];

async function streamOf({ deps }: Site, text: string): Promise<string | undefined> {
  if ((await deps.desk.application(text)) !== undefined) return `application/${text}`;
  if ((await deps.desk.licence(text)) !== undefined) return `licence/${text}`;
  if ((await deps.desk.ruling(text)) !== undefined) return `ruling/${text}`;
  if ((await deps.desk.questioning(text)) !== undefined) return `questioning/${text}`;
  return undefined;
}

async function tellingOf({ deps }: Site, recorded: readonly Recorded[]): Promise<Telling> {
  const names = await deps.people.names([...new Set(recorded.map(({ actor }) => actor))]);
  const numbers = recorded
    .map(({ stream }) => /^licence\/(.+)$/.exec(stream)?.[1])
    .filter((number) => number !== undefined);
  const held = await Promise.all([...new Set(numbers)].map((number) => deps.desk.licence(number)));
  return {
    names,
    licences: held.flatMap((one) => (one === undefined ? [] : [one.subject.issued])),
  };
}

async function showStory(site: Site, { visit, params }: AskedBy): Promise<Shown> {
  const { kind = '', id = '' } = params;
  if (!KINDS.includes(kind)) return NOT_FOUND;
  const stream = `${kind}/${id}`;
  const recorded = await site.deps.desk.story(stream);
  if (recorded.length === 0) return NOT_FOUND;
  const telling = await tellingOf(site, recorded);
  const title = visit.words.record.storyOf(id);
  return page(title, <StoryPage id={id} recorded={recorded} telling={telling} />);
}

interface RecordPageProps {
  readonly report: ChainReport;
  readonly newest: Page<Recorded>;
  readonly query: Typed;
  readonly telling: Telling;
  readonly problems: Problems | undefined;
}

function RecordPage({ report, newest, query, telling, problems }: RecordPageProps) {
  const { record: words } = useWords();
  return (
    <>
      <ErrorSummary problems={problems} />
      <Head title={words.title} meta={words.lead} />
      <ChainState report={report} />
      <Form action="/record" method="get" values={query} problems={problems} class="filters">
        <TextField name="number" label={words.streamLabel} />
        <Button look="second">{words.openStory}</Button>
      </Form>
      <Panel title={words.newest} bare>
        {newest.rows.length === 0 ? (
          <p class="empty">{words.empty}</p>
        ) : (
          <RecordedTable
            recorded={newest.rows}
            telling={telling}
            caption={words.newest}
            withStream
          />
        )}
        <Pager base="/record" query={query} next={newest.next} />
      </Panel>
    </>
  );
}

function ChainState({ report }: { readonly report: ChainReport }) {
  const { words, language } = useVisit();
  const { record } = words;
  if (!report.whole) {
    const { sequence, stream, reason } = report.firstBreak;
    return (
      <section class="outcome outcome-bad">
        <div>
          <Tag tone="bad" shape="cross" text={record.broken} />
        </div>
        <p>{record.brokenSays(`${sequence}`, stream)}</p>
        <Facts
          rows={[
            [
              record.reason,
              <span key="reason" lang="en">
                {reason}
              </span>,
            ],
          ]}
        />
      </section>
    );
  }
  const entries = new Intl.NumberFormat(language).format(report.entries);
  return (
    <section class="outcome outcome-good">
      <div>
        <Tag tone="good" shape="tick" text={record.whole} />
      </div>
      <p>
        {record.wholeSays(entries)} {report.unsealed === 0 ? '' : record.unsealed(report.unsealed)}
      </p>
      <div>
        <p class="label">{record.head}</p>
        <p class="code">{report.head}</p>
        <p class="hint">{record.headHint}</p>
      </div>
    </section>
  );
}

interface StoryPageProps {
  readonly id: string;
  readonly recorded: readonly Recorded[];
  readonly telling: Telling;
}

function StoryPage({ id, recorded, telling }: StoryPageProps) {
  const { record: words } = useWords();
  return (
    <>
      <Head title={words.storyOf(id)} back={{ href: '/record', to: words.title }} />
      <Panel title={words.storyOf(id)} bare>
        <RecordedTable recorded={recorded} telling={telling} caption={words.storyOf(id)} />
      </Panel>
    </>
  );
}
