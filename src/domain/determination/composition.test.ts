import { expect, test } from 'vitest';
import { contains, isMainConstituent, parseComposition, percentOf } from './composition.ts';

function composed(written: Readonly<Record<string, unknown>>) {
  const parsed = parseComposition(written);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

test('an element of which there is some is contained, whatever its share', () => {
  const composition = composed({ Dy: true, Fe: '0.7' });
  expect(contains(composition, 'Dy')).toBe('met');
  expect(contains(composition, 'Tb')).toBe('unknown');
  expect(isMainConstituent(composition, 'Dy')).toBe('not-met');
  expect(isMainConstituent(composed({ Dy: true }), 'Dy')).toBe('unknown');
  const [least, most] = percentOf(composition, 'Dy');
  expect([least.digits, most.digits, most.scale]).toEqual([0n, 300n, 1]);
});

test('an element of which there is none is not contained', () => {
  expect(contains(composed({ Dy: false }), 'Dy')).toBe('not-met');
  expect(contains(composed({ Dy: null }), 'Dy')).toBe('unknown');
});

test('some of what is no element is refused', () => {
  expect(parseComposition({ Xx: true })).toMatchObject({ reason: 'element-unknown' });
});
