import type { Book } from '../ledger/book.ts';
import type { Unit } from '../quantity/quantity.ts';
import type { Period } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** Who receives or uses the goods, as named when the licence was issued. */
export interface LicenceParty {
  readonly name: string;
  readonly address: string;
  readonly country: string;
}

/** One good on a licence, as granted. */
export interface LicenceLine {
  readonly line: number;
  readonly name: string;
  readonly description: string;
  readonly controlCode: string;
  readonly customsCode: string;
  readonly unit: Unit;
  readonly quantityBase: bigint;
  readonly conditions: readonly string[];
}

/** What was issued: it never changes; what changes stands beside it. */
export interface IssuedLicence {
  readonly number: string;
  readonly jurisdiction: string;
  readonly application: string;
  readonly licenceType: string;
  /** The exporter's firm. */
  readonly holder: string;
  readonly consignee: LicenceParty;
  readonly endUser: LicenceParty;
  readonly endUse: string;
  readonly destination: string;
  readonly contract: string;
  readonly issuedOn: PlainDate;
  /** First and last day, both included. */
  readonly validity: Period & { readonly until: PlainDate };
  readonly conditions: readonly string[];
  readonly lines: readonly LicenceLine[];
  readonly proposer: string;
  readonly countersigner: string;
}

/** What a declaration holds of a line. Written off and released until nothing is left of it. */
export interface Reservation {
  readonly id: string;
  readonly line: number;
  readonly declaration: string;
  readonly office: string;
  /** The day on which customs accepted the declaration: it governs, departure does not. */
  readonly acceptedOn: PlainDate;
  readonly reservedBase: bigint;
  readonly writtenOffBase: bigint;
  readonly releasedBase: bigint;
}

/** What a reservation still holds: declared, and neither left nor given back. */
export function openBase(reservation: Reservation): bigint {
  return reservation.reservedBase - reservation.writtenOffBase - reservation.releasedBase;
}

/** A questioning at customs that keeps the goods of a declaration from leaving. */
export interface OpenQuestioning {
  readonly id: string;
  readonly openedOn: PlainDate;
}

/** A licence as it stands: what was issued, its pauses, and a book per line. */
export interface Licence {
  readonly issued: IssuedLicence;
  readonly suspended?: { readonly on: PlainDate; readonly reason: string };
  readonly books: ReadonlyMap<number, Book>;
}

/** Computed from days and books whenever it is asked, never stored. */
export type LicenceStanding = 'not-yet-valid' | 'valid' | 'exhausted' | 'suspended' | 'expired';
