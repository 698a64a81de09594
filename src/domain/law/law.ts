import type { Element } from '../control-list/element.ts';
import type { Measure } from '../measure/measure.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { LicenceType } from './licence-type.ts';

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

/** The law of one jurisdiction in one edition: everything that an answer may rest on. */
export interface Law {
  readonly jurisdiction: Jurisdiction;
  readonly controlList: readonly ControlCode[];
  readonly properties: Readonly<Record<string, Property>>;
  readonly measures: readonly Measure[];
  readonly calendar: WorkingCalendar;
  readonly licenceTypes: readonly LicenceType[];
  /** SHA-256 over the pack's files: names the edition in every answer and record. */
  readonly edition: string;
}
