import type { Element } from '../control-list/element.ts';
import type { Condition } from '../measure/condition.ts';
import type { Clause } from './clause.ts';
import type { Composition } from './composition.ts';
import type { ShipmentFacts } from './facts.ts';

/** The clauses that a form leaves in question, arranged by the elements that they ask for. */
export interface Candidates {
  readonly all: readonly Clause[];
  /** Those that ask for no element. */
  readonly free: readonly Clause[];
  readonly byElement: ReadonlyMap<Element, readonly Clause[]>;
  /** Those that are no business of an item until its sheet says something out of the common. */
  readonly said: readonly Clause[];
  /** Put together before, by the elements present: a long list of items has few mixtures. */
  readonly together: Map<string, readonly Clause[]>;
}

const MOST_TOGETHER = 10_000;

/** Arranges clauses by the elements without which they cannot cover an item. */
export function arrangeCandidates(taken: readonly Clause[]): Candidates {
  const said = taken.filter(({ entry }) => waitsToBeSaid(entry.when));
  const all = taken.filter((clause) => !said.includes(clause));
  const byElement = new Map<Element, Clause[]>();
  const free: Clause[] = [];
  for (const clause of all) {
    const elements = elementsAskedBy(clause.entry.when);
    if (elements === undefined) free.push(clause);
    for (const element of elements ?? []) {
      byElement.set(element, [...(byElement.get(element) ?? []), clause]);
    }
  }
  return { all, free, byElement, said, together: new Map() };
}

/** A danger, an exemption and what lies outside an ordinary export are never presumed. */
function waitsToBeSaid(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(waitsToBeSaid);
  if ('knowsOf' in condition) return true;
  if ('purposeIn' in condition) return !condition.purposeIn.includes('trade');
  return 'ask' in condition && condition.presumed === 'no';
}

/** Whether a sheet says anything that such a clause may wait for. */
export function saysMore({ item, knows, purpose }: ShipmentFacts): boolean {
  return knows !== undefined || purpose !== undefined || item.meets.size > 0;
}

/** One of these has to be in the item; nothing when the condition can hold without any. */
function elementsAskedBy(condition: Condition): readonly Element[] | undefined {
  if ('containsAny' in condition) return condition.containsAny;
  if ('containsAll' in condition) return condition.containsAll.slice(0, 1);
  if ('mainConstituent' in condition) return [condition.mainConstituent];
  if (!('all' in condition)) return undefined;
  for (const part of condition.all) {
    const elements = elementsAskedBy(part);
    if (elements !== undefined) return elements;
  }
  return undefined;
}

/** Where the named elements make up the whole, what asks for others is ruled out unasked. */
export function candidatesFor(
  { all, free, byElement, together }: Candidates,
  composition: Composition | undefined,
): readonly Clause[] {
  if (composition === undefined || composition.rest > 0n) return all;
  const key = presentIn(composition);
  const before = together.get(key);
  if (before !== undefined) return before;
  const asking = [...composition.shares]
    .filter(([, share]) => share > 0n)
    .flatMap(([element]) => byElement.get(element) ?? []);
  const found = [...new Set([...free, ...asking])].sort((one, other) => one.place - other.place);
  if (together.size >= MOST_TOGETHER) together.clear();
  together.set(key, found);
  return found;
}

function presentIn({ shares }: Composition): string {
  let key = '';
  for (const [element, share] of shares) if (share > 0n) key += `${element} `;
  return key;
}
