import { type Kysely, sql } from 'kysely';

/** Where applications and licences stand: written with the events, and as they say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeApplications(db);
  await makeLicences(db);
}

async function makeApplications(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table applications (
      id           text primary key,
      version      integer not null,
      status       text not null,
      exporter     text not null,
      licence_type text,
      destination  text,
      end_user     text,
      first_line   text,
      line_count   integer not null,
      received_on  date,
      officer      text,
      licence      text,
      updated_at   timestamptz not null,
      state        jsonb not null
    );
    create index on applications (updated_at desc, id desc);
    create index on applications (exporter, updated_at desc, id desc);
    create index on applications (status, updated_at desc, id desc);

    -- Two people decide: the database holds to it too, whatever the program does.
    create table decisions (
      application   text primary key,
      version       integer not null,
      outcome       text not null check (outcome in ('granted', 'refused')),
      proposer      text not null,
      countersigner text not null,
      licence       text,
      decided_on    date not null,
      constraint four_eyes check (proposer <> countersigner),
      check ((outcome = 'granted') = (licence is not null))
    );
  `.execute(db);
}

async function makeLicences(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table licences (
      number           text primary key,
      version          integer not null,
      application      text not null,
      holder           text not null,
      end_user         text not null,
      destination      text not null,
      valid_from       date not null,
      valid_until      date not null check (valid_from <= valid_until),
      suspended_on     date,
      suspended_reason text,
      issued_at        timestamptz not null,
      issued           jsonb not null,
      check ((suspended_on is null) = (suspended_reason is null))
    );
    create index on licences (issued_at desc, number desc);
    create index on licences (holder, issued_at desc, number desc);
    create index on licences (valid_until);

    -- The ledger: only the authority owes, and it owes what the other accounts hold.
    create table licence_lines (
      licence     text not null,
      line        integer not null,
      name        text not null,
      unit        text not null,
      authority   bigint not null,
      available   bigint not null check (available >= 0),
      reserved    bigint not null check (reserved >= 0),
      written_off bigint not null check (written_off >= 0),
      lapsed      bigint not null check (lapsed >= 0),
      primary key (licence, line),
      constraint balanced check (authority + available + reserved + written_off + lapsed = 0)
    );

    create table reservations (
      licence     text not null,
      id          text not null,
      line        integer not null,
      declaration text not null,
      office      text not null,
      accepted_on date not null,
      reserved    bigint not null check (reserved > 0),
      written_off bigint not null check (written_off >= 0),
      released    bigint not null check (released >= 0),
      primary key (licence, id),
      constraint within_reservation check (written_off + released <= reserved)
    );
    create index on reservations (declaration);
  `.execute(db);
}
