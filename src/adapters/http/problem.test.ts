import { expect, test } from 'vitest';
import { refuse } from '../../domain/result.ts';
import { problemOf } from './problem.ts';

test('a refusal is told with its facts, in words and beside them', () => {
  const refused = refuse('quantity-exceeds-balance', { available: '12.5', unit: 'kg' });
  expect(problemOf(refused)).toEqual({
    type: '/problems/quantity-exceeds-balance',
    title: 'More than is left',
    status: 409,
    detail: 'Only 12.5 kg are left on this line.',
    fix: 'Declare at most what is left.',
    available: '12.5',
    unit: 'kg',
    errors: [{ pointer: '/quantity', says: 'Only 12.5 kg are left on this line.' }],
  });
});

test('facts never take the place of what a problem is', () => {
  const refused = refuse('step-not-open', { status: 'draft', type: 'x', title: 'y' });
  const problem = problemOf(refused);
  expect(problem).toMatchObject({ status: 409, type: '/problems/step-not-open' });
  expect(problem.detail).toMatch('draft');
});

test('a refusal that brings its own place and words is told in them', () => {
  const refused = refuse('not-a-day', { path: '/on', says: '2025-02-30 is not a day.' });
  const problem = problemOf(refused);
  expect(problem.detail).toBe('2025-02-30 is not a day.');
  expect(problem.errors).toEqual([{ pointer: '/on', says: '2025-02-30 is not a day.' }]);
  expect(problem).not.toHaveProperty('path');
});

test('a fact that is not known leaves no hole in the sentence', () => {
  expect(problemOf(refuse('line-unknown')).detail).toBe('There is no line.');
});

test('the place of the table gives way to a closer one', () => {
  const { errors } = problemOf(refuse('reason-missing'), { pointer: '/note' });
  expect(errors).toMatchObject([{ pointer: '/note' }]);
});
