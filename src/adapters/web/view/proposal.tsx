import type { CaseView } from '../../../app/view-case.ts';
import type { GrantedLine, Proposal } from '../../../domain/application/application.ts';
import { isUnit } from '../../../domain/quantity/quantity.ts';
import { reasonOf } from './clock.tsx';
import { type FactRow, Facts } from './facts.tsx';
import { formatBase, formatDay, groupDigits } from './format.ts';
import { Panel } from './panel.tsx';
import { type Column, Table } from './table.tsx';
import { Tag } from './tag.tsx';
import { useVisit } from './visit.ts';

interface ProposalProps {
  readonly view: CaseView;
  readonly proposal: Proposal;
  readonly proposer: string;
}

/** What is proposed, or was decided: asked beside granted, days, conditions, grounds, reasons. */
export function ProposalPanel({ view, proposal, proposer }: ProposalProps) {
  const { words } = useVisit();
  const { cases } = words;
  const isGrant = proposal.outcome === 'grant';
  const tag = isGrant ? (
    <Tag tone="good" shape="tick" text={cases.proposalGrant} />
  ) : (
    <Tag tone="bad" shape="cross" text={cases.proposalRefuse} />
  );
  return (
    <Panel title={cases.proposal} end={tag} bare>
      {isGrant ? <GrantTable view={view} lines={proposal.lines} /> : null}
      <div class="panel-body">
        <Facts rows={useProposalRows({ view, proposal, proposer })} />
      </div>
    </Panel>
  );
}

function useProposalRows({ view, proposal, proposer }: ProposalProps): readonly FactRow[] {
  const { words, language } = useVisit();
  const { cases, licence } = words;
  const signed: FactRow = [licence.proposer, view.names.get(proposer) ?? proposer];
  const reason: FactRow = [cases.reason, proposal.reason];
  if (proposal.outcome === 'refuse') {
    const reasons = view.licenceType?.refusalGrounds ?? [];
    const grounds = proposal.grounds.map((code) => reasonOf(reasons, code, language));
    return [[cases.grounds, <Lines key="grounds" texts={grounds} />], reason, signed];
  }
  const { validFrom, validUntil, conditions } = proposal;
  const reasons = view.licenceType?.conditions ?? [];
  const said = conditions.map((code) => reasonOf(reasons, code, language));
  const period = licence.period(formatDay(validFrom, language), formatDay(validUntil, language));
  return [
    [licence.validity, period],
    [cases.conditions, said.length === 0 ? words.common.none : <Lines key="said" texts={said} />],
    reason,
    signed,
  ];
}

export function Lines({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul class="list-plain">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

interface GrantTableProps {
  readonly view: CaseView;
  readonly lines: readonly GrantedLine[];
}

function GrantTable({ view, lines }: GrantTableProps) {
  const { words } = useVisit();
  const { cases, application, common } = words;
  const units: Readonly<Record<string, string>> = common.units;
  const askedOf = ({ line }: GrantedLine) => view.application.form.lines?.[line - 1] ?? {};
  const columns: readonly Column<GrantedLine>[] = [
    { head: application.goods, cell: (line) => `${line.line}. ${askedOf(line).name ?? ''}` },
    {
      head: cases.asked,
      number: true,
      cell: (line) => {
        const { quantity = '', unit = '' } = askedOf(line);
        return `${groupDigits(quantity)} ${units[unit] ?? unit}`;
      },
    },
    {
      head: cases.granted,
      number: true,
      cell: (line) => {
        const { unit = '' } = askedOf(line);
        if (line.quantityBase === 0n) return cases.lineRefused;
        return isUnit(unit) ? `${formatBase(line.quantityBase, unit)} ${units[unit] ?? unit}` : '';
      },
    },
    { head: cases.lineConditions, cell: ({ conditions }) => conditions.join('; ') || '–' },
  ];
  return (
    <Table
      caption={cases.proposal}
      captionHidden
      columns={columns}
      rows={lines}
      keyOf={({ line }) => `${line}`}
    />
  );
}
