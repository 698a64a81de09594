import type { WrongField } from '../schema/problem.ts';

/** How a refusal is told over HTTP. `says` may name facts of the refusal in braces. */
export interface Row {
  readonly status: number;
  readonly title: string;
  readonly says: string;
  readonly fix: string;
  /** The part of the request that is at fault, where there is one. */
  readonly field?: Omit<WrongField, 'says'>;
}
