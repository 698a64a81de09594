import { describe, expect, test } from 'vitest';
import { gapsOf, LONGEST_TEXT, MOST_LINES } from './completeness.ts';
import { COMPLETE_FORM, EXAMPLE_TYPE } from './example.ts';
import type { ApplicationForm, LineForm } from './form.ts';

const [FIRST, SECOND] = COMPLETE_FORM.lines ?? [];

function gapsWith(change: Partial<ApplicationForm>) {
  return gapsOf({ ...COMPLETE_FORM, ...change }, EXAMPLE_TYPE);
}

function gapsWithLine(change: LineForm) {
  return gapsWith({ lines: [{ ...FIRST, ...change }] });
}

function pathsIn(gaps: ReturnType<typeof gapsOf>) {
  return gaps.map(({ path }) => path);
}

test('a complete form has no gap', () => {
  expect(gapsOf(COMPLETE_FORM, EXAMPLE_TYPE)).toEqual([]);
});

describe('what the licence type demands', () => {
  test('is missing when absent or blank, in the demand’s own words and citation', () => {
    const address = {
      path: '/endUser/address',
      reason: 'missing',
      says: 'Address of the end user: fill this in.',
      saysZh: '最终用户地址：请填写。',
      cites: 'Example Export Order, art. 7',
    };
    expect(gapsWith({ endUser: { name: 'Motorenwerk' } })).toEqual([address]);
    expect(gapsWith({ endUser: { name: 'Motorenwerk', address: '  ' } })).toEqual([address]);
  });

  test('is asked of every line', () => {
    const gaps = gapsWith({
      lines: [
        { ...FIRST, description: '' },
        { ...SECOND, composition: {} },
      ],
    });
    expect(gaps).toMatchObject([
      { path: '/lines/0/description', says: 'Line 1, technical description: fill this in.' },
      { path: '/lines/1/composition', saysZh: '第 2 项，质量成分：请填写。' },
    ]);
  });

  test('is not asked of lines of a form that it does not fit', () => {
    const exceptForms = ['technology'] as const;
    const fields = EXAMPLE_TYPE.fields.map((one) => ({ ...one, exceptForms }));
    const lines = [{ ...FIRST, form: 'technology', composition: {} }];
    const gaps = gapsOf({ ...COMPLETE_FORM, lines }, { ...EXAMPLE_TYPE, fields });
    expect(pathsIn(gaps)).not.toContain('/lines/0/composition');
    expect(pathsIn(gapsWith({ lines }))).toContain('/lines/0/composition');
  });

  test('may be a paper', () => {
    expect(gapsWith({ documents: [] })).toEqual([
      {
        path: '/documents/end-user-certificate',
        reason: 'missing',
        says: 'End-user certificate: attach this document.',
        saysZh: '最终用户证明：请附上该文件。',
        cites: 'Example Export Order, art. 7',
      },
    ]);
  });
});

describe('what every licence needs', () => {
  test('is asked for though the licence type does not', () => {
    const bare = { ...EXAMPLE_TYPE, fields: [], documents: [] };
    expect(pathsIn(gapsOf({ lines: [{}] }, bare))).toEqual([
      '/destination',
      '/endUser/name',
      '/lines/0/name',
      '/lines/0/quantity',
      '/lines/0/unit',
    ]);
  });

  test('is a licence type that is in force', () => {
    const none = gapsOf({ ...COMPLETE_FORM, licenceType: '' }, undefined);
    expect(none).toMatchObject([{ path: '/licenceType', reason: 'missing' }]);
    const unknown = gapsOf({ ...COMPLETE_FORM, licenceType: 'ex-none' }, undefined);
    expect(unknown).toMatchObject([{ path: '/licenceType', reason: 'malformed' }]);
  });

  test('is at least one line', () => {
    expect(gapsWith({ lines: [] })).toMatchObject([{ path: '/lines', reason: 'missing' }]);
    const { lines, ...without } = COMPLETE_FORM;
    expect(pathsIn(gapsOf(without, EXAMPLE_TYPE))).toEqual(['/lines']);
  });

  test('is a currency beside a value', () => {
    const { currency, ...line } = FIRST ?? {};
    expect(gapsWith({ lines: [line] })).toMatchObject([
      { path: '/lines/0/currency', reason: 'missing' },
    ]);
  });
});

describe('what cannot be read', () => {
  // biome-ignore format: a table reads better as a table
  const malformed: readonly (readonly [string, Partial<ApplicationForm>, RegExp])[] = [
    ['/destination',         { destination: 'de' },                       /two capital letters/],
    ['/destination',         { destination: 'XX' },                       /two capital letters/],
    ['/consignee/country',   { consignee: { country: 'Germany' } },       /two capital letters/],
    ['/endUser/country',     { endUser: { ...COMPLETE_FORM.endUser, country: 'UK' } }, /ISO 3166/],
    ['/endUser/military',    { endUser: { ...COMPLETE_FORM.endUser, military: '?' } }, /yes or no/],
    ['/endUse/kind',         { endUse: { kind: 'both' } },                /civil or military/],
    ['/contract/signedOn',   { contract: { signedOn: '2025-02-30' } },    /a day of the calendar/],
  ];

  test.each(malformed)('%s in %o', (path, change, says) => {
    const gaps = gapsWith(change);
    expect(gaps).toMatchObject([{ path, reason: 'malformed', says: expect.stringMatching(says) }]);
  });

  // biome-ignore format: a table reads better as a table
  const malformedLines: readonly (readonly [string, LineForm, RegExp])[] = [
    ['quantity',    { quantity: '1e3' },                         /no exponent/],
    ['quantity',    { quantity: '1,000' },                       /plain digits/],
    ['quantity',    { quantity: '-1' },                          /more than zero/],
    ['quantity',    { quantity: '0' },                           /more than zero/],
    ['quantity',    { quantity: '0.0000001' },                   /at most 6 decimal places/],
    ['quantity',    { quantity: '1000000000000' },               /more than twelve digits/],
    ['quantity',    { quantity: '1.5', unit: 'piece' },          /pieces are counted whole/],
    ['unit',        { unit: 'tonne' },                           /kilograms or pieces/],
    ['unit',        { unit: 'unit', quantity: '1' },             /kilograms or pieces/],
    ['value',       { value: '1e3' },                            /no exponent/],
    ['value',       { value: '-5' },                             /below zero/],
    ['value',       { value: '1.005' },                          /EUR is written with at most 2/],
    ['value',       { value: '1.5', currency: 'JPY' },           /JPY is written with at most 0/],
    ['value',       { value: '1000000000000000' },               /more than any consignment/],
    ['currency',    { currency: 'euro' },                        /three capital letters/],
    ['form',        { form: 'lump' },                            /listed forms/],
    ['customsCode', { customsCode: '85051' },                    /6, 8 or 10 digits/],
    ['origin',      { origin: 'ZZ' },                            /two capital letters/],
    ['composition/Xx', { composition: { Xx: '0.1' } },           /\(Xx\).*not the symbol/],
    ['composition/Dy', { composition: { Dy: '2.5' } },           /\(Dy\).*between 0 and 1/],
    ['composition/Dy', { composition: { Dy: '-0' } },            /between 0 and 1/],
    ['composition/Dy', { composition: { Dy: '1e-2' } },          /between 0 and 1/],
    ['composition/Dy', { composition: { Dy: '', Nd: '0.1' } },   /between 0 and 1/],
    ['composition',    { composition: { Dy: '0.5', Nd: '0.5000001' } }, /add up to more than 1/],
  ];

  test.each(malformedLines)('the %s of a line in %o', (field, change, says) => {
    const gaps = gapsWithLine(change);
    const path = `/lines/0/${field}`;
    expect(gaps).toMatchObject([{ path, reason: 'malformed', says: expect.stringMatching(says) }]);
    expect(gaps[0]?.saysZh).toMatch(/^第 1 项，\p{Script=Han}/u);
  });

  test('goes by the name that the licence type has for it', () => {
    const [gap] = gapsWith({ destination: 'de' });
    expect(gap?.says).toMatch(/^Destination country: /);
    expect(gap?.cites).toBe('Example Export Order, art. 7');
  });

  test('a value is held against the finest minor unit while its currency cannot be read', () => {
    expect(pathsIn(gapsWithLine({ value: '1.0001', currency: '?' }))).toEqual([
      '/lines/0/currency',
    ]);
  });
});

describe('what can be read', () => {
  const whole: readonly LineForm[] = [
    { composition: { Dy: '0.5', Nd: '0.5' } },
    { composition: { Dy: '1' } },
    { quantity: '0.000001' },
    { customsCode: '8505.11.10 00' },
    { value: '0', currency: 'JPY' },
  ];

  test.each(whole)('%o', (change) => {
    expect(gapsWithLine(change)).toEqual([]);
  });
});

describe('too much', () => {
  test('is more than two hundred lines, and the rest of them is not looked at', () => {
    const most = Array.from({ length: MOST_LINES }, () => FIRST ?? {});
    expect(gapsWith({ lines: most })).toEqual([]);
    expect(gapsWith({ lines: [...most, {}] })).toMatchObject([
      { path: '/lines', reason: 'malformed', says: expect.stringContaining('at most 200 lines') },
    ]);
  });

  test('is a text of more than four thousand characters', () => {
    expect(gapsWithLine({ description: 'x'.repeat(LONGEST_TEXT) })).toEqual([]);
    expect(gapsWithLine({ description: 'x'.repeat(LONGEST_TEXT + 1) })).toMatchObject([
      { path: '/lines/0/description', reason: 'malformed', says: expect.stringMatching(/shorten/) },
    ]);
    const named = gapsWith({ contract: { number: '9'.repeat(LONGEST_TEXT + 1) } });
    expect(named).toMatchObject([{ path: '/contract/number', reason: 'malformed' }]);
  });
});

test('gaps stand in the order of the form, line by line, one for each place', () => {
  const lines = [{ name: 'A' }, { name: 'B' }];
  const gaps = gapsWith({ destination: '', lines, documents: [], endUse: { kind: '?' } });
  expect(pathsIn(gaps)).toEqual([
    '/destination',
    '/endUse/kind',
    '/lines/0/description',
    '/lines/0/composition',
    '/lines/0/quantity',
    '/lines/0/unit',
    '/lines/1/description',
    '/lines/1/composition',
    '/lines/1/quantity',
    '/lines/1/unit',
    '/documents/end-user-certificate',
  ]);
});
