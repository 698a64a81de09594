import { expect, test } from 'vitest';
import { EXAMPLE_LAW } from '../../../domain/determination/example.ts';
import { asTyped } from '../request/typed.ts';
import {
  compositionOf,
  factsCarried,
  factsOnly,
  fieldOfPath,
  putBefore,
  rowNames,
  sheetOf,
} from './fact-query.ts';

test('what was left blank is no fact', () => {
  const sheet = sheetOf(asTyped({ '/on': '2025-04-04', '/destination': '' }), EXAMPLE_LAW);
  expect(sheet).toMatchObject({ on: '2025-04-04', item: {}, endUser: {} });
  expect(sheet.destination).toBeUndefined();
});

test('answers to later questions join the rows; an element without a share is named only', () => {
  const query = asTyped({
    element1: 'nd',
    share1: '30',
    element2: 'Fe',
    '/item/composition/Dy': '0.5',
  });
  expect(compositionOf(query)).toEqual({ Nd: '0.3', Fe: null, Dy: '0.005' });
});

test('yes and no are told from not answered', () => {
  const asked = asTyped({ '/item/meets/a': 'yes', '/item/meets/b': 'no', '/item/meets/c': '' });
  expect(sheetOf(asked, EXAMPLE_LAW).item).toMatchObject({ meets: { a: true, b: false } });
});

test('a click adds rows, and never more than the page can hold', () => {
  expect(rowNames(asTyped({})).length).toBe(3);
  expect(rowNames(asTyped({ rows: '3', more: '1' })).length).toBe(6);
  expect(rowNames(asTyped({ rows: '9999' })).length).toBe(30);
  expect(rowNames(asTyped({ rows: '-4' })).length).toBe(3);
});

test('a fault is said at the field in which it was typed', () => {
  const query = asTyped({ element1: 'Nd', element2: 'Dy', share2: '200' });
  expect(fieldOfPath(query, '/item/composition/Dy')).toBe('share2');
  expect(fieldOfPath(query, '/item/composition')).toBe('share1');
  expect(fieldOfPath(query, '/item/properties/density/value')).toBe('/item/properties/density');
  expect(fieldOfPath(query, '/on')).toBe('/on');
});

test('buttons and blanks are not carried to the next question', () => {
  const query = asTyped({ '/destination': 'DE', '/endUse': '', more: '1' });
  expect(factsCarried(query)).toEqual([['/destination', 'DE']]);
});

test('that there is some of an element, or none, is a fact without a figure', () => {
  const query = asTyped({
    element1: 'Nd',
    '/item/contains/Dy': 'yes',
    '/item/contains/Tb': 'no',
    '/item/contains/Sm': '',
    '/item/contains/Gd': 'yes',
    '/item/composition/Gd': '2',
  });
  const { item } = sheetOf(query, EXAMPLE_LAW);
  expect(item).toMatchObject({ composition: { Nd: null, Dy: true, Tb: false, Gd: '0.02' } });
  expect(compositionOf(query)).toEqual({ Nd: null, Dy: null, Gd: '0.02' });
});

test('who it is for, what it leaves for and what is known of it are facts as well', () => {
  const query = new Map([
    ...asTyped({
      '/item/origin': 'CN',
      '/purpose': 'humanitarian',
      '/consignee/name': 'Dealers Ltd',
      '/endUser/name': 'Works Ltd',
      owner1: 'Holding',
      ownerShare1: '60',
    }),
    ['/knows', ['terrorism', 'mass-destruction']] as const,
  ]);
  expect(sheetOf(query, EXAMPLE_LAW)).toMatchObject({
    item: { origin: 'CN' },
    purpose: 'humanitarian',
    knows: { terrorism: true, 'mass-destruction': true },
    consignee: { name: 'Dealers Ltd' },
    endUser: { name: 'Works Ltd', owners: [{ name: 'Holding', share: '0.6' }] },
  });
  expect(fieldOfPath(query, '/endUser/owners/0/share')).toBe('ownerShare1');
  expect(fieldOfPath(query, '/endUser/owners/1/name')).toBe('owner2');
});

test('an address to share holds facts alone, and questions that were put are no facts', () => {
  const query = new Map([
    ...asTyped({ '/destination': 'DE', '/endUse': '', q: 'magnet', said: 'x' }),
    ['asked', ['/endUse', '/item/form']] as const,
  ]);
  expect([...factsOnly(query)]).toEqual([['/destination', ['DE']]]);
  expect([...putBefore(query)]).toEqual(['/endUse', '/item/form']);
});
