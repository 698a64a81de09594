import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTERSIGNER, OFFICER } from '../../src/domain/application/example.ts';
import { type FreshStore, freshStore, SERVERS } from '../support/database.ts';
import { countersign, grant, propose } from './acts.ts';

describe.each(SERVERS)('The record on the %s PostgreSQL', (server) => {
  let store: FreshStore;
  let client: pg.Client;
  beforeAll(async () => {
    store = await freshStore({ server });
    await grant(store.journal, 'A-1', 'EX-1');
    await store.chain.seal();
    client = new pg.Client({ connectionString: store.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await store.close();
  });

  const ALTERING = ['events', 'findings', 'chain'].flatMap((table) => [
    `update ${table} set stream = 'licence/EX-2'`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `set session_replication_role = replica; delete from ${table}`,
  ]);

  test.each(ALTERING)('refuses: %s', async (statement) => {
    await expect(client.query(statement)).rejects.toThrow(
      /The record is never altered|permission denied/,
    );
    await client.query('set session_replication_role = default');
    expect(await store.chain.verify()).toMatchObject({ whole: true, entries: 6 });
  });

  test('lets nobody countersign what he proposed, whatever the program decides', async () => {
    await propose(store.journal, 'A-2');
    const signing = countersign(store.journal, 'A-2', 'EX-2', OFFICER.id);
    await expect(signing).rejects.toThrow('four_eyes');
    expect(await store.desk.licence('EX-2')).toBeUndefined();
    expect((await store.desk.application('A-2'))?.subject.status).toBe('proposed');
    const { ok } = await countersign(store.journal, 'A-2', 'EX-2', COUNTERSIGNER.id);
    expect(ok).toBe(true);
  });

  const UNBALANCED = [
    ['available = available - 1', 'balanced'],
    ['available = -1, authority = authority + available + 1', 'available_check'],
    ['reserved = -1, authority = authority + reserved + 1', 'reserved_check'],
  ] as const;

  test.each(UNBALANCED)('holds no book in which %s', async (change, constraint) => {
    const altering = client.query(`update licence_lines set ${change} where licence = 'EX-1'`);
    await expect(altering).rejects.toThrow(constraint);
  });

  test('writes off and releases no more than was reserved', async () => {
    const altering = client.query(
      `insert into reservations values ('EX-1', 'R-9', 1, 'D-1', 'Hafen', '2025-07-01', 10, 6, 5)`,
    );
    await expect(altering).rejects.toThrow('within_reservation');
  });
});
