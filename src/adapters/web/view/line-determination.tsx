import type { LineDetermination } from '../../../app/view-case.ts';
import type { Law } from '../../../domain/law/law.ts';
import { DecidingTable, FindingsTable, OutcomeTag } from './determination.tsx';
import { formatDay } from './format.ts';
import { Notice } from './notice.tsx';
import { useVisit } from './visit.ts';

interface LineDeterminationProps {
  readonly law: Law;
  readonly determination: LineDetermination | undefined;
  /** Beside a form there is room for the outcome and the codes only. */
  readonly brief?: boolean;
}

/** What the law of today says of one line of an application. */
export function LineDeterminationView({ law, determination, brief }: LineDeterminationProps) {
  const { language, words } = useVisit();
  const { determination: said } = words;
  if (determination === undefined) return null;
  const { answer } = determination;
  if (!answer.ok) {
    return (
      <Notice tone="warn" title={words.cases.unreadable}>
        <p class="small">{said.problems[answer.reason]}</p>
      </Notice>
    );
  }
  const { outcome, entries, revivesOn, findings } = answer.value;
  return (
    <div class="stack stack-2">
      <div class="row">
        <OutcomeTag outcome={outcome} />
        <span class="code small">{entries.map(({ code }) => code).join(', ')}</span>
      </div>
      <p class="small">{said.outcomes[outcome].says}</p>
      {revivesOn === undefined ? null : (
        <p class="small strong">{said.revivesOn(formatDay(revivesOn, language))}</p>
      )}
      {brief === true || findings.length === 0 ? null : (
        <details>
          <summary>{words.cases.details}</summary>
          {entries.length === 0 ? null : <DecidingTable law={law} answer={answer.value} />}
          <FindingsTable findings={findings} />
        </details>
      )}
    </div>
  );
}
