import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals, decimalText, parseDecimal } from './decimal.ts';

function decimal(text: string) {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

test('decimals compare by their value, whatever their places', () => {
  expect(compareDecimals(decimal('0.1'), decimal('0.10'))).toBe(0);
  expect(compareDecimals(decimal('17.50000000000000001'), decimal('17.5'))).toBe(1);
  expect(compareDecimals(decimal('-1'), decimal('0.5'))).toBe(-1);
});

test.each(['', '1.', '.5', '1e3', '+1', '1,5', '1 000', 'NaN', '٣'])('%j is no decimal', (text) => {
  expect(parseDecimal(text).ok).toBe(false);
});

test.each([
  [1e-7, '0.0000001'],
  [1.5e-9, '0.0000000015'],
  [0.02, '0.02'],
  [1e21, '1000000000000000000000'],
  [-2.5e-7, '-0.00000025'],
])('the number %d is written %s', (value, text) => {
  expect(decimalText(value)).toBe(text);
});

test('a number that is written out reads as itself', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 });
  fc.assert(
    fc.property(numbers, (value) => {
      const text = decimalText(value);
      const tooFine = (text.split('.')[1] ?? '').length > 40;
      expect(tooFine || Number(text) === value).toBe(true);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
    }),
  );
});

test('comparing whole numbers as decimals is comparing them', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 30n), 10n ** 30n),
      fc.bigInt(-(10n ** 30n), 10n ** 30n),
      (a, b) => {
        expect(Math.sign(compareDecimals(decimal(`${a}`), decimal(`${b}.0`)))).toBe(
          a < b ? -1 : a > b ? 1 : 0,
        );
      },
    ),
  );
});
