import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshStore, freshStore } from '../../test/support/database.ts';
import { Mistake } from '../domain/assert.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import { passwords } from '../main/passwords.ts';
import type { Passwords, Person } from './ports.ts';
import { signIn } from './sign-in.ts';

const CHEN: Person = {
  id: 'chen',
  login: 'exporter',
  name: 'Chen Yu',
  language: 'zh',
  roles: ['exporter'],
  firm: 'magnets',
};
const AT = '2025-07-01T08:00:00.000Z' as Instant;
const UNTIL = '2025-07-01T20:00:00.000Z' as Instant;

let store: FreshStore;
beforeAll(async () => {
  store = await freshStore();
  const firm = { name: 'Magnets', address: 'Road 1', country: 'CZ', registrationNumber: '1' };
  await store.people.addFirm({ id: 'magnets', ...firm });
  await store.people.add(CHEN, await passwords.hash('correct horse'));
});
afterAll(() => store.close());

function attempt(login: string, password: string, token: string) {
  return signIn({ ...store, passwords }, { login, password, token, at: AT, until: UNTIL });
}

describe('who knows the password', () => {
  test('is signed in until the session ends', async () => {
    expect(await attempt('exporter', 'correct horse', 'token-1')).toEqual(ok(CHEN));
    expect(await store.sessions.find('token-1', AT)).toEqual(CHEN);
    expect(await store.sessions.find('token-1', UNTIL)).toBeUndefined();
  });

  test('is not signed in for a session that would be over', async () => {
    const over = { login: 'exporter', password: 'correct horse', token: 'token-2' };
    const asked = signIn({ ...store, passwords }, { ...over, at: UNTIL, until: AT });
    await expect(asked).rejects.toThrow(Mistake);
    expect(await store.sessions.find('token-2', AT)).toBeUndefined();
  });
});

describe('who does not know it', () => {
  test.each([
    ['a wrong password', 'exporter', 'correct hors'],
    ['no password', 'exporter', ''],
    ['an unknown login', 'nobody', 'correct horse'],
    ['the password by which unknown logins are checked', 'nobody', 'the password of nobody'],
  ])('is refused without being told why: %s', async (_, login, password) => {
    const token = `token of ${login} ${password}`;
    expect(await attempt(login, password, token)).toEqual(refuse('sign-in-refused'));
    expect(await store.sessions.find(token, AT)).toBeUndefined();
  });

  test('an unknown login costs the same one check against a hash of the same cost', async () => {
    const { counted, checks } = counting(passwords);
    const session = { token: 'token-3', at: AT, until: UNTIL };
    for (const login of ['nobody', 'exporter', 'no one', 'exporter']) {
      await signIn({ ...store, passwords: counted }, { login, password: 'wrong', ...session });
    }
    expect(checks.hashed).toBe(1);
    expect(checks.against.map((hash) => hash.split('$').slice(0, 4).join('$'))).toEqual(
      Array(4).fill('$argon2id$v=19$m=19456,t=2,p=1'),
    );
  });
});

/** The same passwords, and what was asked of them. */
function counting({ hash, matches }: Passwords) {
  const checks = { hashed: 0, against: [] as string[] };
  const counted: Passwords = {
    hash: (password) => {
      checks.hashed += 1;
      return hash(password);
    },
    matches: (passwordHash, password) => {
      checks.against.push(passwordHash);
      return matches(passwordHash, password);
    },
  };
  return { counted, checks };
}
