import { expect, test } from 'vitest';
import type { Period } from '../time/period.ts';
import { day } from '../time/plain-date.ts';
import type { LicenceType, ValidityCap } from './licence-type.ts';
import { licenceTypeFaults } from './licence-type-faults.ts';

function during(from: string, until?: string): Period {
  return until === undefined ? { from: day(from) } : { from: day(from), until: day(until) };
}

function permit(period: Period, change: Partial<LicenceType> = {}): LicenceType {
  return {
    code: 'permit',
    period,
    title: 'Permit',
    titleZh: '许可',
    cites: 'Example Export Order',
    endUsers: 'one',
    validityCaps: [],
    statutoryLimitWorkingDays: 45,
    limitCites: 'art. 4',
    units: ['kg'],
    fields: [],
    documents: [],
    clockStops: [],
    refusalGrounds: [],
    conditions: [],
    ...change,
  };
}

/** Where each fault lies, and what it says. */
function faults(...types: readonly LicenceType[]) {
  return licenceTypeFaults(types).map(({ path, says }) => [path, says]);
}

test('two versions in force on one day', () => {
  const old = permit(during('2024-01-01', '2025-01-01'));
  expect(faults(old, permit(during('2025-01-01')))).toEqual([
    ['/1/period', 'Two versions of permit are in force on 2025-01-01: end one before.'],
  ]);
});

test('a version that follows on the day after the last is no fault', () => {
  const old = permit(during('2024-01-01', '2024-12-31'));
  expect(faults(old, permit(during('2025-01-01')))).toEqual([]);
});

test('two types of different names may run on the same days', () => {
  const always = during('2024-01-01');
  expect(faults(permit(always), permit(always, { code: 'warrant' }))).toEqual([]);
});

test('two caps by law on one day, while one by law and one by practice are no fault', () => {
  const always = during('2024-01-01');
  const byLaw: ValidityCap = {
    period: always,
    months: 12,
    basis: 'law',
    cites: 'art. 3',
    verified: true,
  };
  const byPractice: ValidityCap = { ...byLaw, basis: 'practice', months: 6 };
  expect(faults(permit(always, { validityCaps: [byLaw, byPractice] }))).toEqual([]);
  expect(faults(permit(always, { validityCaps: [byLaw, byLaw] }))).toEqual([
    ['/0/validityCaps/1/period', 'Two caps by law hold on 2024-01-01: end the earlier one before.'],
  ]);
});

test('one kind of paper demanded twice', () => {
  const paper = { kind: 'contract', label: 'Contract', labelZh: '合同', cites: '', verified: true };
  expect(faults(permit(during('2024-01-01'), { documents: [paper, paper] }))).toEqual([
    [
      '/0/documents/1/kind',
      'contract stands here a second time, first at 0: remove one or rename it.',
    ],
  ]);
});

test('a version that ends before it starts', () => {
  expect(faults(permit(during('2024-02-01', '2024-01-31')))).toEqual([
    [
      '/0/period/until',
      'The last day 2024-01-31 lies before the first day 2024-02-01: put the later day last.',
    ],
  ]);
});

test('a limit by law and a target beside it', () => {
  const both = permit(during('2024-01-01'), { targetWorkingDays: 20 });
  expect(faults(both)).toEqual([
    ['/0/targetWorkingDays', 'A limit by law leaves no room for a target: keep one of the two.'],
  ]);
});

test('a limit that stands nowhere, and a citation of none', () => {
  const { limitCites: _, ...uncited } = permit(during('2024-01-01'));
  expect(faults(uncited).map(([path]) => path)).toEqual(['/0/limitCites']);
  const { statutoryLimitWorkingDays: __, ...limitless } = permit(during('2024-01-01'));
  expect(faults(limitless).map(([path]) => path)).toEqual(['/0/limitCites']);
});

test('a target without a limit, and neither of them, are no fault', () => {
  const { statutoryLimitWorkingDays: _, ...limitless } = permit(during('2024-01-01'));
  expect(faults({ ...limitless, targetWorkingDays: 20 })).toEqual([]);
  const { limitCites: __, ...untimed } = limitless;
  expect(faults(untimed)).toEqual([]);
});
