import type { Condition } from '../measure/condition.ts';
import type { Clause } from './clause.ts';
import type { ShipmentFacts } from './facts.ts';
import { type Lexicon, testOf } from './test-condition.ts';

/** The clauses of a day that reach others, and which of them a recipient leaves in question. */
export interface Reaching {
  readonly all: readonly Clause[];
  readonly lexicon: Lexicon;
  /** Found before, by who gets the goods: a long list of items goes to few. */
  readonly byWho: Map<string | undefined, readonly Clause[]>;
}

const MOST_REMEMBERED = 10_000;

/** Without those on parties that the end user and the consignee surely are not. */
export function reachingFor(
  { all, lexicon, byWho }: Reaching,
  facts: ShipmentFacts,
): readonly Clause[] {
  const { endUser, consignee } = facts;
  if (endUser.owners !== undefined) return all;
  const isUnnamed = endUser.name === undefined && consignee?.name === undefined;
  const who = isUnnamed ? endUser.country : whoOf(facts);
  const before = byWho.get(who);
  if (before !== undefined) return before;
  if (byWho.size >= MOST_REMEMBERED) byWho.clear();
  const found = all.filter(({ entry }) => !isRuledOut(entry.when, facts, lexicon));
  byWho.set(who, found);
  return found;
}

function whoOf({ endUser, consignee }: ShipmentFacts): string {
  return [endUser.country, endUser.name, consignee?.name].join('\n');
}

function isRuledOut(condition: Condition, facts: ShipmentFacts, lexicon: Lexicon): boolean {
  if ('all' in condition) return condition.all.some((part) => isRuledOut(part, facts, lexicon));
  if ('any' in condition) return condition.any.every((part) => isRuledOut(part, facts, lexicon));
  return 'partyListed' in condition && testOf(condition, lexicon)(facts) === 'not-met';
}
