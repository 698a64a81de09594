import { ROLES, type Role } from '../domain/party/actor.ts';
import { isCountry } from '../domain/party/country.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Deps, Firm, Person } from './ports.ts';

/** Too short to be guessed at leisure from a stolen copy. */
const FEWEST_CHARACTERS = 12;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LOGIN = /^[A-Za-z0-9][\w.@+-]{1,63}$/;

export type EnrolRefusal =
  | 'id-malformed'
  | 'login-malformed'
  | 'login-taken'
  | 'name-missing'
  | 'role-unknown'
  | 'country-unknown'
  | 'firm-unknown'
  | 'firm-exists'
  | 'password-too-short';

/** A firm or an office, before anybody acts for it. */
export async function enrolFirm(
  { people }: Pick<Deps, 'people'>,
  firm: Firm,
): Promise<Result<Firm, EnrolRefusal>> {
  if (!ID.test(firm.id)) return refuse('id-malformed', { id: firm.id });
  if (firm.name.trim() === '') return refuse('name-missing');
  if (!isCountry(firm.country)) return refuse('country-unknown', { country: firm.country });
  if ((await people.firm(firm.id)) !== undefined) return refuse('firm-exists', { firm: firm.id });
  await people.addFirm(firm);
  return ok(firm);
}

export interface Enrolment {
  readonly login: string;
  readonly name: string;
  readonly firm: string;
  readonly roles: readonly string[];
  readonly language: Person['language'];
  readonly password: string;
}

/** A person with an account. In the record people go by their id, which is the login's first. */
export async function enrolPerson(
  { people, passwords }: Pick<Deps, 'people' | 'passwords'>,
  { login, name, firm, roles, language, password }: Enrolment,
): Promise<Result<Person, EnrolRefusal>> {
  if (!LOGIN.test(login)) return refuse('login-malformed', { login });
  if (name.trim() === '') return refuse('name-missing');
  const unknown = roles.find((role) => !isRole(role));
  if (unknown !== undefined || roles.length === 0)
    return refuse('role-unknown', { role: `${unknown}` });
  if ((await people.firm(firm)) === undefined) return refuse('firm-unknown', { firm });
  const isTaken = (await people.byLogin(login)) ?? (await people.byId(login));
  if (isTaken !== undefined) return refuse('login-taken', { login });
  if ([...password].length < FEWEST_CHARACTERS) {
    return refuse('password-too-short', { characters: `${FEWEST_CHARACTERS}` });
  }
  const person = { id: login, login, name, firm, roles: roles.filter(isRole), language };
  await people.add(person, await passwords.hash(password));
  return ok(person);
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
