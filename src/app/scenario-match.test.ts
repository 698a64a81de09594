import { expect, test } from 'vitest';
import { agrees, askedPart, withChanges } from './scenario-match.ts';

test('only what is named has to agree', () => {
  const happened = { outcome: 'suspended', entries: [{ code: 'EX1', measure: 'EX' }], more: 1 };
  expect(agrees({ outcome: 'suspended', entries: [{ code: 'EX1' }] }, happened)).toBe(true);
  expect(agrees({ outcome: 'suspended', entries: [{ code: 'EX2' }] }, happened)).toBe(false);
});

test('a list has to be as long as the one that is expected', () => {
  expect(agrees([1, 2], [1, 2])).toBe(true);
  expect(agrees([1], [1, 2])).toBe(false);
  expect(agrees([1, 2], [1])).toBe(false);
  expect(agrees([], undefined)).toBe(false);
});

test('null says that there is no such field', () => {
  expect(agrees({ revivesOn: null }, { outcome: 'x' })).toBe(true);
  expect(agrees({ revivesOn: null }, { revivesOn: '2026-11-11' })).toBe(false);
});

test('text is not a number, and nothing is not an object', () => {
  expect(agrees({ rest: '200' }, { rest: 200 })).toBe(false);
  expect(agrees({ rest: '200' }, undefined)).toBe(false);
});

test('a report shows the part that was asked about', () => {
  const happened = { done: true, lines: { 1: { available: '5', reserved: '0' } }, other: 1 };
  expect(askedPart({ lines: { 1: { available: '5' } } }, happened)).toEqual({
    lines: { 1: { available: '5' } },
  });
});

test('a refusal that nobody expected is shown whole', () => {
  const refused = { refused: 'role-may-not', role: 'officer' };
  expect(askedPart({ done: true }, refused)).toEqual(refused);
  expect(askedPart({ refused: 'clock-stands' }, refused)).toEqual({ refused: 'role-may-not' });
});

test('changes are put over a value, null takes away, and lists are replaced', () => {
  const form = {
    endUser: { name: 'One', country: 'DE' },
    lines: [1, 2],
    contract: { number: 'x' },
  };
  const changes = {
    endUser: { name: 'Two' },
    lines: [3],
    contract: null,
    endUse: { kind: 'civil' },
  };
  expect(withChanges(form, changes)).toEqual({
    endUser: { name: 'Two', country: 'DE' },
    lines: [3],
    endUse: { kind: 'civil' },
  });
  expect(form.endUser.name).toBe('One');
});
