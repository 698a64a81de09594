import type { Kysely } from 'kysely';
import type { LawEditions } from '../../app/ports.ts';
import type { Tables } from './tables.ts';

/** Editions of the law by their digest: each is kept once, when the system first runs with it. */
export function openLawEditions(db: Kysely<Tables>): LawEditions {
  return {
    keep: async ({ digest, jurisdiction, files }, at) => {
      const row = { digest, jurisdiction, loaded_at: at, files: JSON.stringify([...files]) };
      await db
        .insertInto('law_editions')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
    find: async (digest) => {
      const row = db.selectFrom('law_editions').selectAll().where('digest', '=', digest);
      const found = await row.executeTakeFirst();
      if (found === undefined) return undefined;
      const { jurisdiction, loaded_at: loadedAt, files } = found;
      return { digest, jurisdiction, loadedAt, files: new Map(files) };
    },
    list: async () => {
      const kept = await db
        .selectFrom('law_editions')
        .select(['digest', 'jurisdiction', 'loaded_at as loadedAt'])
        .orderBy('loaded_at')
        .orderBy('digest')
        .execute();
      return kept;
    },
  };
}
