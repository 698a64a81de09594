import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['dysprosium', 'dysprosium', 0],
  ['dysprosum', 'dysprosium', 1],
  ['dysprosuim', 'dysprosium', 1],
  ['galium', 'gallium', 1],
  ['gramphit', 'graphite', 2],
  ['tungsten', 'terbium', 3],
  ['', 'ab', 2],
] as const)('%s is %s but for %i', (one, other, changes) => {
  expect(editDistance(one, other, 2)).toBe(changes);
  expect(editDistance(other, one, 2)).toBe(changes);
});
