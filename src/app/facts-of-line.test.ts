import { describe, expect, test } from 'vitest';
import type { ApplicationForm, LineForm } from '../domain/application/form.ts';
import { determine } from '../domain/determination/determine.ts';
import { EXAMPLE_LAW } from '../domain/determination/example.ts';
import { day } from '../domain/time/plain-date.ts';
import { factsOfLine } from './facts-of-line.ts';

const ON = day('2025-06-12');

function factsOf(form: ApplicationForm, line = 1) {
  return factsOfLine(form, line, { law: EXAMPLE_LAW, on: ON });
}

function itemOf(line: LineForm) {
  const sheet = factsOf({ lines: [line] });
  return sheet.ok ? sheet.value.facts.item : sheet;
}

test('a line says what it is, and the form where it goes, to whom and for what', () => {
  const form = {
    destination: 'DE',
    endUser: { name: 'Motorenwerk', country: 'AT', military: 'no' },
    endUse: { kind: 'civil', description: 'Motors' },
    lines: [{}, { name: 'Magnets', description: 'Blocks', form: 'magnet', origin: 'CZ' }],
  };
  const sheet = factsOf(form, 2);
  expect(sheet.ok && sheet.value.on).toBe(ON);
  expect(sheet.ok && sheet.value.facts).toMatchObject({
    item: { description: 'Magnets: Blocks', form: 'magnet', origin: 'CZ' },
    destination: 'DE',
    endUse: 'civil',
    endUser: { name: 'Motorenwerk', country: 'AT', military: false },
  });
});

describe('what is blank', () => {
  test('is unknown, not nothing', () => {
    const blank = { name: 'Magnets', form: '', customsCode: ' ', composition: {} };
    expect(itemOf(blank)).toEqual({
      description: 'Magnets',
      figures: new Map(),
      meets: new Map(),
    });
  });

  test('leaves the whole sheet unknown in an empty form', () => {
    const sheet = factsOf({});
    expect(sheet.ok && sheet.value.facts).toEqual({
      item: { figures: new Map(), meets: new Map() },
      endUser: {},
    });
  });

  test('an end user who is not military is known not to be', () => {
    const military = (answer: string) => {
      const sheet = factsOf({ endUser: { military: answer } });
      return sheet.ok ? sheet.value.facts.endUser.military : sheet.reason;
    };
    expect([military('no'), military('yes'), military('')]).toEqual([false, true, undefined]);
    expect(military('maybe')).toBe('not-yes-or-no');
  });
});

test('the name of the goods is not taken for a substance', () => {
  expect(itemOf({ name: 'gallium nitride' })).toMatchObject({ substance: undefined });
  expect(itemOf({ substance: 'gallium nitride' })).toMatchObject({ substance: 'gallium nitride' });
});

test('what cannot be read is named as on any fact sheet', () => {
  expect(itemOf({ composition: { Dy: '0.6', Nd: '0.5' } })).toMatchObject({
    reason: 'composition-exceeds-one',
    facts: { path: '/item/composition' },
  });
  expect(itemOf({ customsCode: '85' })).toMatchObject({ reason: 'customs-code-malformed' });
});

test('the law of the day answers for the line', () => {
  const line = { form: 'magnet', composition: { Nd: '0.29', Dy: '0.02', Fe: '0.69' } };
  const sheet = factsOf({ destination: 'DE', lines: [line] });
  const answer = sheet.ok && determine(EXAMPLE_LAW, sheet.value.facts, ON);
  expect(answer).toMatchObject({
    outcome: 'licence-required',
    entries: [{ measure: 'EX-1', code: '1X001.a' }],
  });
});
