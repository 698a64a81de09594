import { type Kysely, sql } from 'kysely';

/** The record: what happened, what was found, and the chain over it. None is ever altered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table events (
      position bigint generated always as identity primary key,
      stream   text not null,
      version  integer not null check (version > 0),
      type     text not null,
      at       timestamptz not null,
      on_day   date not null,
      actor    text not null,
      body     jsonb not null,
      unique (stream, version)
    );

    create table findings (
      stream   text not null,
      version  integer not null,
      place    integer not null,
      rule     text not null,
      cites    text not null,
      says     text not null,
      outcome  text not null check (outcome in ('met', 'not-met', 'unknown')),
      facts    jsonb,
      verified boolean,
      primary key (stream, version, place),
      foreign key (stream, version) references events (stream, version)
    );

    create table chain (
      sequence bigint primary key check (sequence > 0),
      position bigint not null unique references events (position),
      stream   text not null,
      version  integer not null,
      previous text not null,
      digest   text not null
    );

    -- Events that are not sealed yet. An event enters with its own transaction, so one that is
    -- committed late is sealed late and can never be passed over.
    create table waiting (position bigint primary key);

    -- Each act by its key: done once, answered again from here.
    create table requests (
      actor   text not null,
      key     text not null,
      digest  text not null,
      stream  text not null,
      version integer not null,
      primary key (actor, key)
    );

    create function refuse_to_alter() returns trigger language plpgsql as $$
    begin
      raise exception 'The record is never altered: % on % is refused.', tg_op, tg_table_name
        using errcode = 'restrict_violation';
    end $$;
  `.execute(db);
  for (const table of ['events', 'findings', 'chain']) await forbidAltering(db, table);
}

/** `always`, so that no session setting switches it off: only who owns the table can. */
async function forbidAltering(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    create trigger never_altered before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_to_alter();
    alter table ${sql.table(table)} enable always trigger never_altered;
  `.execute(db);
}
