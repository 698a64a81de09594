import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Login, type Office, openOffice } from './office.ts';
import { DECLARED, licensed, PDF } from './story.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  office.turnTo('2025-06-17T02:00:00Z');
});
afterAll(() => office.close());

let declared = 0;

function noticeOf(change: object = {}) {
  declared += 1;
  return {
    jurisdiction: 'cn',
    declarationId: `3101202506170000${declared}`,
    office: 'Example Harbour',
    exporter: 'magnets',
    goods: 'Magnets, declared as not controlled',
    reason: 'All rare-earth magnets share one number.',
    ...change,
  };
}

const post = (login: Login, url: string, body?: object) => office.as(login).post(url, body);
const open = (change: object = {}) => post('customs', '/v1/customs/questionings', noticeOf(change));
const opened = async (change: object = {}): Promise<string> => (await open(change)).json().id;

async function attach(id: string) {
  const url = `/v1/questionings/${id}/documents?kind=test-report&fileName=report.pdf`;
  return office.as('exporter').post(url, Buffer.from('%PDF r'), { headers: PDF });
}

describe('a questioning', () => {
  test('is opened by customs with its due day in working days', async () => {
    const id = await opened();
    const whole = (await office.as('exporter').get(`/v1/questionings/${id}`)).json();
    expect(whole).toMatchObject({
      status: 'open',
      exporter: { id: 'magnets', name: 'Example Magnets' },
      clock: { limitWorkingDays: 7, used: 0, dueOn: '2025-06-26' },
      papers: expect.arrayContaining([expect.objectContaining({ kind: 'test-report' })]),
    });
    const told = (await office.as('exporter').get('/v1/notices')).json();
    expect(told.items[0]).toMatchObject({ says: ['Answer with papers by 2025-06-26.'] });
  });

  test('is answered with papers', async () => {
    const id = await opened();
    const answer = () =>
      post('exporter', `/v1/questionings/${id}/answer`, { statement: 'None was added.' });
    const bare = await answer();
    expect([bare.statusCode, bare.json().type]).toEqual([422, '/problems/no-papers']);
    expect((await attach(id)).statusCode).toBe(201);
    expect((await answer()).json()).toMatchObject({ id, status: 'answered' });
    const blank = await post('exporter', `/v1/questionings/${id}/answer`, { statement: ' ' });
    expect(blank.json().type).toBe('/problems/step-not-open');
  });

  test('stands while the goods are identified, and ends', async () => {
    const id = await opened();
    const step = async (name: string, body: object) =>
      (await post('customs', `/v1/customs/questionings/${id}/${name}`, body)).json();
    const stood = await step('commission', { reason: 'Ask the institute.' });
    expect(stood).toMatchObject({ status: 'identification', version: 2 });
    const view = (await office.as('customs').get(`/v1/questionings/${id}`)).json();
    expect(view.clock).toMatchObject({ dueOn: 'unknown', unknownBecause: 'clock-stands' });
    expect(await step('resume', { note: 'Dy 0.02 %.' })).toMatchObject({ status: 'open' });
    const early = await step('close', { outcome: 'licence-needed', result: 'Apply.' });
    expect(early.type).toBe('/problems/answer-time-runs');
    const free = { outcome: 'no-licence-needed', result: 'The report bears it out.' };
    expect(await step('close', free)).toMatchObject({ status: 'closed', version: 4 });
    const closed = (await office.as('exporter').get(`/v1/questionings/${id}`)).json();
    expect(closed).toMatchObject({ outcome: 'no-licence-needed', result: free.result });
  });

  test('is nothing for another firm', async () => {
    const id = await opened();
    expect((await office.as('rival').get(`/v1/questionings/${id}`)).statusCode).toBe(403);
    expect((await office.as('rival').get('/v1/questionings')).json().items).toEqual([]);
    const other = await post('rival', `/v1/questionings/${id}/answer`, { statement: 'Ours.' });
    expect(other.json().type).toBe('/problems/not-your-questioning');
    expect((await post('exporter', '/v1/customs/questionings', noticeOf())).statusCode).toBe(403);
  });

  test('is listed by status and by declaration', async () => {
    const notice = noticeOf();
    const { id } = (await post('customs', '/v1/customs/questionings', notice)).json();
    const { declarationId } = notice;
    const found = await office.as('officer').get(`/v1/questionings?declarationId=${declarationId}`);
    expect(found.json().items).toMatchObject([{ id, clock: { dueOn: '2025-06-26' } }]);
    const open = await office.as('customs').get('/v1/questionings?status=open&limit=1');
    expect(open.json().items).toHaveLength(1);
    expect(open.headers.link).toContain('rel="next"');
  });
});

test.each([
  [{ exporter: 'nobody' }, 'exporter-unknown', '/exporter'],
  [{ goods: ' ' }, 'goods-missing', '/goods'],
  [{ reason: ' ' }, 'reason-missing', '/reason'],
])('%o is refused as %s', async (change, reason, pointer) => {
  const answer = await open(change);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ type: `/problems/${reason}`, errors: [{ pointer }] });
});

test('goods of a questioned declaration are neither reserved nor written off', async () => {
  office.turnTo('2025-06-12T02:00:00Z');
  const number = await licensed(office);
  office.turnTo('2025-06-17T02:00:00Z');
  const at = `/v1/customs/licences/${number}`;
  const reserve = (itemNo: number) =>
    post('customs', `${at}/reservations`, { ...DECLARED, itemNo, quantity: '10' });
  const { reservationId } = (await reserve(1)).json();
  const id = await opened({ declarationId: DECLARED.declarationId });
  const held = { type: '/problems/declaration-in-questioning', questioning: id };
  const refused = await reserve(2);
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({ ...held, since: '2025-06-17' });
  const off = () =>
    post('customs', `${at}/write-offs`, { reservationId, quantity: '10', unit: 'kg' });
  expect((await off()).json()).toMatchObject(held);
  const done = { outcome: 'no-licence-needed', result: 'Borne out.' };
  await post('customs', `/v1/customs/questionings/${id}/close`, done);
  expect((await off()).statusCode).toBe(201);
});
