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

/** What an exporter knows, should know or was told of: the catch-all asks for no more. */
export const DANGERS = ['mass-destruction', 'terrorism', 'national-security'] as const;
export type Danger = (typeof DANGERS)[number];

/** Why goods leave, where the law lets some reasons pass. */
export const PURPOSES = ['trade', 'humanitarian', 'repair-return', 'exhibition-return'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Parties named by a notice; `owned`: also those whose named owners hold half or more. */
export interface ListedParties {
  readonly list: string;
  /** Absent: whatever notice put them on the list. */
  readonly notice?: string;
  readonly owned?: true;
}

/** Entries of other measures that a clause reaches, while their own clause is in force. */
export interface Reach {
  readonly measures?: readonly string[];
  readonly codes?: readonly string[];
  readonly allDualUseItems?: true;
}

/** What the law calls countries that it names together, where a list would be too long to read. */
export interface CountryGroupName {
  readonly title: string;
  readonly titleZh?: string;
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
  /** `presumed`: what lies outside an ordinary export has to be said, and is not asked. */
  | { readonly ask: string; readonly presumed?: 'no' }
  /** A code of which only title and customs numbers are held: a claim or a number asks for it. */
  | { readonly listedAs: string }
  | { readonly originIn: readonly string[]; readonly called?: CountryGroupName }
  | { readonly purposeIn: readonly Purpose[] }
  | { readonly knowsOf: readonly Danger[] }
  | { readonly destinationIn: readonly string[]; readonly called?: CountryGroupName }
  | { readonly endUseIn: readonly EndUseKind[] }
  | { readonly endUserMilitary: true }
  | { readonly partyListed: ListedParties }
  | { readonly fallsUnder: Reach };
