import { expect, test } from 'vitest';
import { fieldOfPath, linkToPath, taskAfter, taskOfPath } from './form-links.ts';

const FORM = { lines: [{ name: 'One' }, { composition: { Nd: '0.3', Dy: 'much' } }] };

test.each([
  ['/destination', '/applications/A-1/licence#destination'],
  ['/endUser/name', '/applications/A-1/parties#endUser-name'],
  ['/endUse/kind', '/applications/A-1/end-use#endUse-kind'],
  ['/contract/number', '/applications/A-1/contract#contract-number'],
  ['/lines/1/quantity', '/applications/A-1/goods/2#lines-1-quantity'],
  ['/lines', '/applications/A-1/goods/1#lines-0-name'],
  ['/documents/end-user-certificate', '/applications/A-1/documents#document-end-user-certificate'],
])('a gap at %s leads to its field', (path, link) => {
  expect(linkToPath('A-1', path, FORM)).toBe(link);
});

test('a share is found in the row in which it stands', () => {
  expect(fieldOfPath('/lines/1/composition/Dy', FORM)).toBe('share2');
  expect(fieldOfPath('/lines/1/composition', FORM)).toBe('element1');
});

test('after each task comes the next, and after the last the form is read through', () => {
  expect(taskAfter('contract', FORM)).toBe('goods/1');
  expect(taskAfter('goods/2', FORM)).toBe('documents');
  expect(taskAfter('documents', FORM)).toBe('submit');
  expect(taskOfPath('/lines/1/value')).toBe('goods/2');
});
