import { describe, expect, test } from 'vitest';
import { isBlank, placesAt, textsIn } from './form-path.ts';

describe('a path into a form', () => {
  const form = { endUser: { name: 'A' }, lines: [{ unit: 'kg' }, {}] };

  test('names one place, filled or not', () => {
    expect(placesAt(form, '/endUser/name')).toEqual([{ path: '/endUser/name', value: 'A' }]);
    expect(placesAt(form, '/contract/number')).toEqual([
      { path: '/contract/number', value: undefined },
    ]);
  });

  test('names one place in each line where it holds a star', () => {
    expect(placesAt(form, '/lines/*/unit')).toEqual([
      { path: '/lines/0/unit', value: 'kg', line: 1 },
      { path: '/lines/1/unit', value: undefined, line: 2 },
    ]);
    expect(placesAt({}, '/lines/*/unit')).toEqual([]);
  });

  test('does not reach what an object inherits', () => {
    expect(placesAt(form, '/endUser/constructor')[0]?.value).toBeUndefined();
  });
});

describe('blank', () => {
  test.each([undefined, null, '', ' \n', {}, [], { name: '' }, [{ name: ' ' }]])(
    'is %o',
    (value) => {
      expect(isBlank(value)).toBe(true);
    },
  );

  test.each(['x', '0', 0, false, { name: 'x' }, ['x']])('is not %o', (value) => {
    expect(isBlank(value)).toBe(false);
  });
});

test('every text of a form has its place, and a key is written as JSON Pointer writes it', () => {
  expect(textsIn({ lines: [{ name: 'A', composition: { 'a/b~': '1' } }], size: 3 })).toEqual([
    { path: '/lines/0/name', value: 'A' },
    { path: '/lines/0/composition/a~1b~0', value: '1' },
  ]);
});
