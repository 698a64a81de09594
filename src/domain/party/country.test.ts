import { expect, test } from 'vitest';
import { COUNTRIES, isCountry } from './country.ts';

test('there are 249 countries and territories, each once and in order', () => {
  expect(COUNTRIES).toHaveLength(249);
  expect([...COUNTRIES]).toEqual([...new Set(COUNTRIES)].sort());
});

test.each(['DE', 'FR', 'HK', 'JP', 'TW', 'US'])('%s is a code', (code) => {
  expect(isCountry(code)).toBe(true);
});

test.each(['', 'de', 'DEU', 'UK', 'UN', 'XX', 'AN', 'SU', 'Germany'])('%j is none', (code) => {
  expect(isCountry(code)).toBe(false);
});
