import type { PlainDate } from '../domain/time/plain-date.ts';

/** Under which law, and on which day, everything on file was last determined. */
export interface LawRun {
  readonly edition: string;
  readonly on: PlainDate;
}

export interface LawRuns {
  last(jurisdiction: string): Promise<LawRun | undefined>;
  record(jurisdiction: string, run: LawRun): Promise<void>;
}
