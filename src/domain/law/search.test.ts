import { expect, test } from 'vitest';
import { EXAMPLE_LAW, entry, measure } from '../determination/example.ts';
import { day } from '../time/plain-date.ts';
import type { Law } from './law.ts';
import { type Hit, searchLaw } from './search.ts';
import { indexLaw } from './search-index.ts';

const WORDED: Law = {
  ...EXAMPLE_LAW,
  jurisdiction: { ...EXAMPLE_LAW.jurisdiction, code: 'ey' },
  controlList: [
    { code: '4X001', title: 'Ring magnets', titleZh: '环形永磁体' },
    { code: '4X001.a', title: 'Ring magnets of one piece', titleZh: '整体环形永磁体' },
  ],
  measures: [
    measure(
      'EX-9',
      [
        entry(
          'ring',
          { all: [{ formIn: ['magnet'] }, { containsAny: ['Ho', 'Er'] }, { ask: 'ring' }] },
          {
            code: '4X001',
            title: 'Ring magnets',
            titleZh: '环形永磁体',
            declaredUnder: ['8505111000'],
          },
        ),
        entry('batteries', { formIn: ['battery'] }, { title: 'Batteries for balloons' }),
      ],
      { asks: { ring: 'Is it closed?' }, period: { from: day('2024-04-01') } },
    ),
    measure('EX-8', [entry('old', { formIn: ['ore'] }, { title: 'Peat' })], {
      period: { from: day('2024-04-01'), until: day('2024-12-31') },
    }),
  ],
};

const INDEX = indexLaw([EXAMPLE_LAW, WORDED]);
const ON = day('2025-06-01');

function found(text: string, jurisdiction?: string): readonly Hit[] {
  return searchLaw(INDEX, text, { limit: 8, jurisdiction, on: ON });
}

function first(text: string): string {
  const [hit] = found(text);
  return hit === undefined ? '' : `${hit.kind} ${hit.id}`;
}

test.each([
  ['dysprosium', 'element Dy'],
  ['dysprosum', 'element Dy'],
  ['dysporsium', 'element Dy'],
  ['镝', 'element Dy'],
  ['Dy', 'element Dy'],
  ['dy', 'element Dy'],
  ['gallium nitride', 'substance gallium nitride'],
  ['GaN', 'substance gallium nitride'],
  ['gan', 'substance gallium nitride'],
  ['25617-97-4', 'substance gallium nitride'],
  ['永磁体', 'form magnet'],
  ['ring magnet', 'entry EX-9/ring'],
  ['RING MAGNETS', 'entry EX-9/ring'],
  ['环形永磁', 'entry EX-9/ring'],
  ['rign magnt', 'entry EX-9/ring'],
  ['4x001', 'entry EX-9/ring'],
  ['4X001.a', 'code 4X001.a'],
  ['4x001a', 'code 4X001.a'],
  ['1X002a', 'entry EX-1/nitride'],
  ['7202', 'entry EX-5/9X001.a'],
  ['7202.99', 'entry EX-5/9X001.a'],
  ['battery for balloon', 'entry EX-9/batteries'],
  ['design presure', 'property pressure'],
  ['', ''],
  ['zzzzqqqq', ''],
  ['9999', ''],
  ['  ,,; ', ''],
])('%s finds %s first', (text, due) => {
  expect(first(text)).toBe(due);
});

test('a hit says as what it was found, and whether that is what was typed', () => {
  expect(found('dysprosum')[0]?.why).toEqual([
    { asked: 'dysprosum', where: 'element', word: 'dysprosium', near: true },
  ]);
  expect(found('850511').map(({ why }) => why[0])).toContainEqual({
    asked: '850511',
    where: 'customs-code',
    word: '8505111000',
  });
});

test('what a fact sheet begins with is what is sure, and what was typed', () => {
  const [ring] = found('holmium ring magnet');
  expect(ring?.begins).toEqual({ form: 'magnet', elements: ['Ho'], controlCode: '4X001' });
  const [magnet] = found('1X001.a');
  expect(magnet?.begins.elements).toEqual(['Dy', 'Nd']);
  const [nitride] = found('1X002.a');
  expect(nitride?.begins).toMatchObject({ form: 'compound', substance: 'gallium nitride' });
  const [code] = found('4X001.a');
  expect(code?.begins).toMatchObject({ form: 'magnet', controlCode: '4X001.a' });
  expect(found('850511')[0]?.begins.customsCode).toBe('8505111000');
  expect(found('8505')[0]?.begins.customsCode).toBeUndefined();
});

test('a formula finds what speaks of most of its elements', () => {
  expect(found('NdDyB').map(({ id }) => id)).toContain('EX-1/magnet');
});

test('one law alone is searched when it is named', () => {
  expect(new Set(found('magnet').map((hit) => hit.jurisdiction))).toEqual(new Set(['ex', 'ey']));
  expect(found('ring magnet', 'ex').map(({ id }) => id)).not.toContain('EX-9/ring');
  expect(found('magnet', 'nowhere')).toEqual([]);
});

test('a hit says how it stands on the day', () => {
  const standing = (text: string, on: string) =>
    searchLaw(INDEX, text, { limit: 1, on: day(on) })[0]?.standing;
  expect(standing('1X009', '2025-06-01')).toEqual({
    state: 'suspended',
    from: '2024-11-08',
    revivesOn: '2025-11-11',
  });
  expect(standing('1X009', '2025-11-11')).toEqual({ state: 'in-force', from: '2024-11-08' });
  expect(standing('1X009', '2024-10-10')?.state).toBe('starts-later');
  expect(standing('1X009', '2024-01-01')?.state).toBe('starts-later');
  expect(standing('peat', '2024-12-31')?.state).toBe('in-force');
  expect(standing('peat', '2025-01-01')).toMatchObject({ state: 'ended', until: '2024-12-31' });
  expect(searchLaw(INDEX, 'peat', { limit: 1 })[0]).not.toHaveProperty('standing');
});

test('what stands goes before what rests, where both are equally meant', () => {
  const states = found('oxide').flatMap(({ standing }) => (standing ? [standing.state] : []));
  expect(states).toEqual([...states].sort());
});

test('a law is arranged once', () => {
  expect(indexLaw([EXAMPLE_LAW])[0]).toBe(INDEX[0]);
});

test('no text is too long or too odd to be looked for', () => {
  const odd = ['x'.repeat(10_000), '镝'.repeat(5_000), '(((', '\\', '.*', '1C'.repeat(99), '-'];
  for (const text of odd) expect(Array.isArray(found(text))).toBe(true);
});
