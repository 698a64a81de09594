import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { isUnder } from '../../domain/control-list/code.ts';
import { partsOf } from '../../domain/law/condition-faults.ts';
import type { Law } from '../../domain/law/law.ts';
import type { Entry, Measure } from '../../domain/measure/measure.ts';
import { inForceOn } from '../../domain/time/period.ts';
import { day, weekdayOf } from '../../domain/time/plain-date.ts';
import { dayKind, nextWorkingDay } from '../../domain/time/working-calendar.ts';
import { loadLaw } from './load-law.ts';

const FOLDER = fileURLToPath(new URL('../../../data/cn', import.meta.url));

let law: Law;

beforeAll(async () => {
  const loaded = await loadLaw(FOLDER);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, undefined, 2));
  law = loaded.value;
});

function measure(id: string): Measure {
  const found = law.measures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not held`);
  return found;
}

function entry(id: string, measureId: string): Entry {
  const found = measure(measureId).entries.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${measureId} has no ${id}`);
  return found;
}

describe('measures', () => {
  test.each([
    ['CN-ECL-12', 'ECL', 1, 1, '2020-12-01'],
    ['CN-2023-23', '23/2023', 14, 14, '2023-08-01'],
    ['CN-2023-39', '39/2023', 2, 2, '2023-12-01'],
    ['CN-2023-TECHCAT', 'TECHCAT/2023', 4, 0, '2023-12-21'],
    ['CN-2024-33', '33/2024', 16, 15, '2024-09-15'],
    ['CN-2024-46', '46/2024', 3, 3, '2024-12-03'],
    ['CN-2024-51', '51/2024', 639, 0, '2024-12-01'],
    ['CN-2025-10', '10/2025', 24, 24, '2025-02-04'],
    ['CN-2025-18', '18/2025', 38, 38, '2025-04-04'],
    ['CN-2025-55', '55/2025', 6, 0, '2025-11-08'],
    ['CN-2025-56', '56/2025', 33, 0, '2025-11-08'],
    ['CN-2025-57', '57/2025', 39, 0, '2025-11-08'],
    ['CN-2025-58', '58/2025', 11, 0, '2025-11-08'],
    ['CN-2025-61', '61/2025', 9, 0, '2025-10-09'],
    ['CN-2025-62', '62/2025', 2, 0, '2025-10-09'],
    ['CN-2025-70', '70/2025', 0, 0, '2025-11-07'],
    ['CN-2025-72', '72/2025', 0, 0, '2025-11-09'],
    ['CN-2026-1', '1/2026', 1, 1, '2026-01-06'],
  ])('%s is No. %s, with %i entries, %i of them verified, from %s', (id, number, ...rest) => {
    const { entries, period, number: held } = measure(id);
    const verified = entries.filter((one) => one.verified).length;
    expect([held, entries.length, verified, period.from]).toEqual([number, ...rest]);
  });

  test('beside them there are 13 notices on parties, and nothing that is named is missing', () => {
    const notices = law.measures.filter(({ kind }) => kind === 'party-list');
    expect([notices.length, law.measures.length]).toEqual([13, 31]);
    expect(law.jurisdiction.notHeld).toEqual([]);
    expect(law.jurisdiction.complete).toBe(false);
    expect(law.jurisdiction.missing.length).toBeGreaterThan(0);
  });

  test('No. 18/2025 controls seven rare earths, each in six forms of entry but for magnets', () => {
    const perElement = new Map<string, number>();
    for (const { when } of measure('CN-2025-18').entries) {
      const [first] = partsOf(when).flatMap(({ part }) => {
        if ('mainConstituent' in part) return [part.mainConstituent];
        if ('containsAny' in part) return part.containsAny;
        return 'containsAll' in part ? part.containsAll : [];
      });
      perElement.set(`${first}`, (perElement.get(`${first}`) ?? 0) + 1);
    }
    expect(Object.fromEntries(perElement)).toEqual({
      ...{ Sm: 6, Gd: 5, Tb: 6, Dy: 6, Lu: 5, Sc: 5, Y: 5 },
    });
  });

  test('the entry on dysprosium magnets asks for the form and both elements', () => {
    const magnets = entry('1C905.a.4', 'CN-2025-18');
    expect(magnets.when).toEqual({
      all: [{ formIn: ['magnet'] }, { containsAll: ['Dy', 'Nd'] }],
    });
    expect(magnets.declaredUnder).toEqual(['8505111000']);
    expect(magnets.customsCodes).toEqual([]);
  });

  test('No. 1/2026 asks for a military use or user, or what raises military strength', () => {
    const { when } = entry('1', 'CN-2026-1');
    expect(partsOf(when).map(({ part }) => part)).toEqual([
      { destinationIn: ['JP'] },
      { endUseIn: ['military', 'raises-military-strength'] },
      { endUserMilitary: true },
      expect.objectContaining({
        fallsUnder: expect.objectContaining({ allDualUseItems: true }),
      }),
    ]);
  });

  test('a size is known by its figures, or by the answer to the question', () => {
    const { when } = entry('1C117.c.1.c', 'CN-2025-10');
    const figures = partsOf(when).flatMap(({ part }) =>
      'property' in part ? [part.property] : [],
    );
    expect(figures).toEqual([
      ...['tungstenContent', 'silverContent', 'cylinderDiameter', 'cylinderLength'],
      ...[
        'tubeInnerDiameter',
        'tubeWall',
        'tubeLength',
        'blockLength',
        'blockWidth',
        'blockHeight',
      ],
    ]);
    expect(partsOf(when).at(-1)?.part).toEqual({ ask: 'machinable-size' });
  });

  test('the practice at customs is marked as not verified, and is no entry', () => {
    expect(measure('CN-2025-18').practices).toEqual([
      expect.objectContaining({
        id: 'dy-tb-0.1-percent',
        sharesUpTo: { elements: ['Dy', 'Tb'], fraction: '0.001' },
        verified: false,
      }),
    ]);
  });
});

describe('No. 61/2025', () => {
  test.each([
    ['1.1', '2025-12-01', 'licence-required'],
    ['1.2', '2025-12-01', 'licence-required'],
    ['1.3', '2025-10-09', 'licence-required'],
    ['2-military-users', '2025-10-09', 'presumption-of-denial'],
    ['2-listed-parties', '2025-10-09', 'presumption-of-denial'],
    ['3', '2025-10-09', 'presumption-of-denial'],
    ['4', '2025-10-09', 'case-by-case'],
    ['5-re-exported', '2025-10-09', 'exempt'],
    ['5-made-abroad', '2025-12-01', 'exempt'],
  ])('%s operates from %s: %s', (id, from, policy) => {
    const { period, policy: held } = entry(id, 'CN-2025-61');
    expect([period?.from ?? measure('CN-2025-61').period.from, held]).toEqual([from, policy]);
  });

  test('its clause on shares counts from 0.1 per cent of the value', () => {
    const parts = partsOf(entry('1.1', 'CN-2025-61').when).map(({ part }) => part);
    expect(parts).toContainEqual({
      property: 'valueShare',
      is: { op: '>=', value: '0.1' },
      unit: '%',
    });
    expect(parts.flatMap((part) => ('ask' in part ? [part.ask] : []))).toEqual([
      ...['made-abroad', 'annex1-part2', 'contains-annex1-part1'],
    ]);
  });
});

describe('the unified list', () => {
  test('carries each code of the catalogue that no other measure decides, by its own name', () => {
    const decided = law.measures
      .filter(({ kind }) => kind === 'item-control')
      .flatMap(({ entries }) => entries.flatMap(({ code }) => code ?? []));
    for (const { id, code, when, policy, evidence } of measure('CN-2024-51').entries) {
      expect([id, when, policy]).toEqual([code, { listedAs: code }, 'licence-required']);
      expect(decided.filter((one) => isUnder(one, id) || isUnder(id, one))).toEqual([]);
      expect(evidence).toMatch(/^rows? \d[\d, and]* of the 2026 catalogue; checks: [a-z, -]+$/);
    }
  });

  test('has customs numbers from 2026 on, and those of several rows together', () => {
    const { customsCodes } = entry('1A225', 'CN-2024-51');
    expect(customsCodes).toEqual([
      { period: { from: '2026-01-01' }, codes: ['3815120010'], source: '2026 catalogue' },
    ]);
    const [valves] = entry('2B350.a.1', 'CN-2024-51').customsCodes;
    expect(valves?.codes?.length).toBe(new Set(valves?.codes).size);
    expect(entry('2B350.a.1', 'CN-2024-51').evidence).toMatch(/^rows /);
  });
});

describe('parties', () => {
  function listings(id: string) {
    const list = law.partyLists.find((one) => one.id === id);
    return list?.parties.flatMap((party) => party.listings) ?? [];
  }

  test.each([
    ['cn-control-list', 153],
    ['cn-watch-list', 40],
    ['cn-unreliable-entity', 72],
  ])('%s has %i listings, none of them compared with the annexes', (id, count) => {
    expect(listings(id)).toHaveLength(count);
    expect(law.partyLists.find((list) => list.id === id)?.verified).toBe(false);
  });

  test('are 208, of whom some stand on two lists', () => {
    const ids = law.partyLists.flatMap(({ parties }) => parties.map(({ id }) => id));
    expect([ids.length, new Set(ids).size]).toEqual([265, 208]);
  });

  test('are listed by each notice in the number that it names, and for its days', () => {
    for (const { title, entries, period } of law.measures.filter(isOnParties)) {
      const [named] = partsOf(entries[0]?.when ?? { all: [] }).flatMap(({ part }) =>
        'partyListed' in part ? [part.partyListed] : [],
      );
      const stays = listings(named?.list ?? '').filter(({ notice }) => notice === named?.notice);
      expect(stays.length).toBe(Number.parseInt(title, 10));
      for (const stay of stays) expect(stay.period).toEqual(period);
    }
  });

  test('of No. 21/2025 rest by statements of the ministry, and are open after that', () => {
    const stays = listings('cn-control-list').filter(({ notice }) => notice.endsWith('21 of 2025'));
    for (const { rested, open } of stays) {
      expect(rested).toEqual([{ from: '2025-05-14', until: '2026-11-09' }]);
      expect(open).toContain('not found');
    }
    expect(measure('CN-2025-21').suspensions.at(-1)).toMatchObject({
      period: { from: '2026-11-10' },
      announced: { says: expect.stringContaining('Open') },
    });
  });

  function isOnParties({ kind }: Measure): boolean {
    return kind === 'party-list';
  }
});

test('every measure, clause, question, code and list has its words in Chinese', () => {
  const chinese = /\p{Script=Han}/u;
  for (const { titleZh, entries, asks, asksZh = {} } of law.measures) {
    expect(titleZh).toMatch(chinese);
    for (const clause of entries) expect(clause.titleZh).toMatch(chinese);
    for (const ask of Object.keys(asks)) expect(asksZh[ask]).toMatch(chinese);
  }
  for (const { titleZh } of [...law.controlList, ...law.partyLists]) {
    expect(titleZh).toMatch(chinese);
  }
});

describe('suspensions', () => {
  test.each(['CN-2025-55', 'CN-2025-56', 'CN-2025-57', 'CN-2025-58', 'CN-2025-61', 'CN-2025-62'])(
    '%s rests from 2025-11-07 through 2026-11-10; more is only announced',
    (id) => {
      expect(measure(id).suspensions).toEqual([
        expect.objectContaining({
          period: { from: '2025-11-07', until: '2026-11-10' },
          by: 'CN-2025-70',
        }),
        expect.objectContaining({
          period: { from: '2026-11-11', until: '2027-01-10' },
          announced: expect.objectContaining({ on: '2026-09-24' }),
        }),
      ]);
      expect(measure(id).suspensions[1]).not.toHaveProperty('by');
    },
  );

  test('of No. 46/2024 only clause 2 rests, through 2026-11-27', () => {
    expect(measure('CN-2024-46').suspensions).toEqual([
      expect.objectContaining({
        period: { from: '2025-11-09', until: '2026-11-27' },
        clauses: ['2'],
        by: 'CN-2025-72',
      }),
    ]);
  });

  test.each(['CN-2023-23', 'CN-2025-10', 'CN-2025-18', 'CN-2026-1'])('%s never rested', (id) => {
    expect(measure(id).suspensions).toEqual([]);
  });
});

describe('customs numbers', () => {
  test('are those of the announcement until 2025, and of the catalogue from 2026', () => {
    const { customsCodes } = entry('3C001.b', 'CN-2023-23');
    const on = (date: string) => inForceOn(customsCodes, day(date))?.codes;
    expect(on('2025-12-31')).toEqual(['2850001901', '3818009001', '3825690001']);
    expect(on('2026-01-01')).toEqual(['2850001901', '3818009020', '3825690020', '8541410010']);
  });

  test('are said to be unknown where the announcement was not found', () => {
    const [first] = entry('1C905.b', 'CN-2025-18').customsCodes;
    expect(first?.period).toEqual({ from: '2025-04-04', until: '2025-12-31' });
    expect(first).not.toHaveProperty('codes');
  });
});

describe('calendar', () => {
  test.each([
    ['2025-04-07', '2025-06-12'],
    ['2025-09-01', '2025-11-07'],
  ])('the 45th working day after %s is %s', (received, due) => {
    let date = day(received);
    for (let counted = 0; counted < 45; counted += 1) {
      date = nextWorkingDay(law.calendar, date) ?? day('9999-12-31');
    }
    expect(date).toBe(due);
  });

  test('every make-up day falls on a weekend', () => {
    const days = law.calendar.years.flatMap(({ makeUpDays }) => makeUpDays);
    expect(days).toHaveLength(11);
    expect(days.filter(({ date }) => weekdayOf(date) < 6)).toEqual([]);
  });

  test('2027 is held without its notice, and says so', () => {
    const { calendar } = law;
    expect(calendar.years.map(({ year, verified }) => [year, verified])).toEqual([
      [2025, true],
      [2026, true],
      [2027, false],
    ]);
    expect(dayKind(calendar, day('2027-02-05'))).toBe('rest');
    expect(dayKind(calendar, day('2027-02-09'))).toBe('working');
    expect(dayKind(calendar, day('2028-01-03'))).toBe('unknown');
  });
});

describe('licence types', () => {
  test.each([
    ['single', 'one', 12, 6, '2025-06-02'],
    ['general', 'many', 36, 12, '2025-12-02'],
  ])('%s: for %s end user, %i months by law, %i in practice from %s', (code, endUsers, ...caps) => {
    const [byLaw, inPractice, from] = caps;
    const type = law.licenceTypes.find((one) => one.code === code);
    expect(type).toMatchObject({
      endUsers,
      period: { from: '2024-12-01' },
      statutoryLimitWorkingDays: 45,
      validityCaps: [
        { basis: 'law', months: byLaw, period: { from: '2024-12-01' } },
        { basis: 'practice', months: inPractice, period: { from } },
      ],
    });
  });

  test('a single licence asks for the five papers, and stops of the clock are not verified', () => {
    const type = law.licenceTypes.find(({ code }) => code === 'single');
    expect(type?.documents.map(({ kind }) => kind)).toEqual([
      'contract',
      'test-report',
      'end-user-certificate',
      'end-user-introduction',
      'identity',
    ]);
    expect(type?.clockStops.map(({ code, verified }) => [code, verified])).toEqual([
      ['appraisal', false],
      ['expert-opinion', false],
      ['on-site-check', false],
      ['information-requested', false],
    ]);
  });
});
