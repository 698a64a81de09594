import type { Answer } from '../../../domain/determination/answer.ts';
import type { Explanation } from '../../../domain/determination/explain.ts';
import type { FactSheet } from '../../../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../../../domain/law/law.ts';
import { holds } from '../../../domain/party/actor.ts';
import { queryOf, type Typed, withTyped } from '../request/typed.ts';
import { Button, CopyButton, LinkButton, PrintButton } from '../view/button.tsx';
import { DecidingTable, FindingsTable, OUTCOME_LOOKS, OutcomeTag } from '../view/determination.tsx';
import { ExplanationTree } from '../view/explanation.tsx';
import { Facts } from '../view/facts.tsx';
import { Form } from '../view/form.tsx';
import { formatDay } from '../view/format.ts';
import { LawGaps, useLawName } from '../view/law-gaps.tsx';
import { Notice } from '../view/notice.tsx';
import { Panel } from '../view/panel.tsx';
import { useVisit, useWords } from '../view/visit.ts';
import { Circumstances, Parties } from './determine-form.tsx';
import { Questions } from './determine-questions.tsx';
import { factsCarried, factsOnly, putBefore } from './fact-query.ts';
import { useFactRows } from './fact-rows.ts';
import { asksOf } from './law-asks.ts';

export interface AnswerProps {
  readonly law: Law;
  readonly sheet: FactSheet;
  readonly answer: Answer;
  /** Absent: so much is open that a tree of it would say nothing. */
  readonly explanation: Explanation | undefined;
  readonly query: Typed;
}

/** The answer, printable: what holds, by which clauses, what could change it, and from what. */
export function DetermineAnswer({ law, sheet, answer, explanation, query }: AnswerProps) {
  const { determination: words, wizard } = useWords();
  const { missing = [] } = answer;
  const rows = useFactRows(law, query);
  const change = <a href={`/determine/form${queryOf(factsOnly(query))}`}>{words.change}</a>;
  const isOpen = answer.outcome === 'need-facts';
  const questions =
    missing.length === 0 ? null : (
      <Questions law={law} query={query} missing={missing} settles={isOpen} />
    );
  return (
    <div class="stack stack-5">
      <OutcomeHead law={law} sheet={sheet} answer={answer} query={query} />
      <LawGaps law={law} />
      {isOpen ? questions : null}
      {isOpen ? null : (
        <Panel title={words.deciding} bare>
          <DecidingTable law={law} answer={answer} />
        </Panel>
      )}
      <NextStep law={law} query={query} />
      {isOpen ? null : questions}
      <MoreFacts law={law} query={query} />
      <Panel title={wizard.tree} bare>
        <p class="panel-note soft small">
          {explanation === undefined ? wizard.treeLater : wizard.treeHint}
        </p>
        {explanation === undefined ? null : <ExplanationTree law={law} explanation={explanation} />}
      </Panel>
      <Beside answer={answer} />
      <Panel title={words.facts} end={change}>
        <Facts rows={rows} />
      </Panel>
      <ShareLink law={law} sheet={sheet} query={query} />
      <p class="small soft">{words.advice}</p>
    </div>
  );
}

/** What the tree does not hold: practice, references, later starts, announcements. */
function Beside({ answer }: Pick<AnswerProps, 'answer'>) {
  const { determination: words } = useWords();
  const beside = answer.findings.filter(({ rule }) => !rule.includes('/'));
  if (beside.length === 0) return null;
  return (
    <Panel title={words.findings} bare>
      <FindingsTable findings={beside} />
    </Panel>
  );
}

type HeadProps = Omit<AnswerProps, 'explanation'>;

function OutcomeHead({ law, sheet, answer, query }: HeadProps) {
  const { language, words } = useVisit();
  const { determination, common } = words;
  const { title, says } = determination.outcomes[answer.outcome];
  const nameOf = useLawName();
  return (
    <section class={`outcome outcome-${OUTCOME_LOOKS[answer.outcome].tone}`}>
      <div class="row">
        <OutcomeTag outcome={answer.outcome} />
        <span class="soft">
          {nameOf(law)} · {determination.onDay(formatDay(sheet.on, language))}
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
        <LinkButton href={`/determine/form${queryOf(factsOnly(query))}`} look="second">
          {determination.change}
        </LinkButton>
        <PrintButton>{common.print}</PrintButton>
      </div>
    </section>
  );
}

/** Facts that nobody is asked for and that some clauses turn on: folded until they apply. */
function MoreFacts({ law, query }: Pick<AnswerProps, 'law' | 'query'>) {
  const { determination, wizard } = useWords();
  const asks = asksOf(law);
  const offers = [asks.has('partyListed'), asks.has('purposeIn'), asks.has('knowsOf')];
  if (!offers.includes(true)) return null;
  const carried = factsCarried(query).filter(([name]) => !MORE_FACTS.test(name));
  const asked = [...putBefore(query)].map((path) => ['asked', path] as const);
  return (
    <details class="panel no-print">
      <summary class="panel-fold">{wizard.moreFacts}</summary>
      <div class="panel-body stack">
        <p class="hint">{wizard.moreFactsHint}</p>
        <Form action="/determine/answer" method="get" values={query} prefix="more">
          {[...carried, ...asked].map(([name, text], place) => (
            <input key={`${name}-${place}`} type="hidden" name={name} value={text} />
          ))}
          <Parties law={law} />
          <Circumstances law={law} />
          <div>
            <Button>{determination.askAgain}</Button>
          </div>
        </Form>
      </div>
    </details>
  );
}

const MORE_FACTS = /^(\/endUser\/name|\/consignee\/name|\/purpose|\/knows|owner.*)$/;

/** The address holds the facts, so it can be kept, printed and sent. */
function ShareLink({ law, sheet, query }: Pick<AnswerProps, 'law' | 'sheet' | 'query'>) {
  const { wizard } = useWords();
  const facts = withTyped(factsOnly(query), {
    jurisdiction: law.jurisdiction.code,
    '/on': sheet.on,
  });
  const address = `/determine/answer${queryOf(facts)}`;
  return (
    <Panel title={wizard.share}>
      <p class="small">{wizard.shareHint}</p>
      <div class="row">
        <a href={address}>{wizard.shareLink}</a>
        <CopyButton address={address} copied={wizard.copied}>
          {wizard.copy}
        </CopyButton>
      </div>
      <p class="small soft">
        {wizard.edition('')}
        <span class="code">{law.edition}</span>
      </p>
    </Panel>
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
