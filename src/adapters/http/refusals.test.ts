import { expect, test } from 'vitest';
import { isRefusal, REFUSALS } from './refusals.ts';

const rows = Object.entries(REFUSALS);

test('every refusal has a status of its kind and words that end', () => {
  for (const [reason, { status, title, says, fix }] of rows) {
    expect(reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status, reason).toBeGreaterThanOrEqual(400);
    expect(status, reason).toBeLessThan(600);
    expect(title, reason).not.toBe('');
    expect(says, reason).not.toBe('');
    expect(fix, reason).toMatch(/\.$/);
  }
});

test('a role that may not is 403, a missing version 428, an unknown licence 404', () => {
  const statusOf = (reason: keyof typeof REFUSALS) => REFUSALS[reason].status;
  expect(statusOf('role-may-not')).toBe(403);
  expect(statusOf('proposer-may-not-countersign')).toBe(403);
  expect(statusOf('if-match-missing')).toBe(428);
  expect(statusOf('unknown')).toBe(404);
});

test('what every object inherits is no refusal', () => {
  expect(isRefusal('toString')).toBe(false);
  expect(isRefusal('unknown')).toBe(true);
});
