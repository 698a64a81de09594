import { type DatedClause, standingOn } from '../determination/standing.ts';
import type { Entry, Measure } from '../measure/measure.ts';
import type { Period } from '../time/period.ts';
import { type PlainDate, plusDays } from '../time/plain-date.ts';
import type { Law } from './law.ts';

/** How a clause stands. `announced`: in force, and said to rest by no instrument. */
export const SPAN_STATES = ['in-force', 'suspended', 'announced', 'starts-later', 'ended'] as const;

export type SpanState = (typeof SPAN_STATES)[number];

/** How a clause stands on a day, with what a reader asks next: by whom, from when, until when. */
export interface ClauseStanding {
  readonly state: SpanState;
  /** The measure that suspends. */
  readonly by?: string;
  /** The day on which it is in force again. */
  readonly revivesOn?: PlainDate;
  readonly startsOn?: PlainDate;
  /** What was announced, in its words, and where it was read. */
  readonly says?: string;
  readonly source?: string;
}

/** Days on which a clause stands one way, both included and within the days that were asked. */
export interface Span extends ClauseStanding {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Clauses of a measure that stand alike on all days, and how they do. */
export interface TimelineRow {
  readonly measure: Measure;
  /** Absent: all its clauses stand alike. */
  readonly clauses?: readonly string[];
  readonly entries: readonly Entry[];
  readonly spans: readonly Span[];
}

/** The first and the last day that are looked at. */
export type Window = Required<Period>;

/** Every measure over days; one whose clauses part ways has a row for each set of them. */
export function timelineOf(law: Law, window: Window): readonly TimelineRow[] {
  return law.measures.flatMap((measure) => rowsOf(measure, window));
}

/** From the first day on which anything was published to the last on which anything turns. */
export function wholeWindow({ measures }: Law): Window | undefined {
  const turns = measures.flatMap((measure) => [
    ...turnsOf(measure, {}),
    ...measure.entries.flatMap((entry) => turnsOf(measure, entry)),
  ]);
  const [first, ...later] = [...turns].sort();
  if (first === undefined) return undefined;
  return { from: first, until: later.at(-1) ?? first };
}

function rowsOf(measure: Measure, window: Window): readonly TimelineRow[] {
  const { entries } = measure;
  if (entries.length === 0) {
    const spans = spansOf(measure, {}, window);
    return spans.length === 0 ? [] : [{ measure, entries, spans }];
  }
  const alike = new Map<string, { spans: readonly Span[]; entries: Entry[] }>();
  for (const entry of entries) {
    const spans = spansOf(measure, entry, window);
    const words = JSON.stringify(spans);
    const row = alike.get(words) ?? { spans, entries: [] };
    row.entries.push(entry);
    alike.set(words, row);
  }
  const rows = [...alike.values()].map((row) => ({ measure, ...row }));
  const [only, ...others] = rows;
  const told = others.length === 0 && only !== undefined ? [only] : rows.map(withClauses);
  return told.filter(({ spans }) => spans.length > 0);
}

function withClauses<Row extends { readonly entries: readonly Entry[] }>(row: Row) {
  return { ...row, clauses: [...new Set(row.entries.map(placeOf))] };
}

function placeOf({ clause, code, id }: Entry): string {
  return clause ?? code ?? id;
}

/** How a clause stands on each day of a window, days that are alike taken together. */
export function spansOf(measure: Measure, clause: DatedClause, window: Window): readonly Span[] {
  const { from, until } = window;
  const inside = turnsOf(measure, clause).filter((turn) => from < turn && turn <= until);
  const starts = [from, ...[...new Set(inside)].sort()];
  const spans: Span[] = [];
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const last = next === undefined ? until : plusDays(next, -1);
    const standing = clauseStandingOn(measure, clause, start);
    const before = spans.at(-1);
    if (standing === undefined) continue;
    if (before !== undefined && isAlike(before, standing)) {
      spans[spans.length - 1] = { ...before, until: last };
    } else {
      spans.push({ from: start, until: last, ...standing });
    }
  }
  return spans;
}

/** How a clause stands on a day; nothing before it is published. */
export function clauseStandingOn(
  measure: Measure,
  clause: DatedClause,
  on: PlainDate,
): ClauseStanding | undefined {
  const { until } = clause.period ?? measure.period;
  if (until !== undefined && until < on) return { state: 'ended' };
  const stands = standingOn(measure, clause, on);
  if (stands === undefined) return undefined;
  const { state, startsOn, revivesOn, suspendedBy, announced } = stands;
  if (state === 'starts-later') return { state, startsOn };
  if (state === 'suspended') {
    return {
      state,
      ...(suspendedBy?.by === undefined ? {} : { by: suspendedBy.by }),
      ...(revivesOn === undefined ? {} : { revivesOn }),
      ...(suspendedBy === undefined ? {} : { source: suspendedBy.source }),
    };
  }
  if (announced?.announced === undefined) return { state };
  return { state: 'announced', says: announced.announced.says, source: announced.source };
}

function isAlike({ from: _, until: __, ...one }: Span, other: ClauseStanding): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function turnsOf(measure: Measure, clause: DatedClause): readonly PlainDate[] {
  const periods = [clause.period ?? measure.period, ...measure.suspensions.map(periodOf)];
  return [
    measure.publishedOn,
    ...periods.flatMap(({ from, until }) =>
      until === undefined ? [from] : [from, plusDays(until, 1)],
    ),
  ];
}

function periodOf({ period }: { readonly period: Period }): Period {
  return period;
}
