import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { DECLARED, licensed } from './story.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const at = (number: string, rest = '') => `/v1/customs/licences/${number}${rest}`;
const reserve = (number: string, but: object = {}, key?: string) =>
  office
    .as('customs')
    .post(at(number, '/reservations'), { ...DECLARED, ...but }, key === undefined ? {} : { key });

describe('a licence at the border', () => {
  test('is shown with what is left on its lines', async () => {
    const number = await licensed(office);
    await reserve(number);
    const check = await office.as('customs').get(at(number));
    expect(check.json()).toEqual({
      number,
      status: 'valid',
      statusAt: '2025-06-12T02:00:00.000Z',
      onDate: '2025-06-12',
      validFrom: '2025-06-12',
      validUntil: '2025-12-11',
      holder: { name: 'Example Magnets', customsId: '9133-M' },
      lines: [
        {
          no: 1,
          commodityCode: '8505111000',
          controlCode: '1C905.a.4',
          unit: 'kg',
          authorised: '1000',
          reserved: '400',
          writtenOff: '0',
          available: '600',
          lapsed: '0',
        },
      ],
      destination: ['DE'],
      conditions: ['No military use.', '1: No transfer to third parties.'],
      dataAge: 0,
    });
    expect(check.headers.etag).toBe('"2"');
  });

  test('is asked about on another day', async () => {
    const number = await licensed(office);
    const on = async (day: string) =>
      (await office.as('customs').get(at(number, `?onDate=${day}`))).json().status;
    expect(await on('2025-06-11')).toBe('not-yet-valid');
    expect(await on('2025-12-11')).toBe('valid');
    expect(await on('2025-12-12')).toBe('expired');
  });

  test('has the line that is asked for, or says that it has not', async () => {
    const number = await licensed(office);
    expect((await office.as('customs').get(at(number, '?line=1'))).json().lines).toHaveLength(1);
    const none = await office.as('customs').get(at(number, '?line=2'));
    expect(none.statusCode).toBe(422);
    expect(none.json().errors).toMatchObject([{ parameter: 'line' }]);
  });

  test('that does not exist is not known', async () => {
    for (const answer of [
      await office.as('customs').get(at('CN-2025-999999')),
      await reserve('CN-2025-999999'),
      await office.as('exporter').get('/v1/licences/CN-2025-999999'),
    ]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.json().type).toBe('/problems/unknown');
    }
  });

  test('is nothing for another firm', async () => {
    const number = await licensed(office);
    expect((await office.as('rival').get(at(number))).statusCode).toBe(403);
    expect((await office.as('rival').get(`/v1/licences/${number}`)).statusCode).toBe(403);
    expect((await office.as('rival').get('/v1/licences')).json().items).toEqual([]);
    const [held] = (await office.as('customs').get('/v1/licences')).json().items;
    expect(held.number).toBe(number);
  });
});

describe('a reservation', () => {
  test('sent twice with one key is made once, and answered the same both times', async () => {
    const number = await licensed(office);
    const first = await reserve(number, {}, 'k-1');
    expect(first.statusCode).toBe(201);
    expect(first.json()).toMatchObject({ available: '600', unit: 'kg' });
    await reserve(number, { itemNo: 2, quantity: '100' });
    const again = await reserve(number, {}, 'k-1');
    expect(again.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotency-replayed']).toBe('true');
    const { lines } = (await office.as('customs').get(at(number))).json();
    expect(lines[0]).toMatchObject({ reserved: '500', available: '500' });
  });

  test('sent twice at the same moment with one key is made once', async () => {
    const number = await licensed(office);
    const answers = await Promise.all([reserve(number, {}, 'k-0'), reserve(number, {}, 'k-0')]);
    expect(answers[0]?.json()).toEqual(answers[1]?.json());
    const replayed = answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true');
    expect(replayed).toHaveLength(1);
    const { lines } = (await office.as('customs').get(at(number))).json();
    expect(lines[0]).toMatchObject({ reserved: '400' });
  });

  test('sent again with another quantity is refused', async () => {
    const number = await licensed(office);
    await reserve(number, {}, 'k-2');
    const other = await reserve(number, { quantity: '500' }, 'k-2');
    expect(other.statusCode).toBe(422);
    expect(other.json().type).toBe('/problems/key-used-otherwise');
    const anew = await reserve(number, { quantity: '500' }, 'k-3');
    expect(anew.statusCode).toBe(409);
    expect(anew.json().type).toBe('/problems/reservation-exists');
  });

  test('of more than is left is refused with the exact rest', async () => {
    const number = await licensed(office);
    await reserve(number);
    const answer = await reserve(number, { itemNo: 2, quantity: '600.000001' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      type: '/problems/quantity-exceeds-balance',
      available: '600',
      unit: 'kg',
      errors: [{ pointer: '/quantity' }],
    });
  });

  test.each([
    [{ quantity: '1e3' }, 'quantity-not-decimal', '/quantity'],
    [{ quantity: '-1' }, 'quantity-not-positive', '/quantity'],
    [{ quantity: '0' }, 'quantity-not-positive', '/quantity'],
    [{ quantity: '0.0000001' }, 'quantity-too-fine', '/quantity'],
    [{ quantity: '9'.repeat(30) }, 'quantity-too-large', '/quantity'],
    [{ unit: 'tonne' }, 'unit-unknown', '/unit'],
    [{ unit: 'piece' }, 'unit-differs', '/unit'],
    [{ lineNo: 9 }, 'line-unknown', '/lineNo'],
    [{ acceptedAt: '2025-06-13T01:00:00Z' }, 'accepted-in-the-future', '/acceptedAt'],
  ])('with %o is refused as %s', async (but, reason, pointer) => {
    const number = await licensed(office);
    const answer = await reserve(number, but);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ type: `/problems/${reason}`, errors: [{ pointer }] });
  });

  test('of a quantity that is a number and not text cannot be read', async () => {
    const number = await licensed(office);
    const answer = await reserve(number, { quantity: 12.5 });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toMatchObject([{ pointer: '/quantity' }]);
  });

  test('accepted at night in UTC counts for the next day in the authority’s zone', async () => {
    const number = await licensed(office);
    office.turnTo('2025-12-12T02:00:00Z');
    const lastDay = await reserve(number, { acceptedAt: '2025-12-11T15:59:59Z' });
    const dayAfter = await reserve(number, { itemNo: 2, acceptedAt: '2025-12-11T16:00:00Z' });
    office.turnTo('2025-06-12T02:00:00Z');
    expect(lastDay.statusCode).toBe(201);
    expect(dayAfter.statusCode).toBe(409);
    expect(dayAfter.json()).toMatchObject({
      type: '/problems/licence-expired',
      lastDay: '2025-12-11',
    });
  });

  test('on a suspended licence is refused until it is reinstated', async () => {
    const number = await licensed(office);
    const pause = (type: string) =>
      office.as('officer').post(`/v1/licences/${number}/${type}`, { reason: 'New facts.' });
    expect((await pause('suspend')).json()).toMatchObject({ number, version: 2 });
    expect((await pause('suspend')).json().type).toBe('/problems/suspended-already');
    const refused = await reserve(number);
    expect(refused.json()).toMatchObject({
      type: '/problems/licence-suspended',
      since: '2025-06-12',
    });
    expect((await pause('reinstate')).statusCode).toBe(200);
    expect((await reserve(number)).statusCode).toBe(201);
  });

  test('is customs’ to make', async () => {
    const number = await licensed(office);
    const answer = await office.as('exporter').post(at(number, '/reservations'), DECLARED);
    expect(answer.statusCode).toBe(403);
    expect(answer.json().type).toBe('/problems/role-may-not');
  });

  test('is never given more than there is, however many ask at the same moment', async () => {
    const number = await licensed(office);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, item) =>
        reserve(number, { itemNo: item + 1, quantity: '100' }),
      ),
    );
    const made = answers.filter(({ statusCode }) => statusCode === 201);
    const refused = answers.filter(({ statusCode }) => statusCode === 409);
    expect(made).toHaveLength(10);
    expect(refused.map((answer) => answer.json().available)).toEqual(['0', '0']);
    const left = made.map((answer) => Number(answer.json().available));
    expect(left.sort((one, other) => one - other)).toEqual([
      0, 100, 200, 300, 400, 500, 600, 700, 800, 900,
    ]);
  });
});

describe('what was reserved', () => {
  const settle = (number: string, path: string, payload: object, key?: string) =>
    office
      .as('customs')
      .post(at(number, `/${path}`), { unit: 'kg', ...payload }, key === undefined ? {} : { key });

  test('is written off, released and corrected to the gram', async () => {
    const number = await licensed(office);
    const { reservationId } = (await reserve(number)).json();
    const left = await settle(number, 'write-offs', { reservationId, quantity: '399.5' });
    expect(left.statusCode).toBe(201);
    expect(left.json()).toMatchObject({
      reservationId,
      lineNo: 1,
      reserved: '0.5',
      writtenOff: '399.5',
      released: '0',
      available: '600',
    });
    const back = await settle(number, 'releases', { reservationId, quantity: '0.5' });
    expect(back.json()).toMatchObject({ reserved: '0', released: '0.5', available: '600.5' });
    const reason = 'Weighed again.';
    const put = await settle(number, 'corrections', { reservationId, quantity: '399', reason });
    expect(put.json()).toMatchObject({ writtenOff: '399', available: '601' });
    const { reservations } = (await office.as('exporter').get(`/v1/licences/${number}`)).json();
    expect(reservations).toMatchObject([{ reservationId, writtenOff: '399', reserved: '0' }]);
  });

  test('is written off once, however often it is sent with one key', async () => {
    const number = await licensed(office);
    const { reservationId } = (await reserve(number)).json();
    const part = { reservationId, quantity: '100' };
    const first = await settle(number, 'write-offs', part, 'w-1');
    await settle(number, 'write-offs', part, 'w-2');
    const again = await settle(number, 'write-offs', part, 'w-1');
    expect(again.json()).toEqual(first.json());
    const { lines } = (await office.as('customs').get(at(number))).json();
    expect(lines[0]).toMatchObject({ writtenOff: '200', reserved: '200' });
  });

  test('is no more than the reservation holds', async () => {
    const number = await licensed(office);
    const { reservationId } = (await reserve(number)).json();
    const answer = await settle(number, 'releases', { reservationId, quantity: '400.1' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      type: '/problems/quantity-exceeds-reservation',
      rest: '400',
    });
    const unknown = await settle(number, 'write-offs', { reservationId: 'none', quantity: '1' });
    expect(unknown.json()).toMatchObject({
      type: '/problems/reservation-unknown',
      errors: [{ pointer: '/reservationId' }],
    });
  });

  test('is found by its declaration', async () => {
    const number = await licensed(office);
    const declarationId = '310120250612777777';
    await reserve(number, { declarationId });
    const found = await office.as('customs').get(`/v1/customs/declarations/${declarationId}`);
    expect(found.json()).toMatchObject({
      declarationId,
      reservations: [
        { licence: number, lineNo: 1, reserved: '400', office: 'Example Harbour', unit: 'kg' },
      ],
    });
    expect((await office.as('customs').get('/v1/customs/declarations/none')).statusCode).toBe(404);
    const other = await office.as('officer').get(`/v1/customs/declarations/${declarationId}`);
    expect(other.statusCode).toBe(403);
  });
});
