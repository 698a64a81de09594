import { assert } from '../assert.ts';

/**
 * The one text of a value: keys sorted by code unit, no space, absent keys left out, whole
 * numbers only. A bigint is written as a string of its digits. Digests are taken over this text.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `"${value}"`;
  if (typeof value === 'number') return wholeNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  assert(isPlain(value), `${typeof value} has no canonical text`);
  const present = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = present.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** A map, a set or a date shows no keys: it would be sealed as nothing. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function wholeNumber(value: number): string {
  assert(Number.isSafeInteger(value), `${value} is not a whole number`);
  return String(value);
}
