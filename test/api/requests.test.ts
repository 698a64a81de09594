import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { FORM } from './story.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({
    errorPage: (reply, { status, title }) =>
      reply.code(status).type('text/html').send(`<h1>${title}</h1>`),
  });
});
afterAll(() => office.close());

describe('what cannot be read is refused as a problem', () => {
  test('a body of 60 MB is too large', async () => {
    const payload = JSON.stringify({ item: { description: 'x'.repeat(60_000_000) } });
    const headers = { 'content-type': 'application/json' };
    const answer = await office.app.inject({
      method: 'POST',
      url: '/v1/determinations',
      headers,
      payload,
    });
    expect(answer.statusCode).toBe(413);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.json()).toMatchObject({ type: '/problems/body-too-large', status: 413 });
  });

  test('what is not JSON says so, without repeating it', async () => {
    const answer = await office
      .as('exporter')
      .post('/v1/applications', Buffer.from('{"jurisdiction": secret'), {
        headers: { 'content-type': 'application/json' },
      });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ type: '/problems/request-malformed' });
    expect(answer.body).not.toMatch('secret');
  });

  test('every wrong field is named with its place', async () => {
    const form = { ...FORM, lines: [{ name: 7, colour: 'red' }], endUser: { military: false } };
    const answer = await office
      .as('exporter')
      .post('/v1/applications', { jurisdiction: 'cn', form });
    expect(answer.statusCode).toBe(400);
    const places = answer.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(places.sort()).toEqual([
      '/form/endUser/military',
      '/form/lines/0/colour',
      '/form/lines/0/name',
    ]);
  });

  test('half a character is refused, since it could not be kept', async () => {
    const form = { endUse: { description: '\ud800' } };
    const answer = await office
      .as('exporter')
      .post('/v1/applications', { jurisdiction: 'cn', form });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      type: '/problems/form-malformed',
      errors: [{ pointer: '/endUse/description' }],
    });
  });

  test('a null in an address is refused', async () => {
    const answer = await office.as('officer').get('/v1/licences/CN%00');
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([
      { parameter: 'number', says: 'holds a character that is none' },
    ]);
  });

  test('an address with a broken escape is refused', async () => {
    const answer = await office.app.inject({ url: '/v1/licences/%E0%A4%A' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ type: '/problems/request-malformed' });
  });

  test('an address that nobody serves is not known', async () => {
    const answer = await office.app.inject({
      url: '/v1/nothing',
      headers: { accept: 'text/html' },
    });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ type: '/problems/address-unknown' });
  });

  test.each(['application/xml', 'application/x-www-form-urlencoded', 'text/plain'])(
    'what comes as %s is not taken',
    async (mediaType) => {
      const answer = await office.as('exporter').post('/v1/applications', Buffer.from('a=b'), {
        headers: { 'content-type': mediaType },
      });
      expect(answer.statusCode).toBe(415);
      expect(answer.json()).toMatchObject({ errors: [{ header: 'Content-Type' }] });
    },
  );

  test('browsers get a page outside of /v1', async () => {
    const answer = await office.app.inject({ url: '/nothing', headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toBe('<h1>No such address</h1>');
  });
});

describe('headers', () => {
  test('a writing POST without Idempotency-Key is refused, naming the header', async () => {
    const answer = await office
      .as('exporter')
      .post('/v1/applications', { jurisdiction: 'cn' }, { headers: { 'idempotency-key': '' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toMatchObject([{ header: 'Idempotency-Key' }]);
  });

  test('an Idempotency-Key has at most 200 characters', async () => {
    const tooLong = { key: 'k'.repeat(201) };
    const answer = await office
      .as('exporter')
      .post('/v1/applications', { jurisdiction: 'cn' }, tooLong);
    expect(answer.statusCode).toBe(400);
    const longest = { key: 'k'.repeat(200) };
    const taken = await office
      .as('exporter')
      .post('/v1/applications', { jurisdiction: 'cn' }, longest);
    expect(taken.statusCode).toBe(201);
  });

  test('scripts and styles need a nonce that is new with every answer', async () => {
    const [one, other] = await Promise.all([
      office.app.inject({ url: '/healthz' }),
      office.app.inject({ url: '/healthz' }),
    ]);
    const policy = `${one.headers['content-security-policy']}`;
    expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}';/);
    expect(policy).toMatch(/style-src 'self' 'nonce-[0-9a-f]{32}';/);
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).not.toBe(other.headers['content-security-policy']);
  });

  test('a request keeps the id that its sender gave it, when it is plain', async () => {
    const plain = await office.app.inject({ url: '/healthz', headers: { 'x-request-id': 'a-1' } });
    expect(plain.headers['x-request-id']).toBe('a-1');
    const odd = await office.app.inject({ url: '/healthz', headers: { 'x-request-id': 'a b' } });
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('answers under /v1 are not kept by caches', async () => {
    const answer = await office.as('exporter').get('/v1/me');
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('problems', () => {
  test('the address of a kind of problem says what it means', async () => {
    const answer = await office.app.inject({ url: '/problems/quantity-exceeds-balance' });
    expect(answer.json()).toMatchObject({ status: 409, title: 'More than is left' });
    const unknown = await office.app.inject({ url: '/problems/toString' });
    expect(unknown.statusCode).toBe(404);
  });
});

describe('health', () => {
  test('the process answers, and is ready with database and law', async () => {
    expect((await office.app.inject({ url: '/healthz' })).json()).toEqual({ status: 'alive' });
    const ready = await office.app.inject({ url: '/readyz' });
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toEqual({ status: 'ready', database: true, law: true });
  });
});
