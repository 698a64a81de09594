import { expect, test } from 'vitest';
import { advance, rateOf, secondsLeft } from './item-progress.ts';

const START = { done: 0, bad: 0, share: 0, runningMilliseconds: 0 };
const stretch = (milliseconds: number, share: number) => {
  return { lines: 500, bad: 1, milliseconds, share };
};

test('nothing is forecast before anything was done', () => {
  expect(rateOf(START)).toBeUndefined();
  expect(secondsLeft(START)).toBeUndefined();
});

test('stretches add up, and the slowest and the fastest are remembered', () => {
  const after = [stretch(100, 0.1), stretch(50, 0.2), stretch(200, 0.3)].reduce(advance, START);
  expect(after).toMatchObject({ done: 1_500, bad: 3, share: 0.3, runningMilliseconds: 350 });
  expect(after).toMatchObject({ slowest: 2_500, fastest: 10_000 });
  expect(rateOf(after)).toBeCloseTo(4_285.7, 1);
});

test('the time left is a range around what is left at the average rate', () => {
  const after = [stretch(1_000, 0.01), stretch(500, 0.02)].reduce(advance, START);
  const [least, most] = secondsLeft(after) ?? [0, 0];
  expect(least).toBeLessThan(73.5);
  expect(most).toBeGreaterThan(73.5);
  expect(secondsLeft({ ...after, share: 1 })).toEqual([0, 0]);
});

test('a stretch too short to be measured says nothing of the rate', () => {
  expect(advance(START, stretch(3, 0.5))).not.toHaveProperty('slowest');
});
