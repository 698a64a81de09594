import type { Actor } from '../party/actor.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { ApplicationForm } from './form.ts';

/** What stands in the way of a complete application, in the form's own paths. */
export interface Gap {
  /** JSON Pointer into the form; `/documents/KIND` for a missing paper. */
  readonly path: string;
  readonly reason: 'missing' | 'malformed';
  readonly says: string;
  readonly saysZh: string;
  readonly cites: string;
}

/** Days on which the statutory clock stood, from the day it stopped until the day it went on. */
export interface ClockStop {
  readonly stoppedOn: PlainDate;
  readonly restartedOn?: PlainDate;
  readonly reason: string;
  readonly note: string;
}

/** One line of a proposal: what of the line is to be granted, in whole base units. */
export interface GrantedLine {
  /** Counted from 1, as printed: line 1 is `/lines/0` of the form. */
  readonly line: number;
  /** 0n refuses the line. */
  readonly quantityBase: bigint;
  readonly conditions: readonly string[];
}

/** What an officer proposes to decide, for somebody else to sign. */
export type Proposal =
  | {
      readonly outcome: 'grant';
      readonly validFrom: PlainDate;
      readonly validUntil: PlainDate;
      readonly lines: readonly GrantedLine[];
      readonly conditions: readonly string[];
      readonly reason: string;
    }
  | {
      readonly outcome: 'refuse';
      /** Codes of refusal grounds of the licence type: at least one. */
      readonly grounds: readonly string[];
      readonly reason: string;
    };

interface Common {
  readonly id: string;
  readonly jurisdiction: string;
  /** The exporter's firm. */
  readonly exporter: string;
  readonly form: ApplicationForm;
}

interface Received extends Common {
  /** Day of receipt of the complete application: day 0 of the clock. */
  readonly receivedOn: PlainDate;
  readonly stops: readonly ClockStop[];
}

interface UnderReview extends Received {
  /** The officer who took it up. */
  readonly officer: Actor['id'];
}

/** What the exporter is asked to put right, and where in the form. */
export interface Remark {
  readonly path?: string;
  readonly says: string;
}

/** An application is what its status says, with only the fields that this status has. */
export type Application =
  | (Common & { readonly status: 'draft' })
  | (Received & { readonly status: 'submitted' })
  | (UnderReview & { readonly status: 'in-review' })
  | (UnderReview & {
      readonly status: 'proposed';
      readonly proposal: Proposal;
      readonly proposer: Actor['id'];
    })
  | (Received & {
      readonly status: 'granted';
      readonly decidedOn: PlainDate;
      readonly licence: string;
      readonly proposal: Proposal;
      readonly proposer: Actor['id'];
      readonly countersigner: Actor['id'];
    })
  | (Received & {
      readonly status: 'refused';
      readonly decidedOn: PlainDate;
      readonly proposal: Proposal;
      readonly proposer: Actor['id'];
      readonly countersigner: Actor['id'];
    })
  | (Common & {
      readonly status: 'returned';
      readonly returnedOn: PlainDate;
      readonly remarks: readonly Remark[];
    })
  | (Common & { readonly status: 'withdrawn'; readonly withdrawnOn: PlainDate });

export type ApplicationStatus = Application['status'];
