import type { Condition, Reach } from '../measure/condition.ts';
import type { Entry, Measure } from '../measure/measure.ts';
import type { DecidingEntry } from './answer.ts';
import { type Asking, questionsOf } from './questions.ts';
import { citationOf } from './standing.ts';
import { type Lexicon, type Test, testOf } from './test-condition.ts';

/** What of a clause is the same on every day, as long as it asks for no listed party. */
export interface ClauseParts {
  readonly test: Test;
  /** What is left to ask once the form is known to be one of those that the entry takes. */
  readonly settled: Test;
  readonly asking: Asking;
  readonly cited: DecidingEntry;
  readonly reach?: Reach;
}

/** Parts made before: a law has many spans of days, and most clauses are alike in all of them. */
export type MadeParts = Map<Entry, ClauseParts>;

/** Makes the tests and questions of an entry, or takes those that were made for another day. */
export function partsOfClause(
  measure: Measure,
  entry: Entry,
  { lexicon, made }: { readonly lexicon: Lexicon; readonly made: MadeParts },
): ClauseParts {
  const before = made.get(entry);
  if (before !== undefined) return before;
  const { when } = entry;
  const reach = reachOf(when);
  const parts = {
    test: testOf(when, lexicon),
    settled: testOf(withoutForm(when), lexicon),
    asking: questionsOf(when, lexicon),
    cited: citationOf(measure, entry),
    ...(reach === undefined ? {} : { reach }),
  };
  if (!asksWho(when)) made.set(entry, parts);
  return parts;
}

/** The reach of a clause stands at the top of its condition, beside what else must hold. */
export function reachOf(condition: Condition): Reach | undefined {
  if ('fallsUnder' in condition) return condition.fallsUnder;
  if (!('all' in condition)) return undefined;
  const part = condition.all.find((one) => 'fallsUnder' in one);
  return part !== undefined && 'fallsUnder' in part ? part.fallsUnder : undefined;
}

function withoutForm(condition: Condition): Condition {
  if (!('all' in condition)) return 'formIn' in condition ? { all: [] } : condition;
  return { all: condition.all.filter((part) => !('formIn' in part)) };
}

/** Who is listed differs from one span of days to the next. */
function asksWho(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(asksWho);
  if ('any' in condition) return condition.any.some(asksWho);
  if ('not' in condition) return asksWho(condition.not);
  return 'partyListed' in condition;
}
