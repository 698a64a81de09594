import { type Given, isGiven } from './scenario.ts';

/**
 * The part of what happened that a step asked about. A refusal that nobody expected is shown as
 * well: it says more than the fields that it left empty.
 */
export function askedPart(expected: unknown, actual: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return actual.map((part, index) => askedPart(expected[index], part));
  }
  if (!isGiven(expected) || !isGiven(actual)) return actual;
  const asked = Object.keys(expected).filter((key) => key in actual);
  if ('refused' in actual && !('refused' in expected)) return actual;
  return Object.fromEntries(asked.map((key) => [key, askedPart(expected[key], actual[key])]));
}

/** Every field that is named must be as it says; lists have the same length and order. */
export function agrees(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && listAgrees(expected, actual);
  if (isGiven(expected)) return isGiven(actual) && fieldsAgree(expected, actual);
  return expected === actual;
}

function listAgrees(expected: readonly unknown[], actual: readonly unknown[]): boolean {
  const sameLength = expected.length === actual.length;
  return sameLength && expected.every((part, index) => agrees(part, actual[index]));
}

/** `null` means: there must be no such field. */
function fieldsAgree(expected: Given, actual: Given): boolean {
  return Object.entries(expected).every(([key, value]) =>
    value === null ? actual[key] === undefined : agrees(value, actual[key]),
  );
}

/** Puts changes over a value, as a JSON Merge Patch does: `null` takes away, lists are replaced. */
export function withChanges(value: Given, changes: Given): Given {
  const changed: Record<string, unknown> = { ...value };
  for (const [key, change] of Object.entries(changes)) {
    const before = changed[key];
    if (change === null) delete changed[key];
    else if (isGiven(change)) changed[key] = withChanges(isGiven(before) ? before : {}, change);
    else changed[key] = change;
  }
  return changed;
}
