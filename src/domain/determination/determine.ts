import { isUnder } from '../control-list/code.ts';
import type { Law } from '../law/law.ts';
import type { Finding, Outcome } from '../law/rule.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { type Answer, type DecidingEntry, type DeterminationOutcome, OUTCOMES } from './answer.ts';
import { candidatesFor, saysMore } from './candidates.ts';
import type { Clause } from './clause.ts';
import { customsCodeQuestion } from './customs-code.ts';
import type { ShipmentFacts } from './facts.ts';
import { claimFinding, nothingCovers, practiceFindings } from './findings.ts';
import { type LawOfDay, lawOfDay } from './law-of-day.ts';
import { raisedBy } from './listed-codes.ts';
import { pathsAsked } from './questions.ts';
import { reachingFor } from './reaching.ts';

/** The clauses that are not ruled out: those that surely cover the shipment, and the open ones. */
interface Tested {
  readonly met: Clause[];
  readonly open: Clause[];
  /** Exemptions that are met: they free from their own measure, and change no other outcome. */
  readonly free: Clause[];
}

/**
 * What the law of a day says about a shipment: the outcome that is certain, the entries that
 * decided it, what a suspension hides, and which unknown facts could make it stricter.
 */
export function determine(law: Law, facts: ShipmentFacts, on: PlainDate): Answer {
  const day = lawOfDay(law, on);
  const tested = test(day, facts);
  const claim = claimOutcome(day, tested, facts);
  const outcome = outcomeOf(tested, claim);
  const entries = entriesOf(outcome, tested);
  const missing = missingFor(outcome, { tested, facts, claim });
  const revivesOn = revivalOf(outcome, tested);
  const findings = findingsFor({ day, tested, facts, claim, on });
  // Spelled out: an answer is made for every line of a long list, and spreading is slow.
  if (revivesOn === undefined) {
    if (missing.length === 0) return { outcome, entries, findings };
    return { outcome, entries, missing, findings };
  }
  if (missing.length === 0) return { outcome, entries, revivesOn, findings };
  return { outcome, entries, revivesOn, missing, findings };
}

/** Clauses by their place, with an outcome that is supposed instead of their own. */
export type Supposed = ReadonlyMap<number, Outcome>;

/** What the answer would be if clauses came out otherwise than they do. */
export function outcomeIf(
  day: LawOfDay,
  facts: ShipmentFacts,
  supposed: Supposed,
): DeterminationOutcome {
  const tested: Tested = { met: [], open: [], free: [] };
  const inQuestion = [...asked(day, facts), ...waiting(day, facts), ...raisedBy(day.listed, facts)];
  const places = new Set([...inQuestion.map(({ place }) => place), ...supposed.keys()]);
  const outcome = (clause: Clause) => supposed.get(clause.place) ?? clause.test(facts);
  for (const clause of day.clauses) {
    const isAsked = clause.reach === undefined && places.has(clause.place);
    if (isAsked) file(tested, clause, outcome(clause));
  }
  for (const clause of day.reaching.all) {
    const found = both(clause.test(facts), reached(clause, tested));
    file(tested, clause, supposed.get(clause.place) ?? found);
  }
  return outcomeOf(tested, claimOutcome(day, tested, facts));
}

/** The clauses of the day that form and elements leave in question. */
function asked({ byForm }: LawOfDay, { item }: ShipmentFacts): readonly Clause[] {
  const candidates = byForm.get(item.form);
  return candidates === undefined ? NO_CLAUSES : candidatesFor(candidates, item.composition);
}

/** The clauses that wait for a circumstance, where the sheet says any. */
function waiting({ byForm }: LawOfDay, facts: ShipmentFacts): readonly Clause[] {
  return (saysMore(facts) ? byForm.get(facts.item.form)?.said : undefined) ?? NO_CLAUSES;
}

const NO_CLAUSES: readonly Clause[] = [];

function test(day: LawOfDay, facts: ShipmentFacts): Tested {
  const tested: Tested = { met: [], open: [], free: [] };
  for (const clause of asked(day, facts)) file(tested, clause, clause.test(facts));
  for (const clause of waiting(day, facts)) file(tested, clause, clause.test(facts));
  for (const clause of raisedBy(day.listed, facts)) file(tested, clause, clause.test(facts));
  if (tested.met.length === 0 && tested.open.length === 0) return tested;
  let reach: Clause['reaches'] | undefined;
  let found: Outcome = 'not-met';
  for (const clause of reachingFor(day.reaching, facts)) {
    const itself = clause.test(facts);
    if (itself === 'not-met') continue;
    if (clause.reaches !== reach) found = reached(clause, tested);
    reach = clause.reaches;
    file(tested, clause, both(itself, found));
  }
  return tested;
}

function file(tested: Tested, clause: Clause, outcome: Outcome): void {
  if (outcome === 'not-met') return;
  if (clause.entry.policy === 'exempt') {
    if (outcome === 'met' && clause.state === 'in-force') tested.free.push(clause);
    return;
  }
  if (outcome === 'met') tested.met.push(clause);
  if (outcome === 'unknown') tested.open.push(clause);
}

function both(one: Outcome, other: Outcome): Outcome {
  if (one === 'not-met' || other === 'not-met') return 'not-met';
  return one === 'met' ? other : one;
}

/** Clauses that reach others are never reached themselves, so what was filed of them is skipped. */
function reached({ reaches }: Clause, { met, open }: Tested): Outcome {
  if (met.some(({ place }) => reaches.has(place))) return 'met';
  return open.some(({ place }) => reaches.has(place)) ? 'unknown' : 'not-met';
}

/** A claimed code that the law of the day does not hold settles nothing, so it stays open. */
function claimOutcome(
  day: LawOfDay,
  { met, open }: Tested,
  { item }: ShipmentFacts,
): Outcome | undefined {
  const claimed = item.controlCode;
  if (claimed === undefined) return undefined;
  const fits = (clause: Clause) => fitsClaim(clause, claimed);
  if (met.some(fits)) return 'met';
  if (open.some(fits)) return 'unknown';
  return day.law.controlList.some(({ code }) => isUnder(code, claimed)) ? 'not-met' : 'unknown';
}

function fitsClaim({ entry }: Clause, claimed: string | undefined): boolean {
  if (claimed === undefined) return false;
  return isUnder(entry.code, claimed) || isUnder(claimed, entry.code ?? '-');
}

function isStricter(one: DeterminationOutcome, other: DeterminationOutcome): boolean {
  return one !== other && OUTCOMES.indexOf(one) < OUTCOMES.indexOf(other);
}

function outcomeOf({ met, open }: Tested, claim: Outcome | undefined): DeterminationOutcome {
  let strictest: DeterminationOutcome = 'not-controlled';
  for (const { state, outcome } of met) {
    const standing = state === 'in-force' ? outcome : RESTING[state];
    if (isStricter(standing, strictest)) strictest = standing;
  }
  if (!isStricter('need-facts', strictest)) return strictest;
  const isOpen = claim === 'unknown' || open.some(({ state }) => state === 'in-force');
  return isOpen ? 'need-facts' : strictest;
}

/** What a clause that does not operate yet, or rests, makes of a shipment. */
const RESTING = { suspended: 'suspended', 'starts-later': 'not-controlled' } as const;

function entriesOf(outcome: DeterminationOutcome, { met }: Tested): readonly DecidingEntry[] {
  if (outcome === 'need-facts' || outcome === 'not-controlled') return [];
  const state = outcome === 'suspended' ? 'suspended' : 'in-force';
  const cited = met.filter((clause) => clause.state === state).map((clause) => clause.cited);
  if (cited.length < 2) return cited;
  return cited.sort(inOrder).filter((one, place) => place === 0 || inOrder(one, cited[place - 1]));
}

/** Zero when both cite the same place. */
function inOrder(one: DecidingEntry, other: DecidingEntry | undefined): number {
  const [a, b] = [placeOf(one), other === undefined ? '' : placeOf(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function placeOf({ measure, clause = '', code }: DecidingEntry): string {
  return `${measure}\n${clause}\n${code}`;
}

function revivalOf(outcome: DeterminationOutcome, { met }: Tested): PlainDate | undefined {
  let first: PlainDate | undefined;
  for (const { state, revivesOn, outcome: awaited } of met) {
    if (state !== 'suspended' || revivesOn === undefined) continue;
    if (isStricter(awaited, outcome) && (first === undefined || revivesOn < first)) {
      first = revivesOn;
    }
  }
  return first;
}

/**
 * The unknown facts of clauses that would make the outcome stricter. What the claimed code asks
 * goes first, then what most clauses wait for: one answer to it settles the most of them.
 */
function missingFor(
  outcome: DeterminationOutcome,
  { tested, facts, claim }: Pick<Told, 'tested' | 'facts' | 'claim'>,
): readonly string[] {
  if (tested.open.length === 0 && claim !== 'unknown') return NOTHING;
  const weights = new Map<string, number>();
  for (const clause of tested.open) {
    const possible = clause.state === 'in-force' ? clause.outcome : RESTING[clause.state];
    if (!isStricter(possible, outcome)) continue;
    const weight = weightOf(clause, facts);
    const paths = pathsAsked(clause.asking, facts);
    for (const path of paths.length < 4 ? paths : new Set(paths)) {
      weights.set(path, (weights.get(path) ?? 0) + weight);
    }
  }
  if (claim === 'unknown' && outcome === 'need-facts' && weights.size === 0) {
    return ['/item/controlCode'];
  }
  const inOrder = [...weights].sort(([, one], [, other]) => other - one);
  return inOrder.map(([path]) => path);
}

const NOTHING: readonly string[] = [];

/** Whether a clause reaches the item is settled by what the item is: that is asked before who. */
function weightOf(clause: Clause, { item }: ShipmentFacts): number {
  if (fitsClaim(clause, item.controlCode)) return CLAIMED;
  return clause.reach === undefined ? 1 : 0;
}

/** More than all clauses of a law together. */
const CLAIMED = 1_000_000;

interface Told {
  readonly day: LawOfDay;
  readonly tested: Tested;
  readonly facts: ShipmentFacts;
  readonly claim: Outcome | undefined;
  readonly on: PlainDate;
}

function findingsFor({ day, tested, facts, claim, on }: Told): readonly Finding[] {
  const { met, open, free } = tested;
  const findings: Finding[] = [];
  const beside: Finding[] = [];
  for (const covering of [met, free]) {
    for (const { findings: words } of covering) {
      findings.push(words.met);
      if (words.alongside.length > 0) addOnce(words.alongside, findings, beside);
    }
  }
  for (const { findings: words } of open) {
    findings.push(words.unknown);
    if (words.beside.length > 0) addOnce(words.beside, findings, beside);
  }
  if (findings.length === 0) findings.push(nothingCovers(on, day.clauses.length));
  if (met.some(({ measure }) => measure.practices.length > 0)) {
    for (const measure of new Set(met.map((clause) => clause.measure))) {
      findings.push(...practiceFindings(measure, facts));
    }
  }
  const { controlCode, customsCode } = facts.item;
  if (controlCode !== undefined && claim !== undefined) {
    findings.push(claimFinding(controlCode, claim));
  }
  if (customsCode !== undefined) findings.push(customsCodeQuestion(day, customsCode, on));
  return findings;
}

/** Clauses of one measure share what stands beside them: once is enough. */
function addOnce(shared: readonly Finding[], findings: Finding[], beside: Finding[]): void {
  for (const finding of shared) {
    if (beside.includes(finding)) continue;
    beside.push(finding);
    findings.push(finding);
  }
}
