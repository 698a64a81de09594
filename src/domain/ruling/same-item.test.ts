import { describe, expect, test } from 'vitest';
import { EXAMPLE_LAW } from '../determination/example.ts';
import { parseFactSheet } from '../determination/parse-fact-sheet.ts';
import { day } from '../time/plain-date.ts';
import { completedBy, contradicts, identityOf } from './same-item.ts';

function item(facts: object) {
  const sheet = parseFactSheet({ item: facts }, EXAMPLE_LAW, { on: day('2025-06-12') });
  if (!sheet.ok) throw new Error(sheet.reason);
  return sheet.value.facts.item;
}

describe('what tells an item from others', () => {
  test('the same shares written otherwise are the same item', () => {
    const one = item({ form: 'magnet', composition: { Nd: '0.30', Dy: 0.02 } });
    const other = item({ composition: { Nd: 0.3, Dy: '0.0200' }, form: 'magnet' });
    expect(identityOf(one)).toEqual(identityOf(other));
  });

  test('words, claims and customs numbers are no part of it', () => {
    const bare = { form: 'magnet', composition: { Nd: '0.3' } };
    const said = { ...bare, description: 'Rotor', controlCode: '1X001.a', hsCode: '850511' };
    expect(identityOf(item(said))).toEqual(identityOf(item(bare)));
  });

  test('a form alone is no identity', () => {
    expect(identityOf(item({ form: 'magnet' }))).toBeUndefined();
    expect(identityOf(item({ substance: ' GaN ' }))).toMatchObject({ substance: 'gan' });
  });
});

describe('two statements on an item', () => {
  const ruled = item({
    form: 'magnet',
    composition: { Nd: '0.3', Fe: '0.7' },
    properties: { pressure: { value: '5', unit: 'GPa' } },
    meets: { 'is-press': false },
  });

  test.each([
    [{}, false],
    [{ form: 'magnet', composition: { Nd: '0.30' } }, false],
    [{ form: 'alloy' }, true],
    [{ substance: 'steel' }, false],
    [{ composition: { Nd: '0.31' } }, true],
    [{ composition: { Dy: '0.01' } }, true],
    [{ composition: { Dy: '0' } }, false],
    [{ properties: { pressure: { value: '5.0', unit: 'GPa' } } }, false],
    [{ properties: { pressure: { value: '6', unit: 'GPa' } } }, true],
    [{ meets: { 'is-press': true } }, true],
    [{ meets: { another: true } }, false],
  ])('%o contradicts it: %s', (facts, expected) => {
    expect(contradicts(item(facts), ruled)).toBe(expected);
  });

  test('what one leaves open is taken from the other, and what it says stays', () => {
    const whole = completedBy(item({ description: 'Rotor', meets: { another: true } }), ruled);
    expect(whole).toMatchObject({ description: 'Rotor', form: 'magnet' });
    expect(whole.composition).toEqual(ruled.composition);
    expect(Object.fromEntries(whole.meets)).toEqual({ 'is-press': false, another: true });
  });
});
