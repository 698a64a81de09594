import { assert } from '../assert.ts';
import type { LicenceType, ValidityCap } from '../law/licence-type.ts';
import { formatQuantity, isUnit, parseQuantity, type Unit } from '../quantity/quantity.ts';
import { type Refused, refuse } from '../result.ts';
import { covers } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { lastDayAfterMonths } from '../time/validity.ts';
import type { GrantedLine, Proposal } from './application.ts';
import type { ApplicationForm } from './form.ts';

/** What is wrong with a proposal, in order of precedence. */
export type ProposalRefusal =
  | 'line-unknown'
  | 'line-repeated'
  | 'quantity-negative'
  | 'quantity-exceeds-asked'
  | 'nothing-granted'
  | 'validity-backwards'
  | 'validity-exceeds-cap'
  | 'validity-starts-in-the-past'
  | 'grounds-missing'
  | 'grounds-unknown';

type Grant = Extract<Proposal, { outcome: 'grant' }>;
type Fault = Refused<ProposalRefusal> | undefined;

interface JudgedBy {
  /** The day of the proposal. */
  readonly on: PlainDate;
  readonly licenceType: LicenceType | undefined;
}

/** What keeps a decision from being proposed as it stands. */
export function faultOfProposal(
  proposal: Proposal,
  form: ApplicationForm,
  { on, licenceType }: JudgedBy,
): Fault {
  if (proposal.outcome === 'refuse') return faultOfGrounds(proposal.grounds, licenceType);
  return faultOfLines(proposal.lines, form) ?? faultOfValidity(proposal, on, licenceType);
}

function faultOfLines(lines: readonly GrantedLine[], form: ApplicationForm): Fault {
  const seen = new Set<number>();
  for (const { line, quantityBase } of lines) {
    const asked = askedQuantity(form, line);
    if (asked === undefined) return refuse('line-unknown', { line: `${line}` });
    if (seen.has(line)) return refuse('line-repeated', { line: `${line}` });
    seen.add(line);
    if (quantityBase < 0n) return refuse('quantity-negative', { line: `${line}` });
    if (quantityBase > asked.base) return refuse('quantity-exceeds-asked', inWords(line, asked));
  }
  const nothing = lines.every(({ quantityBase }) => quantityBase === 0n);
  return nothing ? refuse('nothing-granted') : undefined;
}

function inWords(line: number, { base, unit }: AskedQuantity) {
  return { line: `${line}`, asked: formatQuantity(base, unit), unit };
}

function faultOfValidity(
  { validFrom, validUntil }: Grant,
  on: PlainDate,
  licenceType: LicenceType | undefined,
): Fault {
  if (validUntil < validFrom) return refuse('validity-backwards');
  const cap = licenceType === undefined ? undefined : strictestCap(licenceType, on);
  const latest = cap === undefined ? undefined : lastDayAfterMonths(validFrom, cap.months);
  if (cap !== undefined && latest !== undefined && validUntil > latest) {
    return refuse('validity-exceeds-cap', { months: `${cap.months}`, latest });
  }
  return validFrom < on ? refuse('validity-starts-in-the-past', { earliest: on }) : undefined;
}

function faultOfGrounds(grounds: readonly string[], licenceType: LicenceType | undefined): Fault {
  if (grounds.length === 0) return refuse('grounds-missing');
  const known = licenceType?.refusalGrounds.map(({ code }) => code) ?? [];
  const unknown = grounds.find((ground) => !known.includes(ground));
  return unknown === undefined ? undefined : refuse('grounds-unknown', { ground: unknown });
}

/** The shortest of the caps in force on a day: what the law allows, or what is granted now. */
export function strictestCap(licenceType: LicenceType, on: PlainDate): ValidityCap | undefined {
  return licenceType.validityCaps
    .filter(({ period }) => covers(period, on))
    .sort((one, other) => one.months - other.months)[0];
}

/** What a line asks for, exactly. */
export interface AskedQuantity {
  readonly base: bigint;
  readonly unit: Unit;
}

/** What a line of a received application asks for; nothing when the form has no such line. */
export function askedQuantity(form: ApplicationForm, line: number): AskedQuantity | undefined {
  const asked = form.lines?.[line - 1];
  if (asked === undefined) return undefined;
  const { quantity = '', unit = '' } = asked;
  const base = parseQuantity(quantity, unit);
  assert(base.ok && isUnit(unit), `line ${line} was received without a readable quantity`);
  return { base: base.value, unit };
}
