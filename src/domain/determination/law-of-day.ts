import { isUnder } from '../control-list/code.ts';
import { FORMS, type Form } from '../control-list/form.ts';
import type { Law } from '../law/law.ts';
import type { Condition, Reach, Substance } from '../measure/condition.ts';
import type { MeasureKind, Policy } from '../measure/measure.ts';
import type { Period } from '../time/period.ts';
import { type PlainDate, plusDays } from '../time/plain-date.ts';
import type { DeterminationOutcome } from './answer.ts';
import { arrangeCandidates, type Candidates } from './candidates.ts';
import type { Clause } from './clause.ts';
import { type MadeParts, partsOfClause, reachOf } from './clause-parts.ts';
import { findingsOf, type MadeFindings, newFindings } from './findings.ts';
import { indexListed, type ListedIndex } from './listed-codes.ts';
import { indexParties } from './listed-parties.ts';
import type { Reaching } from './reaching.ts';
import { type StandingClause, standingOn } from './standing.ts';
import { indexSubstances, type SubstanceIndex } from './substance.ts';
import type { Lexicon } from './test-condition.ts';

/** The law as it stands on a day and on its neighbours, arranged by the form of the item. */
export interface LawOfDay {
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly clauses: readonly Clause[];
  readonly byForm: ReadonlyMap<Form | undefined, Candidates>;
  readonly reaching: Reaching;
  /** Codes of which only title and customs numbers are held. */
  readonly listed: ListedIndex;
}

interface Arranged {
  /** The days on which anything changes, in order. Between two of them the law stands still. */
  readonly turns: readonly PlainDate[];
  readonly spans: Map<PlainDate | undefined, LawOfDay>;
  /** Days that were asked for before, so that a long list of items finds its span at once. */
  readonly days: Map<PlainDate, LawOfDay>;
  readonly workshop: Workshop;
}

/** What is made once and serves every span of days. */
interface Workshop {
  readonly substances: SubstanceIndex;
  readonly made: MadeParts;
  readonly findings: MadeFindings;
}

const remembered = new WeakMap<Law, Arranged>();

/** Arranged once for each span of days; a law never changes, a new edition is another law. */
export function lawOfDay(law: Law, on: PlainDate): LawOfDay {
  const arranged = remembered.get(law) ?? nothingArranged(law);
  const before = arranged.days.get(on);
  if (before !== undefined) return before;
  const turn = arranged.turns.findLast((one) => one <= on);
  const span = arranged.spans.get(turn) ?? arrange(law, on, arranged.workshop);
  arranged.spans.set(turn, span);
  if (arranged.days.size >= MOST_DAYS) arranged.days.clear();
  arranged.days.set(on, span);
  return span;
}

const MOST_DAYS = 10_000;

function nothingArranged(law: Law): Arranged {
  const substances = indexSubstances(substancesOf(law));
  const workshop = { substances, made: new Map(), findings: newFindings() };
  const arranged = { turns: turnsOf(law), spans: new Map(), days: new Map(), workshop };
  remembered.set(law, arranged);
  return arranged;
}

/** The days on which anything in a law changes, in order: published, begun, rested, ended. */
export function turnsOf({ measures, partyLists }: Law): readonly PlainDate[] {
  const ofMeasures = measures.flatMap(({ publishedOn, period, suspensions, entries }) => [
    publishedOn,
    ...[period, ...suspensions.map((one) => one.period)].flatMap(edgesOf),
    ...entries.flatMap(({ period: own, customsCodes }) =>
      [...(own === undefined ? [] : [own]), ...customsCodes.map((one) => one.period)].flatMap(
        edgesOf,
      ),
    ),
  ]);
  const stays = partyLists.flatMap((list) => list.parties).flatMap((party) => party.listings);
  const ofLists = stays.flatMap(({ period, rested = [] }) => [period, ...rested].flatMap(edgesOf));
  return [...new Set([...ofMeasures, ...ofLists])].sort();
}

function edgesOf({ from, until }: Period): PlainDate[] {
  return until === undefined ? [from] : [from, plusDays(until, 1)];
}

function arrange(law: Law, on: PlainDate, { substances, made, findings }: Workshop): LawOfDay {
  const { properties } = law;
  const lexicon = { properties, substances, parties: indexParties(law, on) };
  const standing: StandingClause[] = law.measures.flatMap((measure) =>
    measure.entries.flatMap((entry) => {
      const stands = standingOn(measure, entry, on);
      return stands === undefined ? [] : [{ measure, entry, ...stands }];
    }),
  );
  const reaches = reachesAmong(standing);
  const own: Clause[] = [];
  const clauses = standing.map((stands, place): Clause => {
    const { measure, entry } = stands;
    const { settled, ...parts } = partsOfClause(measure, entry, { lexicon, made });
    const clause = {
      ...stands,
      ...parts,
      place,
      outcome: OUTCOME_OF[entry.policy],
      reaches: reaches(parts.reach),
      findings: findingsOf(law, stands, findings),
    };
    const isOwn = parts.reach === undefined && !('listedAs' in entry.when);
    if (isOwn) own.push({ ...clause, test: settled });
    return clause;
  });
  const listed = clauses.filter(({ entry }) => 'listedAs' in entry.when);
  const allReaching = clauses.filter(({ reach }) => reach !== undefined);
  const reaching = { all: allReaching, lexicon, byWho: new Map() };
  const unsettled = own.flatMap(({ place }) => clauses[place] ?? []);
  const byForm = new Map<Form | undefined, Candidates>([[undefined, arrangeCandidates(unsettled)]]);
  for (const form of FORMS) {
    byForm.set(form, arrangeCandidates(own.filter(({ entry }) => takes(entry.when, form))));
  }
  return { law, lexicon, clauses, byForm, reaching, listed: indexListed(listed, on) };
}

const NOTHING: ReadonlySet<number> = new Set();

/** Clauses of one reach share one set, so that what it says of a shipment is found once. */
function reachesAmong(
  standing: readonly StandingClause[],
): (reach: Reach | undefined) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  return (reach) => {
    if (reach === undefined) return NOTHING;
    const words = JSON.stringify(reach);
    const before = known.get(words) ?? new Set(reachedBy(reach, standing));
    known.set(words, before);
    return before;
  };
}

const OUTCOME_OF = {
  prohibited: 'prohibited',
  'presumption-of-denial': 'presumption-of-denial',
  'licence-required': 'licence-required',
  'stricter-review': 'licence-required',
  'case-by-case': 'licence-required',
  quota: 'licence-required',
  exempt: 'not-controlled',
} as const satisfies Record<Policy, DeterminationOutcome>;

const DUAL_USE: ReadonlySet<MeasureKind> = new Set(['item-control', 'control-list']);

/** Only entries whose own clause is in force that day, and that are items of their own. */
function reachedBy(reach: Reach, standing: readonly StandingClause[]): readonly number[] {
  return standing.flatMap(({ measure, entry, state }, place) => {
    if (state !== 'in-force' || entry.policy === 'exempt') return [];
    if (reachOf(entry.when) !== undefined) return [];
    const byMeasure = reach.measures?.includes(measure.id) === true;
    const byCode = reach.codes?.some((code) => isUnder(entry.code, code)) === true;
    const isDualUse = reach.allDualUseItems === true && DUAL_USE.has(measure.kind);
    return byMeasure || byCode || isDualUse ? [place] : [];
  });
}

function takes(condition: Condition, form: Form): boolean {
  if ('formIn' in condition) return condition.formIn.includes(form);
  return 'all' in condition ? condition.all.every((part) => takes(part, form)) : true;
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
