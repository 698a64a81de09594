import type { Form } from '../control-list/form.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Composition } from './composition.ts';

/** What is known of a shipment. What is absent is unknown: nothing is assumed. */
export interface ShipmentFacts {
  readonly item: {
    readonly description?: string;
    readonly substance?: string;
    readonly controlCode?: string;
    readonly customsCode?: string;
    readonly origin?: string;
    readonly form?: Form;
    readonly composition?: Composition;
    /** Figures by the law's name for them, in the unit that the law gives each. */
    readonly figures: ReadonlyMap<string, Decimal>;
    readonly meets: ReadonlyMap<string, boolean>;
  };
  readonly destination?: string;
  readonly endUse?: 'civil' | 'military';
  readonly endUser: {
    readonly name?: string;
    readonly country?: string;
    readonly military?: boolean;
  };
}
