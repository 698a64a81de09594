import type { DocumentForm } from '../application/form.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { RuledItem, RulingBasis, RulingProposal } from './ruling.ts';

/** What has happened to a request for a ruling. Actor, instant and day stand in the envelope. */
export type RulingEvent =
  | {
      readonly type: 'asked';
      readonly id: string;
      readonly jurisdiction: string;
      readonly exporter: string;
      readonly item: RuledItem;
      readonly codes: readonly string[];
      readonly question: string;
      readonly on: PlainDate;
    }
  | { readonly type: 'paper-attached'; readonly document: DocumentForm }
  | { readonly type: 'ruling-withdrawn'; readonly on: PlainDate; readonly reason: string }
  | { readonly type: 'ruling-taken-up'; readonly by: string }
  | { readonly type: 'ruling-proposed'; readonly by: string; readonly proposal: RulingProposal }
  | { readonly type: 'ruling-sent-back'; readonly by: string; readonly reason: string }
  | {
      readonly type: 'ruled';
      readonly on: PlainDate;
      readonly by: string;
      readonly basis: RulingBasis;
    }
  | { readonly type: 'ruling-refused'; readonly on: PlainDate; readonly by: string }
  | { readonly type: 'ruling-expired'; readonly on: PlainDate };
