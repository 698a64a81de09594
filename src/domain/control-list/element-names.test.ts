import { expect, test } from 'vitest';
import { ELEMENTS } from './element.ts';
import { elementName } from './element-names.ts';

test('every element has a name of its own in both languages', () => {
  const names = ELEMENTS.map(elementName);
  expect(new Set(names.map(({ en }) => en)).size).toBe(ELEMENTS.length);
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(ELEMENTS.length);
  expect(names.every(({ zh }) => [...zh].length === 1)).toBe(true);
});

test.each([
  ['Dy', 'dysprosium', '镝'],
  ['Nd', 'neodymium', '钕'],
  ['Sb', 'antimony', '锑'],
  ['W', 'tungsten', '钨'],
  ['Lu', 'lutetium', '镥'],
  ['Hf', 'hafnium', '铪'],
  ['U', 'uranium', '铀'],
  ['Og', 'oganesson', '鿫'],
] as const)('%s is %s, %s', (symbol, en, zh) => {
  expect(elementName(symbol)).toEqual({ en, zh });
});
