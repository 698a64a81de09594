import type { Period } from '../time/period.ts';

export type Outcome = 'met' | 'not-met' | 'unknown';

/** A rule carries its citation and its sentence; the sentence is what the officer reads. */
export interface Rule<Facts> {
  readonly id: string;
  readonly cites: string;
  readonly says: string;
  readonly period: Period;
  readonly asks: (facts: Facts) => Outcome;
}

/** A finding keeps the words, the outcome and the facts: a decision can be read years later. */
export interface Finding<Facts = unknown> {
  readonly rule: string;
  readonly cites: string;
  readonly says: string;
  /** The same sentence in Chinese, where it is held. */
  readonly saysZh?: string;
  readonly outcome: Outcome;
  readonly facts?: Facts;
  /** false when the source was a summary or a memory, not the text: shown to the reader. */
  readonly verified?: boolean;
}

/** What a rule finds in some facts. */
export function apply<Facts>(rule: Rule<Facts>, facts: Facts): Finding<Facts> {
  const { id, cites, says, asks } = rule;
  return { rule: id, cites, says, outcome: asks(facts), facts };
}
