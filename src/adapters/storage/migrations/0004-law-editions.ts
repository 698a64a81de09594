import { type Kysely, sql } from 'kysely';

/** Every edition of a law that the system has run with, so that its answers can be replayed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table law_editions (
      digest       text primary key check (digest ~ '^[0-9a-f]{64}$'),
      jurisdiction text not null,
      loaded_at    timestamptz not null,
      files        jsonb not null
    );
    create index on law_editions (jurisdiction, loaded_at);

    create trigger never_altered before update or delete or truncate on law_editions
      for each statement execute function refuse_to_alter();
    alter table law_editions enable always trigger never_altered;
  `.execute(db);
}
