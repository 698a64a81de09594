import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workItemLists } from '../../src/app/work-item-lists.ts';
import { jsonLines } from '../cli/run-program.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const SHEET = {
  jurisdiction: 'cn',
  on: '2025-04-04',
  item: { form: 'magnet', composition: { Nd: '0.28', Dy: 0.03, Fe: '0.68', B: '0.01' } },
  destination: 'DE',
};

function batch(payload: string, type = 'application/x-ndjson') {
  const headers = { 'content-type': type };
  return office.app.inject({ method: 'POST', url: '/v1/determinations/batch', payload, headers });
}

describe('a batch of fact sheets', () => {
  test('is answered line by line in its order, bad sheets with their fault', async () => {
    const sheets = [
      { id: 1, ...SHEET },
      { id: 2, ...SHEET, on: '2025-02-30' },
    ];
    const lines = [...sheets.map((sheet) => JSON.stringify(sheet)), 'oops', ''];
    const answer = await batch(lines.join('\r\n'));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    expect(jsonLines(answer.body)).toMatchObject([
      { id: 1, outcome: 'licence-required', edition: expect.any(String) },
      { id: 2, error: { type: 'not-a-day', path: '/on' } },
      { error: { type: 'not-json' } },
    ]);
  });

  test('may be a JSON array of ten thousand, and not of one more', async () => {
    const sheets = Array.from({ length: 10_000 }, (_, id) => ({ id, ...SHEET }));
    const answer = await batch(JSON.stringify(sheets), 'application/json');
    expect(jsonLines(answer.body).map((line) => (line as { id: number }).id)).toEqual(
      sheets.map(({ id }) => id),
    );
    const more = await batch(JSON.stringify([...sheets, SHEET]), 'application/json');
    expect(more.statusCode).toBe(422);
    expect(more.json()).toMatchObject({ type: '/problems/too-many-sheets' });
  });

  test('of nothing is answered with nothing', async () => {
    expect(await batch('\n')).toMatchObject({ statusCode: 200, body: '' });
  });
});

const CSV =
  'Part no,Form,Dy %,Nd %,HS\nP-1,magnet,3,28,850511\nP-2,magnet,3,28,8505112\n=x,magnet,,,\n';
const MAP = {
  columns: {
    'Part no': 'id',
    Form: 'item.form',
    'Dy %': { to: 'item.composition.Dy', percent: true },
    'Nd %': { to: 'item.composition.Nd', percent: true },
    HS: 'item.hsCode',
  },
  constants: { jurisdiction: 'cn', on: '2025-04-04' },
};

let keys = 0;
async function upload(payload: string | Buffer, type = 'text/csv', name = 'items.csv') {
  keys += 1;
  const headers = { 'content-type': type };
  const url = `/v1/item-lists?fileName=${name}`;
  return office.as('exporter').post(url, Buffer.from(payload), { key: `up ${keys}`, headers });
}

const work = () => workItemLists(office.deps, { name: 'test', isStopping: () => false });

describe('an item list', () => {
  test('is uploaded, guessed, started, answered and fetched as CSV, XLSX and JSON Lines', async () => {
    const sent = await upload(CSV);
    expect(sent.statusCode).toBe(201);
    const { id, list } = sent.json();
    expect(list).toMatchObject({
      state: 'unmapped',
      header: ['Part no', 'Form', 'Dy %', 'Nd %', 'HS'],
    });
    expect(list.guess.columns).toEqual({
      'Part no': { to: 'id' },
      Form: { to: 'item.form' },
      'Dy %': { to: 'item.composition.Dy', percent: true },
      'Nd %': { to: 'item.composition.Nd', percent: true },
      HS: { to: 'item.hsCode' },
    });
    const exporter = office.as('exporter');
    const started = await exporter.post(`/v1/item-lists/${id}/start`, { map: MAP });
    expect(started.json()).toMatchObject({ state: 'queued' });
    await work();
    const done = (await exporter.get(`/v1/item-lists/${id}`)).json();
    expect(done).toMatchObject({ state: 'done', done: 3, bad: 1, share: 1 });

    const csv = await exporter.get(`/v1/item-lists/${id}/answers`);
    expect(csv.body).toContain('P-1,magnet,3,28,850511,2,licence-required,');
    expect(csv.body).toContain('customs-code-malformed,HS,');
    expect(csv.body).toContain("\r\n'=x,magnet,,,,4,need-facts,");
    const xlsx = await exporter.get(`/v1/item-lists/${id}/answers?format=xlsx`);
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const json = await exporter.get(`/v1/item-lists/${id}/answers?format=ndjson`);
    expect(jsonLines(json.body)).toMatchObject([
      { line: 2, id: 'P-1', outcome: 'licence-required' },
      { line: 3, id: 'P-2', error: { type: 'customs-code-malformed', column: 'HS' } },
      { line: 4, id: '=x', outcome: 'need-facts' },
    ]);
  });

  test('of another firm is not known, and nobody looks without signing in', async () => {
    const { id } = (await upload(CSV)).json();
    expect((await office.as('rival').get(`/v1/item-lists/${id}`)).statusCode).toBe(404);
    expect((await office.as('rival').get(`/v1/item-lists/${id}/answers`)).statusCode).toBe(404);
    expect((await office.app.inject({ url: '/v1/item-lists' })).statusCode).toBe(401);
  });

  test('sent again with its key is the same list', async () => {
    const send = (text: string) =>
      office.as('exporter').post('/v1/item-lists?fileName=a.csv', Buffer.from(text), {
        key: 'same',
        headers: { 'content-type': 'text/csv' },
      });
    const [first, again] = [await send(CSV), await send(CSV)];
    expect(again.json().id).toBe(first.json().id);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await send(`${CSV}P-9,magnet,,,\n`)).json()).toMatchObject({
      type: '/problems/key-used-otherwise',
    });
  });

  test.each([
    ['', 'text/csv', 'table-empty'],
    ['A,B\n', 'text/csv', 'table-without-items'],
    ['PK\u0003\u0004', 'application/octet-stream', 'workbook-broken'],
  ])('that begins with %j is refused', async (text, type, reason) => {
    const sent = await upload(text, type);
    expect(sent.statusCode).toBe(422);
    expect(sent.json()).toMatchObject({ type: `/problems/${reason}`, detail: expect.any(String) });
  });

  test('whose map does not fit names the column, and is open still', async () => {
    const { id } = (await upload(CSV)).json();
    const start = (map: object) =>
      office.as('exporter').post(`/v1/item-lists/${id}/start`, { map });
    const missing = await start({ columns: { 'Part No.': 'id', Nothing: 'destination' } });
    expect(missing.json()).toMatchObject({
      type: '/problems/column-missing',
      detail: expect.stringContaining('Part No.'),
    });
    const wrong = await start({ columns: { 'Dy %': 'item.composition.Xx' } });
    expect(wrong.json()).toMatchObject({ errors: [{ pointer: '/map/columns/Dy %' }] });
    expect((await start(MAP)).statusCode).toBe(200);
    expect((await start(MAP)).statusCode).toBe(200);
    expect((await start({ columns: { HS: 'item.hsCode' } })).statusCode).toBe(409);
    await work();
  });

  test('can be cancelled, resumed and removed', async () => {
    const exporter = office.as('exporter');
    const { id } = (await upload(CSV)).json();
    await exporter.post(`/v1/item-lists/${id}/start`, { map: MAP });
    expect((await exporter.post(`/v1/item-lists/${id}/cancel`)).json().state).toBe('cancelled');
    expect((await exporter.post(`/v1/item-lists/${id}/cancel`)).statusCode).toBe(200);
    expect((await exporter.post(`/v1/item-lists/${id}/resume`)).json().state).toBe('queued');
    await work();
    expect((await exporter.post(`/v1/item-lists/${id}/cancel`)).statusCode).toBe(409);
    expect((await exporter.delete(`/v1/item-lists/${id}`)).statusCode).toBe(200);
    expect((await exporter.get(`/v1/item-lists/${id}`)).statusCode).toBe(404);
  });
});
