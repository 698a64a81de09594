import { expect, test } from 'vitest';
import { asTyped, type Typed } from '../request/typed.ts';
import { wordsIn } from '../words/words.ts';
import { type CaseStep, commandOf, fieldOfRefusal } from './case-commands.ts';

const FORM = { lines: [{ name: 'Magnets', quantity: '500', unit: 'kg' }, { unit: 'piece' }] };
const VISIT = {
  person: undefined,
  language: 'en',
  words: wordsIn('en'),
  address: '/cases/A-1',
  csrf: '',
  mintKey: () => '',
  scriptNonce: undefined,
  said: '',
  zone: 'UTC',
  assets: { style: '', script: '' },
  lawLine: '',
  unread: 0,
} as const;

function read(step: CaseStep, typed: Typed) {
  return commandOf(step, { typed, form: FORM, visit: VISIT });
}

const GRANT = {
  quantity1: '400.5',
  quantity2: '0',
  conditions1: 'One.\n\n Two. ',
  validFrom: '2025-06-12',
  validUntil: '2025-12-11',
  reason: 'Civil.',
};

test('a grant is read line by line: nothing refuses the line, each row is a condition', () => {
  expect(read('propose-grant', asTyped(GRANT))).toEqual({
    command: {
      type: 'propose',
      proposal: {
        outcome: 'grant',
        validFrom: '2025-06-12',
        validUntil: '2025-12-11',
        lines: [
          { line: 1, quantityBase: 400_500_000n, conditions: ['One.', 'Two.'] },
          { line: 2, quantityBase: 0n, conditions: [] },
        ],
        conditions: [],
        reason: 'Civil.',
      },
    },
  });
});

test.each(['1e3', '-1', '0.0000001', ''])('a quantity of “%s” kg is told at its field', (typed) => {
  const answer = read('propose-grant', asTyped({ ...GRANT, quantity1: typed }));
  expect('problems' in answer && [...answer.problems.keys()]).toEqual(['quantity1']);
});

test('a day that is none is told at its field', () => {
  const answer = read('propose-grant', asTyped({ ...GRANT, validUntil: '2025-02-30' }));
  expect('problems' in answer && [...answer.problems.keys()]).toEqual(['validUntil']);
});

test('a return holds the remarks that were written, each with its place', () => {
  const typed = asTyped({
    says1: 'No stamp.',
    path1: '/documents/identity',
    says3: 'Which motor?',
  });
  expect(read('return', typed)).toEqual({
    command: {
      type: 'return',
      remarks: [{ says: 'No stamp.', path: '/documents/identity' }, { says: 'Which motor?' }],
    },
  });
});

test('a refusal is told at the field that it is about', () => {
  const tooMuch = { reason: 'quantity-exceeds-asked', facts: { line: '2' } } as const;
  expect(fieldOfRefusal('propose-grant', tooMuch)).toBe('quantity2');
  expect(fieldOfRefusal('return', { reason: 'reason-missing' })).toBe('says1');
  expect(fieldOfRefusal('restart-clock', { reason: 'reason-missing' })).toBe('note');
  expect(fieldOfRefusal('countersign', { reason: 'changed-meanwhile' })).toBe('');
});
