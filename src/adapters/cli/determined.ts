import type { Answer } from '../../domain/determination/answer.ts';

/** Why a sheet has no answer: the first fault, and where it stands in the sheet. */
export interface SheetFault {
  readonly type: string;
  readonly path: string;
  readonly says: string;
}

/** What comes out for one sheet. */
export type Determined =
  | {
      readonly id?: unknown;
      readonly on: string;
      readonly answer: Answer;
      /** The edition of the law that was asked, so that the answer can be replayed. */
      readonly edition: string;
    }
  | { readonly id?: unknown; readonly error: SheetFault };
