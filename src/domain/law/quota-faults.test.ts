import { expect, test } from 'vitest';
import { EXAMPLE_LAW } from '../determination/example.ts';
import { day } from '../time/plain-date.ts';
import type { QuotaRule } from './law.ts';
import { quotaFaults } from './quota-faults.ts';

const YEAR = { from: day('2025-01-01'), until: day('2025-12-31') };

const QUOTA: QuotaRule = {
  id: 'cobalt',
  measure: 'EX-1',
  element: 'Co',
  unit: 't',
  periods: [{ period: YEAR, amount: '96.6', base: '87', strategic: '9.6' }],
  allocation: 'pro rata',
  unused: 'forfeited',
  companies: [{ name: 'Example Mining', period: YEAR, amount: '6.65' }],
  preconditions: [],
  source: 'https://example.org/quota',
  verified: true,
};

function faults(...quotas: readonly QuotaRule[]) {
  return quotaFaults({ ...EXAMPLE_LAW, quotas });
}

test('a quota whose parts make up its amount, set by a measure that is held, is whole', () => {
  expect(faults(QUOTA)).toEqual([]);
});

test('a quota that no measure sets is a fault', () => {
  expect(faults({ ...QUOTA, measure: 'EX-99' })).toMatchObject([{ path: '/0/measure' }]);
});

test('two quotas of one id are a fault', () => {
  expect(faults(QUOTA, QUOTA)).toMatchObject([{ path: '/1/id' }]);
});

test('two amounts on one day are a fault, and name the day', () => {
  const later = { period: { from: day('2025-12-31') }, amount: '1' };
  const [fault] = faults({ ...QUOTA, periods: [...QUOTA.periods, later] });
  expect(fault?.path).toBe('/0/periods/1/period');
  expect(fault?.says).toContain('2025-12-31');
});

test('base and strategic part that do not make up the amount are a fault', () => {
  const [first] = QUOTA.periods;
  if (first === undefined) throw new Error('the quota has no period');
  const wrong = { ...QUOTA, periods: [{ ...first, strategic: '9.61' }] };
  expect(faults(wrong)).toMatchObject([{ path: '/0/periods/0/amount' }]);
});

test('a period that ends before it starts is a fault, of the quota and of a company', () => {
  const backwards = { from: day('2025-12-31'), until: day('2025-01-01') };
  const wrong = {
    ...QUOTA,
    periods: [{ period: backwards, amount: '1' }],
    companies: [{ name: 'Example Mining', period: backwards, amount: '1' }],
  };
  expect(faults(wrong).map(({ path }) => path)).toEqual([
    '/0/periods/0/period/until',
    '/0/companies/0/period/until',
  ]);
});
