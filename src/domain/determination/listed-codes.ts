import { isUnder, withAncestors } from '../control-list/code.ts';
import { customsNumbersOn } from '../measure/customs-numbers.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Clause } from './clause.ts';
import type { ShipmentFacts } from './facts.ts';

/**
 * Clauses of which only a title and numbers are held. They are no business of an item until a
 * claimed code, a customs number or an answered question raises them; there are hundreds.
 */
export interface ListedIndex {
  readonly byClaim: ReadonlyMap<string, readonly Clause[]>;
  readonly byNumber: ReadonlyMap<string, readonly Clause[]>;
}

/** Arranges them by their codes with all codes above, and by customs numbers with their heads. */
export function indexListed(clauses: readonly Clause[], on: PlainDate): ListedIndex {
  const byClaim = new Map<string, Clause[]>();
  const byNumber = new Map<string, Clause[]>();
  for (const clause of clauses) {
    for (const code of withAncestors(clause.entry.code ?? '')) file(byClaim, code, clause);
    const heads = customsNumbersOn(clause.entry, on).flatMap(headsOf);
    for (const head of new Set(heads)) file(byNumber, head, clause);
  }
  return { byClaim, byNumber };
}

function file(index: Map<string, Clause[]>, key: string, clause: Clause): void {
  const filed = index.get(key);
  if (filed === undefined) index.set(key, [clause]);
  else filed.push(clause);
}

/** Six digits stand for all numbers that begin with them, eight for fewer. */
export function headsOf(number: string): string[] {
  return [6, 8, 10]
    .filter((digits) => digits <= number.length)
    .map((digits) => number.slice(0, digits));
}

const NONE: readonly Clause[] = [];

/** The listed clauses that the item raises: by its claim, its customs number or an answer. */
export function raisedBy(
  { byClaim, byNumber }: ListedIndex,
  { item }: ShipmentFacts,
): readonly Clause[] {
  const { controlCode, customsCode, meets } = item;
  if (byClaim.size === 0) return NONE;
  const claimed = controlCode === undefined ? NONE : claimedOf(byClaim, controlCode);
  const numbered = customsCode === undefined ? NONE : (byNumber.get(customsCode) ?? NONE);
  const raised = joined(claimed, numbered);
  return meets.size === 0 ? raised : joined(raised, answeredOf(byClaim, meets));
}

/** A clause that two things raise is raised once. */
function joined(one: readonly Clause[], other: readonly Clause[]): readonly Clause[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...new Set([...one, ...other])];
}

function answeredOf(
  byClaim: ListedIndex['byClaim'],
  meets: ReadonlyMap<string, boolean>,
): readonly Clause[] {
  let answered = NONE;
  for (const code of meets.keys()) {
    const own = byClaim.get(code)?.filter(({ entry }) => entry.code === code) ?? NONE;
    answered = joined(answered, own);
  }
  return answered;
}

/** A wider claim raises all below it, a narrower one the clause that it stands under. */
function claimedOf(byClaim: ListedIndex['byClaim'], claimed: string): readonly Clause[] {
  const below = byClaim.get(claimed);
  if (below !== undefined) return below;
  return withAncestors(claimed).flatMap((above) =>
    (byClaim.get(above) ?? NONE).filter(({ entry }) => isUnder(claimed, entry.code ?? '-')),
  );
}
