import type { Law } from '../law/law.ts';
import type { Finding, Outcome } from '../law/rule.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { type Answer, type DecidingEntry, type DeterminationOutcome, OUTCOMES } from './answer.ts';
import { customsCodeQuestion } from './customs-code.ts';
import type { ShipmentFacts } from './facts.ts';
import { claimFinding, nothingCovers, practiceFindings } from './findings.ts';
import { type Clause, isUnder, type LawOfDay, lawOfDay } from './law-of-day.ts';
import { pathsAsked } from './questions.ts';

/** The clauses that are not ruled out: those that surely cover the shipment, and the open ones. */
interface Tested {
  readonly met: Clause[];
  readonly open: Clause[];
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
  const missing = missingFor(outcome, { tested, facts, claim });
  const revivesOn = revivalOf(outcome, tested);
  return {
    outcome,
    entries: entriesOf(outcome, tested),
    ...(revivesOn === undefined ? {} : { revivesOn }),
    ...(missing.length === 0 ? {} : { missing }),
    findings: findingsFor({ day, tested, facts, claim, on }),
  };
}

function test(day: LawOfDay, facts: ShipmentFacts): Tested {
  const tested: Tested = { met: [], open: [] };
  for (const clause of day.byForm.get(facts.item.form) ?? []) {
    file(tested, clause, clause.test(facts));
  }
  if (tested.met.length === 0 && tested.open.length === 0) return tested;
  for (const clause of day.reaching) {
    const itself = clause.test(facts);
    if (itself !== 'not-met') file(tested, clause, both(itself, reached(clause, tested)));
  }
  return tested;
}

function file(tested: Tested, clause: Clause, outcome: Outcome): void {
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

function fitsClaim({ entry }: Clause, claimed: string): boolean {
  return isUnder(entry.code, claimed) || isUnder(claimed, entry.code ?? '-');
}

const PRECEDENCE = Object.fromEntries(OUTCOMES.map((outcome, place) => [outcome, place]));

function isStricter(one: DeterminationOutcome, other: DeterminationOutcome): boolean {
  return (PRECEDENCE[one] ?? 0) < (PRECEDENCE[other] ?? 0);
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

/** The unknown facts of clauses that would make the outcome stricter, claimed codes first. */
function missingFor(
  outcome: DeterminationOutcome,
  { tested, facts, claim }: Pick<Told, 'tested' | 'facts' | 'claim'>,
): readonly string[] {
  const paths = new Set<string>();
  for (const clause of claimedFirst(tested.open, facts.item.controlCode)) {
    const possible = clause.state === 'in-force' ? clause.outcome : RESTING[clause.state];
    if (!isStricter(possible, outcome)) continue;
    for (const path of pathsAsked(clause.asking, facts)) paths.add(path);
  }
  if (claim === 'unknown' && outcome === 'need-facts' && paths.size === 0) {
    paths.add('/item/controlCode');
  }
  return [...paths];
}

function claimedFirst(open: readonly Clause[], claimed: string | undefined): readonly Clause[] {
  if (claimed === undefined) return open;
  const fitting = open.filter((clause) => fitsClaim(clause, claimed));
  return [...fitting, ...open.filter((clause) => !fitsClaim(clause, claimed))];
}

interface Told {
  readonly day: LawOfDay;
  readonly tested: Tested;
  readonly facts: ShipmentFacts;
  readonly claim: Outcome | undefined;
  readonly on: PlainDate;
}

function findingsFor({ day, tested, facts, claim, on }: Told): readonly Finding[] {
  const { met, open } = tested;
  const findings: Finding[] = [];
  for (const { findings: words } of met) addOnce(findings, words.met, words.beside);
  for (const { findings: words } of open) addOnce(findings, words.unknown, words.beside);
  if (findings.length === 0) findings.push(nothingCovers(on, day.clauses.length));
  for (const measure of new Set(met.map((clause) => clause.measure))) {
    findings.push(...practiceFindings(measure, facts));
  }
  const { controlCode, customsCode } = facts.item;
  if (controlCode !== undefined && claim !== undefined) {
    findings.push(claimFinding(controlCode, claim));
  }
  if (customsCode !== undefined) findings.push(customsCodeQuestion(day, customsCode, on));
  return findings;
}

/** Clauses of one measure share what stands beside them: once is enough. */
function addOnce(findings: Finding[], own: Finding, beside: readonly Finding[]): void {
  findings.push(own);
  for (const finding of beside) if (!findings.includes(finding)) findings.push(finding);
}
