import { expect, test } from 'vitest';
import { pageOf, parseMark, writeMark } from './page-mark.ts';

const AT = '2025-07-01T02:00:00.000Z';

test('a mark names the same place when it is read again, whatever the name holds', () => {
  for (const name of ['A-000001', 'odd~name', '']) {
    expect(parseMark(writeMark({ at: AT, name }))).toEqual({ at: AT, name });
  }
});

test.each([undefined, '', 'A-000001', 'yesterday~A-1', '~'])('%s names no place', (text) => {
  expect(parseMark(text)).toBeUndefined();
});

test('a page names the next one only when there is one', () => {
  const as = { row: (found: number) => found * 10, mark: (found: number) => `${found}` };
  expect(pageOf([1, 2, 3], 2, as)).toEqual({ rows: [10, 20], next: '2' });
  expect(pageOf([1, 2], 2, as)).toEqual({ rows: [10, 20] });
  expect(pageOf([], 2, as)).toEqual({ rows: [] });
});
