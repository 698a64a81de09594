import { covers, type Dated, overlap, type Period } from '../time/period.ts';

/** What contradicts itself in a law: a JSON Pointer into `Law`, and words that say what to mend. */
export interface LawFault {
  readonly path: string;
  readonly says: string;
}

/** The faults of a part, seen from the whole that holds it. */
export function under(path: string, faults: readonly LawFault[]): readonly LawFault[] {
  return faults.map((fault) => ({ path: `${path}${fault.path}`, says: fault.says }));
}

/** A fault for each name that stands a second time; `place` is what follows the index. */
export function repeatFaults(names: readonly string[], place = ''): readonly LawFault[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const says = `${name} stands here a second time, first at ${first}: remove one or rename it.`;
    return [{ path: `/${index}${place}`, says }];
  });
}

/** A period that ends before it starts holds on no day. */
export function periodFaults({ from, until }: Period, path = '/period'): readonly LawFault[] {
  if (until === undefined || from <= until) return [];
  const says = `The last day ${until} lies before the first day ${from}: put the later day last.`;
  return [{ path: `${path}/until`, says }];
}

/** For each version, the earlier one in the list that shares a day with it and is its rival. */
export function rivals<V extends Dated>(
  versions: readonly V[],
  areRivals: (one: V, other: V) => boolean = () => true,
): readonly { readonly index: number; readonly version: V; readonly earlier: V }[] {
  return versions.flatMap((version, index) => {
    const earlier = versions
      .slice(0, index)
      .find((other) => areRivals(version, other) && overlap(version.period, other.period));
    return earlier === undefined ? [] : [{ index, version, earlier }];
  });
}

/** The first day on which two periods both run. */
export function firstSharedDay(one: Period, other: Period): string {
  return covers(one, other.from) ? other.from : one.from;
}

/** Whether a period keeps within another, both days included. */
export function isWithin(inner: Period, outer: Period): boolean {
  if (inner.from < outer.from) return false;
  if (outer.until === undefined) return true;
  return inner.until !== undefined && inner.until <= outer.until;
}

/** A period in words: `2025-04-04 to 2025-12-31`, or without a last day. */
export function periodText({ from, until }: Period): string {
  return until === undefined ? `${from} on, without a last day` : `${from} to ${until}`;
}
