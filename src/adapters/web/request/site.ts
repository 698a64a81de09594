import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import type { Law } from '../../../domain/law/law.ts';

/** Sign-ins that the sign-in page offers, when the server runs on sample data. */
export interface SampleAccounts {
  readonly logins: readonly string[];
  readonly password: string;
}

export interface PagesOptions {
  /** Whether browsers reach the server over https: cookies are then sent over nothing else. */
  readonly secure: boolean;
  readonly sample?: SampleAccounts;
  /** Attempts to sign in that one address has in a minute. */
  readonly signInsPerMinute?: number;
}

/** What every screen has at hand. */
export interface Site {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  readonly options: PagesOptions;
}

/** The law that a screen speaks of when nothing names another: the first that was loaded. */
export function firstLaw({ deps }: Pick<Site, 'deps'>): Law {
  const [law] = deps.lawBook.laws.values();
  assert(law !== undefined, 'no law was loaded');
  return law;
}

export function lawOf(site: Pick<Site, 'deps'>, jurisdiction: string): Law {
  return site.deps.lawBook.laws.get(jurisdiction) ?? firstLaw(site);
}
