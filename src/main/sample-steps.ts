import type { Given, ScenarioStep } from '../app/scenario.ts';
import { type PlainDate, plusDays } from '../domain/time/plain-date.ts';
import { lastDayAfterMonths } from '../domain/time/validity.ts';
import { dayKind, type WorkingCalendar } from '../domain/time/working-calendar.ts';

const PAPERS = [
  'contract',
  'test-report',
  'end-user-certificate',
  'end-user-introduction',
  'identity',
];
const MONTHS = 6;

/** Tells a day so many days before today, or the working day before that. */
type Ago = (days: number) => PlainDate;

/** A few cases, each at another place of the procedure, as after months of work. */
export function sampleSteps(calendar: WorkingCalendar, today: PlainDate): readonly ScenarioStep[] {
  const ago: Ago = (days) => workingDayUntil(calendar, plusDays(today, -days));
  const deeds: Deed[] = [
    ...liveLicence(ago),
    ...filed('proposed', ago(41), { contract: { number: 'YJ-S-104' } }),
    { on: ago(40), as: 'wei-lan', do: 'take-up', with: { application: 'proposed' } },
    {
      on: ago(1),
      as: 'wei-lan',
      do: 'propose',
      with: { application: 'proposed', proposal: grantFrom(today) },
    },
    ...filed('in review', ago(27), windFarm),
    { on: ago(26), as: 'wei-lan', do: 'take-up', with: { application: 'in review' } },
    ...filed('returned', ago(16), { contract: { number: 'YJ-S-106' } }),
    { on: ago(15), as: 'lin-hao', do: 'take-up', with: { application: 'returned' } },
    {
      on: ago(6),
      as: 'lin-hao',
      do: 'return',
      with: { application: 'returned', remarks: [stampMissing] },
    },
    ...filed('submitted', ago(2), { contract: { number: 'YJ-S-107' }, lines: [rotors('640')] }),
    {
      on: today,
      as: 'chen-yu',
      do: 'draft',
      with: { application: 'draft', form: 'motor-magnets', but: halfDone },
    },
  ];
  return deeds.toSorted(byDay).map(whole);
}

function workingDayUntil(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return dayKind(calendar, date) === 'rest' ? workingDayUntil(calendar, plusDays(date, -1)) : date;
}

function byDay(one: Deed, other: Deed): number {
  return one.on < other.on ? -1 : Number(one.on > other.on);
}

type Deed = Pick<ScenarioStep, 'on' | 'as' | 'do' | 'with'>;

/** Every deed of the sample has to succeed. */
function whole(deed: Deed): ScenarioStep {
  return { ...deed, says: `${deed.as}: ${deed.do}`, expect: { done: true } };
}

function filed(application: string, on: PlainDate, but: Given): readonly Deed[] {
  return [
    { on, as: 'chen-yu', do: 'draft', with: { application, form: 'motor-magnets', but } },
    { on, as: 'chen-yu', do: 'attach', with: { application, papers: PAPERS } },
    { on, as: 'chen-yu', do: 'submit', with: { application } },
  ];
}

/** Granted three months ago; 370 kg have left, and 90 kg more are declared. */
function liveLicence(ago: Ago): readonly Deed[] {
  const of = { application: 'live' };
  return [
    ...filed('live', ago(140), {}),
    { on: ago(138), as: 'wei-lan', do: 'take-up', with: of },
    { on: ago(98), as: 'wei-lan', do: 'propose', with: { ...of, proposal: grantFrom(ago(96)) } },
    { on: ago(96), as: 'zhao-min', do: 'countersign', with: of },
    {
      on: ago(82),
      as: 'sun-jie',
      do: 'reserve',
      with: { ...declared('S-1', ago(82)), ...kilograms('120') },
    },
    { on: ago(80), as: 'sun-jie', do: 'write-off', with: { ...part('S-1'), ...kilograms('120') } },
    {
      on: ago(40),
      as: 'sun-jie',
      do: 'reserve',
      with: { ...declared('S-2', ago(40)), ...kilograms('260') },
    },
    { on: ago(38), as: 'sun-jie', do: 'write-off', with: { ...part('S-2'), ...kilograms('250') } },
    { on: ago(33), as: 'sun-jie', do: 'release', with: { ...part('S-2'), ...kilograms('10') } },
    {
      on: ago(3),
      as: 'sun-jie',
      do: 'reserve',
      with: { ...declared('S-3', ago(3)), ...kilograms('90') },
    },
  ];
}

function grantFrom(validFrom: PlainDate): Given {
  return {
    outcome: 'grant',
    validFrom,
    validUntil: lastDayAfterMonths(validFrom, MONTHS),
    lines: [
      { line: 1, quantity: '1000', conditions: ['No transfer to a third party without approval.'] },
      { line: 2, quantity: '2000' },
    ],
    conditions: ['No military use.'],
    reason: 'Civil motors; the end user is known and the demand is proven.',
  };
}

function declared(reservation: string, acceptedOn: PlainDate): Given {
  const declaration = `3101202605180${reservation.replace('S-', '00')}`;
  return { ...part(reservation), line: 1, declaration, office: 'Ningbo Beilun', acceptedOn };
}

function part(reservation: string): Given {
  return { licence: 'live', reservation };
}

function kilograms(quantity: string): Given {
  return { quantity, unit: 'kg' };
}

const stampMissing: Given = {
  path: '/documents/end-user-certificate',
  says: 'The certificate bears no stamp of the end user. Attach the stamped original.',
};

const windFarm: Given = {
  destination: 'DK',
  consignee: {
    name: 'Esbjerg Vindkraft A/S',
    address: 'Gammelhavn 7, 6700 Esbjerg',
    country: 'DK',
  },
  endUser: {
    name: 'Esbjerg Vindkraft A/S',
    address: 'Gammelhavn 7, 6700 Esbjerg',
    country: 'DK',
    registrationNumber: 'CVR 31904477',
    natureOfBusiness: 'Generators for wind turbines',
  },
  endUse: { description: 'Pole magnets of direct-drive wind generators.' },
  contract: { number: 'YJ-S-105' },
};

/** As far as one comes before lunch. */
const halfDone: Given = {
  endUser: { registrationNumber: null, natureOfBusiness: null, military: null },
  endUse: null,
  contract: null,
  lines: [rotors('')],
};

function rotors(quantity: string): Given {
  return {
    name: 'Rotor magnet segments',
    description: 'Sintered NdFeB magnet segments with 3 % dysprosium, coated',
    form: 'magnet',
    composition: { Nd: '0.28', Dy: '0.03', Fe: '0.68', B: '0.01' },
    controlCode: '1C905.a.4',
    customsCode: '8505111000',
    origin: 'CN',
    quantity,
    unit: 'kg',
    value: '51200.00',
    currency: 'USD',
  };
}
