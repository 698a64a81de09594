import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMS } from '../control-list/form.ts';
import { type Answer, OUTCOMES } from './answer.ts';
import { determine } from './determine.ts';
import { EXAMPLE_LAW } from './example.ts';
import { parseFactSheet } from './parse-fact-sheet.ts';

const ELEMENTS = ['Dy', 'Nd', 'Fe', 'Ga', 'N', 'W', 'Ho', 'O'] as const;
const DAYS = ['2024-03-31', '2024-04-01', '2024-11-07', '2025-01-10', '2025-07-01', '2025-11-11'];
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Thousandths of each element, at most an eighth of the whole, so that any set of them fits. */
const composition = fc.dictionary(
  fc.constantFrom(...ELEMENTS),
  fc.integer({ min: 0, max: 125 }).map((thousandths) => (thousandths / 1000).toFixed(3)),
);

const sheets = fc.record({
  on: fc.constantFrom(...DAYS),
  item: fc.record({
    form: maybe(fc.constantFrom(...FORMS)),
    composition: maybe(composition),
    substance: maybe(fc.constantFrom('GaN', 'diamond', 'steel')),
    meets: fc.record({ 'is-press': maybe(fc.boolean()) }),
    properties: fc.record({
      pressure: maybe(fc.constantFrom({ value: '4', unit: 'GPa' }, { value: '6', unit: 'GPa' })),
    }),
  }),
  destination: maybe(fc.constantFrom('DE', 'US', 'JP', 'KR')),
  endUse: fc.constantFrom('civil', 'military', 'unknown'),
  endUser: fc.record({
    country: maybe(fc.constantFrom('DE', 'US', 'JP')),
    military: maybe(fc.boolean()),
  }),
});

function answer(sheet: unknown): Answer {
  const parsed = parseFactSheet(sheet, EXAMPLE_LAW, {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return determine(EXAMPLE_LAW, parsed.value.facts, parsed.value.on);
}

function rank({ outcome }: Answer): number {
  return OUTCOMES.indexOf(outcome);
}

test('facts that no clause asks for change nothing', () => {
  fc.assert(
    fc.property(sheets, fc.string(), (sheet, words) => {
      const item = {
        ...sheet.item,
        colour: words,
        properties: { ...sheet.item.properties, mass: 1 },
      };
      expect(answer({ ...sheet, item, note: words })).toEqual(answer(sheet));
    }),
  );
});

test('adding a controlled element never sets an item free', () => {
  fc.assert(
    fc.property(sheets, fc.constantFrom('Dy', 'Ga', 'Ho', 'W'), (sheet, element) => {
      const before = answer(sheet);
      const added = { ...sheet.item.composition, [element]: '0.125' };
      const after = answer({ ...sheet, item: { ...sheet.item, composition: added } });
      fc.pre(before.outcome !== 'need-facts' && before.outcome !== 'not-controlled');
      fc.pre(sheet.item.form !== 'metal' && sheet.item.composition?.[element] !== '0.125');
      expect(rank(after)).toBeLessThanOrEqual(rank(before));
    }),
  );
});

test('an answer that is certain stays, however the missing facts turn out', () => {
  fc.assert(
    fc.property(sheets, fc.boolean(), (sheet, military) => {
      const before = answer(sheet);
      fc.pre(before.outcome !== 'need-facts');
      const endUser = { ...sheet.endUser, military: sheet.endUser.military ?? military };
      const form = sheet.item.form ?? 'magnet';
      const after = answer({ ...sheet, item: { ...sheet.item, form }, endUser });
      const isStill = rank(after) <= rank(before);
      expect(isStill).toBe(true);
      if (before.missing === undefined) expect(after.outcome).toBe(before.outcome);
    }),
  );
});

test('asking for facts names at least one that is unknown', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const { outcome, missing = [] } = answer(sheet);
      if (outcome === 'need-facts') expect(missing.length).toBeGreaterThan(0);
      if (sheet.item.form !== undefined) expect(missing).not.toContain('/item/form');
      if (sheet.endUser.military !== undefined) expect(missing).not.toContain('/endUser/military');
      if (sheet.endUse !== 'unknown') expect(missing).not.toContain('/endUse');
    }),
  );
});
