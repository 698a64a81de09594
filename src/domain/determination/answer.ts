import type { Finding } from '../law/rule.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** In order of precedence: the first that applies is the answer. */
export const OUTCOMES = [
  'prohibited',
  'presumption-of-denial',
  'licence-required',
  'need-facts',
  'suspended',
  'not-controlled',
] as const;

export type DeterminationOutcome = (typeof OUTCOMES)[number];

/** An entry that decided, as cited. */
export interface DecidingEntry {
  readonly measure: string;
  readonly clause?: string;
  /** Code of the unified list, else the place in the announcement: `46/2024-1`. */
  readonly code: string;
}

/** A line of a form or a licence whose outcome is another than before. */
export interface OutcomeChange {
  /** Counted from 1, as printed. */
  readonly line: number;
  readonly from: DeterminationOutcome;
  readonly to: DeterminationOutcome;
}

/** What the law of a day says about a shipment, and why. */
export interface Answer {
  readonly outcome: DeterminationOutcome;
  readonly entries: readonly DecidingEntry[];
  /** The day on which a suspended clause would change the outcome. */
  readonly revivesOn?: PlainDate;
  /** JSON Pointers of facts that could make the outcome stricter. */
  readonly missing?: readonly string[];
  readonly findings: readonly Finding[];
}
