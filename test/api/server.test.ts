import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildServer } from '../../src/adapters/http/server.ts';
import { openStore } from '../../src/adapters/storage/open-store.ts';
import { sha256 } from '../support/template.ts';
import { type Office, openOffice, PASSWORD } from './office.ts';
import { drafted } from './story.ts';

let office: Office;
const lines: string[] = [];

beforeEach(async () => {
  lines.length = 0;
  office = await openOffice({
    logger: { level: 'info', stream: { write: (line) => lines.push(line) } },
  });
});
afterEach(() => office.close());

async function listen(): Promise<{ readonly url: string; readonly port: number }> {
  const url = await office.app.listen({ host: '127.0.0.1', port: 0 });
  return { url, port: Number(new URL(url).port) };
}

test('a body of 60 MB is refused before it has been sent', async () => {
  const { port } = await listen();
  const socket = connect(port, '127.0.0.1');
  socket.write(
    'POST /v1/determinations HTTP/1.1\r\nhost: localhost\r\n' +
      'content-type: application/json\r\ncontent-length: 60000000\r\n\r\n{"item"',
  );
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch('application/problem+json');
});

test('a body that does not say how long it is is cut off at 1 MB', async () => {
  const { port } = await listen();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    'POST /v1/determinations HTTP/1.1\r\nhost: localhost\r\n' +
      'content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
  );
  const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
  for (let sent = 0; sent < 20; sent += 1) socket.write(chunk);
  const [answer] = await once(socket, 'data');
  expect(`${answer}`).toMatch(/^HTTP\/1\.1 413 /);
  socket.destroy();
});

test('closing lets a request in flight finish, and takes no new one', async () => {
  const id = await drafted(office);
  const { url } = await listen();
  const other = new pg.Client({ connectionString: office.store.url });
  await other.connect();
  await other.query('begin; lock table applications in access exclusive mode');
  const headers = { authorization: 'Bearer token-of-exporter' };
  const inFlight = fetch(`${url}/v1/applications/${id}`, { headers });
  await pause(200);
  const closed = office.app.close();
  await pause(100);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  await other.query('commit');
  await other.end();
  const answer = await inFlight;
  expect(answer.status).toBe(200);
  expect(answer.headers.get('connection')).toBe('close');
  await closed;
});

test('a database that dies under a request leaves it open whether it was done', async () => {
  const id = await drafted(office);
  const other = new pg.Client({ connectionString: office.store.url });
  await other.connect();
  await other.query('begin; lock table applications in access exclusive mode');
  const inFlight = office.as('exporter').get(`/v1/applications/${id}`);
  await pause(200);
  await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  const answer = await inFlight;
  await other.end();
  expect(answer.statusCode).toBe(503);
  expect(answer.json().type).toBe('/problems/not-available');
});

describe('the log', () => {
  test('names no person, login, password, token, address or search', async () => {
    await office.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login: 'exporter', password: PASSWORD },
      remoteAddress: '203.0.113.7',
    });
    await office.as('officer').get('/v1/applications?text=Ann');
    await office.as('exporter').get('/v1/me');
    const log = lines.join('');
    expect(log).toMatch('/v1/sessions');
    for (const secret of ['Ann', 'exporter', PASSWORD, 'token-of', '203.0.113.7', 'text=']) {
      expect(log).not.toMatch(secret);
    }
  });

  test('tells of our mistakes what the answer does not', async () => {
    await office.store.close();
    const answer = await office
      .as('exporter')
      .get('/v1/me', { headers: { 'x-request-id': 'r-1' } });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ type: '/problems/our-mistake', requestId: 'r-1' });
    const [line] = lines.filter((one) => one.includes('"err"'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      reqId: 'r-1',
      err: { stack: expect.any(String) },
    });
    expect(answer.body).not.toMatch('pool');
    office = await openOffice();
  });
});

test('without its database the server says so, and asks to try again', async () => {
  const away = 'postgres://nobody@127.0.0.1:9/nothing';
  const store = await openStore({ connectionString: away, hash: sha256 });
  const deps = { ...office.deps, ...store };
  const app = await buildServer(deps, { secure: false, ready: store.ready });
  const ready = await app.inject({ url: '/readyz' });
  expect(ready.statusCode).toBe(503);
  expect(ready.json()).toEqual({ status: 'not-ready', database: false, law: true });
  const headers = { authorization: 'Bearer token-of-exporter' };
  const answer = await app.inject({ url: '/v1/me', headers });
  expect(answer.statusCode).toBe(503);
  expect(answer.json().type).toBe('/problems/not-available');
  expect(answer.headers['retry-after']).toBe('5');
  await app.close();
  await store.close();
});

test('over https browsers are told to insist on it', async () => {
  const app = await buildServer(office.deps, { secure: true, ready: office.store.ready });
  const answer = await app.inject({ url: '/healthz' });
  expect(answer.headers['strict-transport-security']).toMatch('max-age=31536000');
  expect(answer.headers['content-security-policy']).toMatch('upgrade-insecure-requests');
  const plain = await office.app.inject({ url: '/healthz' });
  expect(plain.headers['strict-transport-security']).toBeUndefined();
  await app.close();
});
