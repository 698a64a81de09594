import type { Period } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Condition } from './condition.ts';

/** What a clause does to a shipment that it covers: bars it, asks for a licence, or frees it. */
// biome-ignore format: a table reads better as a table
export const POLICIES = [
  'prohibited', 'presumption-of-denial', 'licence-required', 'stricter-review', 'case-by-case',
  'quota', 'exempt',
] as const;

export type Policy = (typeof POLICIES)[number];

/** What else a clause does once it covers a shipment: told, and kept to by the procedure. */
export type Effect =
  | { readonly kind: 'no-general-licence' }
  | { readonly kind: 'no-registration-certificate' }
  | { readonly kind: 'no-statutory-limit' }
  | { readonly kind: 'papers-needed'; readonly papers: readonly string[] }
  | { readonly kind: 'exception-by-application' }
  | { readonly kind: 'report-within'; readonly workingDays: number };

/** The kinds of measures, by what they ask of a shipment. */
// biome-ignore format: a table reads better as a table
export const MEASURE_KINDS = [
  'item-control', 'control-list', 'technology-catalogue', 'destination-end-use',
  'extraterritorial', 'party-list', 'catch-all', 'temporary-control', 'export-ban', 'quota',
  'suspension',
] as const;

export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Where a fact was read, so that whoever doubts it can look. */
export interface Source {
  readonly url: string;
  readonly note?: string;
}

/** Customs numbers under which an item may be declared in a period. References, never a test. */
export interface CustomsCodes {
  readonly period: Period;
  /** Absent: not known for that period. */
  readonly codes?: readonly string[];
  readonly source: string;
}

/** One controlled kind of item, or one clause on destinations and end uses. */
export interface Entry {
  /** Unique in its measure; with the measure's id before it, unique in the pack. */
  readonly id: string;
  /** The place in the announcement as printed, such as `1.1`. */
  readonly clause?: string;
  /** The code of the unified control list, such as `1C905.a.4`. */
  readonly code?: string;
  readonly title: string;
  readonly titleZh?: string;
  /** Where the clause has days of its own, else those of its measure. */
  readonly period?: Period;
  readonly when: Condition;
  readonly policy: Policy;
  readonly effects?: readonly Effect[];
  readonly customsCodes: readonly CustomsCodes[];
  /** Numbers used at customs although the instrument prints none. */
  readonly declaredUnder?: readonly string[];
  readonly verified: boolean;
  readonly evidence: string;
  readonly notes: readonly string[];
}

/** Days on which clauses rest. By an instrument, or only announced: then it changes no outcome. */
export interface Suspension {
  readonly period: Period;
  /** Absent: the whole measure. */
  readonly clauses?: readonly string[];
  /** The measure that suspends. Absent only where no instrument is known. */
  readonly by?: string;
  readonly announced?: { readonly on?: PlainDate; readonly says: string };
  readonly source: string;
}

/** What customs or the authority is reported to do, without a text: a finding, never an outcome. */
export interface Practice {
  readonly id: string;
  readonly says: string;
  /** Speaks up when the named elements together make up no more than this share of the item. */
  readonly sharesUpTo: { readonly elements: readonly string[]; readonly fraction: string };
  readonly source: string;
  readonly verified: boolean;
}

/** A control measure: one instrument, its clauses, and the days on which each holds. */
export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly title: string;
  readonly titleZh?: string;
  readonly authority: string;
  /** As cited: `Announcement No. 18 of 2025`. */
  readonly instrument: string;
  /** As abbreviated: `18/2025`. */
  readonly number: string;
  readonly publishedOn: PlainDate;
  readonly period: Period;
  readonly legalBasis: readonly string[];
  readonly scope: string;
  readonly sources: readonly Source[];
  readonly complete: boolean;
  readonly missing: readonly string[];
  readonly notes: readonly string[];
  readonly suspensions: readonly Suspension[];
  readonly practices: readonly Practice[];
  /** The words of each question that an entry asks, by its id. */
  readonly asks: Readonly<Record<string, string>>;
  readonly asksZh?: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
}
