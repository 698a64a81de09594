import type { Answer } from '../../../domain/determination/answer.ts';
import type { FactSheet } from '../../../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../../../domain/law/law.ts';
import { holds } from '../../../domain/party/actor.ts';
import { queryOf, type Typed, textOf } from '../request/typed.ts';
import { Button, LinkButton, PrintButton } from '../view/button.tsx';
import { DecidingTable, FindingsTable, OUTCOME_LOOKS, OutcomeTag } from '../view/determination.tsx';
import { type FactRow, Facts } from '../view/facts.tsx';
import { Form } from '../view/form.tsx';
import { countryName, formatDay } from '../view/format.ts';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { Questions } from './determine-questions.tsx';
import { factsCarried, rowNames } from './fact-query.ts';

export interface AnswerProps {
  readonly law: Law;
  readonly sheet: FactSheet;
  readonly answer: Answer;
  readonly query: Typed;
}

/** The answer, printable: what holds, by which clauses, what could change it, and from what. */
export function DetermineAnswer({ law, sheet, answer, query }: AnswerProps) {
  const { determination: words } = useWords();
  const { missing = [] } = answer;
  return (
    <div class="stack stack-5">
      <OutcomeHead law={law} sheet={sheet} answer={answer} query={query} />
      {missing.length === 0 ? null : (
        <Questions
          law={law}
          query={query}
          missing={missing}
          settles={answer.outcome === 'need-facts'}
        />
      )}
      <Panel title={words.deciding} bare>
        <DecidingTable law={law} answer={answer} />
      </Panel>
      <NextStep law={law} query={query} />
      {answer.findings.length === 0 ? null : (
        <Panel title={words.findings} bare>
          <FindingsTable findings={answer.findings} />
        </Panel>
      )}
      <Panel title={words.facts} end={<a href={`/determine${queryOf(query)}`}>{words.change}</a>}>
        <Facts rows={useFactRows(query)} />
      </Panel>
      <Limits law={law} />
    </div>
  );
}

function OutcomeHead({ law, sheet, answer, query }: AnswerProps) {
  const { language, words } = useVisit();
  const { determination, common } = words;
  const { title, says } = determination.outcomes[answer.outcome];
  const { jurisdiction } = law;
  return (
    <section class={`outcome outcome-${OUTCOME_LOOKS[answer.outcome].tone}`}>
      <div class="row">
        <OutcomeTag outcome={answer.outcome} />
        <span class="soft">
          {language === 'zh' ? jurisdiction.nameZh : jurisdiction.name} ·{' '}
          {determination.onDay(formatDay(sheet.on, language))}
        </span>
      </div>
      <h1>{title}</h1>
      <p>{says}</p>
      {answer.revivesOn === undefined ? null : (
        <Notice tone="info">
          <p class="strong">{determination.revivesOn(formatDay(answer.revivesOn, language))}</p>
        </Notice>
      )}
      <div class="row no-print">
        <LinkButton href={`/determine${queryOf(query)}`} look="second">
          {determination.change}
        </LinkButton>
        <PrintButton>{common.print}</PrintButton>
      </div>
    </section>
  );
}

/** For an exporter the facts go on into an application; anybody else is told how they could. */
function NextStep({ law, query }: Pick<AnswerProps, 'law' | 'query'>) {
  const { person, words, address } = useVisit();
  const { determination, common } = words;
  if (person !== undefined && !holds(person, 'exporter')) return null;
  if (person === undefined) {
    return (
      <div class="row no-print">
        <p class="soft">{determination.needsExporter}</p>
        <LinkButton href={`/sign-in?next=${encodeURIComponent(address)}`} look="second">
          {common.signIn}
        </LinkButton>
      </div>
    );
  }
  return (
    <Form action="/applications" class="row no-print">
      <input type="hidden" name="jurisdiction" value={law.jurisdiction.code} />
      {factsCarried(query)
        .filter(([name]) => name !== 'jurisdiction')
        .map(([name, text], place) => (
          <input key={`${name}-${place}`} type="hidden" name={name} value={text} />
        ))}
      <Button>{determination.startApplication}</Button>
      <span class="soft">{determination.startHint}</span>
    </Form>
  );
}

function useFactRows(query: Typed): readonly FactRow[] {
  const { language, words } = useVisit();
  const { determination, common } = words;
  const text = (name: string) => textOf(query, name);
  const forms: Readonly<Record<string, string>> = determination.forms;
  const answers: Readonly<Record<string, string>> = { yes: common.yes, no: common.no };
  const uses: Readonly<Record<string, string>> = {
    civil: determination.civil,
    military: determination.military,
  };
  return [
    [determination.description, text('/item/description')],
    [determination.form, forms[text('/item/form')] ?? ''],
    [determination.composition, sharesIn(query).join(', ')],
    [determination.substance, text('/item/substance')],
    [determination.controlCode, text('/item/controlCode')],
    [determination.customsCode, text('/item/hsCode')],
    [determination.destination, countryName(text('/destination'), language)],
    [determination.endUse, uses[text('/endUse')] ?? ''],
    [determination.endUserCountry, countryName(text('/endUser/country'), language)],
    [determination.endUserMilitary, answers[text('/endUser/military')] ?? ''],
  ];
}

function sharesIn(query: Typed): readonly string[] {
  const rows = rowNames(query).map(({ element, share }) => [
    textOf(query, element),
    textOf(query, share),
  ]);
  const asked = [...query.keys()]
    .filter((name) => name.startsWith('/item/composition/'))
    .map((name) => [name.slice('/item/composition/'.length), textOf(query, name)]);
  return [...rows, ...asked]
    .filter(([element]) => element !== '')
    .map(([element, share]) => (share === '' ? `${element}` : `${element} ${share} %`));
}

/** What the collection does not hold: an answer is only as whole as the law behind it. */
function Limits({ law }: { readonly law: Law }) {
  const { determination: words } = useWords();
  const { missing } = law.jurisdiction;
  return (
    <div class="stack stack-2">
      <p class="small soft">{words.advice}</p>
      {missing.length === 0 ? null : (
        <details>
          <summary>{words.notHeld}</summary>
          <ul class="small" lang="en">
            {missing.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
