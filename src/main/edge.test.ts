import { expect, test } from 'vitest';
import { dayIn, edge } from './edge.ts';

test.each([
  ['Asia/Shanghai', '2025-04-03T15:59:59Z', '2025-04-03'],
  ['Asia/Shanghai', '2025-04-03T16:00:00Z', '2025-04-04'],
  ['UTC', '2025-04-03T23:59:59Z', '2025-04-03'],
  ['Europe/Berlin', '2025-03-30T22:00:00Z', '2025-03-31'],
  ['America/New_York', '2025-12-31T04:59:59Z', '2025-12-30'],
  ['Asia/Shanghai', '2025-12-31T16:00:00Z', '2026-01-01'],
])('the legal day in %s at %s is %s', (zone, moment, expected) => {
  expect(dayIn(zone, new Date(moment))).toBe(expected);
});

test('a token is long, URL-safe and never the same', () => {
  const tokens = Array.from({ length: 100 }, () => edge.token());
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
});

test('a digest is the SHA-256 of a text or of its bytes', () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(edge.digest('abc')).toBe(known);
  expect(edge.digest(new TextEncoder().encode('abc'))).toBe(known);
});
