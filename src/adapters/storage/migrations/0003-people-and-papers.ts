import { type Kysely, sql } from 'kysely';

/** Who may sign in, what they have attached, and the numbers already given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table firms (
      id                  text primary key,
      name                text not null,
      name_zh             text,
      address             text not null,
      country             text not null,
      registration_number text not null
    );

    create table people (
      id            text primary key,
      login         text not null unique,
      name          text not null,
      language      text not null check (language in ('en', 'zh')),
      roles         text[] not null,
      firm          text not null,
      password_hash text not null
    );

    -- Tokens are kept as digests only: who reads this table cannot sign in with it.
    create table sessions (
      token_digest text primary key,
      person       text not null references people (id),
      until        timestamptz not null
    );
    create index on sessions (person);

    create table documents (
      digest text primary key,
      bytes  bytea not null
    );

    create table series (
      name text primary key,
      last bigint not null
    );
  `.execute(db);
}
