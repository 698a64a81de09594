import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { keepDoing } from './keep-doing.ts';

test('it is done at once, and again and again until it is stopped', async () => {
  let rounds = 0;
  const work = async () => {
    rounds += 1;
  };
  const upkeep = keepDoing({ every: 1, work, failed: () => undefined });
  while (rounds < 3) await sleep(1);
  await upkeep.stop();
  const after = rounds;
  await sleep(20);
  expect(rounds).toBe(after);
});

test('a round that fails is told, and the next one is tried', async () => {
  const failures: unknown[] = [];
  let rounds = 0;
  const work = async () => {
    rounds += 1;
    if (rounds < 3) throw new Error(`round ${rounds}`);
  };
  const upkeep = keepDoing({ every: 1, work, failed: (error) => failures.push(error) });
  while (rounds < 4) await sleep(1);
  await upkeep.stop();
  expect(failures).toEqual([new Error('round 1'), new Error('round 2')]);
});

test('stopping waits for the round that is under way', async () => {
  let isDone = false;
  const work = async () => {
    await sleep(20);
    isDone = true;
  };
  const upkeep = keepDoing({ every: 60_000, work, failed: () => undefined });
  await upkeep.stop();
  expect(isDone).toBe(true);
});
