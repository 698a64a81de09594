import { FORMS, type Form } from '../control-list/form.ts';
import type { Law } from '../law/law.ts';
import type { Condition, Reach, Substance } from '../measure/condition.ts';
import type { Entry, Measure, Policy, Suspension } from '../measure/measure.ts';
import type { Period } from '../time/period.ts';
import { type PlainDate, plusDays } from '../time/plain-date.ts';
import type { DecidingEntry, DeterminationOutcome } from './answer.ts';
import { type ClauseFindings, findingsOf, type Shared } from './findings.ts';
import { type Asking, askingOf } from './questions.ts';
import { type ClauseState, citationOf, type StandingClause, standingOn } from './standing.ts';
import { indexSubstances } from './substance.ts';
import { type Lexicon, type Test, testOf } from './test-condition.ts';

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

/** The law as it stands on a day and on its neighbours, arranged by the form of the item. */
export interface LawOfDay {
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly clauses: readonly Clause[];
  readonly byForm: ReadonlyMap<Form | undefined, readonly Clause[]>;
  readonly reaching: readonly Clause[];
}

interface Arranged {
  /** The days on which anything changes, in order. Between two of them the law stands still. */
  readonly turns: readonly PlainDate[];
  readonly spans: Map<PlainDate | undefined, LawOfDay>;
}

const remembered = new WeakMap<Law, Arranged>();

/** Arranged once for each span of days; a law never changes, a new edition is another law. */
export function lawOfDay(law: Law, on: PlainDate): LawOfDay {
  const arranged = remembered.get(law) ?? { turns: turnsOf(law), spans: new Map() };
  remembered.set(law, arranged);
  const turn = arranged.turns.findLast((one) => one <= on);
  const known = arranged.spans.get(turn);
  if (known !== undefined) return known;
  const span = arrange(law, on);
  arranged.spans.set(turn, span);
  return span;
}

function turnsOf({ measures }: Law): readonly PlainDate[] {
  const turns = measures.flatMap(({ publishedOn, period, suspensions, entries }) => [
    publishedOn,
    ...[period, ...suspensions.map((one) => one.period)].flatMap(edgesOf),
    ...entries.flatMap(({ period: own, customsCodes }) =>
      [...(own === undefined ? [] : [own]), ...customsCodes.map((one) => one.period)].flatMap(
        edgesOf,
      ),
    ),
  ]);
  return [...new Set(turns)].sort();
}

function edgesOf({ from, until }: Period): PlainDate[] {
  return until === undefined ? [from] : [from, plusDays(until, 1)];
}

function arrange(law: Law, on: PlainDate): LawOfDay {
  const lexicon = { properties: law.properties, substances: indexSubstances(substancesOf(law)) };
  const standing: StandingClause[] = law.measures.flatMap((measure) =>
    measure.entries.flatMap((entry) => {
      const stands = standingOn(measure, entry, on);
      return stands === undefined ? [] : [{ measure, entry, ...stands }];
    }),
  );
  const shared: Shared = new Map();
  const clauses = standing.map((stands, place): Clause => {
    const { measure, entry } = stands;
    const reach = reachOf(entry.when);
    return {
      ...stands,
      place,
      outcome: OUTCOME_OF[entry.policy],
      test: testOf(entry.when, lexicon),
      asking: askingOf(entry.when, lexicon),
      ...(reach === undefined ? {} : { reach }),
      reaches: new Set(reach === undefined ? [] : reachedBy(reach, standing)),
      cited: citationOf(measure, entry),
      findings: findingsOf(law, stands, shared),
    };
  });
  const own = clauses.filter((clause) => clause.reach === undefined);
  const reaching = clauses.filter((clause) => clause.reach !== undefined);
  const byForm = new Map<Form | undefined, readonly Clause[]>([[undefined, own]]);
  const settled = own.map((clause) => {
    return { ...clause, test: testOf(withoutForm(clause.entry.when), lexicon) };
  });
  for (const form of FORMS) {
    byForm.set(
      form,
      settled.filter(({ entry }) => takes(entry.when, form)),
    );
  }
  return { law, lexicon, clauses, byForm, reaching };
}

const OUTCOME_OF = {
  prohibited: 'prohibited',
  'presumption-of-denial': 'presumption-of-denial',
  'licence-required': 'licence-required',
  'stricter-review': 'licence-required',
  'case-by-case': 'licence-required',
} as const satisfies Record<Policy, DeterminationOutcome>;

/** The reach of a clause stands at the top of its condition, beside what else must hold. */
function reachOf(condition: Condition): Reach | undefined {
  if ('fallsUnder' in condition) return condition.fallsUnder;
  if (!('all' in condition)) return undefined;
  const part = condition.all.find((one) => 'fallsUnder' in one);
  return part !== undefined && 'fallsUnder' in part ? part.fallsUnder : undefined;
}

/** Only entries whose own clause is in force that day, and that are items of their own. */
function reachedBy(reach: Reach, standing: readonly StandingClause[]): readonly number[] {
  return standing.flatMap(({ measure, entry, state }, place) => {
    if (state !== 'in-force' || reachOf(entry.when) !== undefined) return [];
    const byMeasure = reach.measures?.includes(measure.id) === true;
    const byCode = reach.codes?.some((code) => isUnder(entry.code, code)) === true;
    const isDualUse = reach.allDualUseItems === true && measure.kind === 'item-control';
    return byMeasure || byCode || isDualUse ? [place] : [];
  });
}

/** `1C905.a.4` is under `1C905.a` and under `1C905`, not under `1C90`. */
export function isUnder(code: string | undefined, above: string): boolean {
  return code !== undefined && `${code}.`.startsWith(`${above}.`);
}

function takes(condition: Condition, form: Form): boolean {
  if ('formIn' in condition) return condition.formIn.includes(form);
  return 'all' in condition ? condition.all.every((part) => takes(part, form)) : true;
}

/** What is left to ask once the form is known to be one of those that the entry takes. */
function withoutForm(condition: Condition): Condition {
  if (!('all' in condition)) return 'formIn' in condition ? { all: [] } : condition;
  return { all: condition.all.filter((part) => !('formIn' in part)) };
}

function substancesOf(law: Law): readonly Substance[] {
  const named = (condition: Condition): readonly Substance[] => {
    if ('all' in condition) return condition.all.flatMap(named);
    if ('any' in condition) return condition.any.flatMap(named);
    if ('not' in condition) return named(condition.not);
    return 'substanceIn' in condition ? condition.substanceIn : [];
  };
  return law.measures.flatMap(({ entries }) => entries.flatMap(({ when }) => named(when)));
}
