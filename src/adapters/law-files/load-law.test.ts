import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  exampleEntry,
  exampleLicenceType,
  exampleMeasure,
  examplePack,
  exampleYear,
  type PackContent,
  writeFiles,
  writePack,
} from '../../../test/support/example-pack.ts';
import { loadLaw, loadLawBook } from './load-law.ts';
import type { PackFault } from './pack-fault.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function load(content: PackContent) {
  const folder = await writePack(content);
  folders.push(folder);
  return loadLaw(folder);
}

/** The faults of the example pack with some files changed, as `file#path: words`. */
async function faultsOf(changed: PackContent): Promise<readonly string[]> {
  const loaded = await load({ ...examplePack, ...changed });
  expect(loaded.ok, 'the pack is refused').toBe(false);
  return loaded.ok ? [] : loaded.faults.map(tell);
}

function tell({ file, path, says }: PackFault): string {
  return `${file}#${path}: ${says}`;
}

const MEASURE = 'measures/EX-1.json';

function faultsOfMeasure(change: object): Promise<readonly string[]> {
  return faultsOf({ [MEASURE]: { ...exampleMeasure, ...change } });
}

function faultsOfEntry(change: object): Promise<readonly string[]> {
  return faultsOfMeasure({ entries: [{ ...exampleEntry, ...change }] });
}

/** Beside the question that the measure has words for. */
function faultsOfCondition(condition: unknown): Promise<readonly string[]> {
  return faultsOfEntry({ when: { all: [{ ask: 'civil' }, condition] } });
}

const AT_CONDITION = `${MEASURE}#/entries/0/when/all/1`;

describe('a pack that is whole', () => {
  test('is the law, part by part', async () => {
    const loaded = await load(examplePack);
    if (!loaded.ok) return expect(loaded.faults).toEqual([]);
    const { edition, ...law } = loaded.value;
    expect(law).toEqual({
      jurisdiction: examplePack['jurisdiction.json'],
      controlList: examplePack['control-list/codes.json'],
      properties: examplePack['control-list/properties.json'],
      measures: [examplePack['measures/EX-1.json'], examplePack['measures/EX-2.json']],
      calendar: { title: 'Example', weekend: [6, 7], years: [exampleYear] },
      licenceTypes: [exampleLicenceType],
      partyLists: [],
      quotas: [],
    });
    expect(edition).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has the same edition wherever it lies, and another after any change', async () => {
    const editionOf = async (content: PackContent) => {
      const loaded = await load(content);
      return loaded.ok ? loaded.value.edition : loaded.faults.map(tell);
    };
    const first = await editionOf(examplePack);
    expect(await editionOf(examplePack)).toBe(first);
    expect(await editionOf({ ...examplePack, 'measures/note.md': 'a page' })).toBe(first);
    const { 'calendar/2025.json': year, ...rest } = examplePack;
    const changes: readonly PackContent[] = [
      { ...examplePack, 'calendar/calendar.json': { title: 'Examples', weekend: [6, 7] } },
      { ...rest, 'calendar/2026.json': { ...exampleYear, year: 2026, holidays: [] } },
      { ...examplePack, 'calendar/2025.json': `${JSON.stringify(year)}\n` },
    ];
    const editions = new Set(await Promise.all(changes.map(editionOf)));
    expect(editions.size).toBe(changes.length);
    expect(editions.has(first)).toBe(false);
  });
});

describe('files', () => {
  test.each([
    'jurisdiction.json',
    'control-list/codes.json',
    'control-list/properties.json',
    'calendar/calendar.json',
  ])('%s is missing', async (file) => {
    expect(await faultsOf({ [file]: undefined })).toEqual([
      `${file}#: This file is missing: add it.`,
    ]);
  });

  test('no year and no licence type', async () => {
    const changed = { 'calendar/2025.json': undefined, 'licence-types/permit.json': undefined };
    expect(await faultsOf(changed)).toEqual([
      'calendar/#: Nothing stands in this folder: add a file.',
      'licence-types/#: Nothing stands in this folder: add a file.',
    ]);
  });

  test('the folder itself is missing', async () => {
    const loaded = await loadLaw(join(tmpdir(), 'no-pack-lies-here'));
    expect(loaded.ok ? [] : loaded.faults.map(({ file }) => file)).toEqual([
      'jurisdiction.json',
      'control-list/codes.json',
      'control-list/properties.json',
      'calendar/calendar.json',
      'calendar/',
      'measures/',
      'licence-types/',
    ]);
  });

  test('a file that is not JSON', async () => {
    const [told, ...others] = await faultsOf({ [MEASURE]: '{ "id": "EX-1", }' });
    expect(told).toMatch(/^measures\/EX-1\.json#: The file is not JSON: /);
    expect(others).toEqual([]);
  });

  test('an empty file', async () => {
    const [told] = await faultsOf({ 'jurisdiction.json': '' });
    expect(told).toMatch(/^jurisdiction\.json#: The file is not JSON: /);
  });

  test('a key that is written twice in one object', async () => {
    const properties = '{"density": {"unit": "g/cm3", "meaning": "a", "unit": "kg"}, "x/y": 1}';
    expect(await faultsOf({ 'control-list/properties.json': properties })).toEqual([
      'control-list/properties.json#/density/unit: ' +
        'This key is written twice in one object: remove one, or rename it.',
    ]);
    const list = '[{"code": "1X001.a", "title": "a, {b} \\" c:"}, {"code": "x", "code": "y"}]';
    expect(await faultsOf({ 'control-list/codes.json': list })).toEqual([
      'control-list/codes.json#/1/code: ' +
        'This key is written twice in one object: remove one, or rename it.',
    ]);
  });

  test('a file that belongs to no pack', async () => {
    expect(await faultsOf({ 'measure/EX-3.json': exampleMeasure })).toEqual([
      'measure/EX-3.json#: ' +
        'No file of a pack stands here: move it to where it belongs, or remove it.',
    ]);
  });

  test('a file that is not called after what it holds', async () => {
    const changed = { 'measures/EX-3.json': exampleMeasure, 'calendar/2026.json': exampleYear };
    expect(await faultsOf(changed)).toEqual([
      'calendar/2026.json#/year: ' +
        'The file holds 2025: call it 2025.json, or correct what it holds.',
      'measures/EX-3.json#/id: The file holds EX-1: call it EX-1.json, or correct what it holds.',
    ]);
  });
});

describe('shape', () => {
  test('a day that the calendar does not have', async () => {
    expect(await faultsOfMeasure({ publishedOn: '2025-02-30' })).toEqual([
      `${MEASURE}#/publishedOn: 2025-02-30 is not a day: write one as 2025-04-04.`,
    ]);
    expect(await faultsOfMeasure({ period: { from: '4 April 2025' } })).toEqual([
      `${MEASURE}#/period/from: 4 April 2025 is not a day: write one as 2025-04-04.`,
    ]);
  });

  test('every fault of every file is told, not only the first', async () => {
    const changed = {
      'jurisdiction.json': { ...Object(examplePack['jurisdiction.json']), zone: 'Asia/Shangai' },
      [MEASURE]: { ...exampleMeasure, title: '', publishedOn: 'soon', verified: true },
      'calendar/2025.json': { ...exampleYear, makeUpDays: [{ date: '2025-13-01', name: 'x' }] },
    };
    expect(await faultsOf(changed)).toEqual([
      'jurisdiction.json#/zone: No time zone of the IANA list has this name.',
      'calendar/2025.json#/makeUpDays/0/date: ' +
        '2025-13-01 is not a day: write one as 2025-04-04.',
      `${MEASURE}#/title: Some words must stand here.`,
      `${MEASURE}#/publishedOn: soon is not a day: write one as 2025-04-04.`,
      `${MEASURE}#/verified: No such field belongs here: remove it, or correct its name.`,
    ]);
  });

  test('a field that is missing, and one of the wrong kind', async () => {
    expect(await faultsOfEntry({ policy: undefined, verified: 'yes' })).toEqual([
      `${MEASURE}#/entries/0/policy: This field is missing: add it.`,
      `${MEASURE}#/entries/0/verified: This must be a boolean: write it as one.`,
    ]);
  });

  test('a word that is not of the closed list', async () => {
    expect(await faultsOfEntry({ policy: 'tariff' })).toEqual([
      `${MEASURE}#/entries/0/policy: This must be one of prohibited, presumption-of-denial, ` +
        'licence-required, stricter-review, case-by-case, quota, exempt.',
    ]);
  });

  test('a customs number of seven digits', async () => {
    const customsCodes = [{ period: { from: '2024-01-01' }, codes: ['8505110'], source: 'x' }];
    expect(await faultsOfEntry({ customsCodes })).toEqual([
      `${MEASURE}#/entries/0/customsCodes/0/codes/0: ` +
        'A customs number has 6, 8 or 10 digits and nothing else.',
    ]);
  });

  test('a unit in which nothing is counted', async () => {
    const type = { ...exampleLicenceType, units: ['kg', 'tonne'] };
    expect(await faultsOf({ 'licence-types/permit.json': type })).toEqual([
      'licence-types/permit.json#/units/1: tonne is not a unit: use kg, piece, unit.',
    ]);
  });

  test('a licence that runs for half a month', async () => {
    const [cap] = exampleLicenceType.validityCaps;
    const type = { ...exampleLicenceType, validityCaps: [{ ...cap, months: 0.5 }] };
    expect(await faultsOf({ 'licence-types/permit.json': type })).toEqual([
      'licence-types/permit.json#/validityCaps/0/months: ' +
        'This must be a whole number: write it as one.',
    ]);
  });

  test('a question whose id is not a name', async () => {
    const asks = { civil: 'Is it?', 'a/b': 'Or is it?' };
    expect(await faultsOfMeasure({ asks })).toEqual([
      `${MEASURE}#/asks/a~1b: A name has letters, digits, and . + - _ between them only.`,
    ]);
  });
});

describe('conditions', () => {
  test('an unknown element', async () => {
    expect(await faultsOfCondition({ containsAll: ['Dy', 'Dx'] })).toEqual([
      `${AT_CONDITION}/containsAll/1: Dx is not the symbol of an element.`,
    ]);
  });

  test('an unknown form', async () => {
    const [told] = await faultsOfCondition({ any: [{ formIn: ['ingot'] }] });
    expect(told).toMatch(
      /^measures\/EX-1\.json#\/entries\/0\/when\/all\/1\/any\/0\/formIn\/0: .*metal, alloy/,
    );
  });

  test('a question of a kind that does not exist, or two kinds in one', async () => {
    const says = / A condition holds exactly one of all, any, not, .*fallsUnder\.$/;
    expect(await faultsOfCondition({ priceAbove: '5' })).toEqual([expect.stringMatching(says)]);
    const two = { formIn: ['metal'], ask: 'civil' };
    expect(await faultsOfCondition(two)).toEqual([expect.stringMatching(says)]);
    expect(await faultsOfCondition('metal')).toEqual([expect.stringMatching(says)]);
  });

  test('a field too many, deep inside', async () => {
    expect(await faultsOfCondition({ not: { ask: 'civil', words: 'x' } })).toEqual([
      `${AT_CONDITION}/not/words: No such field belongs here: remove it, or correct its name.`,
    ]);
  });

  test.each(['7,4', '1e3', '', '.5'])('a figure that is not decimal text: %j', async (value) => {
    const figure = { property: 'density', is: { op: '>', value }, unit: 'g/cm3' };
    expect(await faultsOfCondition(figure)).toEqual([
      `${AT_CONDITION}/is/value: A figure is decimal text, such as "17.5".`,
    ]);
  });

  test('a figure as a number, which would be rounded', async () => {
    const figure = { property: 'density', is: { op: 'in', values: [7.4] }, unit: 'g/cm3' };
    expect(await faultsOfCondition(figure)).toEqual([
      `${AT_CONDITION}/is/values/0: This must be a string: write it as one.`,
    ]);
  });

  test('a comparison that does not exist', async () => {
    const [told] = await faultsOfCondition({
      property: 'density',
      is: { op: '!=', value: '7.4' },
      unit: 'g/cm3',
    });
    expect(told).toContain('A bound compares by one of <, <=, >, >=, =, between, in.');
  });

  test('nothing to choose from', async () => {
    expect(await faultsOfCondition({ any: [] })).toEqual([
      `${AT_CONDITION}/any: Something must stand in this list.`,
    ]);
    expect(await faultsOfCondition({ fallsUnder: {} })).toEqual([
      `${AT_CONDITION}/fallsUnder: It reaches nothing: name measures or codes.`,
    ]);
  });
});

describe('contradictions are told with the file they stand in', () => {
  test('in a measure', async () => {
    expect(await faultsOfEntry({ code: '1X001.b' })).toEqual([
      `${MEASURE}#/entries/0/code: ` +
        'The control list has no 1X001.b: add it there, or correct the code.',
    ]);
  });

  test('in a suspension', async () => {
    const [suspension] = exampleMeasure.suspensions;
    expect(await faultsOfMeasure({ suspensions: [{ ...suspension, by: 'EX-3' }] })).toEqual([
      `${MEASURE}#/suspensions/0/by: No measure EX-3 is held: add it, or correct the name.`,
    ]);
  });

  test('in the control list and among the figures', async () => {
    const code = { code: '1X001.a', title: 'Magnets' };
    const changed = {
      'control-list/codes.json': [code, code],
      'control-list/properties.json': {
        density: { unit: 'g/cm3', meaning: 'density', elementShare: 'Dy' },
      },
    };
    expect(await faultsOf(changed)).toEqual([
      'control-list/codes.json#/1/code: ' +
        '1X001.a stands here a second time, first at 0: remove one or rename it.',
      'control-list/properties.json#/density/unit: ' +
        'The share of Dy is compared in %, not in g/cm3: correct the unit.',
    ]);
  });

  test('in the calendar', async () => {
    const year = { ...exampleYear, makeUpDays: [{ date: '2025-01-01', name: 'New Year' }] };
    expect(await faultsOf({ 'calendar/2025.json': year })).toEqual([
      'calendar/2025.json#/makeUpDays/0/date: ' +
        '2025-01-01 is both a holiday and a make-up day: keep one of the two.',
    ]);
  });

  test('in a licence type, of which two versions are in force', async () => {
    const young = { ...exampleLicenceType, period: { from: '2025-01-01' } };
    expect(await faultsOf({ 'licence-types/permit-2025.json': young })).toEqual([
      'licence-types/permit.json#/period: ' +
        'Two versions of permit are in force on 2025-01-01: end one before.',
    ]);
  });

  test('in what the jurisdiction says of itself', async () => {
    const jurisdiction = { ...Object(examplePack['jurisdiction.json']), notHeld: ['EX-2'] };
    expect(await faultsOf({ 'jurisdiction.json': jurisdiction })).toEqual([
      'jurisdiction.json#/notHeld/0: EX-2 is said not to be held, and is held: remove it here.',
    ]);
  });
});

describe('the book of laws', () => {
  async function bookOf(packs: Readonly<Record<string, PackContent>>) {
    const folder = await mkdtemp(join(tmpdir(), 'example-book-'));
    folders.push(folder);
    for (const [name, content] of Object.entries(packs)) {
      await writeFiles(join(folder, name), content);
    }
    return loadLawBook(folder);
  }

  test('holds every pack by its jurisdiction, and leaves other folders alone', async () => {
    const book = await bookOf({ ex: examplePack, words: { 'names.json': [] } });
    expect(book.ok ? [...book.value.laws.keys()] : book.faults).toEqual(['ex']);
  });

  test('names a fault with the folder of its pack', async () => {
    const book = await bookOf({ ex: { ...examplePack, 'calendar/2025.json': '[' } });
    expect(book.ok ? [] : book.faults.map(({ file }) => file)).toEqual(['ex/calendar/2025.json']);
  });

  test('two packs of one jurisdiction', async () => {
    const book = await bookOf({ ex: examplePack, other: examplePack });
    expect(book.ok ? [] : book.faults.map(tell)).toEqual([
      'other/jurisdiction.json#/code: ' +
        'Another pack is the law of ex already: remove one of them.',
    ]);
  });

  test('no pack at all', async () => {
    const book = await bookOf({});
    expect(book.ok ? [] : book.faults.map(({ file }) => file)).toEqual(['jurisdiction.json']);
  });
});
