import { expect, test } from 'vitest';
import { apply } from '../law/rule.ts';
import { COMMANDS, contextOf, exampleIn, REPORT, TAKES } from './example.ts';
import { findingsOf, restsOnFacts, twoPeopleRule } from './rules.ts';

test('twoPeopleRule is met by two people and by nobody alone', () => {
  const of = (countersigner: string) =>
    apply(twoPeopleRule, { proposer: 'wei', countersigner }).outcome;
  expect([of('zhao'), of('wei')]).toEqual(['met', 'not-met']);
});

test('restsOnFacts is met by facts or by papers, and not by nothing', () => {
  const of = (facts: number, documents: number) => apply(restsOnFacts, { facts, documents });
  expect(of(2, 0).outcome).toBe('met');
  expect(of(0, 1).outcome).toBe('met');
  expect(of(0, 0).outcome).toBe('not-met');
});

test('a proposal is kept with what it rests on, a signature with who signed', () => {
  const [grounds] = findingsOf(exampleIn('in-review'), COMMANDS.propose, contextOf(TAKES.propose));
  expect(grounds).toMatchObject({ rule: 'ruling-rests-on-facts', outcome: 'met' });
  const signing = contextOf(TAKES.countersign);
  const [signed] = findingsOf(exampleIn('proposed'), COMMANDS.countersign, signing);
  expect(signed).toMatchObject({ rule: 'two-people-rule', facts: { countersigner: 'zhao' } });
  const bare = { ...exampleIn('in-review'), item: { name: 'Press', facts: {} } };
  const [none] = findingsOf(bare, COMMANDS.propose, contextOf(TAKES.propose));
  expect(none).toMatchObject({ outcome: 'not-met' });
  const shown = { ...bare, documents: [REPORT] };
  const [papers] = findingsOf(shown, COMMANDS.propose, contextOf(TAKES.propose));
  expect(papers).toMatchObject({ outcome: 'met' });
  expect(findingsOf(exampleIn('asked'), COMMANDS['take-up'], signing)).toEqual([]);
});
