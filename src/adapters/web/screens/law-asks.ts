import type { Law } from '../../../domain/law/law.ts';
import type { Condition } from '../../../domain/measure/condition.ts';

/** The kinds of questions that a law puts, and `owned` where it looks at who owns a party. */
export type LawAsks = ReadonlySet<string>;

const remembered = new WeakMap<Law, LawAsks>();

/** What a law asks at all: a form offers no field that nothing turns on. */
export function asksOf(law: Law): LawAsks {
  const known = remembered.get(law);
  if (known !== undefined) return known;
  const asks = new Set(
    law.measures.flatMap(({ entries }) => entries.flatMap(({ when }) => kindsIn(when))),
  );
  remembered.set(law, asks);
  return asks;
}

function kindsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(kindsIn);
  if ('any' in condition) return condition.any.flatMap(kindsIn);
  if ('not' in condition) return kindsIn(condition.not);
  const isOwned = 'partyListed' in condition && condition.partyListed.owned === true;
  return isOwned ? [...Object.keys(condition), 'owned'] : Object.keys(condition);
}
