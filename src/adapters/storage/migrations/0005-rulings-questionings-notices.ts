import { type Kysely, sql } from 'kysely';

/** Rulings, questionings, what is told to whom, and under which law all of it was determined. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeRulings(db);
  await makeQuestionings(db);
  await makeNotices(db);
}

async function makeRulings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rulings (
      id           text primary key,
      version      integer not null,
      status       text not null,
      jurisdiction text not null,
      exporter     text not null,
      item_number  text,
      valid_until  date,
      updated_at   timestamptz not null,
      state        jsonb not null,
      check ((valid_until is not null) = (status in ('given', 'expired')))
    );
    create index on rulings (updated_at desc, id desc);
    create index on rulings (exporter, updated_at desc, id desc);
    create index on rulings (item_number);
    create index on rulings (valid_until) where status = 'given';

    -- Two people rule: the database holds to it too, whatever the program does.
    create table ruling_decisions (
      ruling        text primary key,
      version       integer not null,
      outcome       text not null check (outcome in ('controlled', 'not-controlled', 'refused')),
      proposer      text not null,
      countersigner text not null,
      decided_on    date not null,
      constraint four_eyes_rule check (proposer <> countersigner)
    );
  `.execute(db);
}

async function makeQuestionings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table questionings (
      id           text primary key,
      version      integer not null,
      status       text not null,
      jurisdiction text not null,
      exporter     text not null,
      declaration  text not null,
      opened_on    date not null,
      closed_on    date,
      updated_at   timestamptz not null,
      state        jsonb not null,
      check ((closed_on is not null) = (status = 'closed'))
    );
    create index on questionings (updated_at desc, id desc);
    create index on questionings (exporter, updated_at desc, id desc);
    create index on questionings (declaration);
    -- A declaration is questioned once at a time.
    create unique index one_open_questioning on questionings (declaration)
      where closed_on is null;
  `.execute(db);
}

async function makeNotices(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notices (
      id           bigint generated always as identity primary key,
      key          text not null unique,
      jurisdiction text not null,
      -- Null: for the authority.
      firm         text,
      at           timestamptz not null,
      on_day       date not null,
      content      jsonb not null
    );
    create index on notices (firm, id desc);

    create table notice_reads (
      notice  bigint not null references notices (id),
      person  text not null,
      read_at timestamptz not null,
      primary key (notice, person)
    );

    create table law_runs (
      jurisdiction text primary key,
      edition      text not null,
      on_day       date not null
    );
  `.execute(db);
}
