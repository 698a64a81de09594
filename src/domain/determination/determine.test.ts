import { describe, expect, test } from 'vitest';
import { day } from '../time/plain-date.ts';
import { determine } from './determine.ts';
import { EXAMPLE_LAW } from './example.ts';
import { parseFactSheet } from './parse-fact-sheet.ts';

const MAGNET = { form: 'magnet', composition: { Dy: '0.02', Nd: 0.3, Fe: '0.68' } };
const NITRIDE = { form: 'compound', substance: 'GaN', composition: { Ga: 0.8, N: 0.2 } };
const CIVIL = { endUse: 'civil', endUser: { country: 'DE', military: false } };

function answer(sheet: Record<string, unknown>) {
  const parsed = parseFactSheet({ on: '2024-06-01', destination: 'DE', ...sheet }, EXAMPLE_LAW, {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return determine(EXAMPLE_LAW, parsed.value.facts, parsed.value.on);
}

describe('an item entry', () => {
  test('asks for a licence on its first day, and not on the day before', () => {
    expect(answer({ ...CIVIL, item: MAGNET, on: '2024-04-01' })).toMatchObject({
      outcome: 'licence-required',
      entries: [{ measure: 'EX-1', code: '1X001.a' }],
    });
    expect(answer({ ...CIVIL, item: MAGNET, on: '2024-03-31' })).toMatchObject({
      outcome: 'not-controlled',
      entries: [],
      findings: [{}, { rule: 'starts-on', outcome: 'met' }],
    });
  });

  test('says nothing of a start before it is published', () => {
    const { findings } = answer({ ...CIVIL, item: MAGNET, on: '2024-02-29' });
    expect(findings.map(({ rule }) => rule)).toEqual(['nothing-covers']);
  });

  test('does not cover what the named elements leave no room for', () => {
    const item = { form: 'magnet', composition: { Nd: 0.3, Fe: 0.7 } };
    expect(answer({ item })).toMatchObject({ outcome: 'not-controlled', entries: [] });
  });

  test('asks for the elements when they are not known, and guesses nothing', () => {
    const { outcome, entries, missing } = answer({ ...CIVIL, item: { form: 'magnet' } });
    expect({ outcome, entries }).toEqual({ outcome: 'need-facts', entries: [] });
    expect(missing).toEqual(['/item/composition/Dy', '/item/composition/Nd']);
  });

  test('counts any trace of an element as containing it', () => {
    const item = { form: 'magnet', composition: { Dy: '0.0000001', Nd: '0.3', Fe: '0.6999999' } };
    expect(answer({ item }).outcome).toBe('licence-required');
  });

  test.each([
    [{ Dy: 0.6, Fe: 0.4 }, 'licence-required'],
    [{ Dy: 0.4, Fe: 0.6 }, 'not-controlled'],
    [{ Dy: 0.4, Fe: 0.3 }, 'licence-required'],
    [{ Dy: 0.3, Fe: 0.1 }, 'need-facts'],
    [{ Fe: 0.6 }, 'not-controlled'],
    [{}, 'need-facts'],
  ])(
    'takes %j of metal for its main constituent as far as it is certain: %s',
    (composition, due) => {
      expect(answer({ item: { form: 'metal', composition } }).outcome).toBe(due);
    },
  );
});

describe('a substance', () => {
  test.each(['gallium nitride', 'Gallium  Nitride', 'GaN', '25617-97-4'])(
    'is known as %s',
    (substance) => {
      expect(answer({ item: { form: 'compound', substance } }).outcome).toBe('licence-required');
    },
  );

  test('of another name is another substance', () => {
    const item = {
      form: 'compound',
      substance: 'gallium arsenide',
      composition: { Ga: 0.5, As: 0.5 },
    };
    expect(answer({ item }).outcome).toBe('not-controlled');
  });

  test.each([
    ['diamond', 'licence-required'],
    ['synthetic diamond', 'licence-required'],
    ['gallium nitride', 'not-controlled'],
    ['carbon black', 'need-facts'],
  ])('belongs to a class by its words: %s, %s', (substance, due) => {
    expect(answer({ item: { form: 'powder', substance } }).outcome).toBe(due);
  });
});

describe('a figure', () => {
  const press = (value: string | number, meets?: boolean) => ({
    form: 'equipment',
    properties: { pressure: { value, unit: 'GPa' } },
    ...(meets === undefined ? {} : { meets: { 'is-press': meets } }),
  });

  test.each([
    ['5', true, 'licence-required'],
    ['4.999999999999999999', true, 'not-controlled'],
    [5.0, false, 'not-controlled'],
    ['5', undefined, 'need-facts'],
  ])('of %s with the question answered %s gives %s', (value, meets, due) => {
    expect(answer({ item: press(value, meets) }).outcome).toBe(due);
  });

  test('is known from the share of its element when it is not given', () => {
    const alloy = (W: number, rest: object) => ({ form: 'alloy', composition: { W, ...rest } });
    expect(answer({ item: alloy(0.97, { Ni: 0.03 }) }).outcome).toBe('licence-required');
    expect(answer({ item: alloy(0.96, { Ni: 0.04 }) }).outcome).toBe('not-controlled');
    expect(answer({ ...CIVIL, item: { form: 'alloy', composition: { Fe: 0.01 } } })).toMatchObject({
      outcome: 'need-facts',
      missing: ['/item/composition/W'],
    });
  });
});

describe('a clause on destinations', () => {
  test('prohibits military use where it reaches a controlled item', () => {
    expect(answer({ item: MAGNET, destination: 'US', endUse: 'military' })).toMatchObject({
      outcome: 'prohibited',
      entries: [
        { measure: 'EX-1', code: '1X001.a' },
        { measure: 'EX-2', clause: '1', code: '2-1' },
      ],
    });
  });

  test('matches the country of the end user as well as the destination', () => {
    const endUser = { country: 'US', military: true };
    expect(answer({ item: MAGNET, endUse: 'civil', endUser }).outcome).toBe('prohibited');
  });

  test('leaves a licence certain, and names the fact that could make it stricter', () => {
    const endUser = { name: 'Lake Motors', country: 'US' };
    expect(answer({ item: MAGNET, destination: 'US', endUse: 'civil', endUser })).toMatchObject({
      outcome: 'licence-required',
      missing: ['/endUser/military'],
    });
  });

  test('reaches only entries whose own clause is in force that day', () => {
    const sheet = { item: MAGNET, destination: 'US', endUse: 'military', on: '2024-03-31' };
    expect(answer(sheet).outcome).toBe('not-controlled');
  });

  test.each([
    ['civil', false, { outcome: 'licence-required' }],
    ['civil', undefined, { outcome: 'licence-required', missing: ['/endUser/military'] }],
    ['unknown', false, { outcome: 'licence-required', missing: ['/endUse'] }],
    ['civil', true, { outcome: 'prohibited' }],
    ['military', false, { outcome: 'prohibited' }],
  ])('weighs %s use by a user whose being military is %s', (endUse, military, due) => {
    const endUser = { country: 'JP', military: military ?? null };
    const { outcome, missing } = answer({ item: MAGNET, destination: 'JP', endUse, endUser });
    expect(missing === undefined ? { outcome } : { outcome, missing }).toEqual(due);
  });

  test('that only reviews more strictly is a licence with a finding', () => {
    const given = answer({ ...CIVIL, item: MAGNET, destination: 'KR' });
    expect(given.outcome).toBe('licence-required');
    expect(given.findings.map(({ rule }) => rule)).toContain('stricter-review');
  });
});

describe('a suspension', () => {
  test('hides a clause from its first day through its last, and says when it revives', () => {
    const on = (date: string) => answer({ ...CIVIL, item: NITRIDE, destination: 'US', on: date });
    expect(on('2025-01-09').outcome).toBe('presumption-of-denial');
    expect(on('2025-01-10')).toMatchObject({
      outcome: 'licence-required',
      revivesOn: '2025-07-01',
    });
    expect(on('2025-06-30')).toMatchObject({
      outcome: 'licence-required',
      revivesOn: '2025-07-01',
    });
    expect(on('2025-07-01').outcome).toBe('presumption-of-denial');
  });

  test('that is only announced changes no outcome and is told', () => {
    const given = answer({ ...CIVIL, item: NITRIDE, destination: 'US', on: '2025-07-01' });
    const told = given.findings.find(
      ({ rule }) => rule === 'extension-announced-without-instrument',
    );
    expect(told).toMatchObject({ outcome: 'unknown', verified: false });
    expect(
      answer({ ...CIVIL, item: NITRIDE, destination: 'US', on: '2026-01-01' }).findings,
    ).not.toContain(told);
  });

  test('from the day before the start leaves the measure suspended, never operating', () => {
    const item = { form: 'oxide', composition: { Ho: 0.87, O: 0.13 } };
    const on = (date: string) => answer({ ...CIVIL, item, on: date });
    expect(on('2024-11-06')).toMatchObject({ outcome: 'not-controlled' });
    expect(on('2024-11-06').findings.map(({ rule }) => rule)).toContain('starts-on');
    expect(on('2024-11-07')).toMatchObject({
      outcome: 'suspended',
      revivesOn: '2025-11-11',
      entries: [{ measure: 'EX-4', code: '1X009' }],
    });
    expect(on('2025-11-10').outcome).toBe('suspended');
    expect(on('2025-11-11').outcome).toBe('licence-required');
  });

  test('leaves an unknown fact to be asked that would make the item suspended', () => {
    expect(answer({ ...CIVIL, item: { form: 'oxide' }, on: '2025-01-01' })).toMatchObject({
      outcome: 'not-controlled',
      missing: ['/item/composition/Ho'],
    });
  });
});

describe('a code', () => {
  test('of customs only raises the question', () => {
    expect(answer({ item: { hsCode: '8505.11.1000' } }).outcome).toBe('need-facts');
    const plain = { form: 'magnet', composition: { Nd: 0.3, Fe: 0.7 }, hsCode: '8505111000' };
    const given = answer({ item: plain });
    expect(given.outcome).toBe('not-controlled');
    const refers = given.findings.find(({ rule }) => rule === 'customs-code-refers');
    expect(refers?.says).toContain('1X001.a');
  });

  test('of the control list, claimed alone, settles nothing', () => {
    const given = answer({ ...CIVIL, item: { controlCode: '1X001.b' } });
    expect(given.outcome).toBe('need-facts');
    expect(given.missing?.slice(0, 2)).toEqual(['/item/form', '/item/composition/Dy']);
  });

  test('that is claimed and not held stays open even when all else is ruled out', () => {
    const item = { form: 'magnet', composition: { Fe: 1 }, controlCode: '9Z999' };
    expect(answer({ item })).toMatchObject({
      outcome: 'need-facts',
      missing: ['/item/controlCode'],
    });
  });

  test('that the facts contradict does not make an item controlled', () => {
    const item = { form: 'magnet', composition: { Fe: 1 }, controlCode: '1X001.a' };
    const given = answer({ item });
    expect(given.outcome).toBe('not-controlled');
    const claimed = given.findings.find(({ rule }) => rule === 'control-code-claimed');
    expect(claimed?.outcome).toBe('not-met');
  });
});

describe('a code of which only title and numbers are held', () => {
  const plain = { form: 'alloy', composition: { Fe: 1 } };

  test('is no business of an item that nothing connects with it', () => {
    expect(answer({ ...CIVIL, item: plain }).outcome).toBe('not-controlled');
  });

  test.each([
    ['its claim', { controlCode: '9X001.a' }],
    ['a wider claim', { controlCode: '9X001' }],
    ['a narrower claim', { controlCode: '9X001.a.2' }],
    ['its customs number', { hsCode: '7202991010' }],
    ['the head of its customs number', { hsCode: '720299' }],
  ])('is asked for by %s, and nothing else of the item settles it', (_, raised) => {
    const given = answer({ ...CIVIL, item: { ...plain, ...raised } });
    expect(given).toMatchObject({ outcome: 'need-facts', missing: ['/item/meets/9X001.a'] });
  });

  test('is settled by the answer to the question whether the item is one', () => {
    const item = { ...plain, hsCode: '720299' };
    const yes = answer({ ...CIVIL, item: { ...item, meets: { '9X001.a': true } } });
    const no = answer({ ...CIVIL, item: { ...item, meets: { '9X001.a': false } } });
    expect(yes.entries).toEqual([{ measure: 'EX-5', code: '9X001.a' }]);
    expect(no.outcome).toBe('not-controlled');
  });
});

describe('a listed party', () => {
  const to = (endUser: object, on = '2024-06-01') =>
    answer({ item: MAGNET, destination: 'DE', endUse: 'civil', endUser, on });

  test.each(['Blackwater Motors, Inc.', 'BLACKWATER MOTORS INC', '黑水电机公司'])(
    'is known as %s',
    (name) => {
      expect(to({ name, country: 'US', military: false }).outcome).toBe('prohibited');
    },
  );

  test('is listed from its first day through its last, and not while the listing rests', () => {
    const name = 'Blackwater Motors Inc';
    const days = [
      '2024-04-30',
      '2024-05-01',
      '2024-07-31',
      '2024-08-01',
      '2024-08-31',
      '2024-09-01',
      '2025-12-31',
      '2026-01-01',
    ];
    const outcomes = days.map(
      (on) => to({ name, country: 'DE', military: false }, on).outcome === 'prohibited',
    );
    expect(outcomes).toEqual([false, true, true, false, false, true, true, false]);
  });

  test('may be the consignee', () => {
    const consignee = { name: 'Blackwater Motors Inc' };
    const given = answer({ item: MAGNET, ...CIVIL, consignee });
    expect(given.outcome).toBe('prohibited');
  });

  test('has to be asked about where its country has some on the list, and only there', () => {
    expect(to({ country: 'US', military: false }).missing).toContain('/endUser/name');
    expect(to({ country: 'DE', military: false }).missing).toBeUndefined();
  });

  test('extends to what listed owners hold by half or more, where the law says so', () => {
    const press = {
      form: 'equipment',
      properties: { pressure: { value: '6', unit: 'GPa' } },
      meets: { 'is-press': true },
    };
    const owned = (share: string) => {
      const owners = [
        { name: 'Blackwater Motors Inc', share },
        { name: 'Somebody', share: '0.3' },
      ];
      return answer({
        ...CIVIL,
        item: press,
        endUser: { name: 'Sub', country: 'DE', military: false, owners },
      }).outcome;
    };
    expect(owned('0.5')).toBe('presumption-of-denial');
    expect(owned('0.49')).toBe('licence-required');
  });
});

test('a circumstance outside an ordinary export counts only when it is said', () => {
  const item = { form: 'ore', composition: { Fe: 1 } };
  expect(answer({ ...CIVIL, item }).outcome).toBe('not-controlled');
  const said = { ...item, meets: { 're-exported': true } };
  expect(answer({ ...CIVIL, item: said }).outcome).toBe('licence-required');
});

describe('what is not of the item', () => {
  test('a danger that the exporter knows of needs a licence for anything', () => {
    const item = { form: 'product', composition: { Fe: 1 } };
    expect(answer({ ...CIVIL, item, knows: { 'mass-destruction': true } }).outcome).toBe(
      'licence-required',
    );
    expect(answer({ ...CIVIL, item, knows: { terrorism: true } }).outcome).toBe('not-controlled');
    expect(answer({ ...CIVIL, item }).outcome).toBe('not-controlled');
  });

  test('origin and purpose decide where a clause asks for them', () => {
    const target = (origin?: string, purpose?: string) =>
      answer({
        ...CIVIL,
        item: { form: 'target', composition: { Fe: 1 }, ...(origin && { origin }) },
        ...(purpose && { purpose }),
      });
    expect(target('JP').outcome).toBe('licence-required');
    expect(target('KZ').outcome).toBe('not-controlled');
    expect(target('JP', 'humanitarian').outcome).toBe('not-controlled');
    expect(target()).toMatchObject({ outcome: 'need-facts', missing: ['/item/origin'] });
  });
});

test('no answer stands without its reason', () => {
  for (const item of [{}, MAGNET, { form: 'product' }, { form: 'ore', composition: { Fe: 1 } }]) {
    expect(answer({ item }).findings.length).toBeGreaterThan(0);
  }
});

test('a day is remembered without changing its answers', () => {
  const first = answer({ item: MAGNET });
  for (let step = 0; step < 400; step += 1) {
    const parsed = parseFactSheet({ item: MAGNET }, EXAMPLE_LAW, { on: day('2024-06-01') });
    expect(parsed.ok).toBe(true);
  }
  expect(answer({ item: MAGNET })).toEqual(first);
});
