import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMS } from '../control-list/form.ts';
import type { Outcome } from '../law/rule.ts';
import { DANGERS, PURPOSES } from '../measure/condition.ts';
import type { Clause } from './clause.ts';
import { determine } from './determine.ts';
import { EXAMPLE_LAW } from './example.ts';
import type { ShipmentFacts } from './facts.ts';
import { type LawOfDay, lawOfDay } from './law-of-day.ts';
import { raisedBy } from './listed-codes.ts';
import { parseFactSheet } from './parse-fact-sheet.ts';

// Form, elements, the recipient and what is said decide which clauses are asked at all. Asking
// every clause of the day instead must find the same: a shortcut that changes an answer is wrong.

const DAYS = ['2024-03-31', '2024-04-01', '2024-08-15', '2025-01-10', '2025-11-11', '2026-01-01'];
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const sheets = fc.record({
  on: fc.constantFrom(...DAYS),
  item: fc.record({
    form: maybe(fc.constantFrom(...FORMS)),
    composition: maybe(
      fc.constantFrom({ Dy: 1 }, { Dy: 0.5, Nd: 0.5 }, { Ga: 0.4, N: 0.6 }, { W: 0.98 }, { Fe: 1 }),
    ),
    substance: maybe(fc.constantFrom('GaN', 'diamond', 'steel')),
    origin: maybe(fc.constantFrom('DE', 'JP')),
    hsCode: maybe(fc.constantFrom('7202991010', '8505111000')),
    controlCode: maybe(fc.constantFrom('9X001', '1X001.a')),
    meets: fc.dictionary(fc.constantFrom('is-press', 're-exported', '9X001.a'), fc.boolean()),
    properties: fc.record({ pressure: maybe(fc.constant({ value: '6', unit: 'GPa' })) }),
  }),
  destination: maybe(fc.constantFrom('DE', 'US', 'JP')),
  endUse: fc.constantFrom('civil', 'military', 'unknown'),
  purpose: maybe(fc.constantFrom(...PURPOSES)),
  knows: maybe(fc.dictionary(fc.constantFrom(...DANGERS), fc.boolean())),
  consignee: maybe(fc.record({ name: maybe(fc.constantFrom('黑水电机公司', 'Nobody')) })),
  endUser: fc.record({
    name: maybe(fc.constantFrom('Blackwater Motors Inc', 'Nobody')),
    country: maybe(fc.constantFrom('DE', 'US')),
    military: maybe(fc.boolean()),
    owners: maybe(fc.constant([{ name: 'Blackwater Motors, Inc.', share: '0.5' }])),
  }),
});

/** Each clause that is not ruled out, with its outcome, found the long way. */
function theLongWay({ clauses, listed }: LawOfDay, facts: ShipmentFacts): Map<string, Outcome> {
  const raised = new Set(raisedBy(listed, facts).map(({ place }) => place));
  const isIdle = ({ entry, place }: Clause) => 'listedAs' in entry.when && !raised.has(place);
  const outcomes = clauses.map((one): Outcome => (isIdle(one) ? 'not-met' : one.test(facts)));
  const found = clauses.map((clause, place): Outcome => {
    const itself = outcomes[place] ?? 'not-met';
    if (clause.reach === undefined || itself === 'not-met') return itself;
    const reached = [...clause.reaches].map((one) => outcomes[one]);
    if (reached.includes('met')) return itself;
    return reached.includes('unknown') ? 'unknown' : 'not-met';
  });
  const named = clauses.map(({ findings }, place) => {
    return [findings.met.rule, found[place] ?? 'not-met'] as const;
  });
  return new Map(named.filter(([, outcome]) => outcome !== 'not-met'));
}

test('asking every clause of the day finds what asking the likely ones finds', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const parsed = parseFactSheet(sheet, EXAMPLE_LAW, {});
      if (!parsed.ok) throw new Error(JSON.stringify(parsed));
      const { facts, on } = parsed.value;
      const day = lawOfDay(EXAMPLE_LAW, on);
      const due = theLongWay(day, facts);
      const { findings } = determine(EXAMPLE_LAW, facts, on);
      const found = findings.filter(({ rule }) => rule.startsWith('EX-'));
      const said = found.map(({ rule, outcome }) => [rule, outcome] as const);
      expect(Object.fromEntries(said)).toEqual(Object.fromEntries(due));
    }),
    { numRuns: 2000 },
  );
});
