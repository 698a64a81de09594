import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '../result.ts';
import { formatQuantity, parseQuantity, UNITS, type Unit } from './quantity.ts';

const anyUnit = fc.constantFrom(...(Object.keys(UNITS) as Unit[]));

/** As many base units as can be written with twelve digits before the point. */
const anyQuantity = anyUnit.chain((unit) => {
  const most = 10n ** BigInt(12 + UNITS[unit].decimals) - 1n;
  return fc.record({ unit: fc.constant(unit), base: fc.bigInt({ min: 1n, max: most }) });
});

test('whatever is written is read back as the same quantity', () => {
  fc.assert(
    fc.property(anyQuantity, ({ base, unit }) => {
      expect(parseQuantity(formatQuantity(base, unit), unit)).toEqual(ok(base));
    }),
  );
});

test('whatever is read is written the same, but for zeros that say nothing', () => {
  const anyText = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.stringMatching(/^\d{0,6}$/));
  fc.assert(
    fc.property(anyText, ([whole, fraction]) => {
      const text = fraction === '' ? `${whole}` : `${whole}.${fraction}`;
      const read = parseQuantity(text, 'kg');
      const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
      expect(read.ok && formatQuantity(read.value, 'kg')).toBe(plain);
    }),
  );
});

test('no text makes it fail: it is read exactly or refused', () => {
  fc.assert(
    fc.property(fc.string(), anyUnit, (text, unit) => {
      const read = parseQuantity(text, unit);
      expect(read.ok ? read.value > 0n : read.reason.length > 0).toBe(true);
    }),
  );
});
