import { expect, test } from 'vitest';
import { type Instant, parseInstant } from '../../../domain/time/instant.ts';
import { legalDayOf } from './legal-day.ts';

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(`${text} is no instant`);
  return parsed.value;
}

test.each([
  ['2025-12-11T15:59:59Z', 'Asia/Shanghai', '2025-12-11'],
  ['2025-12-11T16:00:00Z', 'Asia/Shanghai', '2025-12-12'],
  ['2025-12-12T00:30:00+08:00', 'UTC', '2025-12-11'],
  ['2024-12-31T23:59:59Z', 'Europe/Berlin', '2025-01-01'],
])('%s in %s is the legal day %s', (moment, zone, on) => {
  expect(legalDayOf(instant(moment), zone)).toBe(on);
});
