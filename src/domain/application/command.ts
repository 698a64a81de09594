import type { Proposal, Remark } from './application.ts';
import type { ApplicationForm } from './form.ts';

/** What somebody asks to be done with an application. Actor, day and instant come beside it. */
export type ApplicationCommand =
  | { readonly type: 'save'; readonly form: ApplicationForm }
  | { readonly type: 'submit' }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'take-up' }
  | { readonly type: 'return'; readonly remarks: readonly Remark[] }
  | { readonly type: 'stop-clock'; readonly reason: string; readonly note: string }
  | { readonly type: 'restart-clock'; readonly note: string }
  | { readonly type: 'propose'; readonly proposal: Proposal }
  | { readonly type: 'send-back'; readonly reason: string }
  | { readonly type: 'countersign'; readonly licence: string };

export type ApplicationCommandType = ApplicationCommand['type'];
