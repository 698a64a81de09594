import { assert } from '../assert.ts';
import type { PlainDate } from './plain-date.ts';

/** Both days included, as statutes count. Without a last day it runs until repealed. */
export interface Period {
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

/** Whatever holds on the days of a period only. */
export interface Dated {
  readonly period: Period;
}

/** Whether a day lies in a period. */
export function covers({ from, until }: Period, day: PlainDate): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** Whether two periods share a day. */
export function overlap(one: Period, other: Period): boolean {
  const oneStartsInTime = other.until === undefined || one.from <= other.until;
  const otherStartsInTime = one.until === undefined || other.from <= one.until;
  return oneStartsInTime && otherStartsInTime;
}

/** The version in force on a day. Two at once is corrupt law, not a choice to make here. */
export function inForceOn<V extends Dated>(versions: readonly V[], day: PlainDate): V | undefined {
  const inForce = versions.filter((version) => covers(version.period, day));
  assert(inForce.length <= 1, `${inForce.length} versions in force on ${day}`);
  return inForce[0];
}
