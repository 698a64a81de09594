import type { Brand } from '../brand.ts';
import { ok, type Result, refuse } from '../result.ts';

/** The moment at which something was recorded: RFC 3339 in UTC, to the millisecond. */
export type Instant = Brand<string, 'Instant'>;

/** Reads a moment in any zone. */
export function parseInstant(text: string): Result<Instant, 'not-an-instant'> {
  const moment = new Date(text);
  if (Number.isNaN(moment.valueOf())) return refuse('not-an-instant');
  return ok(moment.toISOString() as Instant);
}
