import type { z } from 'zod';
import type { ApplicationRow, LawBook } from '../../../app/ports.ts';
import { tellStory } from '../../../app/tell-story.ts';
import type { CaseView, LineDetermination } from '../../../app/view-case.ts';
import type { Language } from '../../../app/words.ts';
import type { Application, Gap, Proposal } from '../../../domain/application/application.ts';
import { askedQuantity } from '../../../domain/application/fault-of-proposal.ts';
import type { ApplicationForm } from '../../../domain/application/form.ts';
import { sitsAtAuthority } from '../../../domain/application/may-see.ts';
import { assert } from '../../../domain/assert.ts';
import type { Actor } from '../../../domain/party/actor.ts';
import { formatQuantity } from '../../../domain/quantity/quantity.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import type { applicationPage, caseView, saved } from '../schema/application.ts';
import { lawOf } from './legal-day.ts';
import { presentFinding } from './present-record.ts';

type WireCase = z.infer<typeof caseView>;
type WireRow = z.infer<typeof applicationPage>['items'][number];
type WireGap = z.infer<typeof saved>['gaps'][number];

export function presentRow(row: ApplicationRow, viewer: Actor): WireRow {
  const { exporter, exporterName, status, officer, ...rest } = row;
  const hidden = status === 'proposed' && !sitsAtAuthority(viewer);
  return {
    ...rest,
    status: hidden ? 'in-review' : status,
    exporter: { id: exporter, name: exporterName },
    ...(officer === undefined ? {} : { officer }),
  };
}

interface Look {
  readonly lawBook: LawBook;
  readonly on: PlainDate;
  readonly language: Language;
}

export function presentCase(view: CaseView, look: Look): WireCase {
  const { application, version, exporter, gaps, clock, determinations, steps } = view;
  const { id, jurisdiction, form } = application;
  return {
    id,
    version,
    jurisdiction,
    ...presentState(application),
    exporter: { id: application.exporter, ...(exporter && { name: exporter.name }) },
    form: presentForm(form),
    gaps: presentGaps(gaps),
    ...(clock && { clock: { ...clock } }),
    determinations: determinations.map((one) => presentDetermination(one, jurisdiction, look)),
    steps: steps.map(({ step, may }) => ({
      step,
      open: may.ok,
      ...(may.ok ? {} : { refusal: may.reason }),
    })),
    story: tellStory(view.story, {
      names: view.names,
      language: look.language,
      ...(view.licenceType && { reasons: reasonsOf(view.licenceType) }),
    }),
  };
}

function reasonsOf({
  clockStops,
  refusalGrounds,
  conditions,
}: NonNullable<CaseView['licenceType']>) {
  return [...clockStops, ...refusalGrounds, ...conditions];
}

type State = Pick<
  WireCase,
  | 'status'
  | 'receivedOn'
  | 'officer'
  | 'proposal'
  | 'countersigner'
  | 'decidedOn'
  | 'licence'
  | 'returnedOn'
  | 'remarks'
  | 'withdrawnOn'
>;

/** The fields that the status has, and no others. */
function presentState(application: Application): State {
  const { status } = application;
  const decided = 'decidedOn' in application ? application : undefined;
  return {
    status,
    ...('receivedOn' in application && { receivedOn: application.receivedOn }),
    ...('officer' in application && { officer: application.officer }),
    ...('proposal' in application && {
      proposal: presentProposal(application.proposal, application.proposer, application.form),
    }),
    ...(decided && { decidedOn: decided.decidedOn, countersigner: decided.countersigner }),
    ...(application.status === 'granted' && { licence: application.licence }),
    ...(application.status === 'returned' && {
      returnedOn: application.returnedOn,
      remarks: [...application.remarks],
    }),
    ...(application.status === 'withdrawn' && { withdrawnOn: application.withdrawnOn }),
  };
}

function presentProposal(
  proposal: Proposal,
  proposer: string,
  form: ApplicationForm,
): NonNullable<WireCase['proposal']> {
  const { outcome, reason } = proposal;
  if (proposal.outcome === 'refuse') {
    return { outcome, reason, proposer, grounds: [...proposal.grounds] };
  }
  const { validFrom, validUntil, conditions } = proposal;
  const lines = proposal.lines.map((granted) => {
    const asked = askedQuantity(form, granted.line);
    assert(asked !== undefined, `line ${granted.line} was proposed and never asked for`);
    const quantity = formatQuantity(granted.quantityBase, asked.unit);
    const { line: lineNo, conditions: own } = granted;
    return { lineNo, quantity, unit: asked.unit, conditions: [...own] };
  });
  const validity = { validFrom, validUntil };
  return { outcome, reason, proposer, ...validity, lines, conditions: [...conditions] };
}

function presentForm({ lines, documents, ...rest }: ApplicationForm): WireCase['form'] {
  return {
    ...rest,
    ...(lines && {
      lines: lines.map((line) => ({
        ...line,
        ...(line.composition && { composition: { ...line.composition } }),
      })),
    }),
    ...(documents && { documents: [...documents] }),
  };
}

export function presentGaps(gaps: readonly Gap[]): WireGap[] {
  return gaps.map(({ path, reason, says, saysZh, cites }) => ({
    path,
    reason,
    says,
    saysZh,
    cites,
  }));
}

function presentDetermination(
  { line, answer }: LineDetermination,
  jurisdiction: string,
  look: Look,
): WireCase['determinations'][number] {
  if (!answer.ok) {
    const { path = '', says = '' } = answer.facts ?? {};
    return { lineNo: line, error: { type: answer.reason, path, says } };
  }
  const { outcome, entries, revivesOn, missing, findings } = answer.value;
  return {
    lineNo: line,
    determination: {
      jurisdiction,
      on: look.on,
      outcome,
      entries: [...entries],
      ...(revivesOn === undefined ? {} : { revivesOn }),
      ...(missing && { missing: [...missing] }),
      findings: findings.map(presentFinding),
      edition: lawOf(look, jurisdiction).edition,
    },
  };
}
