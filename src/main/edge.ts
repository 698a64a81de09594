import { createHash, randomBytes } from 'node:crypto';
import type { Edge } from '../app/ports.ts';
import { assert } from '../domain/assert.ts';
import { type Instant, parseInstant } from '../domain/time/instant.ts';
import { day, type PlainDate } from '../domain/time/plain-date.ts';

const TOKEN_BYTES = 32;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The clock, the dice and the digests of this machine. */
export const edge: Edge = {
  now: () => instantOf(new Date()),
  today: (zone) => dayIn(zone, new Date()),
  token: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  digest: (content) => createHash('sha256').update(content).digest('hex'),
};

function instantOf(moment: Date): Instant {
  const parsed = parseInstant(moment.toISOString());
  assert(parsed.ok, 'the clock tells no instant');
  return parsed.value;
}

/** The legal day in a zone. Canada writes its days as ISO does. */
export function dayIn(zone: string, moment: Date): PlainDate {
  const known = formatters.get(zone);
  const formatter = known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...NUMERIC });
  formatters.set(zone, formatter);
  return day(formatter.format(moment));
}

const NUMERIC = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
