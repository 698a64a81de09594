import type { Law } from '../law/law.ts';
import type { Outcome } from '../law/rule.ts';
import type { Condition } from '../measure/condition.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { DeterminationOutcome } from './answer.ts';
import type { Clause } from './clause.ts';
import { type Sentence, wordsOf } from './condition-words.ts';
import { outcomeIf, type Supposed } from './determine.ts';
import type { ShipmentFacts } from './facts.ts';
import { type FactSeen, factsSeen } from './facts-seen.ts';
import { type LawOfDay, lawOfDay } from './law-of-day.ts';
import { raisedBy } from './listed-codes.ts';
import { testOf } from './test-condition.ts';

/** A finding with what it rests on, down to the single fact. */
export interface Explained extends Sentence {
  /** The clause, and the way to the question inside it: `EX-1/magnet#1.0`. */
  readonly rule: string;
  readonly cites: string;
  readonly outcome: Outcome;
  readonly seen: readonly FactSeen[];
  readonly source?: string;
  readonly verified: boolean;
  /** What the answer would be were this one finding otherwise; absent when it would be the same. */
  readonly otherwise?: DeterminationOutcome;
  readonly parts: readonly Explained[];
}

/** Why the law of a day answers as it does. */
export interface Explanation {
  readonly outcome: DeterminationOutcome;
  /** The clauses that cover the shipment, those left open, and those missed by one fact. */
  readonly clauses: readonly Explained[];
}

const MOST_NEAR_MISSES = 8;

/** The tree of findings behind an answer: each clause with the questions that decided it. */
export function explain(law: Law, facts: ShipmentFacts, on: PlainDate): Explanation {
  const day = lawOfDay(law, on);
  const outcome = outcomeIf(day, facts, NOTHING);
  const raised = new Set([...raisedBy(day.listed, facts)].map(({ place }) => place));
  const trees = day.clauses
    .filter((clause) => isAsked(clause, raised))
    .map((clause) => explainClause({ day, facts, outcome, raised }, clause));
  const standing = trees.filter((tree) => tree.outcome !== 'not-met');
  const missed = trees.filter((tree) => tree.outcome === 'not-met' && isNearMiss(tree));
  return { outcome, clauses: [...standing, ...missed.slice(0, MOST_NEAR_MISSES)] };
}

const NOTHING: Supposed = new Map();

interface Asked {
  readonly day: LawOfDay;
  readonly facts: ShipmentFacts;
  readonly outcome: DeterminationOutcome;
  /** Places of the listed codes that the item raises. */
  readonly raised: ReadonlySet<number>;
}

/** A listed code that nothing raises is no business of the item. */
function isAsked({ entry, place }: Clause, raised: ReadonlySet<number>): boolean {
  return !('listedAs' in entry.when) || raised.has(place);
}

/** Missed by one fact alone, and by one that matters. */
function isNearMiss({ parts }: Explained): boolean {
  const missing = parts.filter(({ outcome }) => outcome === 'not-met');
  return missing.length === 1 && missing[0]?.otherwise !== undefined;
}

function explainClause(asked: Asked, clause: Clause): Explained {
  const tree = grow(asked, clause, { condition: clause.entry.when, way: '' });
  const itself = outcomeOf(tree, undefined, undefined);
  return dress(asked, clause, { tree, root: tree, itself });
}

/** A condition with the outcomes below it, before it is put into words. */
interface Branch {
  readonly condition: Condition;
  readonly way: string;
  readonly own: Outcome;
  readonly parts: readonly Branch[];
}

function grow(
  asked: Pick<Asked, 'day' | 'facts' | 'raised'>,
  clause: Clause,
  { condition, way }: Pick<Branch, 'condition' | 'way'>,
): Branch {
  const { day, facts } = asked;
  const parts = insideOf(condition).map((part, place) => {
    const below = way === '' ? `${place}` : `${way}.${place}`;
    return grow(asked, clause, { condition: part, way: below });
  });
  const isReach = 'fallsUnder' in condition;
  const own = isReach ? reachOutcome(asked, clause) : testOf(condition, day.lexicon)(facts);
  return { condition, way, own, parts };
}

function insideOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

/** Whether one of the clauses that this one reaches, and that is asked, covers the shipment. */
function reachOutcome(
  { day, facts, raised }: Pick<Asked, 'day' | 'facts' | 'raised'>,
  { reaches }: Clause,
): Outcome {
  let outcome: Outcome = 'not-met';
  for (const place of reaches) {
    const clause = day.clauses[place];
    if (clause === undefined || !isAsked(clause, raised)) continue;
    const found = clause.test(facts);
    if (found === 'met') return found;
    if (found === 'unknown') outcome = found;
  }
  return outcome;
}

/** The outcome of a branch, were one of those below it otherwise. */
function outcomeOf(branch: Branch, changed: Branch | undefined, to: Outcome | undefined): Outcome {
  if (branch === changed && to !== undefined) return to;
  const parts = branch.parts.map((part) => outcomeOf(part, changed, to));
  if ('all' in branch.condition) return strictest(parts, 'not-met', 'met');
  if ('any' in branch.condition) return strictest(parts, 'met', 'not-met');
  const [inside] = parts;
  return 'not' in branch.condition && inside !== undefined ? OPPOSITE[inside] : branch.own;
}

const OPPOSITE = { met: 'not-met', 'not-met': 'met', unknown: 'unknown' } as const;

/** One that settles it is enough; else an open one leaves it open. */
function strictest(parts: readonly Outcome[], settles: Outcome, otherwise: Outcome): Outcome {
  if (parts.includes(settles)) return settles;
  return parts.includes('unknown') ? 'unknown' : otherwise;
}

interface Dressing {
  readonly tree: Branch;
  readonly root: Branch;
  readonly itself: Outcome;
}

function dress(asked: Asked, clause: Clause, { tree, root, itself }: Dressing): Explained {
  const { measure, entry } = clause;
  const isRoot = tree === root;
  const outcome = isRoot ? itself : outcomeOf(tree, undefined, undefined);
  const words = isRoot ? wordsOfClause(clause, outcome) : wordsOf(tree.condition, measure);
  const otherwise = otherwiseIf(asked, clause, { tree, root, itself });
  const source = measure.sources[0]?.url;
  const inside = isRoot && tree.parts.length === 0 ? [] : tree.parts;
  return {
    rule: `${measure.id}/${entry.id}${isRoot ? '' : `#${tree.way}`}`,
    cites: clause.findings.met.cites,
    ...words,
    outcome,
    seen: factsSeen(tree.condition, asked.facts),
    ...(source === undefined ? {} : { source }),
    verified: entry.verified,
    ...(otherwise === undefined ? {} : { otherwise }),
    parts: inside.map((part) => dress(asked, clause, { tree: part, root, itself })),
  };
}

function wordsOfClause({ findings, entry }: Clause, outcome: Outcome): Sentence {
  const { says, saysZh } = findings[outcome];
  return { says, saysZh: saysZh ?? entry.titleZh ?? says };
}

/** The other answer that a single finding would bring about; the stricter of two. */
function otherwiseIf(
  { day, facts, outcome }: Asked,
  clause: Clause,
  { tree, root, itself }: Dressing,
): DeterminationOutcome | undefined {
  const own = outcomeOf(tree, undefined, undefined);
  const others = (['met', 'not-met'] as const).filter((one) => one !== own);
  for (const other of others) {
    const clauseThen = outcomeOf(root, tree, other);
    if (clauseThen === itself) continue;
    const then = outcomeIf(day, facts, new Map([[clause.place, clauseThen]]));
    if (then !== outcome) return then;
  }
  return undefined;
}
