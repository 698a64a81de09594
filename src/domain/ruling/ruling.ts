import type { DocumentForm } from '../application/form.ts';
import type { Actor } from '../party/actor.ts';
import type { Period } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** The item's part of a fact sheet, with every figure as text: nothing of who gets it. */
export type ItemFacts = Readonly<Record<string, unknown>>;

/** What a ruling is asked about: one item of one exporter. */
export interface RuledItem {
  /** The exporter's own number for it, as `id` on a fact sheet. */
  readonly number?: string;
  readonly name: string;
  readonly facts: ItemFacts;
  /** Digest of what the item is made of; absent where the facts do not tell it from others. */
  readonly identity?: string;
}

/** First and last day on which a ruling answers, both included. */
export type RulingValidity = Period & { readonly until: PlainDate };

/** What an officer proposes to rule, for somebody else to sign. */
export type RulingProposal =
  | {
      readonly outcome: 'controlled';
      /** The code of the control list that the item has. */
      readonly code: string;
      readonly reason: string;
      readonly validity: RulingValidity;
    }
  | {
      readonly outcome: 'not-controlled';
      /** The codes under which it was examined, each with all below it. */
      readonly codes: readonly string[];
      readonly reason: string;
      readonly validity: RulingValidity;
    }
  /** The authority declines to rule. */
  | { readonly outcome: 'refuse'; readonly reason: string };

/** A proposal that rules on the item, one way or the other. */
export type RulingAnswer = Exclude<RulingProposal, { readonly outcome: 'refuse' }>;

/** The law that a ruling was given under, so that a later change of it is seen. */
export interface RulingBasis {
  readonly edition: string;
  /** Digest of the entries that the ruling speaks of, as they read on the day of the ruling. */
  readonly entries: string;
}

interface Common {
  readonly id: string;
  readonly jurisdiction: string;
  /** The firm that asks, and whose item alone is ruled on. */
  readonly exporter: string;
  readonly item: RuledItem;
  /** Codes under which the exporter asks; none: whether it is controlled at all. */
  readonly codes: readonly string[];
  readonly question: string;
  readonly askedOn: PlainDate;
  /** Test reports and other papers that the ruling rests on. */
  readonly documents: readonly DocumentForm[];
}

interface UnderReview extends Common {
  readonly officer: Actor['id'];
}

interface Decided extends Common {
  readonly decidedOn: PlainDate;
  readonly proposer: Actor['id'];
  readonly countersigner: Actor['id'];
}

interface Ruled extends Decided {
  readonly answer: RulingAnswer;
  readonly basis: RulingBasis;
}

/** A request for a ruling is what its status says, with only the fields that this status has. */
export type Ruling =
  | (Common & { readonly status: 'asked' })
  | (UnderReview & { readonly status: 'in-review' })
  | (UnderReview & {
      readonly status: 'proposed';
      readonly proposal: RulingProposal;
      readonly proposer: Actor['id'];
    })
  | (Ruled & { readonly status: 'given' })
  | (Ruled & { readonly status: 'expired'; readonly expiredOn: PlainDate })
  | (Decided & { readonly status: 'refused'; readonly reason: string })
  | (Common & { readonly status: 'withdrawn'; readonly withdrawnOn: PlainDate });

export type RulingStatus = Ruling['status'];

/** A ruling that was signed and has not run out. */
export type GivenRuling = Extract<Ruling, { readonly status: 'given' }>;

/** The codes that a ruling speaks of. */
export function codesRuled(answer: RulingAnswer): readonly string[] {
  return answer.outcome === 'controlled' ? [answer.code] : answer.codes;
}
