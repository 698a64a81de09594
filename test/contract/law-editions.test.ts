import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lawReader, loadLaw } from '../../src/adapters/law-files/load-law.ts';
import { keepEditions } from '../../src/app/keep-editions.ts';
import type { LawBook, LawEdition } from '../../src/app/ports.ts';
import { lawOfEdition } from '../../src/app/replay-edition.ts';
import { assert } from '../../src/domain/assert.ts';
import { refuse } from '../../src/domain/result.ts';
import { type Instant, parseInstant } from '../../src/domain/time/instant.ts';
import { edge } from '../../src/main/edge.ts';
import { type FreshStore, freshStore, SERVERS } from '../support/database.ts';
import { examplePack, writePack } from '../support/example-pack.ts';

const FIRST = instant('2025-06-01T08:00:00.000Z');
const LATER = instant('2025-07-01T08:00:00.000Z');
const NOTHING_HELD: LawBook = { laws: new Map(), editions: [], reader: lawReader };

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  assert(parsed.ok, `${text} is no instant`);
  return parsed.value;
}

async function example(): Promise<LawEdition> {
  const loaded = await loadLaw(await writePack(examplePack));
  assert(loaded.ok, 'the example is law');
  return loaded.edition;
}

describe.each(SERVERS)('Editions on the %s PostgreSQL', (server) => {
  let store: FreshStore;
  let edition: LawEdition;
  beforeAll(async () => {
    store = await freshStore({ server });
    edition = await example();
  });
  afterAll(() => store.close());

  test('are kept once, when the system first runs with them, and never altered', async () => {
    const lawBook = { ...NOTHING_HELD, editions: [edition] };
    const clock = { ...edge, now: () => FIRST };
    await keepEditions({ ...store, lawBook, edge: clock });
    await keepEditions({ ...store, lawBook, edge: { ...clock, now: () => LATER } });
    const { digest, jurisdiction } = edition;
    expect(await store.lawEditions.list()).toEqual([{ digest, jurisdiction, loadedAt: FIRST }]);
    const client = new pg.Client({ connectionString: store.url });
    await client.connect();
    for (const change of ['delete from law_editions', "update law_editions set files = '[]'"]) {
      await expect(client.query(change)).rejects.toThrow('The record is never altered');
    }
    await client.end();
  });

  test('are found by their digest, with every file as it was written', async () => {
    expect(await store.lawEditions.find(edition.digest)).toEqual({ ...edition, loadedAt: FIRST });
    expect(await store.lawEditions.find('0'.repeat(64))).toBeUndefined();
  });

  test('become the law again that they were', async () => {
    const law = await lawOfEdition({ ...store, lawBook: NOTHING_HELD }, edition.digest);
    assert(law.ok, 'the edition was kept');
    expect(law.value.edition).toBe(edition.digest);
    expect(law.value.measures.map(({ id }) => id)).toEqual(['EX-1', 'EX-2']);
  });

  test('that were never held are unknown, and one that was tampered with is told', async () => {
    const deps = { ...store, lawBook: NOTHING_HELD };
    const digest = '1'.repeat(64);
    expect(await lawOfEdition(deps, digest)).toEqual(refuse('edition-unknown', { digest }));
    await store.lawEditions.keep({ ...edition, digest }, LATER);
    expect(await lawOfEdition(deps, digest)).toEqual(refuse('edition-altered', { digest }));
  });
});
