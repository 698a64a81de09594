import type { Law } from '../domain/law/law.ts';
import type { Measure, Suspension } from '../domain/measure/measure.ts';
import { covers } from '../domain/time/period.ts';
import { type PlainDate, plusDays } from '../domain/time/plain-date.ts';
import type { TurnAhead } from './notice.ts';
import type { Deps, Edge } from './ports.ts';
import { changesOnFile, type Redetermination } from './redetermine.ts';
import { type Tally, tallyOf } from './tally-changes.ts';

/** A last day that is near, with what ends on it, and how many days ahead it is told. */
export interface TurnWarning {
  readonly lastDay: PlainDate;
  readonly daysAhead: number;
  readonly turns: readonly TurnAhead[];
}

type Needs = Pick<Deps, 'desk' | 'notices'> & { readonly edge: Pick<Edge, 'digest'> };

/**
 * Tells ahead of the days on which clauses revive or end: the firms whose goods on file the turn
 * touches, and the authority. Each turn is told once for each distance that the law's pack names.
 */
export async function warnOfTurns(
  deps: Needs,
  { law, on, at }: Redetermination,
): Promise<readonly TurnWarning[]> {
  const { code: jurisdiction } = law.jurisdiction;
  const told: TurnWarning[] = [];
  for (const warning of warningsDue(law, on)) {
    const key = `turn-ahead ${jurisdiction} ${warning.lastDay} ${warning.daysAhead}`;
    if (await deps.notices.isPosted(key)) continue;
    const tally = await touchedBy(deps, law, warning.lastDay);
    await tellAll(deps, { tally, warning, key, base: { jurisdiction, at, on } });
    told.push(warning);
  }
  return told;
}

/** What differs between the last day and the day after, for everything on file. */
async function touchedBy(deps: Needs, law: Law, lastDay: PlainDate): Promise<Tally> {
  const tally = tallyOf();
  const [before, after] = [
    { law, on: lastDay },
    { law, on: plusDays(lastDay, 1) },
  ];
  for await (const { subject, change } of changesOnFile(deps, before, after)) {
    if (change !== undefined) tally.add(subject.firm, change);
  }
  return tally;
}

interface Telling {
  readonly tally: Tally;
  readonly warning: TurnWarning;
  readonly key: string;
  readonly base: Pick<Redetermination, 'on' | 'at'> & { readonly jurisdiction: string };
}

/** The authority's comes last: once it stands, all of it has been told. */
async function tellAll({ notices }: Needs, { tally, warning, key, base }: Telling): Promise<void> {
  const { lastDay, turns } = warning;
  const about = { kind: 'turn-ahead', lastDay, turns } as const;
  for (const firm of tally.firms()) {
    const content = { ...about, ...tally.of(firm) };
    await notices.post({ ...base, key: `${key} ${firm}`, firm, content });
  }
  await notices.post({ ...base, key, content: { ...about, ...tally.total() } });
}

/** The last days that are as near as the pack says, each at the nearest distance it has reached. */
export function warningsDue(law: Law, on: PlainDate): readonly TurnWarning[] {
  const distances = [...(law.jurisdiction.warnDaysAhead ?? [])].sort((one, other) => one - other);
  const farthest = distances.at(-1);
  if (farthest === undefined) return [];
  const ending = law.measures.flatMap((measure) => endingIn(law, measure));
  const near = ending.filter(({ lastDay }) => on <= lastDay && lastDay <= plusDays(on, farthest));
  const days = [...new Set(near.map(({ lastDay }) => lastDay))].sort();
  return days.map((lastDay) => ({
    lastDay,
    daysAhead: distances.find((days) => lastDay <= plusDays(on, days)) ?? farthest,
    turns: near.filter((one) => one.lastDay === lastDay).map(({ turn }) => turn),
  }));
}

interface Ending {
  readonly lastDay: PlainDate;
  readonly turn: TurnAhead;
}

/** Suspensions that end without another to follow, and clauses that end for good. */
function endingIn(law: Law, measure: Measure): readonly Ending[] {
  const reviving = measure.suspensions
    .filter(({ announced }) => announced === undefined)
    .flatMap((suspension) => revivalAfter(law, measure, suspension));
  const { kind, period, entries, instrument } = measure;
  const ends: TurnAhead = { happens: 'ends', instrument, clauses: [] };
  const whole =
    kind !== 'suspension' && period.until ? [{ lastDay: period.until, turn: ends }] : [];
  const parts = entries.flatMap(({ id, clause, period: own }): Ending[] => {
    if (own?.until === undefined || own.until === period.until) return [];
    const follows = entries.some((next) => next.clause === clause && follow(next.period, own));
    return follows ? [] : [{ lastDay: own.until, turn: { ...ends, clauses: [clause ?? id] } }];
  });
  return [...reviving, ...whole, ...parts];
}

function follow(next: Measure['period'] | undefined, own: Measure['period']): boolean {
  return own.until !== undefined && next?.from === plusDays(own.until, 1);
}

function revivalAfter(law: Law, measure: Measure, suspension: Suspension): readonly Ending[] {
  const { until: lastDay } = suspension.period;
  if (lastDay === undefined || !covers(measure.period, plusDays(lastDay, 1))) return [];
  const isFollowed = measure.suspensions.some(
    (next) => next.announced === undefined && follow(next.period, suspension.period),
  );
  if (isFollowed) return [];
  const by = law.measures.find(({ id }) => id === suspension.by)?.instrument;
  const { clauses = [] } = suspension;
  const instrument = by ?? suspension.by ?? measure.instrument;
  const turn = { happens: 'revives', instrument, revives: measure.instrument, clauses } as const;
  return [{ lastDay, turn }];
}
