import { expect, test } from 'vitest';
import type { Condition } from '../measure/condition.ts';
import { conditionFaults } from './condition-faults.ts';
import type { KnownLaw } from './known-law.ts';

// The invented order EX: one code, one figure, and two measures that are named and not held.
const known: KnownLaw = {
  codes: new Set(['EX1.a']),
  properties: { density: { unit: 'g/cm3', meaning: 'density' } },
  measures: new Map(),
  notHeld: new Set(['EX-1', 'EX-9']),
  notices: new Map([['ex-list', new Set(['EX-N1'])]]),
};

/** Where each fault lies, and what it says. */
function faults(when: Condition, asks: Readonly<Record<string, string>> = {}) {
  return conditionFaults(when, asks, known).map(({ path, says }) => [path, says]);
}

test('a question that has no words', () => {
  expect(faults({ any: [{ ask: 'civil' }] })).toEqual([
    ['/any/0/ask', "The measure's asks have no words for civil: write the question there."],
  ]);
});

test('a question that has words, however deep it stands', () => {
  const deep: Condition = { all: [{ not: { any: [{ ask: 'civil' }] } }] };
  expect(faults(deep, { civil: 'Is it civil?' })).toEqual([]);
});

test('a property that is not known', () => {
  const when: Condition = { property: 'mass', is: { op: '>', value: '1' }, unit: 'kg' };
  expect(faults(when)).toEqual([
    ['/property', 'No property is called mass: add it to the properties, or correct it.'],
  ]);
});

test('a property in another unit than its own', () => {
  const when: Condition = { property: 'density', is: { op: '>', value: '1' }, unit: 'kg/m3' };
  expect(faults(when)).toEqual([
    ['/unit', 'density is measured in g/cm3, not in kg/m3: convert the figure.'],
  ]);
});

test('a range that begins above its end', () => {
  const is = { op: 'between', min: '9', max: '10' } as const;
  const range = (min: string): Condition => ({
    property: 'density',
    is: { ...is, min },
    unit: 'g/cm3',
  });
  expect(faults(range('9'))).toEqual([]);
  expect(faults(range('10.5'))).toEqual([
    ['/is/min', 'Nothing lies between 10.5 and 10: put the lesser figure first.'],
  ]);
});

test('a country that is not written as two capitals of ISO 3166', () => {
  expect(faults({ destinationIn: ['DE', 'de', 'ZZ'] })).toEqual([
    ['/destinationIn/1', 'de is not a country of ISO 3166: write its two capitals, as in DE.'],
    ['/destinationIn/2', 'ZZ is not a country of ISO 3166: write its two capitals, as in DE.'],
  ]);
});

test('a clause that covers a measure neither held nor listed as not held', () => {
  expect(faults({ fallsUnder: { measures: ['EX-1', 'EX-9', 'EX-7'] } })).toEqual([
    [
      '/fallsUnder/measures/2',
      'EX-7 is neither held nor listed as not held: correct it, or list it there.',
    ],
  ]);
});

test('a clause that covers a code under which the control list has nothing', () => {
  expect(faults({ fallsUnder: { codes: ['EX1', 'EX1.a', 'EX'] } })).toEqual([
    [
      '/fallsUnder/codes/2',
      'The control list has nothing under EX: correct it, or add what it reaches.',
    ],
  ]);
});

test('a clause that covers others only in one of several ways', () => {
  const reach: Condition = { fallsUnder: { codes: ['EX1'] } };
  expect(faults({ all: [{ destinationIn: ['DE'] }, reach] })).toEqual([]);
  expect(faults({ any: [{ destinationIn: ['DE'] }, reach] })).toEqual([
    [
      '/any/1/fallsUnder',
      'What a clause covers stands beside its other conditions: move it into the first all.',
    ],
  ]);
});

test('the same element twice', () => {
  expect(faults({ containsAny: ['Dy', 'Dy'] })).toHaveLength(1);
});
