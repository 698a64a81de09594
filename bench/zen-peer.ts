import { ZenEngine } from '@gorules/zen-engine';
import type { NestedCondition } from 'json-rules-engine';
import type { Law } from '../src/domain/law/law.ts';
import type { Sheet } from './fact-sheets.ts';
import { eventFor, factsOf, type Peer, reachOf, ruleFor } from './rules-engine-peer.ts';

/**
 * The same rules for the ZEN engine: one expression for each entry, compiled once, evaluated over
 * facts that are all known. The conditions are those of the other peer, written in its language.
 */
export function zenPeerFor(law: Law): Peer {
  const names = new Set<string>();
  const rules = law.measures.flatMap((measure) =>
    measure.entries.map((entry) => ({
      says: eventFor(measure, entry).type,
      isReaching: reachOf(entry.when) !== undefined,
      value: expressionOf(ruleFor(law, measure, entry), names),
    })),
  );
  const items = decisionOf(rules.filter(({ isReaching }) => !isReaching));
  const reaching = decisionOf(rules.filter(({ isReaching }) => isReaching));
  return {
    find: async (sheet) => {
      const facts = allFacts(names, sheet);
      const found = await items({ ...facts, f_found: [] });
      if (found.length === 0) return found;
      return [...found, ...(await reaching({ ...facts, f_found: found }))].sort();
    },
  };
}

interface Rule {
  readonly says: string;
  readonly value: string;
}

const ENGINE = new ZenEngine();
const position = { x: 0, y: 0 };

/** Compiled once; answers the rules that hold. */
function decisionOf(rules: readonly Rule[]): (facts: object) => Promise<string[]> {
  const expressions = rules.map(({ value }, place) => ({
    id: `${place}`,
    key: `r${place}`,
    value,
  }));
  const decision = ENGINE.createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      { id: 'rules', type: 'expressionNode', name: 'rules', position, content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  });
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    return rules.filter((_, place) => result[`r${place}`] === true).map(({ says }) => says);
  };
}

function expressionOf(condition: NestedCondition, names: Set<string>): string {
  const each = (parts: readonly NestedCondition[], word: string, none: string) =>
    parts.length === 0
      ? none
      : `(${parts.map((part) => expressionOf(part, names)).join(` ${word} `)})`;
  if ('all' in condition) return each(condition.all, 'and', 'true');
  if ('any' in condition) return each(condition.any, 'or', 'false');
  if ('not' in condition) return `not (${expressionOf(condition.not, names)})`;
  if (!('fact' in condition)) throw new Error('a shared condition is not expected here');
  const name = nameOf(condition.fact);
  names.add(name);
  const value = JSON.stringify(condition.value);
  if (condition.operator === 'contains') return `${value} in ${name}`;
  if (condition.operator === 'in') return `(${name} != null and ${name} in ${value})`;
  return `(${name} != null and ${name} ${SIGNS[condition.operator]} ${value})`;
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

function nameOf(fact: string): string {
  return `f_${fact.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** What the sheet does not say is null: the engine knows no absent fact. */
function allFacts(names: ReadonlySet<string>, sheet: Sheet): Record<string, unknown> {
  const known = Object.entries(factsOf(sheet)).map(([fact, value]) => [
    nameOf(fact),
    value ?? null,
  ]);
  return {
    ...Object.fromEntries([...names].map((name) => [name, null])),
    ...Object.fromEntries(known),
  };
}
