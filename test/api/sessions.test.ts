import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice, PASSWORD } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ limits: { signInByAddress: 12, signInByLogin: 3 } });
});
afterAll(() => office.close());

const signIn = (login: string, password: string, remoteAddress = '127.0.0.1') =>
  office.app.inject({
    method: 'POST',
    url: '/v1/sessions',
    payload: { login, password },
    remoteAddress,
  });

test('who knows the password gets a token, and is that person until the sign-out', async () => {
  const opened = await signIn('exporter', PASSWORD);
  expect(opened.statusCode).toBe(201);
  const { token, expiresAt, person } = opened.json();
  expect(expiresAt).toBe('2025-06-12T14:00:00.000Z');
  expect(person).toEqual({
    id: 'P-exporter',
    login: 'exporter',
    name: 'Ann Exporter',
    language: 'en',
    roles: ['exporter'],
    firm: { id: 'magnets', name: 'Example Magnets' },
  });

  const headers = { authorization: `Bearer ${token}` };
  expect((await office.app.inject({ url: '/v1/me', headers })).json()).toEqual(person);
  const closed = await office.app.inject({
    method: 'DELETE',
    url: '/v1/sessions/current',
    headers,
  });
  expect(closed.statusCode).toBe(204);
  expect((await office.app.inject({ url: '/v1/me', headers })).statusCode).toBe(401);
});

test('a wrong password and an unknown login get the same answer', async () => {
  const wrong = await signIn('officer', 'guessed');
  const unknown = await signIn('nobody', 'guessed');
  expect(wrong.statusCode).toBe(401);
  expect(wrong.json()).toMatchObject({ type: '/problems/sign-in-refused' });
  expect(unknown.json()).toEqual(wrong.json());
});

test('without a token that still holds, everything but the law asks to sign in', async () => {
  const bare = await office.app.inject({ url: '/v1/applications' });
  expect(bare.statusCode).toBe(401);
  expect(bare.headers['www-authenticate']).toBe('Bearer realm="ytterby"');
  office.turnTo('2027-01-01T00:00:01Z');
  const ended = await office.as('officer').get('/v1/applications');
  office.turnTo('2025-06-12T02:00:00Z');
  expect(ended.statusCode).toBe(401);
  expect((await office.app.inject({ url: '/v1/jurisdictions' })).statusCode).toBe(200);
});

test('one login is tried only so often, from wherever', async () => {
  const statuses: number[] = [];
  for (const place of [1, 2, 3, 4]) {
    statuses.push((await signIn('auditor', 'guessed', `10.0.0.${place}`)).statusCode);
  }
  expect(statuses).toEqual([401, 401, 401, 429]);
  const right = await signIn('AUDITOR', PASSWORD, '10.0.0.9');
  expect(right.statusCode).toBe(429);
  expect(right.json()).toMatchObject({ type: '/problems/too-many-requests' });
  expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
});

test('one address tries only so often, whatever the login', async () => {
  const statuses: number[] = [];
  for (let login = 1; login <= 13; login += 1) {
    statuses.push((await signIn(`x${login}`, 'guessed', '10.1.1.1')).statusCode);
  }
  expect(statuses).toEqual([...Array(12).fill(401), 429]);
});
