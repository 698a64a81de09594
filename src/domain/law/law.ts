import type { Element } from '../control-list/element.ts';
import type { Measure } from '../measure/measure.ts';
import type { Period } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { CodedReason, LicenceType } from './licence-type.ts';

/** What customs of a jurisdiction may question, and how long an exporter has to answer. */
export interface QuestioningTerms {
  readonly period: Period;
  readonly answerWithinWorkingDays: number;
  readonly cites: string;
  readonly verified: boolean;
  /** The papers that an answer is given with. */
  readonly papers: readonly CodedReason[];
}

/** One jurisdiction's name, zone and gaps. */
export interface Jurisdiction {
  readonly code: string;
  readonly name: string;
  readonly nameZh: string;
  readonly authority: string;
  readonly authorityZh: string;
  /** IANA zone in which its legal day begins and ends. */
  readonly zone: string;
  readonly currency: string;
  readonly checkedOn: string;
  readonly complete: boolean;
  readonly missing: readonly string[];
  /** Measures that texts refer to and this pack does not carry yet. */
  readonly notHeld: readonly string[];
  /** Absent: its law knows no questioning at customs. */
  readonly questioning?: QuestioningTerms;
  /** So many days ahead parties are warned of a day on which clauses revive or end. */
  readonly warnDaysAhead?: readonly number[];
}

/** A code of the control list and the name it goes by. */
export interface ControlCode {
  readonly code: string;
  readonly title: string;
  readonly titleZh?: string;
}

/** A figure that a measure may ask for. `elementShare`: known too from that element's share. */
export interface Property {
  readonly unit: string;
  readonly meaning: string;
  readonly elementShare?: Element;
}

/** One party's stay on a list: by which notice, from when, and the days on which it rested. */
export interface Listing {
  readonly notice: string;
  readonly period: Period;
  readonly rested?: readonly Period[];
  /** A later state that is stated and not proven, in words. */
  readonly open?: string;
  /** How the name was tied to the notice, where the register does not say. */
  readonly basis?: string;
  readonly source: string;
}

/** Somebody who stands on a list, with every stay on it. */
export interface ListedParty {
  readonly id: string;
  readonly name: string;
  readonly nameZh?: string;
  /** Other names and branches that the notice gives. */
  readonly aliases?: readonly string[];
  readonly country?: string;
  readonly listings: readonly Listing[];
}

/** A list of parties that an authority keeps; what being on it does stands in the measures. */
export interface PartyList {
  readonly id: string;
  readonly title: string;
  readonly titleZh?: string;
  readonly effect: string;
  readonly legalBasis: readonly string[];
  readonly checkedOn: string;
  readonly verified: boolean;
  readonly limits: readonly string[];
  readonly parties: readonly ListedParty[];
}

/** So much may leave in a period, counted in the content of an element. */
export interface QuotaPeriod {
  readonly period: Period;
  /** Decimal text in `unit`. */
  readonly amount: string;
  readonly base?: string;
  readonly baseMonthly?: string;
  readonly strategic?: string;
  readonly note?: string;
}

/** A quota as the law sets it: shares of companies, what is carried over and what is forfeited. */
export interface QuotaRule {
  readonly id: string;
  readonly measure: string;
  readonly element: Element;
  readonly unit: string;
  readonly periods: readonly QuotaPeriod[];
  readonly allocation: string;
  readonly carriedOverUntil?: PlainDate;
  readonly unused: string;
  readonly companies: readonly {
    readonly name: string;
    readonly period: Period;
    readonly amount: string;
  }[];
  readonly preconditions: readonly string[];
  readonly source: string;
  readonly verified: boolean;
}

/** The law of one jurisdiction in one edition: everything that an answer may rest on. */
export interface Law {
  readonly jurisdiction: Jurisdiction;
  readonly controlList: readonly ControlCode[];
  readonly properties: Readonly<Record<string, Property>>;
  readonly measures: readonly Measure[];
  readonly calendar: WorkingCalendar;
  readonly licenceTypes: readonly LicenceType[];
  readonly partyLists: readonly PartyList[];
  readonly quotas: readonly QuotaRule[];
  /** SHA-256 over the pack's files: names the edition in every answer and record. */
  readonly edition: string;
}
