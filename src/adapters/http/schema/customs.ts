import { z } from 'zod';
import { day, decimal, text, words } from './common.ts';
import { reservation, unit } from './licence.ts';
import { named } from './named.ts';

const quantity = text(40).describe('A decimal in `unit`, as text: "12.5"');
const unitAsWritten = text(16).describe('The unit of the line: kg, piece or unit');

export const declarationId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9./_-]{0,63}$/)
  .describe('Number of the customs declaration');

export const reserving = z.strictObject({
  declarationId,
  itemNo: z.number().int().min(1).max(99_999).default(1).describe('Item of the declaration'),
  lineNo: z.number().int().min(1).describe('Line of the licence'),
  quantity,
  unit: unitAsWritten,
  office: text(64, 1),
  acceptedAt: z.iso
    .datetime({ offset: true })
    .describe('When customs accepted the declaration: the day of it governs'),
});

export const settling = z.strictObject({
  reservationId: text(120, 1),
  quantity,
  unit: unitAsWritten,
});

export const correcting = settling.extend({
  quantity: quantity.describe('What should have been written off in all; "0" for nothing'),
  reason: words,
});

export const reserved = z.object({
  reservationId: z.string(),
  available: decimal.describe('What is left on the line after this'),
  unit,
  version: z.number().int(),
});

export const settled = named(
  'Settled',
  z.object({
    reservationId: z.string(),
    lineNo: z.number().int(),
    unit,
    reserved: decimal.describe('What the reservation still holds after this'),
    writtenOff: decimal,
    released: decimal,
    available: decimal.describe('What is left on the line after this'),
    version: z.number().int(),
  }),
);

export const declaration = z.object({
  declarationId: z.string(),
  reservations: z.array(reservation),
});

export const checkQuery = z.object({
  line: z.coerce.number().int().min(1).optional().describe('Only this line'),
  onDate: day.optional().describe('The day asked about; today when absent'),
});
