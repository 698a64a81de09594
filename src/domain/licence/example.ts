import type { Actor } from '../party/actor.ts';
import { day } from '../time/plain-date.ts';
import type { LicenceCommand } from './command.ts';
import { evolve } from './evolve.ts';
import type { IssuedLicence, Licence } from './licence.ts';

/** A licence under the invented order EX, from which tests start: ten kilograms, and 500 pieces. */
export const ISSUED: IssuedLicence = {
  number: 'EX-2025-000001',
  jurisdiction: 'ex',
  application: 'A-000001',
  licenceType: 'ex-single',
  holder: 'firm-1',
  consignee: { name: 'Hafenlager Nord', address: 'Kai 3, Nordhafen', country: 'XA' },
  endUser: { name: 'Motorenwerk Sued', address: 'Werkstr. 1, Suedstadt', country: 'XA' },
  endUse: 'Traction motors of passenger cars',
  destination: 'XA',
  contract: 'C-77',
  issuedOn: day('2025-06-12'),
  validity: { from: day('2025-06-12'), until: day('2025-12-11') },
  conditions: ['Not to be re-exported.'],
  lines: [
    {
      line: 1,
      name: 'Magnet powder',
      description: 'Sintering powder',
      controlCode: 'EX.1',
      customsCode: '2805301',
      unit: 'kg',
      quantityBase: 10_000_000n,
      conditions: [],
    },
    {
      line: 3,
      name: 'Magnets',
      description: 'Block magnets',
      controlCode: 'EX.2',
      customsCode: '8505111',
      unit: 'piece',
      quantityBase: 500n,
      conditions: ['For model M only.'],
    },
  ],
  proposer: 'officer-1',
  countersigner: 'officer-2',
};

/** That licence on the day of its issue. */
export const LICENCE: Licence = evolve(undefined, { type: 'issued', licence: ISSUED });

/** One person of each role, none of them of the holder's firm except the exporter. */
export const PEOPLE = {
  exporter: { id: 'exporter-1', roles: ['exporter'], firm: 'firm-1' },
  officer: { id: 'officer-1', roles: ['officer'], firm: 'authority' },
  countersigner: { id: 'officer-2', roles: ['countersigner'], firm: 'authority' },
  customs: { id: 'customs-1', roles: ['customs'], firm: 'customs' },
  auditor: { id: 'auditor-1', roles: ['auditor'], firm: 'audit-office' },
} as const satisfies Record<string, Actor>;

/** A declaration of four kilograms of the first line, accepted in July. */
export const RESERVE = {
  type: 'reserve',
  reservation: 'R-1',
  line: 1,
  quantity: '4',
  unit: 'kg',
  declaration: 'D-1',
  office: 'Nordhafen',
  acceptedOn: day('2025-07-01'),
} as const satisfies LicenceCommand;
