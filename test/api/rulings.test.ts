import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Login, type Office, openOffice } from './office.ts';
import { PDF } from './story.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const MAGNETS = {
  jurisdiction: 'cn',
  item: {
    number: 'M-42',
    name: 'Rotor magnets without dysprosium',
    facts: { form: 'magnet', composition: { Nd: 0.3, Fe: 0.69, B: 0.01 } },
  },
  codes: ['1C905.a.4'],
  question: 'Our supplier adds none. Is it controlled?',
};

const FREE = {
  outcome: 'not-controlled',
  codes: ['1C905'],
  reason: 'The report bears it out.',
  validFrom: '2025-06-12',
  validUntil: '2026-06-11',
};

const post = (login: Login, url: string, body?: object) => office.as(login).post(url, body);

async function asked(change: object = {}): Promise<string> {
  const answer = await post('exporter', '/v1/rulings', { ...MAGNETS, ...change });
  return answer.json().id;
}

async function proposed(proposal: object = FREE): Promise<string> {
  const id = await asked();
  await post('officer', `/v1/rulings/${id}/take-up`);
  await post('officer', `/v1/rulings/${id}/propose`, proposal);
  return id;
}

async function given(): Promise<string> {
  const id = await proposed();
  await post('countersigner', `/v1/rulings/${id}/countersign`);
  return id;
}

describe('a ruling', () => {
  test('is asked, proposed, signed by another and told to the exporter', async () => {
    const first = await post('exporter', '/v1/rulings', MAGNETS);
    expect(first.statusCode).toBe(201);
    const { id } = first.json();
    expect(first.headers.location).toBe(`/v1/rulings/${id}`);
    const step = async (login: Login, name: string, body?: object) =>
      (await post(login, `/v1/rulings/${id}/${name}`, body)).json();
    expect(await step('officer', 'take-up')).toEqual({ id, status: 'in-review', version: 2 });
    expect(await step('officer', 'propose', FREE)).toMatchObject({ status: 'proposed' });
    expect(await step('countersigner', 'countersign')).toMatchObject({ status: 'given' });
    const whole = (await office.as('exporter').get(`/v1/rulings/${id}`)).json();
    expect(whole).toMatchObject({
      status: 'given',
      exporter: { id: 'magnets', name: 'Example Magnets' },
      item: { number: 'M-42', facts: { composition: { Nd: '0.3' } } },
      answer: { outcome: 'not-controlled', codes: ['1C905'], validUntil: '2026-06-11' },
      edition: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const notices = (await office.as('exporter').get('/v1/notices')).json();
    expect(notices.items[0]).toMatchObject({ title: `Ruling ${id}: not controlled` });
  });

  test('is sent back, withdrawn, or refused', async () => {
    const back = await proposed();
    const sent = await post('countersigner', `/v1/rulings/${back}/send-back`, { reason: 'Why?' });
    expect(sent.json()).toMatchObject({ status: 'in-review' });
    const gone = await post('exporter', `/v1/rulings/${back}/withdraw`, { reason: 'Not made.' });
    expect(gone.json()).toMatchObject({ status: 'withdrawn' });
    const no = await proposed({ outcome: 'refuse', reason: 'No sample was sent.' });
    const signed = await post('countersigner', `/v1/rulings/${no}/countersign`);
    expect(signed.json()).toMatchObject({ status: 'refused' });
    const whole = (await office.as('exporter').get(`/v1/rulings/${no}`)).json();
    expect(whole.answer).toMatchObject({ outcome: 'refuse', reason: 'No sample was sent.' });
  });

  test('is not signed by whoever proposed it', async () => {
    const id = await asked();
    await post('both', `/v1/rulings/${id}/take-up`);
    await post('both', `/v1/rulings/${id}/propose`, FREE);
    const alone = await post('both', `/v1/rulings/${id}/countersign`);
    expect(alone.statusCode).toBe(403);
    expect(alone.json().type).toBe('/problems/proposer-may-not-countersign');
  });

  test('holds its test report', async () => {
    const id = await asked();
    const url = `/v1/rulings/${id}/documents?kind=test-report&fileName=report.pdf`;
    const attached = await office.as('exporter').post(url, Buffer.from('%PDF r'), { headers: PDF });
    expect(attached.statusCode).toBe(201);
    const { document } = attached.json();
    const read = (login: Login) =>
      office.as(login).get(`/v1/rulings/${id}/documents/${document.id}`);
    expect((await read('officer')).body).toBe('%PDF r');
    expect((await read('rival')).statusCode).toBe(403);
    const other = await office.as('rival').post(url, Buffer.from('%PDF r'), { headers: PDF });
    expect(other.statusCode).toBe(403);
  });
});

describe('who sees a ruling', () => {
  test('another firm sees none, and customs only what was given', async () => {
    const id = await proposed();
    expect((await office.as('rival').get(`/v1/rulings/${id}`)).statusCode).toBe(403);
    expect((await office.as('customs').get(`/v1/rulings/${id}`)).statusCode).toBe(403);
    expect((await office.as('rival').get('/v1/rulings')).json().items).toEqual([]);
    expect((await office.as('customs').get('/v1/rulings')).statusCode).toBe(403);
  });

  test('a proposal is inside the authority', async () => {
    const id = await proposed();
    const own = (await office.as('exporter').get(`/v1/rulings/${id}`)).json();
    expect(own.status).toBe('in-review');
    expect(own.answer).toBeUndefined();
    expect(JSON.stringify(own)).not.toContain('The report bears it out.');
    expect((await office.as('officer').get(`/v1/rulings/${id}`)).json()).toMatchObject({
      status: 'proposed',
      answer: { outcome: 'not-controlled' },
    });
    const listed = await office.as('exporter').get('/v1/rulings?status=proposed');
    expect(listed.json().items).toEqual([]);
  });

  test('customs look up an item of a firm', async () => {
    const id = await given();
    const look = async (query: string) => {
      const answer = await office.as('customs').get(`/v1/customs/rulings${query}`);
      return answer.json().items.map((item: { id: string }) => item.id);
    };
    expect(await look('?item=M-42&exporter=magnets')).toContain(id);
    expect(await look('?item=M-43&exporter=magnets')).toEqual([]);
    expect(await look('?item=M-42&exporter=rivals')).toEqual([]);
    expect((await office.as('exporter').get('/v1/customs/rulings')).statusCode).toBe(403);
  });
});

describe('what is refused', () => {
  test.each([
    [{ question: ' ' }, 'question-missing', '/question'],
    [{ codes: ['9Z999'] }, 'code-unknown', '/codes'],
    [{ item: { ...MAGNETS.item, name: ' ' } }, 'item-unnamed', '/item/name'],
    [{ item: { name: 'X', facts: { form: 'cube' } } }, 'form-unknown', '/item/form'],
    [
      { item: { name: 'X', facts: { composition: { Xx: 1 } } } },
      'element-unknown',
      '/item/composition/Xx',
    ],
  ])('%o as %s', async (change, reason, pointer) => {
    const answer = await post('exporter', '/v1/rulings', { ...MAGNETS, ...change });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ type: `/problems/${reason}`, errors: [{ pointer }] });
  });

  test('a proposal without codes, and one whose days run backwards', async () => {
    const id = await asked();
    await post('officer', `/v1/rulings/${id}/take-up`);
    const propose = async (change: object) => {
      const answer = await post('officer', `/v1/rulings/${id}/propose`, { ...FREE, ...change });
      return [answer.statusCode, answer.json().type];
    };
    expect(await propose({ codes: [] })).toEqual([422, '/problems/codes-missing']);
    expect(await propose({ validUntil: '2025-06-11' })).toEqual([
      422,
      '/problems/validity-backwards',
    ]);
    expect(await propose({ outcome: 'maybe' })).toEqual([400, '/problems/request-malformed']);
  });

  test('a repeated request is answered like the first', async () => {
    const key = { key: 'ruling-1' };
    const first = await office.as('exporter').post('/v1/rulings', MAGNETS, key);
    const again = await office.as('exporter').post('/v1/rulings', MAGNETS, key);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotency-replayed']).toBe('true');
  });
});

test('later determinations of that item carry the ruling, of others not', async () => {
  await given();
  const sheet = { id: 'M-42', on: '2025-06-12', item: { description: 'Rotor magnets' } };
  const ask = async (login: Login | undefined, body: object) => {
    const caller = office.as(login ?? 'rival');
    return (await caller.post('/v1/determinations', body)).json();
  };
  const own = await ask('exporter', sheet);
  expect(own.outcome).toBe('not-controlled');
  expect(own.findings[0]).toMatchObject({ rule: 'ruling', outcome: 'not-met' });
  const other = await ask('rival', sheet);
  expect(other.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('ruling');
  expect(other.outcome).toBe('need-facts');
});
