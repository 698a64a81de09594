import { expect, test } from 'vitest';
import type { Unit } from '../domain/quantity/quantity.ts';
import { sayQuantity } from './say-quantity.ts';
import type { Words } from './words.ts';

// biome-ignore format: a table reads better as a table
test.each<[bigint, Unit, Words]>([
  [12_500_000n, 'kg',    { en: '12.5 kg',     zh: '12.5 千克' }],
  [1n,          'kg',    { en: '0.000001 kg', zh: '0.000001 千克' }],
  [1_000_000n,  'kg',    { en: '1 kg',        zh: '1 千克' }],
  [1n,          'piece', { en: '1 piece',     zh: '1 件' }],
  [0n,          'piece', { en: '0 pieces',    zh: '0 件' }],
  [500n,        'piece', { en: '500 pieces',  zh: '500 件' }],
  [1n,          'unit',  { en: '1 unit',      zh: '1 单位' }],
  [2n,          'unit',  { en: '2 units',     zh: '2 单位' }],
])('%d base units of %s are said exactly', (base, unit, words) => {
  expect(sayQuantity(base, unit)).toEqual(words);
});
