import type { DocumentForm } from '../application/form.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { QuestioningOutcome } from './questioning.ts';

/** What has happened to a questioning. Actor, instant and legal day stand in the envelope. */
export type QuestioningEvent =
  | {
      readonly type: 'opened';
      readonly id: string;
      readonly jurisdiction: string;
      readonly declaration: string;
      readonly office: string;
      readonly exporter: string;
      readonly goods: string;
      readonly reason: string;
      readonly on: PlainDate;
      readonly by: string;
    }
  | { readonly type: 'answer-paper-attached'; readonly document: DocumentForm }
  | { readonly type: 'answered'; readonly on: PlainDate; readonly statement: string }
  | {
      readonly type: 'identification-commissioned';
      readonly on: PlainDate;
      readonly reason: string;
    }
  | { readonly type: 'identification-ended'; readonly on: PlainDate; readonly note: string }
  | {
      readonly type: 'closed';
      readonly on: PlainDate;
      readonly by: string;
      readonly outcome: QuestioningOutcome;
      readonly result: string;
    };
