import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/adapters/storage/open-store.ts';
import { NOTHING_BEFORE } from '../../src/domain/audit/entry.ts';
import { type FreshStore, freshStore, SERVERS } from '../support/database.ts';
import { sha256 } from '../support/template.ts';
import { actOf, draft, EXPORTER, grant, happen } from './acts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ytterby-heads-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(SERVERS)('The chain on the %s PostgreSQL', (server) => {
  let store: FreshStore;
  let owner: pg.Client;
  let headFile: string;
  let number = 0;

  beforeEach(async () => {
    number += 1;
    headFile = join(folder, `${server}-${number}`, 'head.json');
    store = await freshStore({ server, headFile });
    owner = new pg.Client({ connectionString: store.url });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await store.close();
  });

  /** Two applications, one of them granted: seven events in all. */
  async function fill(): Promise<void> {
    await draft(store.journal, 'A-1');
    await grant(store.journal, 'A-2', 'EX-1');
  }

  /** What the owner of the tables can do to them once he has put their guards aside. */
  async function tamper(statement: string): Promise<void> {
    for (const table of ['events', 'findings', 'chain']) {
      await owner.query(`alter table ${table} disable trigger user`);
    }
    await owner.query('alter table chain drop constraint chain_position_fkey');
    await owner.query('alter table findings drop constraint findings_stream_version_fkey');
    await owner.query(statement);
  }

  test('is whole and empty before anything happened', async () => {
    const empty = { whole: true, entries: 0, unsealed: 0, head: NOTHING_BEFORE };
    expect(await store.chain.verify()).toEqual(empty);
  });

  test('counts what waits, seals it all in order, and has nothing left to seal', async () => {
    await fill();
    expect(await store.chain.verify()).toMatchObject({ whole: true, entries: 0, unsealed: 7 });
    expect(await store.chain.seal()).toBe(7);
    expect(await store.chain.seal()).toBe(0);
    const report = await store.chain.verify();
    expect(report).toMatchObject({ whole: true, entries: 7, unsealed: 0 });
    const { rows } = await owner.query(
      'select sequence::int, position::int from chain order by sequence',
    );
    expect(rows).toEqual([1, 2, 3, 4, 5, 6, 7].map((each) => ({ sequence: each, position: each })));
    expect(JSON.parse(await readFile(headFile, 'utf8'))).toEqual({
      sequence: 7,
      digest: report.whole && report.head,
    });
  });

  test('seals one event once when two seal at the same moment', async () => {
    await fill();
    const sealed = await Promise.all([store.chain.seal(), store.chain.seal()]);
    expect(sealed.sort()).toEqual([0, 7]);
    expect(await store.chain.verify()).toMatchObject({ whole: true, entries: 7 });
  });

  test('seals many events in many batches', async () => {
    const insert = `with written as (
      insert into events (stream, version, type, at, on_day, actor, body)
      select 'application/B', n, 'saved', now(), '2025-07-01', 'chen', '{"form":{}}'
      from generate_series(1, 2345) n returning position)
      insert into waiting select position from written`;
    await owner.query(insert);
    expect(await store.chain.seal()).toBe(2345);
    expect(await store.chain.verify()).toMatchObject({ whole: true, entries: 2345 });
  });

  test('passes over no event that is committed late', async () => {
    await owner.query('begin');
    await owner.query(`with written as (
      insert into events (stream, version, type, at, on_day, actor, body)
      values ('application/LATE', 1, 'saved', now(), '2025-07-01', 'chen', '{"form":{}}')
      returning position) insert into waiting select position from written`);
    await draft(store.journal, 'A-1');
    expect(await store.chain.seal()).toBe(1);
    await owner.query('commit');
    await draft(store.journal, 'A-2');
    expect(await store.chain.seal()).toBe(2);
    const { rows } = await owner.query('select stream from chain order by sequence');
    const order = ['application/A-1', 'application/LATE', 'application/A-2'];
    expect(rows.map(({ stream }) => stream)).toEqual(order);
    expect(await store.chain.verify()).toMatchObject({ whole: true, entries: 3 });
  });

  test('is verified while others write and seal', async () => {
    await fill();
    const writing = Array.from({ length: 60 }, (_, index) => draft(store.journal, `B-${index}`));
    const sealing = Array.from({ length: 10 }, () => store.chain.seal());
    const reports = await Promise.all(Array.from({ length: 10 }, () => store.chain.verify()));
    await Promise.all([...writing, ...sealing]);
    expect(reports.filter(({ whole }) => !whole)).toEqual([]);
  });

  const TAMPERINGS = [
    [
      'a word of an event was altered',
      `update events set body = jsonb_set(body, '{reason}', '"x"') where position = 3`,
      { sequence: 3, stream: 'application/A-2', reason: /altered/ },
    ],
    [
      'the person who acted was exchanged',
      `update events set actor = 'somebody' where position = 4`,
      { sequence: 4, stream: 'application/A-2', reason: /altered/ },
    ],
    [
      'the moment of an act was moved',
      `update events set at = at - interval '1 millisecond' where position = 1`,
      { sequence: 1, stream: 'application/A-1', reason: /altered/ },
    ],
    [
      'an event is gone',
      'delete from events where position = 5',
      { sequence: 5, stream: 'application/A-2', reason: /event of this entry is missing/ },
    ],
    [
      'an entry is gone',
      'delete from chain where sequence = 2',
      { sequence: 3, stream: 'application/A-2', reason: /Entry 2 is missing/ },
    ],
    [
      'an event and its entry are gone together',
      'delete from chain where sequence = 2; delete from events where position = 2',
      { sequence: 3, reason: /Entry 2 is missing/ },
    ],
    [
      'two entries changed places',
      `update chain set sequence = 99 where sequence = 2;
       update chain set sequence = 2 where sequence = 3;
       update chain set sequence = 3 where sequence = 99`,
      { sequence: 2, reason: /order/ },
    ],
    [
      'two events changed places',
      `update events set stream = 'x', version = 99 where position = 3;
       update events set version = 2 where position = 4;
       update events set version = 3, stream = 'application/A-2' where position = 3`,
      { sequence: 3, reason: /another event/ },
    ],
    [
      'a digest was exchanged',
      `update chain set digest = repeat('a', 64) where sequence = 4`,
      { sequence: 4, reason: /altered/ },
    ],
    [
      'the tail was cut, events and all',
      `delete from chain where sequence > 4; delete from events where position > 4`,
      { sequence: 5, reason: /tail was cut/ },
    ],
    [
      'the tail was cut and its events wait again',
      `delete from chain where sequence > 4; insert into waiting values (5), (6), (7)`,
      { sequence: 5, reason: /tail was cut/ },
    ],
    [
      'an event was put in that nobody sealed',
      `insert into events (stream, version, type, at, on_day, actor, body)
       values ('application/B', 1, 'saved', now(), '2025-07-01', 'chen', '{}')`,
      { sequence: 8, stream: 'application/B', reason: /not sealed/ },
    ],
    [
      'an event that waited to be sealed is gone',
      'insert into waiting values (1234)',
      { sequence: 8, reason: /waiting to be sealed is missing/ },
    ],
    [
      'a sealed event waits again',
      'insert into waiting values (1)',
      { sequence: 8, stream: 'application/A-1', reason: /although it is/ },
    ],
    [
      'an event waits whose stream has a gap before it',
      `with written as (insert into events (stream, version, type, at, on_day, actor, body)
       values ('application/A-1', 3, 'saved', now(), '2025-07-01', 'chen', '{}')
       returning position) insert into waiting select position from written`,
      { sequence: 8, stream: 'application/A-1', reason: /gap/ },
    ],
  ] as const;

  test.each(TAMPERINGS)('shows that %s', async (_, statement, firstBreak) => {
    await fill();
    await store.chain.seal();
    await tamper(statement);
    const reason = expect.stringMatching(firstBreak.reason);
    const due = { whole: false, firstBreak: { ...firstBreak, reason } };
    expect(await store.chain.verify()).toMatchObject(due);
  });

  test('shows that a whole stream is missing and the chain was written anew', async () => {
    await fill();
    await store.chain.seal();
    await tamper(`truncate chain; delete from events where stream = 'application/A-1';
      insert into waiting select position from events`);
    await openWithout(store.url);
    const report = await store.chain.verify();
    expect(report).toMatchObject({
      whole: false,
      firstBreak: { reason: expect.stringMatching(/tail was cut/) },
    });
  });

  test('shows that the chain was written anew to the same length', async () => {
    await fill();
    await store.chain.seal();
    await tamper(`update events set actor = 'somebody' where position = 2; truncate chain;
      insert into waiting select position from events`);
    await openWithout(store.url);
    const report = await store.chain.verify();
    expect(report).toMatchObject({
      whole: false,
      firstBreak: { sequence: 7, reason: expect.stringMatching(/anew/) },
    });
    await draft(store.journal, 'A-3');
    await store.chain.seal();
    const kept = JSON.parse(await readFile(headFile, 'utf8'));
    expect(kept.sequence, 'the evidence is not written over').toBe(7);
  });

  test('does not take a head that cannot be read for a whole record', async () => {
    await fill();
    await store.chain.seal();
    await writeFile(headFile, 'nothing');
    const report = await store.chain.verify();
    expect(report).toMatchObject({
      whole: false,
      firstBreak: { reason: expect.stringMatching(/cannot be read/) },
    });
  });

  test('brings the head outside up to date after a crash between chain and file', async () => {
    await draft(store.journal, 'A-1');
    await openWithout(store.url);
    await store.chain.seal();
    expect(JSON.parse(await readFile(headFile, 'utf8'))).toMatchObject({ sequence: 1 });
  });

  test('seals the findings of no event: they are derived, and stand beside it', async () => {
    await fill();
    await store.chain.seal();
    const granted = (await store.desk.story('application/A-2')).at(-1);
    expect(granted).toMatchObject({ type: 'granted', sequence: 6 });
    expect(granted?.findings).toMatchObject([{ rule: 'EX-7', facts: { granted: 10_000_000n } }]);
    const empty = await store.journal.changeApplication(actOf(EXPORTER), 'A-1', () =>
      happen('A-1'),
    );
    expect(empty).toMatchObject({ value: { version: 1 } });
  });

  /** Seals as a forger would: with the same code, and no head kept. */
  async function openWithout(connectionString: string): Promise<void> {
    const forger = await openStore({ connectionString, hash: sha256 });
    await forger.chain.seal();
    await forger.close();
  }
});
