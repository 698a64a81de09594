import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/adapters/storage/open-store.ts';
import type { Firm, Person } from '../../src/app/ports.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { type FreshStore, freshStore, SERVERS } from '../support/database.ts';
import { askServer, databaseUrl, sha256 } from '../support/template.ts';

const CHEN: Person = {
  ...{ id: 'chen', login: 'exporter', name: 'Chen Yu', language: 'zh' },
  ...{ roles: ['exporter', 'auditor'], firm: 'magnets' },
};
const FIRM: Firm = {
  ...{ id: 'magnets', name: 'Magnets Ltd', address: 'Road 1', country: 'CN' },
  registrationNumber: '91',
};

describe.each(SERVERS)('People and papers on the %s PostgreSQL', (server) => {
  let store: FreshStore;
  beforeAll(async () => {
    store = await freshStore({ server });
  });
  afterAll(() => store.close());

  test('are nobody at first, and are found once they are added', async () => {
    const { people } = store;
    expect(await people.isEmpty()).toBe(true);
    await people.addFirm(FIRM);
    await people.add(CHEN, 'hash');
    expect(await people.isEmpty()).toBe(false);
    expect(await people.byLogin('exporter')).toEqual({ person: CHEN, passwordHash: 'hash' });
    expect(await people.byLogin('nobody')).toBeUndefined();
    expect(await people.byId('chen')).toEqual(CHEN);
    expect(await people.byId('wei')).toBeUndefined();
    expect(await people.firm('magnets')).toEqual(FIRM);
    expect(await people.firm('others')).toBeUndefined();
    await expect(people.add({ ...CHEN, id: 'other' }, 'hash')).rejects.toThrow('duplicate key');
  });

  test('have names, firms as well as people', async () => {
    expect(await store.people.names(['chen', 'magnets', 'nobody'])).toEqual(
      new Map([
        ['chen', 'Chen Yu'],
        ['magnets', 'Magnets Ltd'],
      ]),
    );
    expect(await store.people.names([])).toEqual(new Map());
  });

  test('are signed in until the session ends or is closed', async () => {
    const { sessions } = store;
    const until = '2025-07-01T10:00:00.000Z' as Instant;
    await sessions.open('chen', 'secret-token', until);
    expect(await sessions.find('secret-token', '2025-07-01T09:59:59.999Z' as Instant)).toEqual(
      CHEN,
    );
    expect(await sessions.find('secret-token', until)).toBeUndefined();
    expect(await sessions.find('guess', '2025-07-01T09:00:00.000Z' as Instant)).toBeUndefined();
    await sessions.open('chen', 'other-token', until);
    await sessions.close('secret-token');
    const at = '2025-07-01T09:00:00.000Z' as Instant;
    expect(await sessions.find('secret-token', at)).toBeUndefined();
    expect(await sessions.find('other-token', at)).toEqual(CHEN);
  });

  test('leave no token in the database, and no session that ended long ago', async () => {
    await store.sessions.open('chen', 'new-token', '2026-07-01T10:00:00.000Z' as Instant);
    const client = new pg.Client({ connectionString: store.url });
    await client.connect();
    const { rows } = await client.query('select token_digest from sessions');
    await client.end();
    expect(rows).toEqual([{ token_digest: sha256('new-token') }]);
  });

  test('keep a paper byte for byte under its digest, once', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);
    await store.documents.put('digest', bytes);
    await store.documents.put('digest', bytes);
    const kept = await store.documents.get('digest');
    expect(kept && Buffer.compare(kept, bytes)).toBe(0);
    expect(await store.documents.get('other')).toBeUndefined();
  });

  test('wait for the database to have the form that the program knows', async () => {
    const name = `ytterby_empty_${process.pid}_${server}`;
    await askServer(store.url, `create database ${name}`);
    const connectionString = databaseUrl(store.url, name);
    const both = [1, 2].map(() => openStore({ connectionString, hash: sha256 }));
    const [one, other] = await Promise.all(both);
    expect(await one?.ready()).toBe(false);
    await Promise.all([one?.migrate(), other?.migrate()]);
    await one?.migrate();
    expect(await one?.ready()).toBe(true);
    await Promise.all([one?.close(), other?.close()]);
    await askServer(store.url, `drop database ${name}`);
    expect(await (await openStore({ connectionString, hash: sha256 })).ready()).toBe(false);
  });
});
