import type { Kysely } from 'kysely';
import type { Documents } from '../../app/ports.ts';
import type { Tables } from './tables.ts';

/** Papers by the digest of their bytes: the same paper is kept once, and never changes. */
export function openDocuments(db: Kysely<Tables>): Documents {
  return {
    put: async (digest, bytes) => {
      const row = { digest, bytes: Buffer.from(bytes) };
      await db
        .insertInto('documents')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
    get: async (digest) => {
      const row = db.selectFrom('documents').select('bytes').where('digest', '=', digest);
      const found = await row.executeTakeFirst();
      return found?.bytes;
    },
  };
}
