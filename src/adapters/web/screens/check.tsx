import { checkLicence, type LicenceCheck } from '../../../app/check-licence.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { type Asked, serveScreen } from '../request/serve-screen.tsx';
import { goTo, page, type Shown } from '../request/shown.ts';
import { firstLaw, lawOf, type Site } from '../request/site.ts';
import type { Typed } from '../request/typed.ts';
import { Button } from '../view/button.tsx';
import { Facts } from '../view/facts.tsx';
import { TextField } from '../view/field.tsx';
import { ErrorSummary, Form, type Problems } from '../view/form.tsx';
import { formatDay } from '../view/format.ts';
import { Head } from '../view/head.tsx';
import { Balances } from '../view/licence-balances.tsx';
import { Panel } from '../view/panel.tsx';
import { StandingTag } from '../view/status.tsx';
import { Tag } from '../view/tag.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { numberIn } from './customs.tsx';

/** Whether a licence is valid today: for everybody, at an address that fits on paper. */
export function serveCheck(site: Site): void {
  serveScreen(site, { path: '/check', get: ask });
  serveScreen(site, { path: '/v/:number', get: (asked) => answer(site, asked) });
}

function ask({ visit, query }: Asked): Shown {
  const { check: words } = visit.words;
  const number = numberIn(query);
  if (number !== '') return goTo(`/v/${encodeURIComponent(number)}`);
  if (!query.has('number')) return page(words.title, <CheckForm query={query} />);
  const problems = new Map([['number', words.numberMissing]]);
  return page(words.title, <CheckForm query={query} problems={problems} />, 422);
}

async function answer(site: Site, { visit, params }: Asked): Promise<Shown> {
  const number = params.number ?? '';
  const known = await site.deps.desk.licence(number);
  const law = known === undefined ? firstLaw(site) : lawOf(site, known.subject.issued.jurisdiction);
  const on = site.deps.edge.today(law.jurisdiction.zone);
  const check = await checkLicence(site.deps, { number, on, viewer: visit.person });
  const title = `${number} · ${visit.words.check.title}`;
  return page(title, <Answer number={number} check={check} on={on} />, check.known ? 200 : 404);
}

interface CheckFormProps {
  readonly query: Typed;
  readonly problems?: Problems;
}

function CheckForm({ query, problems }: CheckFormProps) {
  const { check: words } = useWords();
  return (
    <div class="stack narrow">
      <ErrorSummary problems={problems} />
      <Head title={words.title} meta={words.lead} />
      <Panel title={words.title} strong>
        <Form action="/check" method="get" values={query} problems={problems}>
          <TextField name="number" label={words.number} size="medium" />
          <div>
            <Button>{words.submit}</Button>
          </div>
        </Form>
      </Panel>
    </div>
  );
}

interface AnswerProps {
  readonly number: string;
  readonly check: LicenceCheck;
  readonly on: PlainDate;
}

function Answer({ number, check, on }: AnswerProps) {
  const { words } = useVisit();
  return (
    <div class="stack narrow">
      {check.known ? <Known check={check} on={on} /> : <Unknown number={number} />}
      <p>
        <a href="/check">{words.check.another}</a>
      </p>
    </div>
  );
}

function Unknown({ number }: { readonly number: string }) {
  const { check: words } = useWords();
  return (
    <section class="outcome outcome-bad">
      <div>
        <Tag tone="bad" shape="cross" text={words.unknownTitle} />
      </div>
      <h1>{words.unknownSays(number)}</h1>
      <p>{words.unknownFix}</p>
    </section>
  );
}

interface KnownProps {
  readonly check: Extract<LicenceCheck, { known: true }>;
  readonly on: PlainDate;
}

function Known({ check, on }: KnownProps) {
  const { words, language } = useVisit();
  const { check: said, licence } = words;
  const { from, until } = check.validity;
  return (
    <>
      <section class={`outcome outcome-${check.valid ? 'good' : 'bad'}`}>
        <div class="row">
          <StandingTag standing={check.standing} />
          <span class="soft">{said.today(formatDay(on, language))}</span>
        </div>
        <h1>{check.valid ? said.valid : said.notValid}</h1>
        <p>{said.says[check.standing]}</p>
        <Facts
          rows={[
            [
              licence.number,
              <span key="number" class="code">
                {check.number}
              </span>,
            ],
            [licence.firstDay, formatDay(from, language)],
            [licence.lastDay, formatDay(until, language)],
          ]}
        />
      </section>
      {check.content === undefined ? (
        <p class="small soft">{said.private}</p>
      ) : (
        <Panel
          title={licence.balances}
          end={<a href={`/licences/${check.number}`}>{said.openLicence}</a>}
        >
          <Balances lines={check.content.lines} />
        </Panel>
      )}
    </>
  );
}
