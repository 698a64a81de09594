import type { Law } from '../law/law.ts';
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
  controlList: [...ITEMS.entries, ...LATER.entries].map(({ code = '', title }) => ({
    code,
    title,
  })),
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
  ],
  calendar: { title: 'Example', weekend: [6, 7], years: [] },
  licenceTypes: [],
  edition: 'example',
};
