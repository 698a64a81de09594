import type { Entry, Measure, Suspension } from '../measure/measure.ts';
import { covers } from '../time/period.ts';
import { type PlainDate, plusDays } from '../time/plain-date.ts';
import type { DecidingEntry } from './answer.ts';

/** Where a clause stands on a day. Before publication and after repeal it does not stand at all. */
export type ClauseState = 'in-force' | 'suspended' | 'starts-later';

/** The days that go with a clause's state. */
export interface Standing {
  readonly state: ClauseState;
  readonly startsOn: PlainDate;
  readonly revivesOn?: PlainDate;
  readonly suspendedBy?: Suspension;
  readonly announced?: Suspension;
}

/** A clause of a measure with its standing on a day. */
export type StandingClause = Standing & { readonly measure: Measure; readonly entry: Entry };

/** What of a clause its days hang on. A measure without clauses stands by its own days. */
export type DatedClause = Pick<Entry, 'clause' | 'period'>;

/** How a clause stands on a day; nothing before it is published and after it is repealed. */
export function standingOn(
  measure: Measure,
  entry: DatedClause,
  on: PlainDate,
): Standing | undefined {
  const period = entry.period ?? measure.period;
  if (on < measure.publishedOn && on < period.from) return undefined;
  if (period.until !== undefined && period.until < on) return undefined;
  const startsOn = period.from;
  const windows = measure.suspensions.filter(({ clauses }) => {
    return clauses === undefined || (entry.clause !== undefined && clauses.includes(entry.clause));
  });
  const resting = windows.find((one) => one.announced === undefined && covers(one.period, on));
  if (resting !== undefined) {
    const revives = revival(windows, resting);
    return { state: 'suspended', startsOn, suspendedBy: resting, ...revives };
  }
  if (on < period.from) return { state: 'starts-later', startsOn };
  const announced = windows.find((one) => one.announced !== undefined && covers(one.period, on));
  return { state: 'in-force', startsOn, ...(announced === undefined ? {} : { announced }) };
}

/** The day after the last day of rest, over windows that follow one another without a gap. */
function revival(
  windows: readonly Suspension[],
  resting: Suspension,
): { readonly revivesOn?: PlainDate } {
  const { until } = resting.period;
  if (until === undefined) return {};
  const next = plusDays(until, 1);
  const following = windows.find((one) => one.announced === undefined && one.period.from === next);
  return following === undefined ? { revivesOn: next } : revival(windows, following);
}

/** The entry as it is cited: by its code, else by its place in the announcement. */
export function citationOf(measure: Measure, entry: Entry): DecidingEntry {
  const place = entry.clause ?? entry.id;
  return {
    measure: measure.id,
    ...(entry.clause === undefined ? {} : { clause: entry.clause }),
    code: entry.code ?? `${measure.number}-${place}`,
  };
}
