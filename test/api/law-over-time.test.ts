import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleEntry, exampleMeasure } from '../support/example-pack.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const get = (url: string) => office.app.inject({ url });

const SHEET = {
  id: 'holmium oxide',
  item: { form: 'oxide', composition: { Ho: '0.873', O: '0.127' } },
  destination: 'DE',
  endUse: 'civil',
  endUser: { country: 'DE', military: false },
};

interface Row {
  readonly measure: string;
}

describe('the timeline of a law', () => {
  test('tells for each measure how it stands on every day, and in which edition', async () => {
    const answer = await get('/v1/jurisdictions/cn/timeline?from=2025-10-01&to=2026-12-31');
    expect(answer.statusCode).toBe(200);
    const { edition, rows } = answer.json();
    expect(edition).toMatch(/^[0-9a-f]{64}$/);
    expect(rows.find(({ measure }: Row) => measure === 'CN-2025-57').spans).toMatchObject([
      { state: 'starts-later', startsOn: '2025-11-08' },
      { from: '2025-11-07', until: '2026-11-10', state: 'suspended', by: 'CN-2025-70' },
      { from: '2026-11-11', state: 'announced' },
    ]);
  });

  test('is whole when no day is asked', async () => {
    const { from, rows } = (await get('/v1/jurisdictions/CN/timeline')).json();
    expect(from <= '2023-07-03').toBe(true);
    expect(rows.length).toBeGreaterThan(10);
  });

  test.each([
    ['cn/timeline?from=2026-01-01&to=2025-01-01', 422, '/problems/days-reversed'],
    ['cn/timeline?from=2025-02-30', 400, '/problems/request-malformed'],
    ['zz/timeline', 404, '/problems/unknown'],
    ['cn/diff?from=2025-01-01', 400, '/problems/request-malformed'],
  ])('%s is refused', async (path, status, type) => {
    const answer = await get(`/v1/jurisdictions/${path}`);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ type });
  });
});

describe('the difference between two days', () => {
  const url = '/v1/jurisdictions/cn/diff?from=2026-11-10&to=2026-11-11';

  test('says each change in both languages, with its clause', async () => {
    const { changes } = (await get(url)).json();
    const found = changes.find(({ place }: { place: string }) => place === 'CN-2025-70');
    expect(found).toMatchObject({
      part: 'measure',
      change: 'went',
      says: 'was: in force; now: ended',
      saysZh: '原：施行中；现：已失效',
    });
  });

  test('with fact sheets says on which day the answer for each becomes another', async () => {
    const payload = { items: [SHEET] };
    const answer = await office.app.inject({ method: 'POST', url, payload });
    expect(answer.json().items).toMatchObject([
      {
        item: 'holmium oxide',
        first: { outcome: 'suspended', revivesOn: '2026-11-11' },
        turns: [{ on: '2026-11-11', after: { outcome: 'licence-required' } }],
      },
    ]);
  });

  test('refuses a sheet that cannot be read, by its place in the list', async () => {
    const payload = { items: [SHEET, { item: { form: 'soup' } }] };
    const answer = await office.app.inject({ method: 'POST', url, payload });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ pointer: '/items/1/item/form' }]);
  });
});

const DRAFT = {
  ...exampleMeasure,
  id: 'CN-2027-1',
  suspensions: [],
  asks: {},
  entries: [
    {
      ...exampleEntry,
      code: undefined,
      customsCodes: [],
      when: { all: [{ formIn: ['oxide'] }, { containsAny: ['Ho'] }] },
      policy: 'prohibited',
    },
  ],
};

describe('the impact of a draft', () => {
  const url = '/v1/jurisdictions/cn/impact';
  const payload = { draft: DRAFT, on: '2025-12-01', items: [SHEET] };

  test('is told to whoever has signed in; cases only to the authority', async () => {
    const asked = await office.as('exporter').post(url, payload);
    expect(asked.statusCode).toBe(200);
    expect(asked.json()).toMatchObject({
      draft: 'CN-2027-1',
      replaces: false,
      casesLookedAt: false,
      looked: { item: 1, application: 0, licence: 0 },
      touched: [{ of: 'item', id: 'holmium oxide', after: { outcome: 'prohibited' } }],
    });
    const officer = await office.as('officer').post(url, payload);
    expect(officer.json()).toMatchObject({ casesLookedAt: true });
    const stranger = await office.app.inject({ method: 'POST', url, payload });
    expect(stranger.statusCode).toBe(401);
  });

  test('is refused when the draft is no measure of this law, with every place', async () => {
    const draft = { ...DRAFT, period: { from: '2025-02-30' }, kind: 'whim' };
    const answer = await office.as('officer').post(url, { draft });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      type: '/problems/draft-refused',
      errors: [{ pointer: '/draft/kind' }, { pointer: '/draft/period/from' }],
    });
  });
});
