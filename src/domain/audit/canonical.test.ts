import { describe, expect, test } from 'vitest';
import { Mistake } from '../assert.ts';
import { canonical } from './canonical.ts';

describe('a value has one text', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, 'null'],
    ['a yes', true, 'true'],
    ['a whole number', -12, '-12'],
    ['zero, whatever its sign', -0, '0'],
    ['a quantity, as its digits', 12_500_000n, '"12500000"'],
    ['a text, escaped as JSON does', 'a "b"\n镝', '"a \\"b\\"\\n镝"'],
    ['a list, in its order', [2, 1], '[2,1]'],
    ['an object, sorted by key', { b: 1, a: 2, B: 3 }, '{"B":3,"a":2,"b":1}'],
    ['an object without its absent keys', { a: 1, b: undefined }, '{"a":1}'],
    ['parts within parts', { a: [{ c: null, b: [] }] }, '{"a":[{"b":[],"c":null}]}'],
  ])('%s', (_, value, text) => {
    expect(canonical(value)).toBe(text);
  });
});

describe('what has no one text is a mistake, never sealed as something else', () => {
  test.each<[string, unknown]>([
    ['a fraction', 0.1],
    ['a number past exactness', 2 ** 53],
    ['no number', Number.NaN],
    ['a map', new Map([[1, 2]])],
    ['a set', new Set([1])],
    ['a date', new Date(0)],
    ['a function', () => 1],
    ['a hole in a list', [undefined]],
  ])('%s', (_, value) => {
    expect(() => canonical({ value: [value] })).toThrow(Mistake);
  });
});
