import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const search = (query: Readonly<Record<string, string>>) =>
  office.app.inject({ url: `/v1/search?${new URLSearchParams(query)}` });

describe('the law is searched without signing in', () => {
  test('by words with a slip of the hand, in English and in Chinese', async () => {
    const slipped = await search({ q: 'dysprosum magnt', jurisdiction: 'cn' });
    expect(slipped.statusCode).toBe(200);
    expect(slipped.json()).toMatchObject({ on: '2025-06-12' });
    expect(slipped.json().items[0]).toMatchObject({
      kind: 'entry',
      jurisdiction: 'cn',
      code: '1C905.a.4',
      measure: 'CN-2025-18',
      standing: { state: 'in-force', from: '2025-04-04' },
      why: [
        { asked: 'dysprosum', word: 'dysprosium', near: true },
        { asked: 'magnt', word: 'magnet', near: true },
      ],
      begins: { form: 'magnet', elements: ['Dy', 'Nd'], controlCode: '1C905.a.4' },
    });
    const chinese = await search({ q: '镝磁铁', jurisdiction: 'CN' });
    expect(chinese.json().items[0]).toMatchObject({ code: '1C905.a.4' });
  });

  test('as of any day, and over every law that is held', async () => {
    const later = await search({ q: 'graphite anode', on: '2026-11-11', limit: '1' });
    expect(later.json()).toMatchObject({ on: '2026-11-11' });
    expect(later.json().items).toHaveLength(1);
    expect(later.json().items[0].standing.state).toBe('in-force');
    const cobalt = await search({ q: 'cobalt' });
    const laws = cobalt.json().items.map((hit: { jurisdiction: string }) => hit.jurisdiction);
    expect(laws).toEqual(expect.arrayContaining(['cn', 'cd']));
  });

  test('what nothing is called finds nothing', async () => {
    expect((await search({ q: 'zzzzqqqq' })).json().items).toEqual([]);
  });

  test('without words, with a wrong day or a law that is not held, it is refused', async () => {
    const wrong = [
      { q: '' },
      { q: 'x'.repeat(201) },
      { q: 'a', on: '2025-02-30' },
      { q: 'a', limit: '0' },
    ];
    for (const query of wrong) {
      const refused = await search({ ...query });
      expect(refused.statusCode, JSON.stringify(query)).toBe(400);
      expect(refused.json().errors.length).toBeGreaterThan(0);
    }
    expect((await search({ q: 'a', jurisdiction: 'xx' })).json()).toMatchObject({
      status: 422,
      type: '/problems/jurisdiction-unknown',
    });
  });
});

describe('one determination is explained', () => {
  const explain = (payload: object, query = '') =>
    office.app.inject({ method: 'POST', url: `/v1/determinations/explain${query}`, payload });

  const MAGNET = {
    id: 'M-1',
    jurisdiction: 'cn',
    on: '2025-04-04',
    item: { form: 'magnet', composition: { Nd: '0.28', Dy: 0.03, Fe: '0.68', B: '0.01' } },
    destination: 'DE',
  };

  test('with the answer, its edition, and the tree down to the single fact', async () => {
    const answer = (await explain(MAGNET)).json();
    expect(answer.determination).toMatchObject({ id: 'M-1', outcome: 'licence-required' });
    expect(answer.determination.edition).toMatch(/^[0-9a-f]{64}$/);
    const [clause] = answer.clauses.filter((one: { outcome: string }) => one.outcome === 'met');
    expect(clause).toMatchObject({
      rule: 'CN-2025-18/1C905.a.4',
      otherwise: 'not-controlled',
      verified: true,
      parts: [
        {
          outcome: 'met',
          saysZh: '形态为永磁材料',
          seen: [{ path: '/item/form', value: 'magnet' }],
        },
        { outcome: 'met' },
      ],
    });
    expect(clause.source).toMatch(/^https:/);
  });

  test('as of the day of the query, and refused like any other sheet', async () => {
    const { on, ...undated } = MAGNET;
    expect((await explain(undated, `?on=${on}`)).json().determination.on).toBe(on);
    expect((await explain(undated)).json()).toMatchObject({ type: '/problems/on-missing' });
    expect((await explain({ ...MAGNET, jurisdiction: 'xx' })).json()).toMatchObject({
      type: '/problems/jurisdiction-unknown',
    });
    const odd = { ...MAGNET, item: { composition: { Xx: 0.1 } } };
    expect((await explain(odd)).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/item/composition/Xx' }],
    });
  });
});
