import { assert } from '../domain/assert.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Passwords, People, Person, Sessions } from './ports.ts';

export interface SignInDeps {
  readonly people: Pick<People, 'byLogin'>;
  readonly sessions: Pick<Sessions, 'open'>;
  readonly passwords: Passwords;
}

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** A new unguessable token, made at the edge: whoever shows it is this person until the end. */
  readonly token: string;
  readonly at: Instant;
  readonly until: Instant;
}

/**
 * Opens a session for whoever knows the password. An unknown login costs the same work as a wrong
 * password and gets the same answer, so that nobody learns from it who has an account.
 */
export async function signIn(
  { people, sessions, passwords }: SignInDeps,
  { login, password, token, at, until }: SignIn,
): Promise<Result<Person, 'sign-in-refused'>> {
  assert(at < until, 'a session would end before it begins');
  const decoy = await decoyOf(passwords);
  const known = await people.byLogin(login);
  const matches = await passwords.matches(known?.passwordHash ?? decoy, password);
  if (known === undefined || !matches) return refuse('sign-in-refused');
  await sessions.open(known.person.id, token, until);
  return ok(known.person);
}

/** The hash that an unknown login is checked against: made once, with the cost of a real one. */
const decoys = new WeakMap<Passwords, string>();

async function decoyOf(passwords: Passwords): Promise<string> {
  const held = decoys.get(passwords);
  if (held !== undefined) return held;
  const made = await passwords.hash('the password of nobody');
  decoys.set(passwords, made);
  return made;
}
