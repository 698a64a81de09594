import { expect, test } from 'vitest';
import { guessColumns } from './item-guess.ts';

const guess = (header: readonly string[], habits = {}) =>
  Object.fromEntries(guessColumns(header, habits));

test.each([
  ['Part no.', 'id'],
  ['物料编号', 'id'],
  ['Description', 'item.description'],
  ['品名', 'item.description'],
  ['HS code', 'item.hsCode'],
  ['海关商品编号', 'item.hsCode'],
  ['Country of origin', 'item.origin'],
  ['原产国', 'item.origin'],
  ['Destination', 'destination'],
  ['最终目的国', 'destination'],
  ['End-use', 'endUse'],
  ['最终用户', 'endUser.name'],
  ['CAS number', 'item.substance'],
  ['管制编码', 'item.controlCode'],
  ['形态', 'item.form'],
])('%s seems to be %s', (name, to) => {
  expect(guess([name])).toEqual({ [name]: { to } });
});

test.each([
  ['Dy %', 'Dy', true],
  ['镝含量(%)', 'Dy', true],
  ['Terbium wt%', 'Tb', true],
  ['Nd', 'Nd', undefined],
  ['mass fraction W', 'W', undefined],
  ['C content', 'C', undefined],
])('%s seems to be a share of %s, per cent: %s', (name, element, percent) => {
  const to = `item.composition.${element}`;
  expect(guess([name])).toEqual({ [name]: percent ? { to, percent } : { to } });
});

test('a letter that may be anything is guessed to be nothing', () => {
  expect(guess(['C', 'Colour', 'Supplier', ''])).toEqual({});
});

test('what the firm has said goes first, and no fact is guessed twice', () => {
  const habits = { Nummer: 'id', 'Part no': { to: '' }, Dy: { to: 'item.description' } };
  expect(guess(['Part no', 'Nummer', 'Item no', 'Dy'], habits)).toEqual({
    Nummer: { to: 'id' },
    Dy: { to: 'item.description' },
  });
});
