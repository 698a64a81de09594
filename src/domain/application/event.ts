import type { OutcomeChange } from '../determination/answer.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Proposal, Remark } from './application.ts';
import type { ApplicationForm } from './form.ts';

/** What has happened to an application. Actor, instant and legal day stand in the envelope. */
export type ApplicationEvent =
  | {
      readonly type: 'drafted';
      readonly id: string;
      readonly jurisdiction: string;
      readonly exporter: string;
      readonly form: ApplicationForm;
    }
  | { readonly type: 'saved'; readonly form: ApplicationForm }
  | { readonly type: 'submitted'; readonly on: PlainDate }
  | { readonly type: 'withdrawn'; readonly on: PlainDate; readonly reason: string }
  | { readonly type: 'taken-up'; readonly by: string }
  | { readonly type: 'returned'; readonly on: PlainDate; readonly remarks: readonly Remark[] }
  | {
      readonly type: 'clock-stopped';
      readonly on: PlainDate;
      readonly reason: string;
      readonly note: string;
    }
  | { readonly type: 'clock-restarted'; readonly on: PlainDate; readonly note: string }
  | { readonly type: 'proposed'; readonly by: string; readonly proposal: Proposal }
  | { readonly type: 'sent-back'; readonly by: string; readonly reason: string }
  | {
      readonly type: 'granted';
      readonly on: PlainDate;
      readonly by: string;
      readonly licence: string;
    }
  | { readonly type: 'refused'; readonly on: PlainDate; readonly by: string }
  | {
      readonly type: 're-determined';
      readonly on: PlainDate;
      /** The edition of the law that answers otherwise than the one before. */
      readonly edition: string;
      readonly lines: readonly OutcomeChange[];
    };
