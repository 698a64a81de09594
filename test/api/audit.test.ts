import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { DECLARED, licensed } from './story.ts';

let office: Office;
let number: string;
beforeAll(async () => {
  office = await openOffice();
  number = await licensed(office);
  await office.as('customs').post(`/v1/customs/licences/${number}/reservations`, DECLARED);
  await office.deps.chain.seal();
});
afterAll(() => office.close());

test('the record is for auditors', async () => {
  for (const path of ['entries', 'verify', `stories/licence/${number}`]) {
    expect((await office.as('officer').get(`/v1/audit/${path}`)).statusCode).toBe(403);
    expect((await office.as('auditor').get(`/v1/audit/${path}`)).statusCode).toBe(200);
  }
});

test('the newest entries come first, in pages', async () => {
  const first = await office.as('auditor').get('/v1/audit/entries?limit=3');
  const { items, next } = first.json();
  expect(items[0]).toMatchObject({
    stream: `licence/${number}`,
    version: 2,
    type: 'reserved',
    actor: 'P-customs',
    on: '2025-06-12',
    body: { quantityBase: '400000000' },
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const second = (await office.as('auditor').get(`/v1/audit/entries?limit=3&after=${next}`)).json();
  expect(second.items[0].sequence).toBe(items[2].sequence - 1);
});

test('the chain is whole', async () => {
  const report = (await office.as('auditor').get('/v1/audit/verify')).json();
  expect(report).toMatchObject({ whole: true, unsealed: 0 });
  expect(report.entries).toBeGreaterThan(10);
});

test('the story of a licence is told in words, in the language that was asked for', async () => {
  const url = `/v1/audit/stories/licence/${number}`;
  const english = (await office.as('auditor').get(url)).json();
  expect(english.entries.map(({ type }: { type: string }) => type)).toEqual(['issued', 'reserved']);
  expect(english.story[1]).toMatchObject({ who: 'Fay Customs', on: '2025-06-12' });
  expect(english.story[1].says).toMatch('400');
  const asked = { headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } };
  const chinese = (await office.as('auditor').get(url, asked)).json();
  expect(chinese.story[1].says).toMatch(/\p{Script=Han}/u);
});

test('a stream that does not exist is not known', async () => {
  expect((await office.as('auditor').get('/v1/audit/stories/licence/none')).statusCode).toBe(404);
  expect((await office.as('auditor').get('/v1/audit/stories/person/none')).statusCode).toBe(400);
});
