import { assert } from '../domain/assert.ts';
import { type PlainDate, parsePlainDate } from '../domain/time/plain-date.ts';
import { type Given, isGiven } from './scenario.ts';

// What a step gives to its deed. A scenario that leaves something out is a mistake in the file,
// and the words say which field of the step it is.

export function textIn(given: Given, field: string): string {
  const value = given[field];
  assert(typeof value === 'string', `the step must give "${field}" as text`);
  return value;
}

export function dayIn(given: Given, field: string): PlainDate {
  const parsed = parsePlainDate(textIn(given, field));
  assert(parsed.ok, `the step must give "${field}" as a day`);
  return parsed.value;
}

export function numberIn(given: Given, field: string): number {
  const value = given[field];
  assert(typeof value === 'number', `the step must give "${field}" as a number`);
  return value;
}

export function objectIn(given: Given, field: string): Given {
  const value = given[field];
  assert(isGiven(value), `there must be an object "${field}"`);
  return value;
}

/** What a step changes in a sheet or form of the file. */
export function changesIn(given: Given): Given {
  return given.but === undefined ? {} : objectIn(given, 'but');
}

export function objectsIn(given: Given, field: string): readonly Given[] {
  const value = given[field] ?? [];
  assert(Array.isArray(value) && value.every(isGiven), `"${field}" must be a list of objects`);
  return value;
}

export function textsIn(given: Given, field: string): readonly string[] {
  const value = given[field] ?? [];
  const isTexts = Array.isArray(value) && value.every((one) => typeof one === 'string');
  assert(isTexts, `"${field}" must be a list of texts`);
  return value;
}
