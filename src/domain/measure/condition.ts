import type { Element } from '../control-list/element.ts';
import type { Form } from '../control-list/form.ts';

/** What a figure of an item must be. Figures are decimal text, compared exactly. */
export type Bound =
  | { readonly op: '<' | '<=' | '>' | '>=' | '='; readonly value: string }
  | { readonly op: 'between'; readonly min: string; readonly max: string }
  | { readonly op: 'in'; readonly values: readonly string[] };

/** A substance by its names, its formula or its CAS number; `class` when it names a whole class. */
export interface Substance {
  readonly name: string;
  readonly nameZh?: string;
  readonly formula?: string;
  readonly cas?: string;
  readonly class?: true;
}

export type EndUseKind = 'military' | 'raises-military-strength';

/** Entries of other measures that a clause reaches, while their own clause is in force. */
export interface Reach {
  readonly measures?: readonly string[];
  readonly codes?: readonly string[];
  readonly allDualUseItems?: true;
}

/** All that a measure may ask of a shipment. Closed: a new kind of question is a code review. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly formIn: readonly Form[] }
  | { readonly containsAny: readonly Element[] }
  | { readonly containsAll: readonly Element[] }
  | { readonly mainConstituent: Element }
  | { readonly substanceIn: readonly Substance[] }
  | { readonly property: string; readonly is: Bound; readonly unit: string }
  | { readonly ask: string }
  | { readonly destinationIn: readonly string[] }
  | { readonly endUseIn: readonly EndUseKind[] }
  | { readonly endUserMilitary: true }
  | { readonly fallsUnder: Reach };
