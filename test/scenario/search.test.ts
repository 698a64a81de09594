import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadLawBook } from '../../src/adapters/law-files/load-law.ts';
import { type Hit, searchLaw } from '../../src/domain/law/search.ts';
import { indexLaw } from '../../src/domain/law/search-index.ts';
import { day } from '../../src/domain/time/plain-date.ts';

const loaded = await loadLawBook(fileURLToPath(new URL('../../data', import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 3)));
const index = indexLaw(loaded.value.laws.values());

function hits(text: string, on = '2025-12-01'): readonly Hit[] {
  return searchLaw(index, text, { limit: 10, jurisdiction: 'cn', on: day(on) });
}

/** Codes, symbols and names, in the order in which they were found. */
function names(text: string): readonly string[] {
  return hits(text).map(({ code, id }) => code ?? id);
}

test.each([
  ['dysprosium magnet', '1C905.a.4'],
  ['dysprosium magnets', '1C905.a.4'],
  ['dysprosum magnt', '1C905.a.4'],
  ['dysprosum', 'Dy'],
  ['镝', 'Dy'],
  ['镝磁铁', '1C905.a.4'],
  ['samarium cobalt magnet', '1C902.a.4'],
  ['1C905.a.4', '1C905.a.4'],
  ['1c905a4', '1C905.a.4'],
  ['GaN', 'gallium nitride'],
  ['gallium arsenide wafer', '3C001.e'],
  ['7803-52-3', 'antimony hydride'],
  ['graphite anode', '3C902.b.2'],
  ['lithium batery', '3A001'],
  ['锂离子电池', '3A001'],
  ['water canon', '0A901'],
  ['wolfram', 'W'],
  ['drone', '9A501.a'],
  ['无人机', '9A501.a'],
  ['人造金刚石 砂轮', '55/2025-diamond-grinding-wheel'],
  ['do I need a licence for a cubic press', '2B901'],
])('%s finds %s first', (text, due) => {
  expect(names(text)[0]).toBe(due);
});

test('钕铁硼 finds the magnets of dysprosium and of terbium', () => {
  expect(names('钕铁硼').slice(0, 2).sort()).toEqual(['1C904.a.4', '1C905.a.4']);
  expect(names('NdFeB').slice(0, 2).sort()).toEqual(['1C904.a.4', '1C905.a.4']);
});

test('8505 finds what is declared under it, and by that', () => {
  expect(names('8505')).toEqual(expect.arrayContaining(['1C902.a.4', '1C904.a.4', '1C905.a.4']));
  expect(hits('8505').every(({ why }) => why[0]?.where === 'customs-code')).toBe(true);
});

test('1C905 finds its codes in their order', () => {
  expect(names('1C905').slice(0, 3)).toEqual(['1C905.a.1', '1C905.a.2', '1C905.a.3']);
});

test('a code of which only title and customs numbers are held is found by each of them', () => {
  expect(names('1B003.b')[0]).toBe('1B003.b');
  expect(names('aircraft engine tools jigs')).toContain('1B003.b');
  expect(names('8480419010')).toContain('1B003.b');
});

test('each hit says how it stands on the day', () => {
  const standing = (text: string, on: string) => hits(text, on)[0]?.standing;
  expect(standing('graphite anode', '2025-12-01')).toMatchObject({
    state: 'suspended',
    revivesOn: '2026-11-11',
  });
  expect(standing('graphite anode', '2026-11-11')?.state).toBe('in-force');
  expect(standing('1C905.a.4', '2025-04-03')?.state).toBe('starts-later');
  expect(standing('1C905.a.4', '2025-04-04')?.state).toBe('in-force');
  const [ban] = searchLaw(index, 'cobalt suspension', {
    limit: 20,
    jurisdiction: 'cd',
    on: day('2025-10-16'),
  }).filter(({ measure }) => measure === 'CD-2025-COBALT-BAN');
  expect(ban?.standing).toMatchObject({ state: 'ended', until: '2025-10-15' });
});

test('every code of the control list is found by itself, with and without its dots', () => {
  const law = loaded.value.laws.get('cn');
  for (const { code } of law?.controlList ?? []) {
    const found = hits(code).map((hit) => hit.begins.controlCode);
    expect(found, code).toContain(code);
    expect(
      hits(code.replaceAll('.', '').toLowerCase()).map((hit) => hit.begins.controlCode),
      code,
    ).toContain(code);
  }
});
