import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLaw, loadLawBook } from '../../src/adapters/law-files/load-law.ts';
import type { LawBook } from '../../src/app/ports.ts';
import { determine } from '../../src/domain/determination/determine.ts';
import { lawOfSheet, parseFactSheet } from '../../src/domain/determination/parse-fact-sheet.ts';
import { partsOf } from '../../src/domain/law/condition-faults.ts';
import type { Law } from '../../src/domain/law/law.ts';
import { typeInForce } from '../../src/domain/law/licence-type.ts';
import type { Condition } from '../../src/domain/measure/condition.ts';
import { MEASURE_KINDS, POLICIES } from '../../src/domain/measure/measure.ts';
import { reviewClock } from '../../src/domain/review/clock.ts';
import { day } from '../../src/domain/time/plain-date.ts';

interface Case {
  readonly name: string;
  readonly sheet: unknown;
  readonly expect: {
    readonly outcome: string;
    readonly entries?: readonly unknown[];
    /** Paths that must be among the missing. */
    readonly missing?: readonly string[];
    /** Rules that must be, and must not be, among the findings. */
    readonly findings?: readonly string[];
    readonly noFindings?: readonly string[];
  };
}

let book: LawBook;

beforeAll(async () => {
  const loaded = await loadLawBook('data');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 3)));
  book = loaded.value;
});

function held(jurisdiction: string): Law {
  const law = book.laws.get(jurisdiction);
  if (law === undefined) throw new Error(`${jurisdiction} is not held`);
  return law;
}

function answerOf(sheet: unknown, laws: LawBook['laws']) {
  const law = lawOfSheet(sheet, laws, {});
  if (!law.ok) throw new Error(JSON.stringify(law));
  const parsed = parseFactSheet(sheet, law.value, {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return determine(law.value, parsed.value.facts, parsed.value.on);
}

function casesOf(jurisdiction: string): readonly Case[] {
  return JSON.parse(readFileSync(`scenarios/${jurisdiction}/determinations.json`, 'utf8')).cases;
}

describe.each(['eu', 'gb', 'cd'])('the pack %s', (jurisdiction) => {
  test.each(casesOf(jurisdiction))('$name', ({ sheet, expect: due }) => {
    const answer = answerOf(sheet, book.laws);
    const rules = answer.findings.map(({ rule }) => rule);
    expect(answer.outcome).toBe(due.outcome);
    if (due.entries !== undefined) expect(answer.entries).toEqual(due.entries);
    expect(answer.missing ?? []).toEqual(expect.arrayContaining([...(due.missing ?? [])]));
    expect(rules).toEqual(expect.arrayContaining([...(due.findings ?? [])]));
    for (const rule of due.noFindings ?? []) expect(rules).not.toContain(rule);
  });

  test('says that it is not complete, and what is missing', () => {
    const { complete, missing } = held(jurisdiction).jurisdiction;
    expect(complete).toBe(false);
    expect(missing.length).toBeGreaterThan(3);
  });

  test('claims to have verified no clause of a text that was not read', () => {
    const { measures } = held(jurisdiction);
    const entries = measures.flatMap((measure) => measure.entries);
    expect(entries.filter(({ verified }) => verified)).toEqual([]);
    expect(measures.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  test('asks every question in Chinese too', () => {
    for (const { asks, asksZh = {} } of held(jurisdiction).measures) {
      expect(Object.keys(asksZh)).toEqual(Object.keys(asks));
    }
  });
});

describe('the packs together', () => {
  test('are all held, that of the office first', () => {
    expect([...book.laws.keys()]).toEqual(['cn', 'cd', 'eu', 'gb']);
  });

  test('a sheet that names none of them goes by the law of the office', () => {
    expect(lawOfSheet({}, book.laws, {})).toMatchObject({
      value: { jurisdiction: { code: 'cn' } },
    });
  });

  test('a sheet that names another is told which are held', () => {
    const refused = lawOfSheet({ jurisdiction: 'zz' }, book.laws, {});
    expect(refused).toMatchObject({ reason: 'jurisdiction-unknown' });
    expect(refused).toMatchObject({ facts: { says: expect.stringContaining('cn, cd, eu, gb') } });
  });

  test('the law of a sheet is that of its jurisdiction', () => {
    const law = lawOfSheet({ jurisdiction: 'GB' }, book.laws, { jurisdiction: 'cn' });
    expect(law).toMatchObject({ value: { jurisdiction: { code: 'gb' } } });
  });
});

describe('working days', () => {
  test('of the EU institutions in 2026 are derived and marked so, those of 2025 are not', () => {
    const years = held('eu').calendar.years.map(({ year, verified }) => [year, verified]);
    expect(years).toEqual([
      [2025, true],
      [2026, false],
    ]);
  });

  test('of DR Congo are weekends only, and marked so', () => {
    for (const { verified, holidays } of held('cd').calendar.years) {
      expect({ verified, holidays }).toEqual({ verified: false, holidays: [] });
    }
  });
});

describe('licence types', () => {
  const typeOf = (law: Law, code: string) => typeInForce(law.licenceTypes, code, day('2026-01-05'));

  test.each([
    ['eu', 'individual', [24]],
    ['eu', 'global', [24]],
    ['eu', 'large-project', [48]],
    ['eu', 'union-general', []],
    ['gb', 'siel-permanent', [24]],
    ['gb', 'siel-temporary', [12]],
    ['gb', 'ogel', []],
    ['cd', 'quota-allocation', []],
  ])('%s %s runs for at most %j months', (jurisdiction, code, months) => {
    const type = typeOf(held(jurisdiction), code);
    expect(type?.validityCaps.map((cap) => cap.months)).toEqual(months);
  });

  test('a standard licence of the United Kingdom has a target of 20 working days and no limit', () => {
    const { licenceTypes, calendar } = held('gb');
    const type = typeInForce(licenceTypes, 'siel-permanent', day('2026-01-05'));
    expect(type).toMatchObject({ targetWorkingDays: 20 });
    expect(type).not.toHaveProperty('statutoryLimitWorkingDays');
    const review = { receivedOn: day('2026-03-30'), stops: [] };
    // Good Friday and Easter Monday lie between.
    expect(reviewClock(review, { targetWorkingDays: 20, calendar }, day('2026-05-01'))).toEqual({
      limit: 20,
      isTarget: true,
      used: 22,
      dueOn: '2026-04-29',
      overdueBy: 2,
    });
  });

  test('where neither limit nor target is held, days are counted and none is due', () => {
    const { calendar } = held('eu');
    const review = { receivedOn: day('2025-06-02'), stops: [] };
    expect(reviewClock(review, { calendar }, day('2025-06-11'))).toEqual({
      used: 6,
      dueOn: 'unknown',
      unknownBecause: 'no-limit',
    });
  });
});

test('the cobalt quota has its periods, shares of companies, and a last day of carry-over', () => {
  const [quota] = held('cd').quotas;
  expect(quota).toMatchObject({ measure: 'CD-2025-COBALT-QUOTA', element: 'Co', unit: 't' });
  const amounts = quota?.periods.map(({ period, amount, base, strategic }) => {
    return [period.from, period.until, amount, base, strategic];
  });
  expect(amounts).toEqual([
    ['2025-10-16', '2025-10-31', '3625', undefined, undefined],
    ['2025-11-01', '2025-11-30', '7250', undefined, undefined],
    ['2025-12-01', '2025-12-31', '7250', undefined, undefined],
    ['2026-01-01', '2026-12-31', '96600', '87000', '9600'],
    ['2027-01-01', '2027-12-31', '96600', '87000', '9600'],
  ]);
  expect(quota?.carriedOverUntil).toBe('2026-03-31');
  expect(quota?.companies.map(({ name, amount }) => [name, amount])).toEqual([
    ['CMOC', '6650'],
    ['Glencore', '3925'],
  ]);
});

describe('the invented jurisdiction of the handbook, loaded from its folder alone', () => {
  let laws: LawBook['laws'];

  beforeAll(async () => {
    const loaded = await loadLaw('docs/example-pack/ex');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    laws = new Map([['ex', loaded.value]]);
  });

  const exampleLaw = () => {
    const law = laws.get('ex');
    if (law === undefined) throw new Error('the example was not loaded');
    return law;
  };
  const MAGNET = { form: 'magnet', composition: { Nd: '0.3', Dy: '0.02', Fe: '0.67', B: '0.01' } };

  test.each([
    ['a magnet needs a licence', { item: MAGNET, destination: 'DE' }, 'licence-required'],
    [
      'a furnace that comes back from repair does not',
      { purpose: 'repair-return', item: { form: 'equipment', meets: { 'sinters-magnets': true } } },
      'not-controlled',
    ],
    [
      'military use on an empty island is prohibited',
      { item: MAGNET, destination: 'BV', endUse: 'military' },
      'prohibited',
    ],
    [
      'a listed party is denied in principle',
      { item: MAGNET, destination: 'US', endUser: { name: 'BLACKWATER MOTORS INC' } },
      'presumption-of-denial',
    ],
    [
      'a known danger makes anything need a licence',
      { item: { form: 'product', composition: { Fe: '1' } }, knows: { terrorism: true } },
      'licence-required',
    ],
    [
      'technology of the catalogue may not leave',
      { item: { form: 'technology', meets: { 'diffuses-dysprosium': true } } },
      'prohibited',
    ],
    [
      'a customs number of the list asks, and does not answer',
      { item: { form: 'material', hsCode: '72029910', composition: { Fe: '1' } } },
      'need-facts',
    ],
  ])('%s', (_, sheet, outcome) => {
    expect(answerOf({ on: '2025-04-15', ...sheet }, laws).outcome).toBe(outcome);
  });

  test('cobalt ore: prohibited on the last day of the ban, within a quota on the next', () => {
    const ore = { item: { form: 'ore', composition: { Co: '0.02' } }, destination: 'DE' };
    expect(answerOf({ ...ore, on: '2025-04-30' }, laws).outcome).toBe('prohibited');
    expect(answerOf({ ...ore, on: '2025-05-01' }, laws).outcome).toBe('licence-required');
  });

  test('uses every kind of condition, effect, policy and measure', () => {
    const { measures } = exampleLaw();
    const entries = measures.flatMap((measure) => measure.entries);
    const kinds = new Set(entries.flatMap(({ when }) => kindsOf(when)));
    expect([...kinds].sort()).toEqual([...CONDITIONS].sort());
    expect(new Set(measures.map(({ kind }) => kind))).toEqual(new Set(MEASURE_KINDS));
    expect(new Set(entries.map(({ policy }) => policy))).toEqual(new Set(POLICIES));
    const effects = entries.flatMap((entry) => entry.effects ?? []).map(({ kind }) => kind);
    expect(effects.sort()).toEqual([
      'exception-by-application',
      'no-general-licence',
      'no-registration-certificate',
      'no-statutory-limit',
      'papers-needed',
      'report-within',
    ]);
  });

  test('names its groups of countries, and the loader writes them out', () => {
    const parts = exampleLaw().measures.flatMap(({ entries }) =>
      entries.flatMap(({ when }) => partsOf(when).map(({ part }) => part)),
    );
    const places = parts.filter((part) => 'destinationIn' in part);
    const called = { title: 'an island that nobody lives on', titleZh: '无人居住的岛屿' };
    expect(places[0]).toEqual({ destinationIn: ['BV', 'HM'], called });
  });
});

// biome-ignore format: a table reads better as a table
const CONDITIONS = [
  'all', 'any', 'not', 'formIn', 'containsAny', 'containsAll', 'mainConstituent', 'substanceIn',
  'property', 'ask', 'listedAs', 'originIn', 'purposeIn', 'knowsOf', 'destinationIn', 'endUseIn',
  'endUserMilitary', 'partyListed', 'fallsUnder',
];

/** Every kind of condition in one, by the word that it begins with. */
function kindsOf(condition: Condition): readonly string[] {
  const [kind = ''] = Object.keys(condition);
  if ('all' in condition) return [kind, ...condition.all.flatMap(kindsOf)];
  if ('any' in condition) return [kind, ...condition.any.flatMap(kindsOf)];
  if ('not' in condition) return [kind, ...kindsOf(condition.not)];
  return [kind];
}
