import type { LicenceRefusal } from '../../../domain/licence/refusal.ts';
import type { Row } from './row.ts';

/** Why an act on a licence is refused, beside the reasons that applications have too. */
export const OF_LICENCES = {
  'reservation-unknown': {
    status: 422,
    title: 'Reservation unknown',
    says: 'This licence has no such reservation.',
    fix: 'Use a `reservationId` as the reservation answered it.',
    field: { pointer: '/reservationId' },
  },
  'reservation-exists': {
    status: 409,
    title: 'Reserved already',
    says: 'This item of the declaration already holds a reservation on this line.',
    fix: 'Read the declaration. Release what it should not hold; declare more as another item.',
  },
  'licence-suspended': {
    status: 409,
    title: 'The licence is suspended',
    says: 'Suspended since {since}: it takes no new declaration.',
    fix: 'Wait until the authority reinstates it.',
  },
  'licence-not-yet-valid': {
    status: 409,
    title: 'The licence is not valid yet',
    says: 'Its first day is {firstDay}.',
    fix: 'Declare on or after its first day.',
  },
  'licence-expired': {
    status: 409,
    title: 'The licence has expired',
    says: 'Its last day was {lastDay}.',
    fix: 'Use a licence that is valid on the day of acceptance.',
  },
  'accepted-in-the-future': {
    status: 422,
    title: 'Accepted in the future',
    says: 'Today is {today}; a declaration accepted later cannot be recorded yet.',
    fix: 'Give the instant at which customs accepted the declaration.',
    field: { pointer: '/acceptedAt' },
  },
  'declaration-in-questioning': {
    status: 409,
    title: 'The declaration is being questioned',
    says: 'Questioning {questioning} is open since {since}: its goods do not leave meanwhile.',
    fix: 'Wait until customs close the questioning.',
  },
  'unit-unknown': {
    status: 422,
    title: 'Unit unknown',
    says: 'Nobody measures in {unit} here.',
    fix: 'Use kg, piece or unit, as the line does.',
    field: { pointer: '/unit' },
  },
  'quantity-not-decimal': {
    status: 422,
    title: 'Not a decimal number',
    says: '{quantity} is not a plain decimal number.',
    fix: 'Write digits with at most one point, such as 12.5: no exponent, sign or comma.',
    field: { pointer: '/quantity' },
  },
  'quantity-not-positive': {
    status: 422,
    title: 'Not above nothing',
    says: '{quantity} is not above nothing.',
    fix: 'Give a quantity above nothing.',
    field: { pointer: '/quantity' },
  },
  'quantity-too-fine': {
    status: 422,
    title: 'Too fine to be counted',
    says: 'This unit is counted to {decimals} decimal places; nothing is rounded.',
    fix: 'Give a quantity that has no more decimal places than that.',
    field: { pointer: '/quantity' },
  },
  'quantity-too-large': {
    status: 422,
    title: 'Too large',
    says: 'More digits before the point than any shipment has.',
    fix: 'Check the quantity and its unit.',
    field: { pointer: '/quantity' },
  },
  'unit-differs': {
    status: 422,
    title: 'Another unit than the licence',
    says: 'This line is licensed in {unit}.',
    fix: 'Give the quantity in the unit of the line.',
    field: { pointer: '/unit' },
  },
  'quantity-exceeds-balance': {
    status: 409,
    title: 'More than is left',
    says: 'Only {available} {unit} are left on this line.',
    fix: 'Declare at most what is left.',
    field: { pointer: '/quantity' },
  },
  'quantity-exceeds-reservation': {
    status: 409,
    title: 'More than is reserved',
    says: 'This reservation still holds {rest} {unit}.',
    fix: 'Write off or release at most what it holds.',
    field: { pointer: '/quantity' },
  },
  'nothing-to-correct': {
    status: 409,
    title: 'Nothing to correct',
    says: 'Exactly that much has been written off already.',
    fix: 'Nothing needs to be done.',
  },
  'nothing-to-lapse': {
    status: 409,
    title: 'Nothing to lapse',
    says: 'The licence still runs, or nothing of it is left.',
    fix: 'Nothing needs to be done.',
  },
  'suspended-already': {
    status: 409,
    title: 'Suspended already',
    says: 'Suspended since {since}.',
    fix: 'Nothing needs to be done.',
  },
  'not-suspended': {
    status: 409,
    title: 'Not suspended',
    says: 'The licence is not suspended.',
    fix: 'Nothing needs to be done.',
  },
} as const satisfies Record<
  Exclude<LicenceRefusal, 'role-may-not' | 'reason-missing' | 'line-unknown'>,
  Row
>;
