import type { Law, PartyList } from '../law/law.ts';
import type { Condition } from '../measure/condition.ts';
import type { Entry, Measure } from '../measure/measure.ts';
import { day } from '../time/plain-date.ts';

/** An entry of an invented order, with what a test does not care about filled in. */
export function entry(id: string, when: Condition, parts: Partial<Entry> = {}): Entry {
  return {
    id,
    title: `Item ${id}`,
    when,
    policy: 'licence-required',
    customsCodes: [],
    verified: true,
    evidence: 'invented',
    notes: [],
    ...parts,
  };
}

/** A measure of the invented jurisdiction EX, in force from 2024-04-01. */
export function measure(id: string, entries: Entry[], parts: Partial<Measure> = {}): Measure {
  return {
    id,
    kind: 'item-control',
    title: id,
    authority: 'Example Authority',
    instrument: `Example Order ${id}`,
    number: id.replace('EX-', ''),
    publishedOn: day('2024-03-01'),
    period: { from: day('2024-04-01') },
    legalBasis: [],
    scope: '',
    sources: [],
    complete: true,
    missing: [],
    notes: [],
    suspensions: [],
    practices: [],
    asks: {},
    entries,
    ...parts,
  };
}

const ITEMS = measure('EX-1', [
  entry(
    'magnet',
    { all: [{ formIn: ['magnet'] }, { containsAll: ['Dy', 'Nd'] }] },
    {
      code: '1X001.a',
      declaredUnder: ['8505111000'],
    },
  ),
  entry('metal', { all: [{ formIn: ['metal'] }, { mainConstituent: 'Dy' }] }, { code: '1X001.b' }),
  entry(
    'nitride',
    {
      all: [
        { formIn: ['compound'] },
        { containsAny: ['Ga'] },
        { substanceIn: [{ name: 'gallium nitride', formula: 'GaN', cas: '25617-97-4' }] },
      ],
    },
    { code: '1X002.a', clause: '1.1' },
  ),
  entry(
    'press',
    {
      all: [
        { formIn: ['equipment'] },
        { property: 'pressure', is: { op: '>=', value: '5' }, unit: 'GPa' },
        { ask: 'is-press' },
      ],
    },
    { code: '1X003' },
  ),
  entry(
    'diamond',
    { all: [{ formIn: ['powder'] }, { substanceIn: [{ name: 'diamond', class: true }] }] },
    { code: '1X004' },
  ),
  entry(
    'tungsten',
    {
      all: [
        { formIn: ['alloy'] },
        { containsAny: ['W'] },
        { property: 'tungsten', is: { op: '>=', value: '97' }, unit: '%' },
      ],
    },
    { code: '1X005' },
  ),
]);

const ANNOUNCED = { says: 'An extension was announced.', on: day('2025-06-01') };

const PLACES = measure(
  'EX-2',
  [
    entry(
      'one',
      {
        all: [
          { destinationIn: ['US'] },
          { any: [{ endUseIn: ['military'] }, { endUserMilitary: true }] },
          { fallsUnder: { measures: ['EX-1'] } },
        ],
      },
      { clause: '1', policy: 'prohibited' },
    ),
    entry(
      'two',
      { all: [{ destinationIn: ['US'] }, { fallsUnder: { codes: ['1X002'] } }] },
      { clause: '2', policy: 'presumption-of-denial' },
    ),
    entry(
      'three',
      {
        all: [
          { destinationIn: ['JP'] },
          { endUseIn: ['military', 'raises-military-strength'] },
          { fallsUnder: { allDualUseItems: true } },
        ],
      },
      { clause: '3', policy: 'prohibited' },
    ),
    entry(
      'four',
      { all: [{ destinationIn: ['KR'] }, { fallsUnder: { measures: ['EX-1'] } }] },
      { clause: '4', policy: 'stricter-review' },
    ),
  ],
  {
    kind: 'destination-end-use',
    suspensions: [
      {
        period: { from: day('2025-01-10'), until: day('2025-06-30') },
        clauses: ['2'],
        by: 'EX-3',
        source: 'invented',
      },
      {
        period: { from: day('2025-07-01'), until: day('2025-12-31') },
        clauses: ['2'],
        announced: ANNOUNCED,
        source: 'invented',
      },
    ],
  },
);

const LATER = measure(
  'EX-4',
  [entry('oxide', { all: [{ formIn: ['oxide'] }, { containsAny: ['Ho'] }] }, { code: '1X009' })],
  {
    publishedOn: day('2024-10-09'),
    period: { from: day('2024-11-08') },
    suspensions: [
      {
        period: { from: day('2024-11-07'), until: day('2025-11-10') },
        by: 'EX-3',
        source: 'invented',
      },
    ],
  },
);

const LISTED = measure(
  'EX-5',
  [
    entry(
      '9X001.a',
      { listedAs: '9X001.a' },
      {
        code: '9X001.a',
        customsCodes: [
          { period: { from: day('2024-01-01') }, codes: ['7202991010'], source: 'invented' },
        ],
      },
    ),
  ],
  { kind: 'control-list' },
);

const PARTIES = measure(
  'EX-6',
  [
    entry(
      'listed',
      {
        all: [
          { partyListed: { list: 'ex-list', notice: 'EX-N1' } },
          { fallsUnder: { allDualUseItems: true } },
        ],
      },
      { policy: 'prohibited', clause: '1', effects: [{ kind: 'exception-by-application' }] },
    ),
    entry(
      'owned',
      {
        all: [
          { partyListed: { list: 'ex-list', owned: true } },
          { fallsUnder: { codes: ['1X003'] } },
        ],
      },
      { policy: 'presumption-of-denial', clause: '2' },
    ),
  ],
  { kind: 'party-list' },
);

const CATCH_ALL = measure(
  'EX-7',
  [
    entry(
      're-export',
      { all: [{ formIn: ['ore'] }, { ask: 're-exported', presumed: 'no' }] },
      { clause: '14' },
    ),
    entry('catch-all', { knowsOf: ['mass-destruction'] }, { clause: '12' }),
    entry(
      'abroad',
      {
        all: [
          { formIn: ['target'] },
          { not: { originIn: ['KZ'] } },
          { not: { purposeIn: ['humanitarian'] } },
        ],
      },
      { clause: '13', effects: [{ kind: 'report-within', workingDays: 10 }] },
    ),
  ],
  { kind: 'catch-all' },
);

const LIST: PartyList = {
  id: 'ex-list',
  title: 'Example list',
  effect: 'Nothing leaves for them.',
  legalBasis: [],
  checkedOn: '2024-01-01',
  verified: true,
  limits: [],
  parties: [
    {
      id: 'ex-1',
      name: 'Blackwater Motors, Inc.',
      nameZh: '黑水电机公司',
      country: 'US',
      listings: [
        {
          notice: 'EX-N1',
          period: { from: day('2024-05-01'), until: day('2025-12-31') },
          rested: [{ from: day('2024-08-01'), until: day('2024-08-31') }],
          source: 'https://example.org/n1',
        },
      ],
    },
  ],
};

/** The law of an invented jurisdiction, small enough to be read beside a test. */
export const EXAMPLE_LAW: Law = {
  jurisdiction: {
    code: 'ex',
    name: 'Example',
    nameZh: '示例',
    authority: 'Example Authority',
    authorityZh: '示例机关',
    zone: 'UTC',
    currency: 'EUR',
    checkedOn: '2024-01-01',
    complete: true,
    missing: [],
    notHeld: [],
  },
  controlList: [...ITEMS.entries, ...LATER.entries, ...LISTED.entries].map(
    ({ code = '', title }) => ({
      code,
      title,
    }),
  ),
  properties: {
    pressure: { unit: 'GPa', meaning: 'design pressure' },
    tungsten: { unit: '%', meaning: 'tungsten content', elementShare: 'W' },
  },
  measures: [
    ITEMS,
    PLACES,
    measure('EX-3', [], {
      kind: 'suspension',
      period: { from: day('2024-11-07'), until: day('2025-11-10') },
    }),
    LATER,
    LISTED,
    PARTIES,
    CATCH_ALL,
  ],
  calendar: { title: 'Example', weekend: [6, 7], years: [] },
  licenceTypes: [],
  partyLists: [LIST],
  quotas: [],
  edition: 'example',
};
