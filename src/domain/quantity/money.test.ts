import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../result.ts';
import { formatMoney, parseMoney } from './money.ts';

describe('an amount is read as whole minor units', () => {
  // biome-ignore format: a table reads better as a table
  const read: readonly (readonly [string, string, bigint])[] = [
    ['1250.50',         'EUR', 125_050n],
    ['1250.5',          'EUR', 125_050n],
    ['1250.500',        'EUR', 125_050n],
    ['1250',            'CNY', 125_000n],
    ['0',               'USD', 0n],
    ['0.01',            'USD', 1n],
    ['1250',            'JPY', 1_250n],
    ['1250.00',         'JPY', 1_250n],
    ['1.234',           'KWD', 1_234n],
    ['1.2345',          'CLF', 12_345n],
    ['999999999999999', 'EUR', 99_999_999_999_999_900n],
  ];

  test.each(read)('%s %s is %i', (amount, currency, minor) => {
    expect(parseMoney(amount, currency)).toEqual(ok({ minor, currency }));
  });
});

describe('an amount is refused', () => {
  // biome-ignore format: a table reads better as a table
  const refused: readonly (readonly [string, string, string])[] = [
    ['1',                'eur',  'currency-malformed'],
    ['1',                'EURO', 'currency-malformed'],
    ['1',                '',     'currency-malformed'],
    ['1e3',              'EUR',  'amount-not-decimal'],
    ['1,250.50',         'EUR',  'amount-not-decimal'],
    ['€5',               'EUR',  'amount-not-decimal'],
    ['',                 'EUR',  'amount-not-decimal'],
    ['-1',               'EUR',  'amount-negative'],
    ['-0',               'EUR',  'amount-negative'],
    ['1.005',            'EUR',  'amount-too-fine'],
    ['0.5',              'JPY',  'amount-too-fine'],
    ['1.2345',           'KWD',  'amount-too-fine'],
    ['1000000000000000', 'EUR',  'amount-too-large'],
  ];

  test.each(refused)('%j %s: %s', (amount, currency, reason) => {
    expect(parseMoney(amount, currency)).toMatchObject({ ok: false, reason });
  });

  test('with the places that its currency has', () => {
    expect(parseMoney('0.5', 'JPY')).toEqual(refuse('amount-too-fine', { decimals: '0' }));
  });
});

test.each(['1250.50 EUR', '0.05 EUR', '7 JPY', '0.001 KWD'])('%s is written as it was', (text) => {
  const [amount = '', currency = ''] = text.split(' ');
  const read = parseMoney(amount, currency);
  expect(read.ok && formatMoney(read.value)).toBe(amount);
});
