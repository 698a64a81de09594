import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../result.ts';
import { formatQuantity, isUnit, parseQuantity } from './quantity.ts';

describe('a quantity is read as whole base units', () => {
  // biome-ignore format: a table reads better as a table
  const read: readonly (readonly [string, string, bigint])[] = [
    ['12.5',            'kg',    12_500_000n],
    ['0.000001',        'kg',    1n],
    ['0.10',            'kg',    100_000n],
    ['1.0000000',       'kg',    1_000_000n],
    ['007',             'kg',    7_000_000n],
    ['999999999999',    'kg',    999_999_999_999_000_000n],
    ['4',               'piece', 4n],
    ['4.0',             'piece', 4n],
    ['1',               'unit',  1n],
  ];

  test.each(read)('%s %s is %i', (text, unit, base) => {
    expect(parseQuantity(text, unit)).toEqual(ok(base));
  });
});

describe('a quantity is refused', () => {
  // biome-ignore format: a table reads better as a table
  const refused: readonly (readonly [string, string, string])[] = [
    ['1',             'tonne', 'unit-unknown'],
    ['1',             'toString', 'unit-unknown'],
    ['',              'kg',    'quantity-not-decimal'],
    ['1e3',           'kg',    'quantity-not-decimal'],
    ['1,5',           'kg',    'quantity-not-decimal'],
    ['1.',            'kg',    'quantity-not-decimal'],
    ['.5',            'kg',    'quantity-not-decimal'],
    ['+1',            'kg',    'quantity-not-decimal'],
    [' 1',            'kg',    'quantity-not-decimal'],
    ['１',            'kg',    'quantity-not-decimal'],
    ['NaN',           'kg',    'quantity-not-decimal'],
    ['-1',            'kg',    'quantity-not-positive'],
    ['0',             'kg',    'quantity-not-positive'],
    ['-0',            'kg',    'quantity-not-positive'],
    ['0.000',         'kg',    'quantity-not-positive'],
    ['0.0000001',     'kg',    'quantity-too-fine'],
    ['0.5',           'piece', 'quantity-too-fine'],
    ['1000000000000', 'kg',    'quantity-too-large'],
  ];

  test.each(refused)('%j %s: %s', (text, unit, reason) => {
    expect(parseQuantity(text, unit)).toMatchObject({ ok: false, reason });
  });

  test('with what could be written instead', () => {
    const fine = parseQuantity('0.0000001', 'kg');
    expect(fine).toEqual(refuse('quantity-too-fine', { decimals: '6' }));
  });
});

test('a quantity is written in its unit, without trailing zeros', () => {
  expect(formatQuantity(12_500_000n, 'kg')).toBe('12.5');
  expect(formatQuantity(1n, 'kg')).toBe('0.000001');
  expect(formatQuantity(0n, 'kg')).toBe('0');
  expect(formatQuantity(-1_500_000n, 'kg')).toBe('-1.5');
  expect(formatQuantity(40n, 'piece')).toBe('40');
});

test('a unit is one of those that the register knows', () => {
  expect(['kg', 'piece', 'unit', 'g', 'constructor'].filter(isUnit)).toEqual([
    'kg',
    'piece',
    'unit',
  ]);
});
