import { expect, test } from 'vitest';
import { wrongFields } from './wrong-fields.ts';

const issue = (instancePath: string, message: string, params: Record<string, unknown> = {}) => ({
  instancePath,
  message,
  params,
  keyword: 'any',
  schemaPath: '',
});

test('a field of the body is named by its JSON Pointer', () => {
  expect(wrongFields([issue('/lines/0/unit', 'wrong')], 'body')).toEqual([
    { pointer: '/lines/0/unit', says: 'wrong' },
  ]);
});

test('the body as a whole is the empty pointer', () => {
  expect(wrongFields([issue('/', 'wrong')], 'body')).toEqual([{ pointer: '', says: 'wrong' }]);
});

test('fields that nobody knows are named one by one, escaped', () => {
  const unknown = issue('/lines/0', 'unknown', { keys: ['a/b', 'c~d'] });
  expect(wrongFields([unknown], 'body').map(({ pointer }) => pointer)).toEqual([
    '/lines/0/a~1b',
    '/lines/0/c~0d',
  ]);
});

test('parameters and headers are named as what they are', () => {
  expect(wrongFields([issue('/limit', 'wrong')], 'querystring')).toEqual([
    { parameter: 'limit', says: 'wrong' },
  ]);
  expect(wrongFields([issue('/if-match', 'wrong')], 'headers')).toEqual([
    { header: 'If-Match', says: 'wrong' },
  ]);
});
