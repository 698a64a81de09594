import type { Reach } from '../measure/condition.ts';
import type { Entry, Measure, Suspension } from '../measure/measure.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { DecidingEntry, DeterminationOutcome } from './answer.ts';
import type { ClauseFindings } from './findings.ts';
import type { Asking } from './questions.ts';
import type { ClauseState } from './standing.ts';
import type { Test } from './test-condition.ts';

/** One clause as it stands on a day, ready to be put to shipments. */
export interface Clause {
  readonly measure: Measure;
  readonly entry: Entry;
  readonly place: number;
  readonly state: ClauseState;
  readonly outcome: DeterminationOutcome;
  readonly test: Test;
  readonly asking: Asking;
  readonly reach?: Reach;
  /** Places of the clauses that it reaches, in force that day. */
  readonly reaches: ReadonlySet<number>;
  readonly startsOn: PlainDate;
  readonly revivesOn?: PlainDate;
  /** A statement that it rests, with no instrument to show for it. */
  readonly announced?: Suspension;
  readonly cited: DecidingEntry;
  readonly findings: ClauseFindings;
}
