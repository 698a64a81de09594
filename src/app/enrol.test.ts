import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshStore, freshStore } from '../../test/support/database.ts';
import { passwords } from '../main/passwords.ts';
import { type Enrolment, enrolFirm, enrolPerson } from './enrol.ts';

const FIRM = {
  id: 'ministry',
  name: 'Example Ministry',
  address: 'Road 1',
  country: 'CZ',
  registrationNumber: 'EX-1',
};
const LENA: Enrolment = {
  login: 'lena',
  name: 'Lena Example',
  firm: 'ministry',
  roles: ['officer', 'countersigner'],
  language: 'en',
  password: 'a long enough one',
};

let store: FreshStore;
beforeAll(async () => {
  store = await freshStore();
  await enrolFirm(store, FIRM);
});
afterAll(() => store.close());

const enrol = (change: Partial<Enrolment>) =>
  enrolPerson({ ...store, passwords }, { ...LENA, ...change });

test('a person is entered with the roles, and signs in with the password', async () => {
  expect(await enrol({})).toMatchObject({ ok: true, value: { id: 'lena' } });
  const found = await store.people.byLogin('lena');
  expect(found?.person.roles).toEqual(['officer', 'countersigner']);
  expect(await passwords.matches(found?.passwordHash ?? '', LENA.password)).toBe(true);
});

test.each([
  [{ login: 'a b' }, 'login-malformed'],
  [{ login: 'lena' }, 'login-taken'],
  [{ login: 'bob', name: ' ' }, 'name-missing'],
  [{ login: 'bob', roles: [] }, 'role-unknown'],
  [{ login: 'bob', roles: ['king'] }, 'role-unknown'],
  [{ login: 'bob', firm: 'nowhere' }, 'firm-unknown'],
  [{ login: 'bob', password: 'elevenchars' }, 'password-too-short'],
] as const)('a person with %j is refused: %s', async (change, reason) => {
  expect(await enrol(change)).toMatchObject({ ok: false, reason });
  expect(await store.people.byLogin('bob')).toBeUndefined();
});

test.each([
  [{ id: 'Ministry' }, 'id-malformed'],
  [{ name: '' }, 'name-missing'],
  [{ country: 'XX' }, 'country-unknown'],
  [{}, 'firm-exists'],
])('a firm with %j is refused: %s', async (change, reason) => {
  expect(await enrolFirm(store, { ...FIRM, ...change })).toMatchObject({ ok: false, reason });
});
