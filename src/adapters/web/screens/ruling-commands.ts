import type { RulingStepCommand, RulingStepRefusal } from '../../../app/decide-ruling.ts';
import type { Refused } from '../../../domain/result.ts';
import type { RulingProposal } from '../../../domain/ruling/ruling.ts';
import { type PlainDate, parsePlainDate } from '../../../domain/time/plain-date.ts';
import { type Typed, textOf } from '../request/typed.ts';
import type { Visit } from '../view/visit.ts';
import { codesIn } from './ruling-ask.tsx';

/** The steps that have a form of their own on the page of a ruling. */
export const RULING_FORMS = ['take-up', 'propose', 'countersign', 'send-back', 'withdraw'] as const;

export type RulingForm = (typeof RULING_FORMS)[number];

export function isRulingForm(text: string): text is RulingForm {
  return RULING_FORMS.some((step) => step === text);
}

export const SAID = {
  'take-up': 'taken-up',
  propose: 'proposed',
  countersign: 'countersigned',
  'send-back': 'sent-back',
  withdraw: 'ruling-withdrawn',
} as const satisfies Record<RulingForm, string>;

export type ReadStep =
  | { readonly command: RulingStepCommand }
  | { readonly problems: ReadonlyMap<string, string> };

/** What the posted form of a step asks for. */
export function commandOf(step: RulingForm, typed: Typed, visit: Visit): ReadStep {
  const reason = textOf(typed, 'reason');
  switch (step) {
    case 'take-up':
    case 'countersign':
      return { command: { type: step } };
    case 'send-back':
    case 'withdraw':
      return { command: { type: step, reason } };
    case 'propose':
      return proposalIn(typed, visit);
  }
}

function proposalIn(typed: Typed, visit: Visit): ReadStep {
  const reason = textOf(typed, 'reason');
  const outcome = textOf(typed, 'outcome');
  if (outcome === 'refuse') return proposing({ outcome, reason });
  const problems = new Map<string, string>();
  const from = dayIn(typed, 'validFrom', { problems, visit });
  const until = dayIn(typed, 'validUntil', { problems, visit });
  const codes = codesIn(textOf(typed, 'codes'));
  if (problems.size > 0 || from === undefined || until === undefined) return { problems };
  const validity = { from, until };
  if (outcome !== 'controlled')
    return proposing({ outcome: 'not-controlled', codes, reason, validity });
  const [code = ''] = codes;
  return proposing({ outcome, code, reason, validity });
}

function proposing(proposal: RulingProposal): ReadStep {
  return { command: { type: 'propose', proposal } };
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
export function fieldOfStep(step: RulingForm, { reason }: Refused<RulingStepRefusal>): string {
  if (reason === 'reason-missing') return 'reason';
  if (step !== 'propose') return '';
  if (reason === 'codes-missing' || reason === 'code-unknown') return 'codes';
  if (reason === 'validity-backwards') return 'validUntil';
  return reason === 'validity-starts-in-the-past' ? 'validFrom' : '';
}
