import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../app/ports.ts';

/** Argon2id at 19 MiB and two passes: the least that OWASP advises. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwords: Passwords = {
  hash: (password) => hash(password, COST),
  matches: (passwordHash, password) => verify(passwordHash, password),
};
