import type { Measure } from '../measure/measure.ts';
import type { Law } from './law.ts';

/** What the parts of a law may refer to. */
export interface KnownLaw {
  /** Codes of the control list. */
  readonly codes: ReadonlySet<string>;
  readonly properties: Law['properties'];
  readonly measures: ReadonlyMap<string, Measure>;
  /** The notices of each party list, by the list's id. */
  readonly notices: ReadonlyMap<string, ReadonlySet<string>>;
  /** Measures that texts refer to and the law does not carry yet. */
  readonly notHeld: ReadonlySet<string>;
}
