import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepEditions } from '../../src/app/keep-editions.ts';
import { keepLawCurrent } from '../../src/app/keep-law-current.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { type Office, openOffice } from './office.ts';
import { complete } from './story.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function dayOf(on: string) {
  office.turnTo(`${on}T02:00:00Z`);
  const law = office.deps.lawBook.laws.get('cn');
  if (law === undefined) throw new Error('no law of cn');
  const at = office.deps.edge.now();
  return keepLawCurrent(office.deps, { law, on: day(on), at });
}

test('the day on which magnets are free again, and that on which they are not, are told', async () => {
  await keepEditions(office.deps);
  const id = await complete(office);
  expect(await dayOf('2025-06-12')).toMatchObject({ compared: false });
  const warned = (await office.as('officer').get('/v1/notices')).json();
  expect(warned.items.every(({ kind }: { kind: string }) => kind === 'turn-ahead')).toBe(true);
  const { items } = (await office.as('exporter').get('/v1/notices')).json();
  expect(items).toEqual([]);
  expect(id).toMatch(/^A-/);
});

test('No. 72 ends on 2026-11-27 and is told thirty days and seven days ahead', async () => {
  await dayOf('2026-10-28');
  const titles = async () => {
    const { items } = (await office.as('officer').get('/v1/notices')).json();
    return items.filter(({ title }: { title: string }) => title.includes('2026-11-27'));
  };
  const [first] = await titles();
  expect(first).toMatchObject({
    kind: 'turn-ahead',
    title:
      'Announcement No. 72 of 2025 ends on 2026-11-27: ' +
      'clause 2 of Announcement No. 46 of 2024 revives',
    says: ['No item on file is touched.'],
  });
  await dayOf('2026-10-29');
  expect(await titles()).toHaveLength(1);
  await dayOf('2026-11-20');
  expect(await titles()).toHaveLength(2);
});

test('notices are marked as read, one or all, by whoever reads them', async () => {
  const before = (await office.as('officer').get('/v1/notices?limit=1')).json();
  expect(before.unread).toBeGreaterThan(1);
  const [{ id }] = before.items;
  const mark = async (which: string) =>
    (await office.as('officer').put(`/v1/notices/${which}/read`, {})).json();
  expect(await mark(id)).toEqual({ marked: 1 });
  expect(await mark(id)).toEqual({ marked: 0 });
  expect(await mark('all')).toEqual({ marked: before.unread - 1 });
  const after = (await office.as('officer').get('/v1/notices')).json();
  expect(after.unread).toBe(0);
  expect(after.items[0].readAt).toBe('2026-11-20T02:00:00.000Z');
  expect((await office.as('auditor').get('/v1/notices')).json().unread).toBe(before.unread);
});

test('a notice that is none of ours is not known, and words are Chinese where asked for', async () => {
  const none = await office.as('exporter').put('/v1/notices/x/read', {});
  expect(none.statusCode).toBe(404);
  const headers = { 'accept-language': 'zh' };
  const { items } = (await office.as('officer').get('/v1/notices', { headers })).json();
  expect(items[0].title).toMatch(/期满/);
});
