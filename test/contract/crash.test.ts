import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '../../src/adapters/storage/embedded-postgres.ts';
import { openStore, type Store } from '../../src/adapters/storage/open-store.ts';
import { sha256 } from '../support/template.ts';
import { actOf, draft, EXPORTER, grant, reserve } from './acts.ts';

let dataDir: string;
let embedded: Embedded;
let store: Store;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ytterby-crash-'));
  embedded = await start();
  store = await openStore({ connectionString: embedded.url, hash: sha256, headFile: headFile() });
  await store.migrate();
});
afterAll(async () => {
  await store.close();
  await embedded.stop();
  await rm(dataDir, { recursive: true });
  await rm(embedded.home, { recursive: true, force: true });
});

test('a killed server comes back by itself with every write that was acknowledged', async () => {
  await grant(store.journal, 'A-1', 'EX-1');
  const acknowledged: string[] = [];
  for (const round of ['a', 'b', 'c']) {
    const writers = Array.from({ length: 8 }, (_, lane) => writeUntilCut(`${round}${lane}`));
    await sealSome();
    await killServer();
    acknowledged.push(...(await Promise.all(writers)).flat());
  }
  expect(acknowledged.length).toBeGreaterThan(30);
  const kept = await Promise.all(acknowledged.map((id) => store.desk.application(id)));
  expect(kept.filter((application) => application === undefined)).toEqual([]);
  expect(await store.chain.verify()).toMatchObject({ whole: true });
  await store.chain.seal();
  expect(await store.chain.verify()).toMatchObject({ whole: true, unsealed: 0 });
}, 60_000);

test('a request whose answer was lost is sent again with its key and done once', async () => {
  await draft(store.journal, 'K-1');
  const acts = Array.from({ length: 20 }, (_, index) => actOf(EXPORTER, { key: `lost-${index}` }));
  const sent = Promise.allSettled(
    acts.map((act, index) => draft(store.journal, `L-${index}`, act)),
  );
  await killServer();
  await sent;
  for (const [index, act] of acts.entries()) {
    expect((await draft(store.journal, `L-${index}`, act)).ok).toBe(true);
    expect(await store.desk.story(`application/L-${index}`)).toHaveLength(1);
  }
}, 60_000);

test('one process of the server that crashes takes neither the server nor its instance along', async () => {
  const before = await serverProcess();
  const client = new pg.Client({ connectionString: embedded.url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const closed = new Promise((ended) => client.once('end', ended));
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  await closed;
  await sleep(500);
  expect(await untilServed()).toBe(before);
  await expect(start()).rejects.toThrow('Another Ytterby');
}, 60_000);

test('a second start finds the data of the first', async () => {
  await reserve(store.journal, 'EX-1');
  const { url } = embedded;
  await embedded.stop();
  embedded = await start();
  expect(embedded.url).toBe(url);
  expect((await store.desk.licence('EX-1'))?.subject.books.get(1)?.reserved).toBe(4_000_000n);
  expect(await store.chain.verify()).toMatchObject({ whole: true });
});

function start(): Promise<Embedded> {
  return startEmbedded({ dataDir, say: () => undefined });
}

function headFile(): string {
  return join(dataDir, 'head.json');
}

/** Drafts one application after the other; answers those that were acknowledged. */
async function writeUntilCut(lane: string): Promise<string[]> {
  const done: string[] = [];
  for (let index = 0; ; index += 1) {
    const id = `${lane}-${index}`;
    const answer = await draft(store.journal, id).catch(() => undefined);
    if (answer === undefined) return done;
    done.push(id);
  }
}

async function sealSome(): Promise<void> {
  for (let pass = 0; pass < 5; pass += 1) await store.chain.seal();
}

async function serverProcess(): Promise<number> {
  const client = new pg.Client({ connectionString: embedded.url });
  client.on('error', () => undefined);
  await client.connect();
  const asked = `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`;
  const { rows } = await client.query<{ pid: number }>(asked);
  await client.end();
  return rows[0]?.pid ?? 0;
}

/** Kills the server and waits for the next one. What it had begun ends some moments later. */
async function killServer(): Promise<void> {
  const killed = await serverProcess();
  process.kill(killed, 'SIGKILL');
  while ((await untilServed()) === killed) await sleep(20);
}

async function untilServed(): Promise<number> {
  for (;;) {
    const pid = await serverProcess().catch(() => undefined);
    if (pid !== undefined) return pid;
    await sleep(20);
  }
}
