import { type Kysely, sql } from 'kysely';

/** Item masters that firms have uploaded, their answers, and what their columns mean. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table item_lists (
      id           text primary key,
      firm         text not null,
      person       text not null,
      key          text not null,
      digest       text not null,
      file_name    text not null,
      format       text not null check (format in ('csv', 'xlsx')),
      byte_length  bigint not null,
      -- JSON as text: headers keep their order, and may hold what jsonb refuses.
      header       text not null,
      found        text not null,
      state        text not null check (
        state in ('unmapped', 'queued', 'running', 'done', 'cancelled', 'failed')
      ),
      map          text,
      on_day       date not null,
      jurisdiction text,
      progress     text not null,
      failure      text,
      worker       text,
      lease_until  timestamptz,
      created_at   timestamptz not null,
      changed_at   timestamptz not null,
      unique (person, key)
    );
    create index on item_lists (firm, created_at desc);
    create index on item_lists (created_at) where state in ('queued', 'running');

    create table item_answers (
      list   text not null references item_lists (id) on delete cascade,
      place  integer not null,
      bad    boolean not null,
      answer text not null,
      primary key (list, place)
    );
    create index on item_answers (list, place) where bad;

    create table item_habits (
      firm   text primary key,
      habits text not null
    );
  `.execute(db);
}
