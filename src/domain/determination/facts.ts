import type { Form } from '../control-list/form.ts';
import type { Danger, Purpose } from '../measure/condition.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Composition } from './composition.ts';

/** Who holds how much of a party, as a fraction of the whole. */
export interface Owner {
  readonly name: string;
  readonly share: Decimal;
}

/** What is known of a shipment. What is absent or undefined is unknown: nothing is assumed. */
export interface ShipmentFacts {
  readonly item: {
    readonly description?: string | undefined;
    readonly substance?: string | undefined;
    readonly controlCode?: string | undefined;
    readonly customsCode?: string | undefined;
    readonly origin?: string | undefined;
    readonly form?: Form | undefined;
    readonly composition?: Composition | undefined;
    /** Figures by the law's name for them, in the unit that the law gives each. */
    readonly figures: ReadonlyMap<string, Decimal>;
    readonly meets: ReadonlyMap<string, boolean>;
  };
  readonly destination?: string | undefined;
  readonly endUse?: 'civil' | 'military' | undefined;
  /** Why the goods leave. Absent is ordinary trade: an exemption is claimed, never presumed. */
  readonly purpose?: Purpose | undefined;
  /** What the exporter says to know, should know or was told of; absent when nothing is said. */
  readonly knows?: ReadonlySet<Danger> | undefined;
  readonly consignee?: { readonly name?: string | undefined } | undefined;
  readonly endUser: {
    readonly name?: string | undefined;
    /** Its owners with their shares, when they are known. */
    readonly owners?: readonly Owner[] | undefined;
    readonly country?: string | undefined;
    readonly military?: boolean | undefined;
  };
}
