import type { DocumentForm } from '../application/form.ts';
import type { QuestioningOutcome } from './questioning.ts';

/** What somebody asks to be done with a questioning. */
export type QuestioningCommand =
  | { readonly type: 'attach'; readonly document: DocumentForm }
  | { readonly type: 'answer'; readonly statement: string }
  | { readonly type: 'commission'; readonly reason: string }
  | { readonly type: 'resume'; readonly note: string }
  | { readonly type: 'close'; readonly outcome: QuestioningOutcome; readonly result: string };

export type QuestioningStep = QuestioningCommand['type'];
