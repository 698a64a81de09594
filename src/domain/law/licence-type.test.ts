import { expect, test } from 'vitest';
import { EXAMPLE_TYPE } from '../application/example.ts';
import { day } from '../time/plain-date.ts';
import { typeInForce } from './licence-type.ts';

const LATER = { ...EXAMPLE_TYPE, period: { from: day('2027-01-01') } };
const OTHER = { ...EXAMPLE_TYPE, code: 'ex-many' };
const TYPES = [EXAMPLE_TYPE, LATER, OTHER];

test('of the versions of one licence type, the one of the day is in force', () => {
  expect(typeInForce(TYPES, 'ex-one', day('2023-12-31'))).toBeUndefined();
  expect(typeInForce(TYPES, 'ex-one', day('2024-01-01'))).toBe(EXAMPLE_TYPE);
  expect(typeInForce(TYPES, 'ex-one', day('2026-12-31'))).toBe(EXAMPLE_TYPE);
  expect(typeInForce(TYPES, 'ex-one', day('2027-01-01'))).toBe(LATER);
});

test('a code that is not known, or not given, names none', () => {
  expect(typeInForce(TYPES, 'ex-none', day('2025-01-01'))).toBeUndefined();
  expect(typeInForce(TYPES, undefined, day('2025-01-01'))).toBeUndefined();
});
