import { describe, expect, test } from 'vitest';
import { day } from '../time/plain-date.ts';
import { EXAMPLE_LAW } from './example.ts';
import { lawOfSheet, parseFactSheet } from './parse-fact-sheet.ts';

const read = (sheet: unknown) => parseFactSheet(sheet, EXAMPLE_LAW, {});

describe('a fact sheet', () => {
  test('is read with what is known, and nothing for what is not', () => {
    const parsed = read({
      id: 7,
      on: '2025-04-04',
      item: {
        form: 'magnet',
        composition: { Dy: '0.02', Nd: null },
        origin: null,
        hsCode: '850511',
      },
      destination: 'DE',
      endUse: 'unknown',
      endUser: { name: ' ', military: false },
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        id: 7,
        on: '2025-04-04',
        facts: { destination: 'DE', endUser: { military: false }, item: { customsCode: '850511' } },
      },
    });
    const facts = parsed.ok ? parsed.value.facts : undefined;
    expect(facts?.endUser).toEqual({ military: false });
    expect(facts?.item.composition?.shares).toEqual(new Map([['Dy', 2n]]));
    expect(facts?.endUse).toBeUndefined();
  });

  test('goes before the default day, and needs one of the two', () => {
    const on = day('2025-01-01');
    const withDay = parseFactSheet({ on: '2025-04-04' }, EXAMPLE_LAW, { on });
    const without = parseFactSheet({}, EXAMPLE_LAW, { on });
    expect(withDay.ok && withDay.value.on).toBe('2025-04-04');
    expect(without.ok && without.value.on).toBe('2025-01-01');
    expect(read({})).toMatchObject({ reason: 'on-missing', facts: { path: '/on' } });
  });

  test.each([
    [null, 'not-an-object', ''],
    [[], 'not-an-object', ''],
    [{ on: '2025-02-30' }, 'not-a-day', '/on'],
    [{ on: 20250404 }, 'not-a-day', '/on'],
    [{ item: 'magnet' }, 'not-an-object', '/item'],
    [{ item: { description: 5 } }, 'not-text', '/item/description'],
    [{ item: { form: 'Magnet' } }, 'form-unknown', '/item/form'],
    [{ item: { composition: { Xx: 0.1 } } }, 'element-unknown', '/item/composition/Xx'],
    [{ item: { composition: { Dy: '1e-3' } } }, 'fraction-not-decimal', '/item/composition/Dy'],
    [{ item: { composition: { Dy: '2 %' } } }, 'fraction-not-decimal', '/item/composition/Dy'],
    [{ item: { composition: { Dy: 1.1 } } }, 'fraction-out-of-range', '/item/composition/Dy'],
    [{ item: { composition: { Dy: -0.1 } } }, 'fraction-out-of-range', '/item/composition/Dy'],
    [
      { item: { composition: { Dy: 0.5, Nd: '0.51' } } },
      'composition-exceeds-one',
      '/item/composition',
    ],
    [{ item: { composition: [0.5] } }, 'not-an-object', '/item/composition'],
    [{ item: { hsCode: '8505111' } }, 'customs-code-malformed', '/item/hsCode'],
    [{ item: { hsCode: 850511 } }, 'customs-code-malformed', '/item/hsCode'],
    [{ item: { meets: { 'is-press': 'yes' } } }, 'not-yes-or-no', '/item/meets/is-press'],
    [
      { item: { properties: { pressure: { value: '5', unit: 'MPa' } } } },
      'unit-unknown',
      '/item/properties/pressure/unit',
    ],
    [
      { item: { properties: { pressure: { value: 'high', unit: 'GPa' } } } },
      'figure-not-decimal',
      '/item/properties/pressure/value',
    ],
    [{ destination: 'Germany' }, 'country-unknown', '/destination'],
    [{ destination: 'ZZ' }, 'country-unknown', '/destination'],
    [{ endUser: { country: 'de' } }, 'country-unknown', '/endUser/country'],
    [{ endUser: { military: 'no' } }, 'not-yes-or-no', '/endUser/military'],
    [{ endUse: 'peaceful' }, 'end-use-unknown', '/endUse'],
  ])('that says %j is refused as %s at %s', (sheet, reason, path) => {
    const on = day('2025-01-01');
    const parsed = parseFactSheet(sheet, EXAMPLE_LAW, { on });
    expect(parsed).toMatchObject({ ok: false, reason });
    expect(!parsed.ok && parsed.facts?.path?.startsWith(path)).toBe(true);
    expect(!parsed.ok && parsed.facts?.says).toMatch(/\.$/);
  });

  test('does not trip over a key that every object has', () => {
    const sheet = JSON.parse('{"on":"2025-01-01","item":{"composition":{"__proto__":0.5}}}');
    expect(read(sheet)).toMatchObject({ ok: false, reason: 'element-unknown' });
    expect(read({ on: '2025-01-01', item: { properties: { toString: { value: 1 } } } }).ok).toBe(
      true,
    );
  });
});

describe('the law of a sheet', () => {
  const laws = new Map([['ex', EXAMPLE_LAW]]);

  test('is the one it names, else the one that goes for all', () => {
    expect(lawOfSheet({ jurisdiction: 'EX' }, laws, {}).ok).toBe(true);
    expect(lawOfSheet({}, laws, { jurisdiction: 'ex' }).ok).toBe(true);
    expect(lawOfSheet({}, laws, {}).ok).toBe(true);
  });

  test('is refused when no pack is held for it', () => {
    const refused = lawOfSheet({ jurisdiction: 'atlantis' }, laws, { jurisdiction: 'ex' });
    expect(refused).toMatchObject({ reason: 'jurisdiction-unknown' });
    const two = new Map([...laws, ['ex-2', EXAMPLE_LAW]]);
    expect(lawOfSheet({}, two, {})).toEqual({ ok: true, value: EXAMPLE_LAW });
    expect(lawOfSheet({}, new Map(), {})).toMatchObject({ reason: 'jurisdiction-unknown' });
    expect(lawOfSheet('x', laws, {})).toMatchObject({ reason: 'not-an-object' });
  });
});
