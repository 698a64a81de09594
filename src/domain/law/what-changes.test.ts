import { expect, test } from 'vitest';
import { EXAMPLE_LAW } from '../determination/example.ts';
import { type FactSheet, parseFactSheet } from '../determination/parse-fact-sheet.ts';
import { day } from '../time/plain-date.ts';
import { whatChanges } from './what-changes.ts';

function sheet(id: string, facts: object): FactSheet {
  const parsed = parseFactSheet({ id, ...facts }, EXAMPLE_LAW, { on: day('2024-01-01') });
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

const OXIDE = sheet('oxide', { item: { form: 'oxide', composition: { Ho: '0.8', O: '0.2' } } });
const STEEL = sheet('steel', { item: { form: 'alloy', composition: { Fe: '1' } } });
const WINDOW = { from: day('2024-10-01'), until: day('2025-12-01') };

test('an item turns on the days on which its clause is published, rests and revives', () => {
  const [course] = whatChanges(EXAMPLE_LAW, [OXIDE], WINDOW);
  expect(course?.first.outcome).toBe('not-controlled');
  expect(course?.turns.map(({ on, changed, after }) => [on, changed, after.outcome])).toEqual([
    ['2024-10-09', 'findings', 'not-controlled'],
    ['2024-11-07', 'outcome', 'suspended'],
    ['2025-11-11', 'outcome', 'licence-required'],
  ]);
  expect(course?.revives).toEqual(['2025-11-11']);
});

test('an item that no clause touches has no turn', () => {
  const [course] = whatChanges(EXAMPLE_LAW, [STEEL], WINDOW);
  expect(course).toMatchObject({ id: 'steel', place: 1, turns: [], revives: [] });
});

test('turns outside the days that are asked are not told, and the first day is no turn', () => {
  const within = { from: day('2024-11-07'), until: day('2025-11-10') };
  const [course] = whatChanges(EXAMPLE_LAW, [OXIDE], within);
  expect(course?.first.outcome).toBe('suspended');
  expect(course?.turns).toEqual([]);
  expect(course?.revives).toEqual(['2025-11-11']);
});
