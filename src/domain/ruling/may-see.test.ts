import { expect, test } from 'vitest';
import { actorOf } from '../application/example.ts';
import { exampleIn, PEOPLE } from './example.ts';
import { asSeenBy, maySee } from './may-see.ts';

test('the firm that asked and the authority see it, another firm never', () => {
  const { EXPORTER, OFFICER, COUNTERSIGNER, AUDITOR } = PEOPLE;
  for (const viewer of [EXPORTER, OFFICER, COUNTERSIGNER, AUDITOR]) {
    expect(maySee(exampleIn('asked'), viewer)).toBe(true);
  }
  expect(maySee(exampleIn('given'), actorOf('li', 'exporter', 'another'))).toBe(false);
});

test('customs see what was ruled, and not what is only asked', () => {
  expect(maySee(exampleIn('given'), PEOPLE.CUSTOMS)).toBe(true);
  expect(maySee(exampleIn('expired'), PEOPLE.CUSTOMS)).toBe(true);
  expect(maySee(exampleIn('proposed'), PEOPLE.CUSTOMS)).toBe(false);
});

test('to the exporter a proposal is still in review', () => {
  const proposed = exampleIn('proposed');
  expect(asSeenBy(proposed, PEOPLE.EXPORTER)).toEqual(exampleIn('in-review'));
  expect(asSeenBy(proposed, PEOPLE.OFFICER)).toBe(proposed);
});
