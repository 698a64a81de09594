import type { StepCommand } from '../../../app/take-step.ts';
import type { GrantedLine, Proposal } from '../../../domain/application/application.ts';
import type { ApplicationForm } from '../../../domain/application/form.ts';
import { isUnit, parseQuantity } from '../../../domain/quantity/quantity.ts';
import type { RefusalFacts } from '../../../domain/result.ts';
import { type PlainDate, parsePlainDate } from '../../../domain/time/plain-date.ts';
import { allOf, givenOf, type Typed, textOf } from '../request/typed.ts';
import type { Visit } from '../view/visit.ts';
import type { AnyRefusal } from '../words/refusal-words.ts';
import { sayRefusal } from '../words/refusals.ts';

/** The steps of a case that have a form here; a proposal has one to grant and one to refuse. */
export const CASE_STEPS = [
  'take-up',
  'countersign',
  'send-back',
  'propose-grant',
  'propose-refusal',
  'return',
  'stop-clock',
  'restart-clock',
] as const;

export type CaseStep = (typeof CASE_STEPS)[number];

export function isCaseStep(text: string): text is CaseStep {
  return CASE_STEPS.some((step) => step === text);
}

/** How many remarks a return offers to write. */
export const REMARKS = 4;

/** A command, or what of the form could not be read, by field. */
export type ReadCommand =
  | { readonly command: StepCommand }
  | { readonly problems: ReadonlyMap<string, string> };

interface Given {
  readonly typed: Typed;
  readonly form: ApplicationForm;
  readonly visit: Visit;
}

/** What the posted form of a step asks for. */
export function commandOf(step: CaseStep, given: Given): ReadCommand {
  const { typed } = given;
  const text = (name: string) => textOf(typed, name);
  switch (step) {
    case 'take-up':
      return { command: { type: 'take-up' } };
    case 'countersign':
      return { command: { type: 'countersign' } };
    case 'send-back':
      return { command: { type: 'send-back', reason: text('reason') } };
    case 'return':
      return { command: { type: 'return', remarks: remarksIn(typed) } };
    case 'stop-clock':
      return { command: { type: 'stop-clock', reason: text('reason'), note: text('note') } };
    case 'restart-clock':
      return { command: { type: 'restart-clock', note: text('note') } };
    case 'propose-refusal':
      return { command: { type: 'propose', proposal: refusalIn(typed) } };
    case 'propose-grant':
      return grantIn(given);
  }
}

function remarksIn(typed: Typed) {
  return Array.from({ length: REMARKS }, (_, index) => index + 1).flatMap((place) => {
    const says = givenOf(typed, `says${place}`);
    const path = givenOf(typed, `path${place}`);
    if (says === undefined) return [];
    return [path === undefined ? { says } : { path, says }];
  });
}

function refusalIn(typed: Typed): Proposal {
  return { outcome: 'refuse', grounds: allOf(typed, 'grounds'), reason: textOf(typed, 'reason') };
}

function grantIn({ typed, form, visit }: Given): ReadCommand {
  const problems = new Map<string, string>();
  const lines = (form.lines ?? []).map(({ unit = '' }, index): GrantedLine => {
    const line = index + 1;
    const quantity = quantityIn(textOf(typed, `quantity${line}`), unit);
    if ('refused' in quantity)
      problems.set(`quantity${line}`, sayRefusal(visit.language, quantity.refused));
    return {
      line,
      quantityBase: 'base' in quantity ? quantity.base : 0n,
      conditions: rowsIn(typed, `conditions${line}`),
    };
  });
  const validFrom = dayIn(typed, 'validFrom', { problems, visit });
  const validUntil = dayIn(typed, 'validUntil', { problems, visit });
  if (problems.size > 0 || validFrom === undefined || validUntil === undefined) return { problems };
  const conditions = [...allOf(typed, 'conditions'), ...rowsIn(typed, 'moreConditions')];
  const reason = textOf(typed, 'reason');
  const proposal = { outcome: 'grant', validFrom, validUntil, lines, conditions, reason } as const;
  return { command: { type: 'propose', proposal } };
}

type ReadQuantity =
  | { readonly base: bigint }
  | { readonly refused: { readonly reason: AnyRefusal; readonly facts?: RefusalFacts } };

/** Nothing is a quantity here: it refuses the line. */
function quantityIn(text: string, unit: string): ReadQuantity {
  if (isUnit(unit) && /^0+(\.0+)?$/.test(text)) return { base: 0n };
  const parsed = parseQuantity(text, unit);
  return parsed.ok ? { base: parsed.value } : { refused: parsed };
}

function rowsIn(typed: Typed, name: string): readonly string[] {
  return textOf(typed, name)
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
}

function dayIn(
  typed: Typed,
  name: string,
  { problems, visit }: { readonly problems: Map<string, string>; readonly visit: Visit },
): PlainDate | undefined {
  const parsed = parsePlainDate(textOf(typed, name));
  if (parsed.ok) return parsed.value;
  problems.set(name, visit.words.determination.problems['not-a-day']);
  return undefined;
}

/** The field that a refusal is about; '' when it is the step as a whole. */
export function fieldOfRefusal(
  step: CaseStep,
  { reason, facts }: { readonly reason: AnyRefusal; readonly facts?: RefusalFacts },
): string {
  switch (reason) {
    case 'quantity-exceeds-asked':
    case 'quantity-negative':
    case 'line-unknown':
      return `quantity${facts?.line ?? '1'}`;
    case 'nothing-granted':
      return 'quantity1';
    case 'validity-backwards':
    case 'validity-exceeds-cap':
      return 'validUntil';
    case 'validity-starts-in-the-past':
      return 'validFrom';
    case 'grounds-missing':
    case 'grounds-unknown':
      return 'grounds';
    case 'reason-unknown':
      return 'reason';
    case 'reason-missing':
      if (step === 'return') return 'says1';
      return step === 'restart-clock' ? 'note' : 'reason';
    default:
      return '';
  }
}
