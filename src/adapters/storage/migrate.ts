import { type Kysely, type Migration, Migrator } from 'kysely';
import type pg from 'pg';
import * as record from './migrations/0001-record.ts';
import * as applicationsAndLicences from './migrations/0002-applications-and-licences.ts';
import * as peopleAndPapers from './migrations/0003-people-and-papers.ts';
import * as lawEditions from './migrations/0004-law-editions.ts';
import * as rulings from './migrations/0005-rulings-questionings-notices.ts';
import * as itemLists from './migrations/0006-item-lists.ts';
import { withClient } from './pool.ts';
import type { Tables } from './tables.ts';

/** In order. One that has been released is never changed: a later one corrects it. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-record': record,
  '0002-applications-and-licences': applicationsAndLicences,
  '0003-people-and-papers': peopleAndPapers,
  '0004-law-editions': lawEditions,
  '0005-rulings-questionings-notices': rulings,
  '0006-item-lists': itemLists,
};

const MIGRATION_LOCK = 7_901_002;

/** Brings a database to the newest form. Several processes may start at once: one does it. */
export async function migrate(pool: pg.Pool, db: Kysely<Tables>): Promise<void> {
  await withClient(pool, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { error } = await migratorOf(db).migrateToLatest();
    if (error !== undefined) throw error;
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  });
}

/** Whether the database has the form that this program knows. */
export async function isMigrated(db: Kysely<Tables>): Promise<boolean> {
  const migrations = await migratorOf(db).getMigrations();
  return migrations.every(({ executedAt }) => executedAt !== undefined);
}

function migratorOf(db: Kysely<Tables>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
}
