import type { Form } from '../control-list/form.ts';
import type { Unit } from '../quantity/quantity.ts';
import { type Dated, inForceOn, type Period } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** A field or document without which an application is not complete. */
export interface Demand {
  /** JSON Pointer into the application form; `*` stands for every line. */
  readonly path: string;
  /** Lines of these forms need it not: technology has no composition. */
  readonly exceptForms?: readonly Form[];
  readonly label: string;
  readonly labelZh: string;
  readonly cites: string;
  readonly verified: boolean;
}

/** A paper that must be attached, by its kind. */
export interface DocumentDemand {
  readonly kind: string;
  readonly label: string;
  readonly labelZh: string;
  readonly cites: string;
  readonly verified: boolean;
}

/** A reason in the law's words: to stop the clock, to refuse, to return. */
export interface CodedReason {
  readonly code: string;
  readonly label: string;
  readonly labelZh: string;
  readonly cites: string;
  readonly verified: boolean;
}

/** How long a licence may run: what the law allows, and what is granted at present. */
export interface ValidityCap {
  readonly period: Period;
  readonly months: number;
  readonly basis: 'law' | 'practice';
  readonly cites: string;
  readonly verified: boolean;
}

/** The rules of one kind of licence in one period. Review stages and deadlines come from here. */
export interface LicenceType extends Dated {
  readonly code: string;
  readonly title: string;
  readonly titleZh: string;
  readonly cites: string;
  /** `one`: for one end user. */
  readonly endUsers: 'one' | 'many';
  /** None where the law sets no longest validity, or none that is held. */
  readonly validityCaps: readonly ValidityCap[];
  /** Absent where no law limits the authority's time. */
  readonly statutoryLimitWorkingDays?: number;
  /** What the authority aims at where no law limits it: passing it breaks no law. */
  readonly targetWorkingDays?: number;
  /** Where the limit or the target stands. Absent when there is neither. */
  readonly limitCites?: string;
  readonly units: readonly Unit[];
  readonly fields: readonly Demand[];
  readonly documents: readonly DocumentDemand[];
  readonly clockStops: readonly CodedReason[];
  readonly refusalGrounds: readonly CodedReason[];
  readonly conditions: readonly CodedReason[];
}

/** The version of a licence type in force on a day; nothing when its code names none that is. */
export function typeInForce(
  types: readonly LicenceType[],
  code: string | undefined,
  on: PlainDate,
): LicenceType | undefined {
  return inForceOn(
    types.filter((type) => type.code === code),
    on,
  );
}
