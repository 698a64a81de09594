import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOf, type Office, openOffice } from '../../test/support/example-office.ts';
import { issueLicence } from '../../test/support/issued-licence.ts';
import { PEOPLE, RESERVE } from '../domain/licence/example.ts';
import type { Instant } from '../domain/time/instant.ts';
import { day } from '../domain/time/plain-date.ts';
import { changeLicence } from './change-licence.ts';
import { lapseLicences } from './lapse-licences.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

function midnightOf(on: string) {
  return { at: `${on}T00:00:01.000Z` as Instant, on: day(on) };
}

test('the rest lapses the day after the last day, once, and what is reserved stays', async () => {
  const number = await issueLicence(office);
  const longer = { from: day('2025-06-12'), until: day('2026-06-11') };
  const running = await issueLicence(office, { validity: longer });
  const act = actOf(PEOPLE.customs, { on: day('2025-07-02') });
  await changeLicence(office, act, { number, command: RESERVE });

  expect(await lapseLicences(office, midnightOf('2025-12-11'))).toEqual({ lapsed: [], kept: [] });
  expect(await lapseLicences(office, midnightOf('2025-12-12'))).toEqual({
    lapsed: [number],
    kept: [],
  });
  expect(await lapseLicences(office, midnightOf('2025-12-13'))).toEqual({ lapsed: [], kept: [] });

  const licence = await office.desk.licence(number);
  expect([...(licence?.subject.books.values() ?? [])]).toMatchObject([
    { available: 0n, reserved: 4_000_000n, lapsed: 6_000_000n },
    { available: 0n, reserved: 0n, lapsed: 500n },
  ]);
  const untouched = await office.desk.licence(running);
  expect(untouched?.version).toBe(1);
  const story = await office.desk.story(`licence/${number}`);
  expect(story.at(-1)).toMatchObject({ type: 'lapsed', actor: 'system', on: '2025-12-12' });
});

test('two runs at one moment lapse once between them', async () => {
  const number = await issueLicence(office);
  const at = midnightOf('2025-12-12');
  const later = { ...at, at: '2025-12-12T00:00:02.000Z' as Instant };
  await Promise.all([lapseLicences(office, at), lapseLicences(office, later)]);
  const story = await office.desk.story(`licence/${number}`);
  expect(story.map(({ type }) => type)).toEqual(['issued', 'lapsed']);
});

test('a licence that says no is named with its reason; the others lapse all the same', async () => {
  const number = await issueLicence(office);
  const running = await issueLicence(office, {
    validity: { from: day('2025-06-12'), until: day('2026-06-11') },
  });
  const tooEager = { dueToLapse: async () => [running, number, 'EX-2025-999999'] };
  const { journal } = office;
  const done = await lapseLicences({ journal, desk: tooEager }, midnightOf('2025-12-12'));
  expect(done).toEqual({
    lapsed: [number],
    kept: [
      { number: running, reason: 'nothing-to-lapse' },
      { number: 'EX-2025-999999', reason: 'unknown' },
    ],
  });
});
