import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { complete, GRANT, inReview, proposed } from './story.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const at = (id: string, rest = '') => `/v1/applications/${id}${rest}`;

describe('a proposal', () => {
  test('grants at most what was asked for', async () => {
    const id = await inReview(office);
    const lines = [{ lineNo: 1, quantity: '1200.000001' }];
    const answer = await office.as('officer').post(at(id, '/propose'), { ...GRANT, lines });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      type: '/problems/quantity-exceeds-asked',
      asked: '1200',
      unit: 'kg',
    });
  });

  test.each([
    ['1e3', 'quantity-not-decimal'],
    ['-1', 'quantity-not-positive'],
    ['0.0000001', 'quantity-too-fine'],
  ])('does not read %s as a quantity', async (quantity, reason) => {
    const id = await inReview(office);
    const lines = [{ lineNo: 1, quantity }];
    const answer = await office.as('officer').post(at(id, '/propose'), { ...GRANT, lines });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      type: `/problems/${reason}`,
      errors: [{ pointer: '/lines/0/quantity' }],
    });
  });

  test('names lines that there are', async () => {
    const id = await inReview(office);
    const lines = [{ lineNo: 2, quantity: '1' }];
    const answer = await office.as('officer').post(at(id, '/propose'), { ...GRANT, lines });
    expect(answer.json()).toMatchObject({
      type: '/problems/line-unknown',
      errors: [{ pointer: '/lines/0/lineNo' }],
    });
  });

  test('runs no longer than the law and its practice allow', async () => {
    const id = await inReview(office);
    const validUntil = '2025-12-12';
    const answer = await office.as('officer').post(at(id, '/propose'), { ...GRANT, validUntil });
    expect(answer.json()).toMatchObject({
      type: '/problems/validity-exceeds-cap',
      months: '6',
      latest: '2025-12-11',
      errors: [{ pointer: '/validUntil' }],
    });
  });

  test('to refuse needs grounds of the law', async () => {
    const id = await inReview(office);
    const refusal = { outcome: 'refuse', reason: 'Military end user.' };
    const none = await office.as('officer').post(at(id, '/propose'), { ...refusal, grounds: [] });
    expect(none.json().type).toBe('/problems/grounds-missing');
    const odd = await office.as('officer').post(at(id, '/propose'), { ...refusal, grounds: ['x'] });
    expect(odd.json()).toMatchObject({ type: '/problems/grounds-unknown', ground: 'x' });
  });
});

describe('the countersignature', () => {
  test('issues the licence, once', async () => {
    const id = await proposed(office);
    const sent = { key: `sign ${id}` };
    const first = await office.as('countersigner').post(at(id, '/countersign'), undefined, sent);
    expect(first.statusCode).toBe(200);
    expect(first.json()).toMatchObject({ id, status: 'granted' });
    expect(first.json().licence).toMatch(/^CN-2025-\d{6}$/);
    const again = await office.as('countersigner').post(at(id, '/countersign'), undefined, sent);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotency-replayed']).toBe('true');
    const { items } = (await office.as('officer').get('/v1/licences')).json();
    const issued = items.filter(({ application }: { application: string }) => application === id);
    expect(issued).toHaveLength(1);
  });

  test('is not the proposer’s to give', async () => {
    const id = await inReview(office);
    await office.as('both').post(at(id, '/propose'), GRANT);
    const answer = await office.as('both').post(at(id, '/countersign'));
    expect(answer.statusCode).toBe(403);
    expect(answer.json().type).toBe('/problems/proposer-may-not-countersign');
    expect((await office.as('both').get(at(id))).json().status).toBe('proposed');
  });

  test('of a refusal ends without a licence', async () => {
    const id = await inReview(office);
    const { licenceTypes } = (await office.app.inject({ url: '/v1/jurisdictions/cn' })).json();
    const ground = licenceTypes[0].refusalGrounds[0].code;
    const refusal = { outcome: 'refuse', reason: 'Military end user.', grounds: [ground] };
    await office.as('officer').post(at(id, '/propose'), refusal);
    const answer = await office.as('countersigner').post(at(id, '/countersign'));
    expect(answer.json()).toEqual({ id, version: expect.any(Number), status: 'refused' });
  });

  test('and a sending back at the same moment: one is done, the other is told', async () => {
    const id = await proposed(office);
    const [signed, sentBack] = await Promise.all([
      office.as('countersigner').post(at(id, '/countersign')),
      office.as('both').post(at(id, '/send-back'), { reason: 'Ask about the end use again.' }),
    ]);
    const statuses = [signed.statusCode, sentBack.statusCode].sort();
    expect(statuses).toEqual([200, 409]);
  });

  test('by two at the same moment issues one licence', async () => {
    const id = await proposed(office);
    const answers = await Promise.all([
      office.as('countersigner').post(at(id, '/countersign')),
      office.as('both').post(at(id, '/countersign')),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const late = answers.find(({ statusCode }) => statusCode === 409);
    expect(late?.json()).toMatchObject({ type: '/problems/step-not-open' });
  });

  test('on an older version fails its condition', async () => {
    const id = await proposed(office);
    const answer = await office
      .as('countersigner')
      .post(at(id, '/countersign'), undefined, { ifMatch: '"1"' });
    expect(answer.statusCode).toBe(412);
  });
});

test('two officers who take up one application at the same moment: one has it', async () => {
  const id = await complete(office);
  await office.as('exporter').post(at(id, '/submit'));
  const [one, other] = await Promise.all([
    office.as('officer').post(at(id, '/take-up')),
    office.as('both').post(at(id, '/take-up')),
  ]);
  expect([one.statusCode, other.statusCode].sort()).toEqual([200, 409]);
  const winner = one.statusCode === 200 ? 'P-officer' : 'P-both';
  expect((await office.as('officer').get(at(id))).json().officer).toBe(winner);
});
