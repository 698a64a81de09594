import type { QuestioningCommand } from '../../../domain/questioning/command.ts';
import { QUESTIONING_OUTCOMES } from '../../../domain/questioning/questioning.ts';
import { type Typed, textOf } from '../request/typed.ts';
import type { Visit } from '../view/visit.ts';

/** The steps that have a form of their own on the page of a questioning. */
export const QUESTIONING_FORMS = ['answer', 'commission', 'resume', 'close'] as const;

export type QuestioningForm = (typeof QUESTIONING_FORMS)[number];

export function isQuestioningForm(text: string): text is QuestioningForm {
  return QUESTIONING_FORMS.some((step) => step === text);
}

export const SAID = {
  answer: 'questioning-answered',
  commission: 'questioning-stands',
  resume: 'questioning-goes-on',
  close: 'questioning-closed',
} as const satisfies Record<QuestioningForm, string>;

/** The field of each form that holds its words. */
export const WORDS_IN = {
  answer: 'statement',
  commission: 'reason',
  resume: 'note',
  close: 'result',
} as const satisfies Record<QuestioningForm, string>;

export type ReadStep =
  | { readonly command: QuestioningCommand; readonly words: string }
  | { readonly problems: ReadonlyMap<string, string> };

/** What the posted form of a step asks for. */
export function commandOf(step: QuestioningForm, typed: Typed, { words }: Visit): ReadStep {
  const field = WORDS_IN[step];
  const said = textOf(typed, field);
  switch (step) {
    case 'answer':
      return { command: { type: 'answer', statement: said }, words: field };
    case 'commission':
      return { command: { type: 'commission', reason: said }, words: field };
    case 'resume':
      return { command: { type: 'resume', note: said }, words: field };
    case 'close': {
      const asked = textOf(typed, 'outcome');
      const outcome = QUESTIONING_OUTCOMES.find((one) => one === asked);
      if (outcome !== undefined) {
        return { command: { type: 'close', outcome, result: said }, words: field };
      }
      return { problems: new Map([['outcome', words.questionings.outcomeMissing]]) };
    }
  }
}
