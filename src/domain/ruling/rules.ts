import { apply, type Finding, type Rule } from '../law/rule.ts';
import { day } from '../time/plain-date.ts';
import type { RulingCommand } from './command.ts';
import type { RulingContext } from './may-take.ts';
import type { Ruling } from './ruling.ts';

/** The procedure is the register's own promise, not a text: it holds from the first ruling on. */
const PROCEDURE = 'Procedure of the register, classification rulings';
const ALWAYS = { from: day('2000-01-01') };

/** Who proposed a ruling and who signs it. */
export interface RulingSignatures {
  readonly proposer: string;
  readonly countersigner: string;
}

/** No law read so far demands it: it is what this procedure promises of every ruling. */
export const twoPeopleRule: Rule<RulingSignatures> = {
  id: 'two-people-rule',
  cites: PROCEDURE,
  says: 'Whoever proposed the ruling is not who countersigns it.',
  period: ALWAYS,
  asks: ({ proposer, countersigner }) => (proposer === countersigner ? 'not-met' : 'met'),
};

/** What a ruling can rest on. */
export interface RulingGrounds {
  readonly facts: number;
  readonly documents: number;
}

/** A ruling on nothing could not be held against the goods later. */
export const restsOnFacts: Rule<RulingGrounds> = {
  id: 'ruling-rests-on-facts',
  cites: PROCEDURE,
  says: 'The ruling rests on stated facts of the item or on papers that show them.',
  period: ALWAYS,
  asks: ({ facts, documents }) => (facts + documents > 0 ? 'met' : 'not-met'),
};

/** What the rules find in a step: kept beside its events, to be read years later. */
export function findingsOf(
  ruling: Ruling,
  command: RulingCommand,
  { actor }: RulingContext,
): readonly Finding[] {
  if (command.type === 'propose') {
    const facts = Object.keys(ruling.item.facts).length;
    return [apply(restsOnFacts, { facts, documents: ruling.documents.length })];
  }
  if (command.type !== 'countersign' || ruling.status !== 'proposed') return [];
  const { proposer } = ruling;
  return [apply(twoPeopleRule, { proposer, countersigner: actor.id })];
}
