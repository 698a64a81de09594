import { expect, test } from 'vitest';
import { countryName, formatBase, formatDay, groupDigits, percentOf } from './format.ts';

test('a legal day is told in words and moved by no zone', () => {
  expect(formatDay('2025-06-12', 'en')).toBe('12 Jun 2025');
  expect(formatDay('2025-06-12', 'zh')).toBe('2025年6月12日');
  expect(formatDay('soon', 'en')).toBe('soon');
});

test('digits are grouped before the point, and none is lost after it', () => {
  expect(groupDigits('1234567.000001')).toBe('1,234,567.000001');
  expect(groupDigits('999')).toBe('999');
  expect(formatBase(12_500_500_000n, 'kg')).toBe('12,500.5');
});

test('a share is exact to a tenth, however large the quantities', () => {
  expect(percentOf(370n, 1000n)).toBe(37);
  expect(percentOf(10n ** 30n, 3n * 10n ** 30n)).toBe(33.3);
  expect(percentOf(0n, 0n)).toBe(0);
});

test('a country goes by its name, and what is no code stays as it is', () => {
  expect([countryName('DE', 'en'), countryName('DE', 'zh')]).toEqual(['Germany', '德国']);
  expect(countryName('somewhere', 'en')).toBe('somewhere');
});
