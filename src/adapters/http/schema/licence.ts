import { z } from 'zod';
import type { Unit } from '../../../domain/quantity/quantity.ts';
import { country, day, decimal, instant, pageOf, words } from './common.ts';
import { named } from './named.ts';

export const unit = z.enum(['kg', 'piece', 'unit'] as const satisfies readonly Unit[]);
const standing = z.enum(['not-yet-valid', 'valid', 'exhausted', 'suspended', 'expired']);

/** Where the quantity of a line stands. `authorised` is the sum of the four others. */
const balance = {
  authorised: decimal,
  reserved: decimal,
  writtenOff: decimal,
  available: decimal,
  lapsed: decimal,
};

const checkedLine = z.object({
  no: z.number().int(),
  commodityCode: z.string(),
  controlCode: z.string(),
  unit,
  ...balance,
});

export const licenceCheck = named(
  'LicenceCheck',
  z.object({
    number: z.string(),
    status: standing,
    statusAt: instant,
    onDate: day.describe('The day that was asked about'),
    validFrom: day,
    validUntil: day,
    holder: z.object({ name: z.string(), customsId: z.string().optional() }),
    lines: z.array(checkedLine),
    destination: z.array(country),
    conditions: z.array(z.string()),
    dataAge: z.number().int().describe('Seconds since this was true: 0, read now'),
  }),
);

const party = z.object({ name: z.string(), address: z.string(), country });

export const reservation = named(
  'Reservation',
  z.object({
    reservationId: z.string(),
    declarationId: z.string(),
    licence: z.string(),
    lineNo: z.number().int(),
    unit,
    office: z.string(),
    acceptedOn: day,
    reserved: decimal.describe('Still held: neither written off nor released'),
    writtenOff: decimal,
    released: decimal,
  }),
);

export const licence = named(
  'Licence',
  z.object({
    number: z.string(),
    version: z.number().int(),
    status: standing,
    statusAt: instant,
    jurisdiction: z.string(),
    application: z.string(),
    licenceType: z.string(),
    issuedOn: day,
    validFrom: day,
    validUntil: day,
    holder: z.object({ id: z.string(), name: z.string(), customsId: z.string().optional() }),
    consignee: party,
    endUser: party,
    endUse: z.string(),
    destination: z.array(country),
    contract: z.string(),
    conditions: z.array(z.string()),
    suspended: z.object({ on: day, reason: z.string() }).optional(),
    lines: z.array(
      checkedLine.extend({
        name: z.string(),
        description: z.string(),
        conditions: z.array(z.string()),
      }),
    ),
    reservations: z.array(reservation),
  }),
);

export const licencePage = pageOf(
  named(
    'LicenceSummary',
    z.object({
      number: z.string(),
      application: z.string(),
      holder: z.object({ id: z.string(), name: z.string() }),
      endUser: z.string(),
      destination: z.array(country),
      validFrom: day,
      validUntil: day,
      suspended: z.boolean(),
      lines: z.array(z.object({ no: z.number().int(), name: z.string(), unit, ...balance })),
    }),
  ),
);

export const pause = z.strictObject({ reason: words });
export const paused = z.object({ number: z.string(), version: z.number().int() });
