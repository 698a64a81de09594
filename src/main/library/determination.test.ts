import { expect, test } from 'vitest';
import { EXAMPLE_LAW } from '../../domain/determination/example.ts';
import { determineSheet, parseLaw } from './determination.ts';

const SHEET = {
  id: 'a',
  on: '2024-06-01',
  item: { form: 'magnet', composition: { Dy: 0.02, Nd: 0.3, Fe: 0.68 } },
};

test('a sheet is answered under the edition of the law', () => {
  expect(determineSheet(EXAMPLE_LAW, SHEET)).toMatchObject({
    id: 'a',
    outcome: 'licence-required',
    edition: 'example',
  });
});

test('a sheet that cannot be read says where and how to mend it', () => {
  expect(determineSheet(EXAMPLE_LAW, { id: 7, on: '2024-06-31' })).toEqual({
    id: 7,
    error: { type: 'not-a-day', path: '/on', says: '2024-06-31 is not a day; write YYYY-MM-DD.' },
  });
});

test('a law goes through JSON and answers the same', () => {
  const law = parseLaw(JSON.parse(JSON.stringify(EXAMPLE_LAW)));
  expect(determineSheet(law, SHEET)).toEqual(determineSheet(EXAMPLE_LAW, SHEET));
});

test.each([null, 5, {}, { edition: 'x' }])('%j is no law', (document) => {
  expect(() => parseLaw(document)).toThrow('This is no law');
});
