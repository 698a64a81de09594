import type { Element } from '../control-list/element.ts';
import type { Form } from '../control-list/form.ts';

/** Mass fractions as whole parts of `whole`, so that sums and comparisons are exact. */
export interface Composition {
  readonly shares: ReadonlyMap<Element, bigint>;
  readonly whole: bigint;
  /** What the named elements leave over: an unnamed one holds between nothing and this. */
  readonly rest: bigint;
}

/** A figure of the item, in the unit that the law names for it, as decimal text. */
export interface Figure {
  readonly value: string;
  readonly unit: string;
}

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
    readonly figures: ReadonlyMap<string, Figure>;
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
