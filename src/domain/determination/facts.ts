import type { Form } from '../control-list/form.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Composition } from './composition.ts';

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
  readonly endUser: {
    readonly name?: string | undefined;
    readonly country?: string | undefined;
    readonly military?: boolean | undefined;
  };
}
