import type { LicenceType, ValidityCap } from '../law/licence-type.ts';
import { apply, type Finding, type Rule } from '../law/rule.ts';
import { formatQuantity } from '../quantity/quantity.ts';
import { covers } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { lastDayAfterMonths } from '../time/validity.ts';
import type { Application, Gap, Proposal } from './application.ts';
import type { ApplicationCommand } from './command.ts';
import { askedQuantity } from './fault-of-proposal.ts';
import type { StepContext } from './may-take.ts';

type Grant = Extract<Proposal, { outcome: 'grant' }>;

/** What the rule on completeness looks at. */
export interface Completeness {
  readonly gaps: number;
  /** Where the first gap is. */
  readonly first?: string;
}

/** The clock runs from a complete application only. */
export function applicationIsComplete(licenceType: LicenceType): Rule<Completeness> {
  return {
    id: 'application-complete',
    cites: licenceType.limitCites ?? licenceType.cites,
    says: 'The application holds every field and document that the licence type demands.',
    period: licenceType.period,
    asks: ({ gaps }) => (gaps === 0 ? 'met' : 'not-met'),
  };
}

/** A line as asked and as granted, in its unit. */
export interface QuantityOfLine {
  readonly line: number;
  readonly asked: string;
  readonly granted: string;
  readonly unit: string;
  readonly exceeds: boolean;
}

/** A decision may give less than was asked, never more. */
export function quantityWithinAsked(
  licenceType: LicenceType,
): Rule<{ readonly lines: readonly QuantityOfLine[] }> {
  return {
    id: 'quantity-within-asked',
    cites: licenceType.cites,
    says: 'No line is granted more than was asked for.',
    period: licenceType.period,
    asks: ({ lines }) => (lines.some(({ exceeds }) => exceeds) ? 'not-met' : 'met'),
  };
}

/** The first and the last day proposed. */
export interface Validity {
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
}

/** One rule for each cap: the law's and the one of present practice may stand side by side. */
export function validityWithinCap(cap: ValidityCap): Rule<Validity> {
  return {
    id: `validity-within-${cap.basis}`,
    cites: cap.cites,
    says: `The licence runs for no more than ${cap.months} months, first and last day included.`,
    period: cap.period,
    asks: ({ validFrom, validUntil }) =>
      validUntil <= lastDayAfterMonths(validFrom, cap.months) ? 'met' : 'not-met',
  };
}

/** Who proposed a decision and who signs it. */
export interface Signatures {
  readonly proposer: string;
  readonly countersigner: string;
}

/** No law read so far demands it: it is what this procedure promises of every decision. */
export function twoPeopleDecide(licenceType: LicenceType): Rule<Signatures> {
  return {
    id: 'two-people-decide',
    cites: 'Procedure of the register, decision by two people',
    says: 'Whoever proposed the decision is not who countersigns it.',
    period: licenceType.period,
    asks: ({ proposer, countersigner }) => (proposer === countersigner ? 'not-met' : 'met'),
  };
}

/** What the rules in force find in a step: kept beside its events, to be read years later. */
export function findingsOf(
  application: Application,
  command: ApplicationCommand,
  context: StepContext,
): readonly Finding[] {
  const { licenceType, gaps } = context;
  if (licenceType === undefined) return [];
  switch (command.type) {
    case 'submit':
      return inForce(context.on, applicationIsComplete(licenceType), summaryOf(gaps));
    case 'propose':
      return command.proposal.outcome === 'grant'
        ? findingsOfGrant(application, command.proposal, { licenceType, on: context.on })
        : [];
    case 'countersign':
      return findingsOfSignature(application, context.actor.id, { licenceType, on: context.on });
    default:
      return [];
  }
}

interface LawOfDay {
  readonly licenceType: LicenceType;
  readonly on: PlainDate;
}

function findingsOfGrant(
  { form }: Application,
  { lines, validFrom, validUntil }: Grant,
  { licenceType, on }: LawOfDay,
): readonly Finding[] {
  const quantities = lines.flatMap(({ line, quantityBase }) => {
    const asked = askedQuantity(form, line);
    if (asked === undefined) return [];
    const { base, unit } = asked;
    const [askedText, granted] = [formatQuantity(base, unit), formatQuantity(quantityBase, unit)];
    return [{ line, asked: askedText, granted, unit, exceeds: quantityBase > base }];
  });
  const validity = licenceType.validityCaps.flatMap((cap) =>
    inForce(on, validityWithinCap(cap), { validFrom, validUntil }).map((finding) => ({
      ...finding,
      verified: cap.verified,
    })),
  );
  return [...inForce(on, quantityWithinAsked(licenceType), { lines: quantities }), ...validity];
}

function findingsOfSignature(
  application: Application,
  countersigner: string,
  { licenceType, on }: LawOfDay,
): readonly Finding[] {
  if (application.status !== 'proposed') return [];
  const { proposer } = application;
  return inForce(on, twoPeopleDecide(licenceType), { proposer, countersigner });
}

function summaryOf(gaps: readonly Gap[]): Completeness {
  const [first] = gaps;
  return { gaps: gaps.length, ...(first && { first: first.path }) };
}

/** A rule finds something only on a day on which it holds. */
function inForce<Facts>(on: PlainDate, rule: Rule<Facts>, facts: Facts): readonly Finding[] {
  return covers(rule.period, on) ? [apply(rule, facts)] : [];
}
