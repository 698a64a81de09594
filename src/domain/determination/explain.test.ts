import { expect, test } from 'vitest';
import { determine } from './determine.ts';
import { EXAMPLE_LAW } from './example.ts';
import { type Explained, explain } from './explain.ts';
import { parseFactSheet } from './parse-fact-sheet.ts';

const MAGNET = { form: 'magnet', composition: { Dy: '0.02', Nd: '0.3', Fe: '0.68' } };
const CIVIL = { endUse: 'civil', endUser: { name: 'Works', country: 'DE', military: false } };

function read(sheet: Record<string, unknown>) {
  const parsed = parseFactSheet({ on: '2024-06-01', destination: 'DE', ...sheet }, EXAMPLE_LAW, {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.value;
}

function explained(sheet: Record<string, unknown>) {
  const { facts, on } = read(sheet);
  const explanation = explain(EXAMPLE_LAW, facts, on);
  expect(explanation.outcome).toBe(determine(EXAMPLE_LAW, facts, on).outcome);
  return explanation;
}

function find({ clauses }: { readonly clauses: readonly Explained[] }, rule: string) {
  const all = (one: Explained): readonly Explained[] => [one, ...one.parts.flatMap(all)];
  return clauses.flatMap(all).find((one) => one.rule === rule);
}

test('a clause that covers the item shows each question with the fact that answered it', () => {
  const explanation = explained({ ...CIVIL, item: MAGNET });
  expect(find(explanation, 'EX-1/magnet')).toMatchObject({ outcome: 'met', verified: true });
  expect(find(explanation, 'EX-1/magnet#0')).toMatchObject({
    says: 'The form is magnet',
    saysZh: '形态为永磁材料',
    outcome: 'met',
    seen: [{ path: '/item/form', value: 'magnet' }],
    otherwise: 'not-controlled',
  });
  expect(find(explanation, 'EX-1/magnet#1')?.seen).toEqual([
    { path: '/item/composition/Dy', value: '0.02' },
    { path: '/item/composition/Nd', value: '0.3' },
  ]);
});

test('a clause that is missed by one fact says what the answer would have been', () => {
  const item = { form: 'magnet', composition: { Nd: '0.3', Fe: '0.7' } };
  const explanation = explained({ ...CIVIL, item });
  expect(find(explanation, 'EX-1/magnet#1')).toMatchObject({
    outcome: 'not-met',
    otherwise: 'licence-required',
  });
  expect(find(explanation, 'EX-1/metal')).toBeUndefined();
});

test('an open question says which facts are missing and what a yes would bring', () => {
  const explanation = explained({ ...CIVIL, item: { form: 'magnet' } });
  expect(find(explanation, 'EX-1/magnet#1')).toMatchObject({
    outcome: 'unknown',
    seen: [{ path: '/item/composition/Dy' }, { path: '/item/composition/Nd' }],
    otherwise: 'licence-required',
  });
});

test('of two ways to hold, one alone decides nothing where the other holds too', () => {
  const endUser = { name: 'Works', country: 'US', military: true };
  const both = explained({ item: MAGNET, destination: 'US', endUse: 'military', endUser });
  expect(find(both, 'EX-2/one#1.0')?.otherwise).toBeUndefined();
  const one = explained({ item: MAGNET, destination: 'US', endUse: 'civil', endUser });
  expect(find(one, 'EX-2/one#1.1')?.otherwise).toBe('licence-required');
});

test('what takes the controlled item away takes the clause that reached it', () => {
  const endUser = { name: 'Works', country: 'US', military: true };
  const given = explained({ item: MAGNET, destination: 'US', endUse: 'civil', endUser });
  expect(given.outcome).toBe('prohibited');
  expect(find(given, 'EX-1/magnet#0')?.otherwise).toBe('not-controlled');
});

test('a listed code is told of only where something raises it', () => {
  const item = { form: 'alloy', composition: { Fe: 1 } };
  expect(find(explained({ ...CIVIL, item }), 'EX-5/9X001.a')).toBeUndefined();
  const raised = explained({ ...CIVIL, item: { ...item, hsCode: '720299' } });
  expect(find(raised, 'EX-5/9X001.a')).toMatchObject({
    outcome: 'unknown',
    otherwise: 'licence-required',
  });
});

test('a listed code that nothing raises leaves open no clause that reaches such codes', () => {
  const endUser = { country: 'US', military: false };
  const item = { form: 'product', composition: { Fe: '1' } };
  const idle = find(explained({ endUse: 'civil', endUser, item }), 'EX-6/listed');
  expect(idle?.outcome).toBe('not-met');
  const raised = { ...item, controlCode: '9X001.a' };
  const open = find(explained({ endUse: 'civil', endUser, item: raised }), 'EX-6/listed');
  expect(open?.outcome).toBe('unknown');
});
