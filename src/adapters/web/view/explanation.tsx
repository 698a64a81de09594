import type { DeterminationOutcome } from '../../../domain/determination/answer.ts';
import type { Explained, Explanation } from '../../../domain/determination/explain.ts';
import type { FactSeen } from '../../../domain/determination/facts-seen.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { Outcome } from '../../../domain/law/rule.ts';
import { RESULT_LOOKS, VerifiedMark } from './determination.tsx';
import { Mark } from './tag.tsx';
import { useVisit, useWords } from './visit.ts';

interface TreeProps {
  readonly law: Law;
  readonly explanation: Explanation;
}

const MOST_CLAUSES = 12;

/** Why the answer is what it is: each clause, the questions in it, the facts that they saw. */
export function ExplanationTree({ law, explanation }: TreeProps) {
  const { wizard } = useWords();
  const met = explanation.clauses.filter(({ outcome }) => outcome === 'met');
  const others = explanation.clauses.filter(({ outcome }) => outcome !== 'met');
  const shown = [...met, ...others].slice(0, Math.max(MOST_CLAUSES, met.length));
  const more = explanation.clauses.length - shown.length;
  return (
    <>
      <ul class="explained">
        {shown.map((clause) => (
          <li key={clause.rule}>
            <Clause law={law} clause={clause} />
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p class="panel-note soft small">{wizard.clausesMore(`${more}`)}</p>}
    </>
  );
}

function Clause({ law, clause }: { readonly law: Law; readonly clause: Explained }) {
  return (
    <details open={clause.outcome === 'met'}>
      <summary>
        <ResultMark outcome={clause.outcome} /> <Says finding={clause} />
      </summary>
      <div class="explained-body">
        <ClausePlace law={law} clause={clause} />
        <Otherwise outcome={clause.otherwise} />
        <Seen seen={clause.seen} law={law} />
        <Parts law={law} parts={clause.parts} />
      </div>
    </details>
  );
}

function Parts({ law, parts }: { readonly law: Law; readonly parts: readonly Explained[] }) {
  if (parts.length === 0) return null;
  return (
    <ul class="explained-parts">
      {parts.map((part) => (
        <li key={part.rule}>
          <p>
            <ResultMark outcome={part.outcome} /> <Says finding={part} />
          </p>
          <Seen seen={part.seen} law={law} />
          <Otherwise outcome={part.otherwise} />
          <Parts law={law} parts={part.parts} />
        </li>
      ))}
    </ul>
  );
}

function ResultMark({ outcome }: { readonly outcome: Outcome }) {
  const { determination: words } = useWords();
  const results = { met: words.met, 'not-met': words['not-met'], unknown: words.open };
  return <Mark {...RESULT_LOOKS[outcome]} text={results[outcome]} />;
}

/** In Chinese where it is held, else as it stands. */
function Says({ finding: { says, saysZh } }: { readonly finding: Explained }) {
  const { language } = useVisit();
  if (language === 'zh' && saysZh !== says) return <span>{saysZh}</span>;
  return <span lang="en">{says}</span>;
}

/** Where the clause stands, where it can be read, and how sure that is. */
function ClausePlace({ law, clause }: { readonly law: Law; readonly clause: Explained }) {
  const { wizard } = useWords();
  const [measure = ''] = clause.rule.split('/');
  return (
    <p class="row small">
      <span lang="en">{clause.cites}</span>
      <a href={`/law/${law.jurisdiction.code}/${measure}`}>
        {wizard.measurePage}
        <span class="hidden"> {clause.cites}</span>
      </a>
      {clause.source === undefined ? null : (
        <a href={clause.source}>
          {wizard.source}
          <span class="hidden"> {clause.cites}</span>
        </a>
      )}
      <VerifiedMark verified={clause.verified} />
    </p>
  );
}

function Otherwise({ outcome }: { readonly outcome: DeterminationOutcome | undefined }) {
  const { determination, wizard } = useWords();
  if (outcome === undefined) return null;
  return <p class="otherwise small">{wizard.otherwise(determination.outcomes[outcome].tag)}</p>;
}

function Seen({ seen, law }: { readonly seen: readonly FactSeen[]; readonly law: Law }) {
  const { wizard } = useWords();
  const nameOf = useFactName(law);
  if (seen.length === 0) return null;
  return (
    <ul class="seen small">
      {seen.map(({ path, value }) => (
        <li key={path}>
          <span class="soft">{nameOf(path)}: </span>
          {value === undefined ? <i>{wizard.unknownFact}</i> : <FactValue path={path} is={value} />}
        </li>
      ))}
    </ul>
  );
}

/** A share is a fraction on the sheet and per cent on the page; forms and yes and no have words. */
function FactValue({ path, is }: { readonly path: string; readonly is: string }) {
  const { determination, common, wizard } = useWords();
  const forms: Readonly<Record<string, string>> = determination.forms;
  const words: Readonly<Record<string, string>> = {
    yes: common.yes,
    no: common.no,
    some: wizard.some,
    civil: determination.civil,
    military: determination.military,
  };
  if (path === '/item/form') return <b>{forms[is] ?? is}</b>;
  if (path.startsWith('/item/composition/') && is !== 'some') return <b>{percentText(is)} %</b>;
  return <b>{words[is] ?? is}</b>;
}

/** The point moves by two places in the text, so that nothing is rounded. */
function percentText(fraction: string): string {
  const [whole = '0', part = ''] = fraction.split('.');
  const digits = part.padEnd(2, '0');
  const rest = digits.slice(2).replace(/0+$/, '');
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}

function useFactName(law: Law): (path: string) => string {
  const { determination: words, wizard } = useWords();
  const names: Readonly<Record<string, string>> = {
    '/item/form': words.form,
    '/item/substance': words.substance,
    '/item/origin': wizard.origin,
    '/destination': words.destination,
    '/endUse': words.endUse,
    '/endUser/country': words.endUserCountry,
    '/endUser/military': words.endUserMilitary,
    '/endUser/name': wizard.endUserName,
    '/consignee/name': wizard.consigneeName,
    '/purpose': wizard.purpose,
    '/knows': wizard.knows,
  };
  return (path) => {
    const [, kind, name = ''] = /^\/item\/(composition|properties|meets)\/(.+)$/.exec(path) ?? [];
    if (kind === undefined) return names[path] ?? path;
    if (kind === 'meets') return wizard.answer;
    const unit = kind === 'properties' ? law.properties[name]?.unit : undefined;
    return unit === undefined ? name : `${name} (${unit})`;
  };
}
