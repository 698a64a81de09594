import { expect, test } from 'vitest';
import { ok, refuse } from '../result.ts';
import { parseInstant } from './instant.ts';

test('an instant is told in UTC, to the millisecond, wherever it was written', () => {
  expect(parseInstant('2025-04-04T08:00:00+08:00')).toEqual(ok('2025-04-04T00:00:00.000Z'));
  expect(parseInstant('2025-04-04T00:00:00.1239Z')).toEqual(ok('2025-04-04T00:00:00.123Z'));
});

test.each(['', 'yesterday', '2025-13-01T00:00:00Z'])('%j is no instant', (text) => {
  expect(parseInstant(text)).toEqual(refuse('not-an-instant'));
});
