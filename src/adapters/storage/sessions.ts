import { type Kysely, sql } from 'kysely';
import type { Sessions } from '../../app/ports.ts';
import type { Hasher } from '../../domain/audit/entry.ts';
import { personFrom } from './people.ts';
import type { Tables } from './tables.ts';

/** Signed-in people. The token itself is never kept: who reads the table cannot sign in. */
export function openSessions(db: Kysely<Tables>, hash: Hasher): Sessions {
  return {
    open: async (person, token, until) => {
      await forgetOld(db, until);
      const row = { token_digest: hash(token), person, until };
      await db.insertInto('sessions').values(row).execute();
    },
    find: async (token, at) => {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('people', 'people.id', 'sessions.person')
        .selectAll('people')
        .where('token_digest', '=', hash(token))
        .where('until', '>', at)
        .executeTakeFirst();
      return row && personFrom(row);
    },
    close: async (token) => {
      await db.deleteFrom('sessions').where('token_digest', '=', hash(token)).execute();
    },
  };
}

/** No session lasts for a quarter, so one that ended so long before a new one is over. */
async function forgetOld(db: Kysely<Tables>, until: string): Promise<void> {
  const before = sql<boolean>`until < ${until}::timestamptz - interval '90 days'`;
  await db.deleteFrom('sessions').where(before).execute();
}
