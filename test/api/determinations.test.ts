import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factSheet } from '../../src/adapters/http/schema/determination.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const ask = (payload: object, query = '') =>
  office.app.inject({ method: 'POST', url: `/v1/determinations${query}`, payload });

const MAGNET = {
  id: 'M-1',
  jurisdiction: 'cn',
  on: '2025-04-04',
  item: { form: 'magnet', composition: { Nd: '0.28', Dy: 0.03, Fe: '0.68', B: '0.01' } },
  destination: 'DE',
  endUse: 'civil',
  endUser: { military: false },
};

describe('one fact sheet', () => {
  test('is answered without signing in, with the clause that decided', async () => {
    const answer = await ask(MAGNET);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      id: 'M-1',
      jurisdiction: 'cn',
      on: '2025-04-04',
      outcome: 'licence-required',
      entries: [{ measure: 'CN-2025-18', code: '1C905.a.4' }],
    });
    expect(answer.json().edition).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of the day before may leave freely', async () => {
    expect((await ask({ ...MAGNET, on: '2025-04-03' })).json().outcome).toBe('not-controlled');
  });

  test('without a day is held against the day of the query', async () => {
    const { on, ...undated } = MAGNET;
    expect((await ask(undated, `?on=${on}`)).json()).toMatchObject({
      on,
      outcome: 'licence-required',
    });
    const refused = await ask(undated);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      type: '/problems/on-missing',
      errors: [{ pointer: '/on' }],
    });
  });

  test('whose composition sums above 1 is refused at that place', async () => {
    const item = { form: 'magnet', composition: { Nd: '0.7', Dy: '0.4' } };
    const answer = await ask({ ...MAGNET, item });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      type: '/problems/composition-exceeds-one',
      errors: [{ pointer: '/item/composition' }],
    });
  });

  test('of a law that is not held is refused', async () => {
    const answer = await ask({ ...MAGNET, jurisdiction: 'zz' });
    expect(answer.json()).toMatchObject({
      type: '/problems/jurisdiction-unknown',
      errors: [{ pointer: '/jurisdiction' }],
    });
  });

  test('is described as the law reads it', () => {
    expect(factSheet.safeParse(MAGNET).success).toBe(true);
  });
});

describe('a list of fact sheets', () => {
  test('is answered in order, bad ones with their fault', async () => {
    const bad = { id: 7, jurisdiction: 'cn', on: '2025-02-30', item: {} };
    const answer = await ask([MAGNET, bad, 'nothing', { ...MAGNET, id: 'M-2' }]);
    expect(answer.statusCode).toBe(200);
    const [one, wrong, none, two] = answer.json();
    expect(one.id).toBe('M-1');
    expect(wrong).toEqual({
      id: 7,
      error: { type: 'not-a-day', path: '/on', says: expect.stringMatching('2025-02-30') },
    });
    expect(none.error.type).toBe('not-an-object');
    expect(two.id).toBe('M-2');
  });

  test('holds at most 1,000', async () => {
    expect((await ask(Array.from({ length: 1_000 }, () => MAGNET))).json()).toHaveLength(1_000);
    expect((await ask(Array.from({ length: 1_001 }, () => MAGNET))).statusCode).toBe(400);
  });
});

describe('the law that is held', () => {
  test('is listed with its edition', async () => {
    const { items } = (await office.app.inject({ url: '/v1/jurisdictions' })).json();
    expect(items).toMatchObject([
      { code: 'cn', zone: 'Asia/Shanghai' },
      { code: 'cd', zone: 'Africa/Kinshasa', complete: false },
      { code: 'eu', zone: 'Europe/Brussels', complete: false },
      { code: 'gb', zone: 'Europe/London', complete: false },
    ]);
  });

  test('tells measures, what of them was not read in the text, and licence types', async () => {
    const answer = await office.app.inject({ url: '/v1/jurisdictions/cn' });
    const { measures, licenceTypes, edition } = answer.json();
    expect(answer.headers.etag).toBe(`"${edition}"`);
    const rareEarths = measures.find(({ id }: { id: string }) => id === 'CN-2025-18');
    expect(rareEarths).toMatchObject({
      number: '18/2025',
      period: { from: '2025-04-04' },
      entries: 38,
    });
    expect(rareEarths.verified).toBe(rareEarths.unverified.length === 0);
    const single = licenceTypes.find(({ code }: { code: string }) => code === 'single');
    expect(single.statutoryLimitWorkingDays).toBe(45);
  });

  test('has a target instead of a limit where no law sets one, and validities without a cap', async () => {
    const { licenceTypes, missing } = (
      await office.app.inject({ url: '/v1/jurisdictions/gb' })
    ).json();
    const typeOf = (wanted: string) =>
      licenceTypes.find(({ code }: { code: string }) => code === wanted);
    expect(typeOf('siel-permanent')).toMatchObject({ targetWorkingDays: 20 });
    expect(typeOf('siel-permanent')).not.toHaveProperty('statutoryLimitWorkingDays');
    expect(typeOf('ogel')).toMatchObject({ validityCaps: [] });
    expect(missing.length).toBeGreaterThan(0);
  });

  test('is not known of elsewhere', async () => {
    expect((await office.app.inject({ url: '/v1/jurisdictions/zz' })).statusCode).toBe(404);
  });
});
