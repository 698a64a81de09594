import { expect, test } from 'vitest';
import { asTyped } from '../request/typed.ts';
import {
  formFromFacts,
  typedOfForm,
  typedOfLine,
  withLine,
  withoutLine,
  withSection,
} from './form-fields.ts';

test('a section is saved as typed, without blanks, and leaves the others as they were', () => {
  const form = { destination: 'DE', licenceType: 'single', contract: { number: 'YJ-1' } };
  const typed = asTyped({
    '/endUser/name': ' Rheinland Motorenwerk GmbH ',
    '/endUser/country': 'DE',
    '/endUser/military': '',
    '/consignee/name': '',
  });
  expect(withSection(form, 'parties', typed)).toEqual({
    ...form,
    endUser: { name: 'Rheinland Motorenwerk GmbH', country: 'DE' },
  });
});

test('what was taken out of a section is gone', () => {
  const form = { destination: 'DE', endUse: { kind: 'civil', description: 'Motors' } };
  const typed = asTyped({ '/endUse/kind': 'civil', '/endUse/description': '' });
  expect(withSection(form, 'end-use', typed)).toEqual({
    destination: 'DE',
    endUse: { kind: 'civil' },
  });
});

test('the form shows what was saved', () => {
  const form = { destination: 'DE', endUser: { name: 'Plant', military: 'no' } };
  const shown = typedOfForm(form);
  expect(withSection({}, 'licence', shown)).toEqual({ destination: 'DE' });
  expect(withSection({}, 'parties', shown)).toEqual({ endUser: form.endUser });
});

test('a line is typed in per cent and kept in fractions', () => {
  const typed = asTyped({
    '/lines/0/name': 'Magnets',
    '/lines/0/quantity': '1e3',
    element1: 'dy',
    share1: '2.5',
    element2: 'Nd',
    share2: '',
  });
  const form = withLine({}, 1, typed);
  expect(form.lines).toEqual([
    { name: 'Magnets', quantity: '1e3', composition: { Dy: '0.025', Nd: '' } },
  ]);
  const shown = typedOfLine(form, 1);
  expect([shown.get('element1'), shown.get('share1')]).toEqual([['Dy'], ['2.5']]);
});

test('a line is added after the last and taken out at its place', () => {
  const two = withLine({ lines: [{ name: 'One' }] }, 2, asTyped({ '/lines/1/name': 'Two' }));
  expect(two.lines).toEqual([{ name: 'One' }, { name: 'Two' }]);
  expect(withoutLine(two, 1).lines).toEqual([{ name: 'Two' }]);
});

test('the facts of a question become a draft; what was unknown stays open', () => {
  const form = formFromFacts(
    asTyped({
      '/item/form': 'magnet',
      '/item/hsCode': '8505111000',
      element1: 'Dy',
      share1: '2',
      element2: 'Fe',
      '/destination': 'DE',
      '/endUse': '',
      '/endUser/country': 'DE',
    }),
  );
  expect(form).toEqual({
    destination: 'DE',
    endUser: { country: 'DE' },
    lines: [{ form: 'magnet', customsCode: '8505111000', composition: { Dy: '0.02' } }],
  });
});
