import type { Measure, Suspension } from '../measure/measure.ts';
import type { KnownLaw } from './known-law.ts';
import {
  firstSharedDay,
  isWithin,
  type LawFault,
  periodFaults,
  periodText,
  rivals,
  under,
} from './law-fault.ts';

/** Every place where the suspensions of a measure contradict it, each other or their instrument. */
export function suspensionFaults(measure: Measure, known: KnownLaw): readonly LawFault[] {
  const { suspensions } = measure;
  const clauses = new Set(measure.entries.map(({ clause }) => clause));
  const each = suspensions.flatMap((suspension, index) =>
    under(`/${index}`, [
      ...periodFaults(suspension.period),
      ...instrumentFaults(suspension, known),
      ...clauseFaults(suspension, clauses),
    ]),
  );
  return [...each, ...overlapFaults(suspensions)];
}

/** A clause rests because an instrument says so, or somebody only said that it would. */
function instrumentFaults(suspension: Suspension, known: KnownLaw): readonly LawFault[] {
  const { by, announced, period } = suspension;
  if (by === undefined) {
    if (announced !== undefined) return [];
    const says = 'Nothing suspends here: name the measure in by, or what was said in announced.';
    return [{ path: '', says }];
  }
  if (announced !== undefined) {
    const says = `${by} suspends, so this is not only announced: remove announced, or by.`;
    return [{ path: '/announced', says }];
  }
  const instrument = known.measures.get(by);
  if (instrument === undefined) {
    return [{ path: '/by', says: `No measure ${by} is held: add it, or correct the name.` }];
  }
  if (isWithin(period, instrument.period)) return [];
  const says = `${by} runs from ${periodText(instrument.period)} only: shorten the period.`;
  return [{ path: '/period', says }];
}

function clauseFaults(
  { clauses = [] }: Suspension,
  held: ReadonlySet<string | undefined>,
): readonly LawFault[] {
  return clauses.flatMap((clause, index) => {
    if (held.has(clause)) return [];
    const says = `The measure has no clause ${clause}: correct it, or leave clauses out for all.`;
    return [{ path: `/clauses/${index}`, says }];
  });
}

function overlapFaults(suspensions: readonly Suspension[]): readonly LawFault[] {
  return rivals(suspensions, shareClause).map(({ index, version, earlier }) => {
    const shared = firstSharedDay(version.period, earlier.period);
    const says = `Two suspensions of the same clause run on ${shared}: end one before the other.`;
    return { path: `/${index}/period`, says };
  });
}

function shareClause(one: Suspension, other: Suspension): boolean {
  if (one.clauses === undefined || other.clauses === undefined) return true;
  return one.clauses.some((clause) => other.clauses?.includes(clause));
}
