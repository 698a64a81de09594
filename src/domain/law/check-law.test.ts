import { describe, expect, test } from 'vitest';
import type { Entry, Measure, Suspension } from '../measure/measure.ts';
import type { Period } from '../time/period.ts';
import { day } from '../time/plain-date.ts';
import { checkLaw } from './check-law.ts';
import type { Law } from './law.ts';
import type { LicenceType } from './licence-type.ts';

// The law of these tests is the invented order EX: a measure on dysprosium, and one that rests it.

const always = during('2024-01-01');

function during(from: string, until?: string): Period {
  return until === undefined ? { from: day(from) } : { from: day(from), until: day(until) };
}

const magnet: Entry = {
  id: 'magnet',
  clause: '1',
  code: 'EX1.a',
  title: 'Magnets that contain dysprosium',
  when: { all: [{ formIn: ['magnet'] }, { containsAny: ['Dy'] }] },
  policy: 'licence-required',
  customsCodes: [],
  verified: true,
  evidence: 'invented',
  notes: [],
};

const order: Measure = {
  id: 'EX-1',
  kind: 'item-control',
  title: 'Example order',
  authority: 'Example ministry',
  instrument: 'Example Order No. 1',
  number: '1/2024',
  publishedOn: day('2023-12-01'),
  period: always,
  legalBasis: [],
  scope: '',
  sources: [],
  complete: true,
  missing: [],
  notes: [],
  suspensions: [],
  practices: [],
  asks: {},
  entries: [magnet],
};

const rest: Measure = {
  ...order,
  id: 'EX-2',
  kind: 'suspension',
  period: during('2025-01-01', '2025-12-31'),
  entries: [],
};

const permit: LicenceType = {
  code: 'permit',
  period: always,
  title: 'Permit',
  titleZh: '许可',
  cites: 'Example Export Order',
  endUsers: 'one',
  validityCaps: [{ period: always, months: 12, basis: 'law', cites: 'art. 3', verified: true }],
  statutoryLimitWorkingDays: 45,
  limitCites: 'art. 4',
  units: ['kg'],
  fields: [],
  documents: [],
  clockStops: [],
  refusalGrounds: [],
  conditions: [],
};

const law: Law = {
  jurisdiction: {
    code: 'ex',
    name: 'Example',
    nameZh: '例',
    authority: 'Example ministry',
    authorityZh: '例',
    zone: 'UTC',
    currency: 'EUR',
    checkedOn: day('2026-01-01'),
    complete: true,
    missing: [],
    notHeld: ['EX-9'],
  },
  controlList: [{ code: 'EX1.a', title: 'Magnets' }],
  properties: { density: { unit: 'g/cm3', meaning: 'density' } },
  measures: [order, rest],
  calendar: {
    title: 'Example',
    weekend: [6, 7],
    years: [{ year: 2025, verified: true, source: 'invented', holidays: [], makeUpDays: [] }],
  },
  licenceTypes: [permit],
  partyLists: [],
  quotas: [],
  edition: 'example',
};

test('a law that does not contradict itself has no fault', () => {
  expect(checkLaw(law)).toEqual([]);
});

/** Where a fault lies, and what it says. */
type Told = readonly [path: string, says: string];

/** The faults of the law with another first measure, their paths seen from that measure. */
function faultsOfMeasure(change: Partial<Measure>): readonly Told[] {
  return faultsOf({ measures: [{ ...order, ...change }, rest] }, '/measures/0');
}

function faultsOfEntry(change: Partial<Entry>): readonly Told[] {
  return faultsOf({ measures: [withEntry(change), rest] }, '/measures/0/entries/0');
}

function withEntry(change: Partial<Entry>): Measure {
  return { ...order, entries: [{ ...magnet, ...change }] };
}

function faultsOfSuspensions(...suspensions: readonly Suspension[]): readonly Told[] {
  return faultsOf({ measures: [{ ...order, suspensions }, rest] }, '/measures/0/suspensions');
}

function faultsOf(change: Partial<Law>, above = ''): readonly Told[] {
  return checkLaw({ ...law, ...change }).map(({ path, says }) => {
    expect(path.startsWith(above), `${path} lies under ${above}`).toBe(true);
    return [path.slice(above.length), says];
  });
}

describe('names', () => {
  test('two measures of one name', () => {
    expect(faultsOf({ measures: [order, order] })).toEqual([
      ['/measures/1/id', 'EX-1 stands here a second time, first at 0: remove one or rename it.'],
    ]);
  });

  test('two entries of one name in a measure', () => {
    expect(faultsOfMeasure({ entries: [magnet, magnet] })).toEqual([
      ['/entries/1/id', 'magnet stands here a second time, first at 0: remove one or rename it.'],
    ]);
  });

  test('the same entry name in two measures is no fault', () => {
    expect(faultsOf({ measures: [order, { ...order, id: 'EX-3' }, rest] })).toEqual([]);
  });

  test('a code that stands twice in the control list', () => {
    expect(faultsOf({ controlList: [...law.controlList, ...law.controlList] })).toEqual([
      [
        '/controlList/1/code',
        'EX1.a stands here a second time, first at 0: remove one or rename it.',
      ],
    ]);
  });

  test('an entry whose code the control list does not have', () => {
    expect(faultsOfEntry({ code: 'EX1.b' })).toEqual([
      ['/code', 'The control list has no EX1.b: add it there, or correct the code.'],
    ]);
  });

  test('a measure that is held, and said not to be', () => {
    const jurisdiction = { ...law.jurisdiction, notHeld: ['EX-1'] };
    expect(faultsOf({ jurisdiction })).toEqual([
      ['/jurisdiction/notHeld/0', 'EX-1 is said not to be held, and is held: remove it here.'],
    ]);
  });
});

describe('periods', () => {
  test('a measure that ends before it starts', () => {
    expect(faultsOfMeasure({ period: during('2024-02-01', '2024-01-31') })).toEqual([
      [
        '/period/until',
        'The last day 2024-01-31 lies before the first day 2024-02-01: put the later day last.',
      ],
    ]);
  });

  test.each(['2026-01-01', undefined])('a temporary control that runs to %s', (until) => {
    const temporary = { kind: 'temporary-control', period: during('2024-01-01', until) } as const;
    expect(faultsOfMeasure(temporary)).toEqual([
      [
        '/period',
        'A temporary control lasts two years, until 2025-12-31 at the latest: end it by then.',
      ],
    ]);
  });

  test('a temporary control of two whole years is no fault', () => {
    const period = during('2024-01-01', '2025-12-31');
    expect(faultsOfMeasure({ kind: 'temporary-control', period })).toEqual([]);
  });

  test('a measure of a single day is no fault', () => {
    expect(faultsOfMeasure({ period: during('2024-02-01', '2024-02-01') })).toEqual([]);
  });

  test('an entry that runs longer than its measure', () => {
    const measure = {
      ...withEntry({ period: always }),
      period: during('2024-01-01', '2024-12-31'),
    };
    expect(faultsOf({ measures: [measure, rest] })).toEqual([
      [
        '/measures/0/entries/0/period',
        'Its measure runs from 2024-01-01 to 2024-12-31 only: shorten the period.',
      ],
    ]);
  });

  test('two sets of customs numbers on one day', () => {
    const customsCodes = [
      { period: during('2024-01-01', '2025-01-01'), codes: ['850511'], source: 'invented' },
      { period: during('2025-01-01'), codes: ['850512'], source: 'invented' },
    ];
    expect(faultsOfEntry({ customsCodes })).toEqual([
      [
        '/customsCodes/1/period',
        'Two sets of customs numbers hold on 2025-01-01: end the earlier one before it.',
      ],
    ]);
  });

  test('customs numbers for a period that ends before it starts', () => {
    const customsCodes = [{ period: during('2024-02-01', '2024-01-31'), source: 'invented' }];
    expect(faultsOfEntry({ customsCodes })).toHaveLength(1);
  });
});

describe('suspensions', () => {
  const byInstrument = {
    period: during('2025-01-01', '2025-12-31'),
    by: 'EX-2',
    source: 'https://example.org',
  };

  test('a whole measure rests for as long as the instrument runs', () => {
    expect(faultsOfSuspensions(byInstrument)).toEqual([]);
  });

  test('one that is only announced needs no instrument', () => {
    const { by, ...without } = byInstrument;
    expect(by).toBe('EX-2');
    expect(faultsOfSuspensions({ ...without, announced: { says: 'said' } })).toEqual([]);
  });

  test('a suspension by nothing at all', () => {
    expect(faultsOfSuspensions({ period: byInstrument.period, source: '' })).toEqual([
      ['/0', 'Nothing suspends here: name the measure in by, or what was said in announced.'],
    ]);
  });

  test('a suspension both by an instrument and only announced', () => {
    expect(faultsOfSuspensions({ ...byInstrument, announced: { says: 'said' } })).toEqual([
      ['/0/announced', 'EX-2 suspends, so this is not only announced: remove announced, or by.'],
    ]);
  });

  test('a suspension by a measure that is not there', () => {
    expect(faultsOfSuspensions({ ...byInstrument, by: 'EX-9' })).toEqual([
      ['/0/by', 'No measure EX-9 is held: add it, or correct the name.'],
    ]);
  });

  test.each([
    ['a day before the instrument begins', during('2024-12-31', '2025-12-31')],
    ['a day after the instrument ends', during('2025-01-01', '2026-01-01')],
    ['without a last day, when the instrument has one', during('2025-01-01')],
  ])('a suspension that runs %s', (_, period) => {
    expect(faultsOfSuspensions({ ...byInstrument, period })).toEqual([
      ['/0/period', 'EX-2 runs from 2025-01-01 to 2025-12-31 only: shorten the period.'],
    ]);
  });

  test('a suspension of a clause that the measure has not', () => {
    expect(faultsOfSuspensions({ ...byInstrument, clauses: ['1', '2'] })).toEqual([
      ['/0/clauses/1', 'The measure has no clause 2: correct it, or leave clauses out for all.'],
    ]);
  });

  test('two suspensions of one clause that share a day', () => {
    const first = { ...byInstrument, period: during('2025-01-01', '2025-06-30') };
    const second = { ...byInstrument, period: during('2025-06-30', '2025-12-31'), clauses: ['1'] };
    expect(faultsOfSuspensions(first, second)).toEqual([
      [
        '/1/period',
        'Two suspensions of the same clause run on 2025-06-30: end one before the other.',
      ],
    ]);
  });

  test('two suspensions one after the other, or of two clauses, are no fault', () => {
    const first = { ...byInstrument, period: during('2025-01-01', '2025-06-29') };
    const second = { ...byInstrument, period: during('2025-06-30', '2025-12-31') };
    expect(faultsOfSuspensions(first, second)).toEqual([]);

    const entries = [magnet, { ...magnet, id: 'other', clause: '2' }];
    const suspensions = [
      { ...byInstrument, clauses: ['1'] },
      { ...byInstrument, clauses: ['2'] },
    ];
    expect(faultsOfMeasure({ entries, suspensions })).toEqual([]);
  });
});

describe('questions', () => {
  test('words for a question that no entry asks', () => {
    expect(faultsOfMeasure({ asks: { civil: 'Is it civil?' } })).toEqual([
      ['/asks/civil', 'No entry asks civil: remove these words, or ask it in an entry.'],
    ]);
  });

  test('Chinese words for a question that the measure does not ask', () => {
    const asked = { ...withEntry({ when: { ask: 'civil' } }), asks: { civil: 'Is it civil?' } };
    const asksZh = { civil: '是否民用？', military: '是否军用？' };
    expect(faultsOfMeasure({ ...asked, asksZh })).toEqual([
      [
        '/asksZh/military',
        'The measure has no question military: remove these words, or correct the name.',
      ],
    ]);
  });

  test('one question id with two wordings', () => {
    const asking = (id: string, words: string): Measure => ({
      ...withEntry({ when: { ask: 'civil' } }),
      id,
      asks: { civil: words },
    });
    const measures = [asking('EX-3', 'Is it civil?'), asking('EX-4', 'Is it legal?'), rest];
    expect(faultsOf({ measures })).toEqual([
      [
        '/measures/1/asks/civil',
        'EX-3 asks civil in other words, and one answer serves both: give one another id.',
      ],
    ]);
  });
});

describe('the parts', () => {
  test('a clause that covers a measure that is held is no fault', () => {
    const reaching = { ...withEntry({ when: { fallsUnder: { measures: ['EX-1'] } } }), id: 'EX-3' };
    expect(faultsOf({ measures: [order, reaching, rest] })).toEqual([]);
  });

  test('each part of the law is looked at, and its fault told from the whole', () => {
    const strange = withEntry({ when: { destinationIn: ['ZZ'] } });
    const [year] = law.calendar.years;
    const years = year === undefined ? [] : [year, year];
    const paths = checkLaw({
      ...law,
      measures: [strange, rest],
      calendar: { ...law.calendar, years },
      licenceTypes: [permit, permit],
    }).map(({ path }) => path);
    expect(paths).toEqual([
      '/measures/0/entries/0/when/destinationIn/0',
      '/calendar/years/1/year',
      '/licenceTypes/1/period',
    ]);
  });
});

describe('figures and practices', () => {
  test('a share that is not measured in per cent', () => {
    const properties = { silver: { unit: 'ppm', meaning: 'silver', elementShare: 'Ag' } } as const;
    expect(faultsOf({ properties })).toEqual([
      [
        '/properties/silver/unit',
        'The share of Ag is compared in %, not in ppm: correct the unit.',
      ],
    ]);
  });

  test('a practice on an element that does not exist', () => {
    const practice = {
      id: 'little',
      says: 'Little is let through.',
      sharesUpTo: { elements: ['Dy', 'Dx'], fraction: '0.001' },
      source: '',
      verified: false,
    };
    expect(faultsOfMeasure({ practices: [practice] })).toEqual([
      [
        '/practices/0/sharesUpTo/elements/1',
        'Dx is not the symbol of an element: write it as in Dy.',
      ],
    ]);
  });
});
