import { Kysely, PostgresDialect } from 'kysely';
import type { Deps } from '../../app/ports.ts';
import type { Hasher } from '../../domain/audit/entry.ts';
import { openChain } from './chain.ts';
import { openDesk } from './desk.ts';
import { openDocuments } from './documents.ts';
import { openItemLists } from './item-lists.ts';
import { openJournal } from './journal.ts';
import { openLawEditions } from './law-editions.ts';
import { isMigrated, migrate } from './migrate.ts';
import { openLawRuns, openNotices } from './notices.ts';
import { openPeople } from './people.ts';
import { openPool } from './pool.ts';
import { openSessions } from './sessions.ts';
import type { Tables } from './tables.ts';

export interface StoreOptions {
  /** A PostgreSQL 15 or later. */
  readonly connectionString: string;
  /** SHA-256 in hexadecimal. */
  readonly hash: Hasher;
  /** Where the newest digest of the chain is kept outside the database. */
  readonly headFile?: string;
}

type Ports =
  | 'journal'
  | 'desk'
  | 'chain'
  | 'people'
  | 'sessions'
  | 'documents'
  | 'lawEditions'
  | 'notices'
  | 'lawRuns'
  | 'itemLists';

export interface Store extends Pick<Deps, Ports> {
  migrate(): Promise<void>;
  /** Whether the database answers and has the form that this program knows. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** All that is kept, over one pool of connections. None is made before the first question. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { connectionString, hash, headFile } = options;
  const pool = openPool(connectionString);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    journal: openJournal(pool),
    desk: openDesk(pool, db),
    chain: openChain(pool, { hash, headFile }),
    people: openPeople(db),
    sessions: openSessions(db, hash),
    documents: openDocuments(db),
    lawEditions: openLawEditions(db),
    notices: openNotices(db),
    lawRuns: openLawRuns(db),
    itemLists: openItemLists(pool, db),
    migrate: () => migrate(pool, db),
    ready: () => isMigrated(db).catch(() => false),
    close: () => db.destroy(),
  };
}
