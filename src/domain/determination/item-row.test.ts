import { expect, test } from 'vitest';
import { plainDecimal } from './cell-value.ts';
import { EXAMPLE_LAW } from './example.ts';
import { parseItemMap } from './item-map.ts';
import { bindMap, columnsAt, sheetOfRow } from './item-row.ts';
import { parseFactSheet } from './parse-fact-sheet.ts';

const MAP = {
  columns: {
    'Part no': 'id',
    Material: { to: 'item.form', values: { 'Sintered block': 'magnet' } },
    'Dy %': { to: 'item.composition.Dy', percent: true },
    Fe: 'item.composition.Fe',
    HS: 'item.hsCode',
    Military: 'endUser.military',
    Energy: { to: 'item.properties.energy', unit: 'kJ/m3' },
  },
  constants: { jurisdiction: 'ex', 'endUser.country': 'DE', item: { origin: 'CZ' } },
  blank: ['n/a'],
};
const HEADER = ['Part no', 'material ', 'Dy %', 'Fe', 'HS', 'Military', 'Energy', 'Supplier'];

function bound(map: unknown = MAP, header: readonly string[] = HEADER) {
  const parsed = parseItemMap(map);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const fits = bindMap(parsed.value, header);
  if (!fits.ok) throw new Error(JSON.stringify(fits));
  return fits.value;
}

test('a line becomes a fact sheet: per cent as exact fractions, blank cells unknown', () => {
  const cells = ['P-1', ' sintered block ', '2.05', '0.9', '8505.11', 'no', '300', 'A firm'];
  expect(sheetOfRow(bound(), cells)).toEqual({
    ok: true,
    value: {
      id: 'P-1',
      jurisdiction: 'ex',
      item: {
        origin: 'CZ',
        form: 'magnet',
        composition: { Dy: '0.0205', Fe: '0.9' },
        hsCode: '8505.11',
        properties: { energy: { value: '300', unit: 'kJ/m3' } },
      },
      endUser: { country: 'DE', military: false },
    },
  });
  expect(sheetOfRow(bound(), ['P-2', '', 'N/A'])).toMatchObject({
    value: { id: 'P-2', item: { origin: 'CZ' }, endUser: { country: 'DE' } },
  });
});

test('no line writes into the constants of the next one', () => {
  const fits = bound();
  sheetOfRow(fits, ['P-1', 'magnet', '1', '', '', 'yes']);
  expect(sheetOfRow(fits, ['P-2'])).toMatchObject({ value: { endUser: { country: 'DE' } } });
  expect(fits.map.constants).toEqual({
    jurisdiction: 'ex',
    endUser: { country: 'DE' },
    item: { origin: 'CZ' },
  });
});

test('what means nothing to the law is carried', () => {
  expect(bound().carried).toEqual([7]);
});

test('a cell that is no figure or no answer is a fault with its place', () => {
  expect(sheetOfRow(bound(), ['P', 'magnet', 'much'])).toMatchObject({
    reason: 'fraction-not-decimal',
    facts: { path: '/item/composition/Dy', cell: 'much' },
  });
  expect(sheetOfRow(bound(), ['P', '', '', '', '', 'perhaps'])).toMatchObject({
    reason: 'not-yes-or-no',
    facts: { path: '/endUser/military' },
  });
});

test('a fault of the sheet leads back to the columns that it comes from', () => {
  const fits = bound();
  const sheet = sheetOfRow(fits, ['P', 'magnet', '60', '0.6']);
  const read = sheet.ok ? parseFactSheet(sheet.value, EXAMPLE_LAW, {}) : sheet;
  expect(read).toMatchObject({ reason: 'composition-exceeds-one' });
  expect(columnsAt(fits, '/item/composition')).toEqual(['Dy %', 'Fe']);
  expect(columnsAt(fits, '/item/hsCode')).toEqual(['HS']);
  expect(columnsAt(fits, '/jurisdiction')).toEqual([]);
});

test.each([
  ['2', true, '.', '0.02'],
  ['2 %', false, '.', '0.02'],
  ['0.005', true, '.', '0.00005'],
  ['100', true, '.', '1'],
  ['.5', false, '.', '0.5'],
  ['3E-02', false, '.', '0.03'],
  ['1.25e2', false, '.', '125'],
  ['007.50', false, '.', '7.5'],
  ['2,5', true, ',', '0.025'],
  ['2,5', true, '.', undefined],
  ['2.5', true, ',', undefined],
  ['1,000.5', false, ',', undefined],
  ['<0.1', false, '.', undefined],
  ['1e999', false, '.', undefined],
  ['', false, '.', undefined],
  ['NaN', false, '.', undefined],
] as const)('%j (per cent: %s, sign %s) is %s', (...[text, percent, decimal, expected]) => {
  expect(plainDecimal(text, { percent, decimal })).toBe(expected);
});

test.each([
  [[], 'map-malformed', ''],
  [{}, 'columns-missing', '/columns'],
  [{ columns: {} }, 'columns-missing', '/columns'],
  [{ columns: { A: 7 } }, 'map-malformed', '/columns/A'],
  [{ columns: { A: 'item.colour' } }, 'target-unknown', '/columns/A'],
  [{ columns: { 'A/B': 'item.composition.Xx' } }, 'target-unknown', '/columns/A~1B'],
  [{ columns: { A: 'id', B: 'id' } }, 'target-twice', '/columns/B'],
  [{ columns: { A: { to: 'id', percent: true } } }, 'percent-misplaced', '/columns/A'],
  [{ columns: { A: 'item.properties.energy' } }, 'unit-missing', '/columns/A'],
  [{ columns: { A: 'on' }, constants: { on: '2025-01-01' } }, 'target-twice', '/constants/on'],
  [{ columns: { A: 'id' }, constants: { colour: 1 } }, 'target-unknown', '/constants/colour'],
  [{ columns: { A: 'id' }, decimal: ';' }, 'map-malformed', '/decimal'],
  [{ columns: { A: 'id' }, blank: 'x' }, 'map-malformed', '/blank'],
  [{ columns: { A: 'id' }, colums: {} }, 'map-malformed', '/colums'],
  [{ columns: { A: { to: 'item.meets.__proto__' } } }, 'target-unknown', '/columns/A'],
])('the map %j is refused: %s at %s', (map, reason, path) => {
  expect(parseItemMap(map)).toMatchObject({ ok: false, reason, facts: { path } });
});

test('a column that the file does not have, or has twice, is named', () => {
  const map = parseItemMap({ columns: { A: 'id' } });
  if (!map.ok) throw new Error(map.reason);
  expect(bindMap(map.value, ['B;C'])).toMatchObject({
    reason: 'column-missing',
    facts: { column: 'A', held: '"B;C"' },
  });
  expect(bindMap(map.value, ['a', ' A'])).toMatchObject({ reason: 'column-twice' });
  expect(bindMap(map.value, ['A', 'a'])).toMatchObject({ ok: true });
});
