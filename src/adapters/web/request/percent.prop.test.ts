import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal } from '../../../domain/quantity/decimal.ts';
import { fractionToPercent, percentToFraction } from './percent.ts';

const anyDecimal = fc
  .tuple(fc.nat({ max: 1000 }), fc.stringMatching(/^[0-9]{0,12}$/))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));

test('a share in per cent is a hundred times its fraction, to the last digit', () => {
  fc.assert(
    fc.property(anyDecimal, (percent) => {
      const fraction = parseDecimal(percentToFraction(percent));
      const typed = parseDecimal(percent);
      if (!fraction.ok || !typed.ok) throw new Error(`${percent} was not read`);
      const places = Math.max(fraction.value.scale, typed.value.scale);
      const hundredfold =
        fraction.value.digits * 100n * 10n ** BigInt(places - fraction.value.scale);
      expect(hundredfold).toBe(typed.value.digits * 10n ** BigInt(places - typed.value.scale));
    }),
  );
});

test('what was typed in per cent comes back as the same number', () => {
  fc.assert(
    fc.property(anyDecimal, (percent) => {
      const back = parseDecimal(fractionToPercent(percentToFraction(percent)));
      const typed = parseDecimal(percent);
      if (!back.ok || !typed.ok) throw new Error(`${percent} did not come back`);
      const scale = Math.max(back.value.scale, typed.value.scale);
      const at = (value: { digits: bigint; scale: number }) =>
        value.digits * 10n ** BigInt(scale - value.scale);
      expect(at(back.value)).toBe(at(typed.value));
    }),
  );
});

test('what is no decimal stays as it was typed', () => {
  expect(['1e3', '-1', '', '2,5'].map(percentToFraction)).toEqual(['1e3', '-1', '', '2,5']);
  expect(fractionToPercent('abc')).toBe('abc');
});
