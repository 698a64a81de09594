import type { QuantityRefusal } from '../quantity/quantity.ts';

/** Why a licence says no, in order of precedence: the first that applies is the answer. */
export type LicenceRefusal =
  | 'role-may-not'
  | 'reason-missing'
  | 'line-unknown'
  | 'reservation-unknown'
  | 'reservation-exists'
  | 'licence-suspended'
  | 'licence-not-yet-valid'
  | 'licence-expired'
  | 'accepted-in-the-future'
  | 'declaration-in-questioning'
  | QuantityRefusal
  | 'unit-differs'
  | 'quantity-exceeds-balance'
  | 'quantity-exceeds-reservation'
  | 'nothing-to-correct'
  | 'nothing-to-lapse'
  | 'suspended-already'
  | 'not-suspended';
