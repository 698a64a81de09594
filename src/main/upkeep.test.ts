import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshStore, freshStore } from '../../test/support/database.ts';
import { freshItemDesk } from '../../test/support/item-desk.ts';
import type { Deps } from '../app/ports.ts';
import { day, plusDays } from '../domain/time/plain-date.ts';
import { edge } from './edge.ts';
import { lawIn } from './law.ts';
import { passwords } from './passwords.ts';
import { addSample } from './sample.ts';
import { keepUp } from './upkeep.ts';

let store: FreshStore;
let deps: Deps;
let today = day('2026-06-01');

beforeAll(async () => {
  const law = await lawIn();
  if (!law.ok) throw new Error('the law cannot be read');
  store = await freshStore();
  const moving = { ...edge, today: () => today };
  deps = { ...store, ...freshItemDesk(), passwords, lawBook: law.value, edge: moving };
  await addSample(deps);
});

afterAll(() => store.close());

async function ledger() {
  const [licence] = (await store.desk.licences({}, { limit: 1 })).rows;
  if (licence === undefined) throw new Error('the sample has no licence');
  return { until: licence.validUntil, lapsed: licence.lines[0]?.lapsedBase };
}

test('what is recorded is sealed within a second', async () => {
  const upkeep = keepUp(deps, () => undefined);
  await sleep(1_000);
  await upkeep.stop();
  expect(await store.chain.verify()).toMatchObject({ whole: true, unsealed: 0 });
});

test('the last day of a licence lapses nothing; the day after lapses its rest', async () => {
  const { until } = await ledger();
  today = until;
  await keepUp(deps, () => undefined).stop();
  expect((await ledger()).lapsed).toBe(0n);
  today = plusDays(until, 1);
  await keepUp(deps, () => undefined).stop();
  expect((await ledger()).lapsed).toBe(540_000_000n);
});
