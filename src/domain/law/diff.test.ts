import { describe, expect, test } from 'vitest';
import { EXAMPLE_TYPE } from '../application/example.ts';
import { EXAMPLE_LAW, entry, measure } from '../determination/example.ts';
import { day } from '../time/plain-date.ts';
import { diffDays } from './diff.ts';
import { diffEditions } from './diff-editions.ts';
import type { Law } from './law.ts';

function between(law: Law, from: string, until: string) {
  return diffDays(law, { from: day(from), until: day(until) });
}

describe('between two days', () => {
  test('of one state nothing differs', () => {
    expect(between(EXAMPLE_LAW, '2026-02-01', '2026-03-01')).toEqual([]);
  });

  test('a clause is suspended, and says by what and until when', () => {
    expect(between(EXAMPLE_LAW, '2025-01-09', '2025-01-10')).toEqual([
      {
        part: 'entry',
        place: 'EX-2/two',
        cites: 'Example Order EX-2, clause 2',
        title: 'Item two',
        policy: 'presumption-of-denial',
        verified: true,
        change: 'changed',
        before: { state: 'in-force' },
        after: { state: 'suspended', by: 'EX-3', revivesOn: '2025-07-01', source: 'invented' },
      },
    ]);
  });

  test('a measure comes with its publication, and a suspension goes after its last day', () => {
    const came = between(EXAMPLE_LAW, '2024-10-08', '2024-10-09');
    expect(came).toMatchObject([
      { place: 'EX-4/oxide', change: 'came', after: { state: 'starts-later' } },
    ]);
    const revived = between(EXAMPLE_LAW, '2025-11-10', '2025-11-11');
    expect(revived).toMatchObject([
      { part: 'measure', place: 'EX-3', change: 'went', after: { state: 'ended' } },
      { place: 'EX-4/oxide', change: 'changed', after: { state: 'in-force' } },
    ]);
  });

  test('a party leaves its list, and one that rests is off it for those days', () => {
    const places = (from: string, until: string) =>
      between(EXAMPLE_LAW, from, until)
        .filter(({ part }) => part === 'party')
        .map(({ place, change }) => `${place} ${change}`);
    expect(places('2024-07-31', '2024-08-01')).toEqual(['ex-list/ex-1 went']);
    expect(places('2024-08-31', '2024-09-01')).toEqual(['ex-list/ex-1 came']);
    expect(places('2025-12-31', '2026-01-01')).toEqual(['ex-list/ex-1 went']);
  });

  test('a cap on validity and a version of a licence type take turns', () => {
    const cap = { months: 6, basis: 'practice', cites: 'a notice', verified: false } as const;
    const first = { from: day('2024-01-01'), until: day('2025-05-31') };
    const law: Law = {
      ...EXAMPLE_LAW,
      licenceTypes: [
        { ...EXAMPLE_TYPE, period: first, validityCaps: [{ ...cap, period: first }] },
        {
          ...EXAMPLE_TYPE,
          period: { from: day('2025-06-01') },
          title: 'Another permit',
          validityCaps: [{ ...cap, months: 12, period: { from: day('2025-06-01') } }],
        },
      ],
    };
    const changes = between(law, '2025-05-31', '2025-06-01');
    expect(changes.map(({ part, change }) => `${part} ${change}`)).toEqual([
      'licence-type changed',
      'validity-cap went',
      'validity-cap came',
    ]);
    expect(changes[0]?.fields?.map(({ field }) => field)).toEqual(['title', 'period']);
    expect(between(law, '2023-12-31', '2024-01-01').map(({ change }) => change)).toContain('came');
  });

  test('a quota has another amount', () => {
    const quota = (from: string, until: string, amount: string) => {
      return { period: { from: day(from), until: day(until) }, amount };
    };
    const law = {
      ...EXAMPLE_LAW,
      quotas: [
        {
          id: 'co',
          measure: 'EX-1',
          element: 'Co',
          unit: 't',
          periods: [
            quota('2025-01-01', '2025-12-31', '10'),
            quota('2026-01-01', '2026-12-31', '20'),
          ],
          allocation: 'by company',
          unused: 'forfeited',
          companies: [],
          preconditions: [],
          source: 'https://example.org',
          verified: true,
        },
      ],
    } as const;
    expect(between(law, '2025-12-31', '2026-01-01').at(-1)).toMatchObject({
      part: 'quota',
      change: 'changed',
      fields: [{ field: 'amount', before: '10', after: '20' }],
    });
  });
});

describe('between two editions', () => {
  test('of the same law nothing differs', () => {
    expect(diffEditions(EXAMPLE_LAW, structuredClone(EXAMPLE_LAW))).toEqual([]);
  });

  test('an entry that was rewritten tells field by field what it was', () => {
    const [first, ...others] = EXAMPLE_LAW.measures;
    const entries = (first?.entries ?? []).map((one) =>
      one.id === 'metal' ? { ...one, policy: 'prohibited' as const, notes: ['new'] } : one,
    );
    const measures = [{ ...(first ?? measure('EX-1', [])), entries }, ...others];
    expect(diffEditions(EXAMPLE_LAW, { ...EXAMPLE_LAW, measures })).toMatchObject([
      {
        part: 'entry',
        place: 'EX-1/metal',
        change: 'changed',
        fields: [
          { field: 'policy', before: 'licence-required', after: 'prohibited' },
          { field: 'notes', before: [], after: ['new'] },
        ],
      },
    ]);
  });

  test('measures, codes, parties and gaps come and go', () => {
    const added = measure('EX-8', [entry('new', { all: [] })]);
    const jurisdiction = { ...EXAMPLE_LAW.jurisdiction, missing: ['Annex II'] };
    const other = { ...EXAMPLE_LAW, jurisdiction, measures: [added], partyLists: [] };
    const told = diffEditions(EXAMPLE_LAW, other).map(({ part, place, change }) => {
      return `${part} ${place} ${change}`;
    });
    expect(told).toContain('measure EX-8 came');
    expect(told).toContain('entry EX-8/new came');
    expect(told).toContain('measure EX-1 went');
    expect(told).toContain('party ex-list/ex-1 went');
    expect(told).toContain('gap Annex II came');
  });
});
