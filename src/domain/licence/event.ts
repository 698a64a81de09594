import type { OutcomeChange } from '../determination/answer.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { IssuedLicence } from './licence.ts';

/** What has happened to a licence. Quantities are whole base units of the line. */
export type LicenceEvent =
  | { readonly type: 'issued'; readonly licence: IssuedLicence }
  | {
      readonly type: 'reserved';
      readonly reservation: string;
      readonly line: number;
      readonly quantityBase: bigint;
      readonly declaration: string;
      readonly office: string;
      readonly acceptedOn: PlainDate;
    }
  | {
      readonly type: 'written-off' | 'released';
      readonly reservation: string;
      readonly line: number;
      readonly quantityBase: bigint;
      readonly on: PlainDate;
    }
  | {
      readonly type: 'corrected';
      readonly reservation: string;
      readonly line: number;
      /** What had been written off, and what it should have been. */
      readonly fromBase: bigint;
      readonly toBase: bigint;
      readonly on: PlainDate;
      readonly reason: string;
    }
  | {
      readonly type: 'lapsed';
      readonly on: PlainDate;
      readonly lines: readonly { readonly line: number; readonly quantityBase: bigint }[];
    }
  | {
      readonly type: 're-determined';
      readonly on: PlainDate;
      /** The edition of the law that answers otherwise than the one before. */
      readonly edition: string;
      readonly lines: readonly OutcomeChange[];
    }
  | { readonly type: 'suspended' | 'reinstated'; readonly on: PlainDate; readonly reason: string };
