import type { PlainDate } from '../time/plain-date.ts';

/** What is asked of a licence. Quantities are decimal text in the line's unit, read exactly. */
export type LicenceCommand =
  | {
      readonly type: 'reserve';
      readonly reservation: string;
      readonly line: number;
      readonly quantity: string;
      readonly unit: string;
      readonly declaration: string;
      readonly office: string;
      readonly acceptedOn: PlainDate;
    }
  | {
      readonly type: 'write-off' | 'release';
      readonly reservation: string;
      readonly quantity: string;
      readonly unit: string;
    }
  | {
      readonly type: 'correct';
      readonly reservation: string;
      /** What should have been written off in all. `0` is allowed: nothing had left. */
      readonly quantity: string;
      readonly unit: string;
      readonly reason: string;
    }
  | { readonly type: 'lapse' }
  | { readonly type: 'suspend' | 'reinstate'; readonly reason: string };
