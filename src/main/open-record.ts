import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenRecord } from '../adapters/cli/parts.ts';
import { openItemDesk } from '../adapters/item-files/item-desk.ts';
import { embeddedUrl } from '../adapters/storage/embedded-postgres.ts';
import { openStore, type Store } from '../adapters/storage/open-store.ts';
import { ok, refuse } from '../domain/result.ts';
import { edge } from './edge.ts';
import { lawIn } from './law.ts';
import {
  type Database,
  databaseOutside,
  dataFolder,
  type Opened,
  unlessAway,
  visitDatabase,
} from './open-database.ts';
import { passwords } from './passwords.ts';
import { openThrowawayDatabase } from './throwaway-database.ts';

/** A store on a database, with the law beside it. */
export interface OpenOffice extends OpenRecord {
  readonly store: Store;
}

type Say = (text: string) => void;

/** Looks at a record that is there, beside a server that is running or on its own. */
export async function openRecord(data: string | undefined, say: Say): Opened<OpenRecord> {
  const database = await visitDatabase(data, say);
  if (!database.ok) return database;
  const office = await joinOffice(database.value, headFile(data));
  if (!office.ok || (await office.value.store.ready())) return office;
  const why = await whyNotReady(office.value.store);
  await office.value.close();
  return why;
}

/** Nobody answers, or somebody does who has never heard of a record. */
async function whyNotReady({ people }: Store) {
  const asked = await unlessAway(() => people.isEmpty()).catch(() => undefined);
  return asked?.ok === false ? asked : refuse('record-missing', { folder: 'this database' });
}

/** A record of its own, empty, and gone when it is closed. */
export async function openThrowaway(say: Say): Opened<OpenRecord> {
  const database = await openThrowawayDatabase(say);
  if (!database.ok) return database;
  const office = await joinOffice(database.value);
  if (office.ok) await office.value.store.migrate();
  return office;
}

/** Store and law on a database. Closing it lets go of the database too. */
export async function joinOffice(database: Database, head?: string): Opened<OpenOffice> {
  const law = await lawIn();
  if (!law.ok) {
    await database.stop();
    return refuse('pack-refused', { faults: `${law.faults.length}` });
  }
  const store = await openStore({
    connectionString: database.url,
    hash: edge.digest,
    ...(head === undefined ? {} : { headFile: head }),
  });
  const deps = {
    ...store,
    ...openItemDesk(uploadsBeside(head)),
    passwords,
    lawBook: law.value,
    edge,
  };
  const close = async () => {
    await store.close();
    await database.stop();
  };
  return ok({ store, deps, close });
}

/** Uploaded item masters lie in the data folder; a throwaway record has none. */
function uploadsBeside(head: string | undefined): string {
  const folder =
    head === undefined ? path.join(tmpdir(), `ytterby-${process.pid}`) : path.dirname(head);
  return path.join(folder, 'item-lists');
}

/** The newest digest is kept beside the database: one file for each database that was used here. */
export function headFile(data: string | undefined): string {
  const outside = databaseOutside();
  if (outside === undefined) return path.join(dataFolder(data), 'head.json');
  const { host, pathname } = new URL(outside.url);
  const name = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12);
  return path.join(dataFolder(data), `head-${name}.json`);
}

/** The address of our own database; the one that the environment names is known already. */
export async function databaseUrl(data: string | undefined): Opened<string> {
  const outside = databaseOutside();
  if (outside !== undefined) return ok(outside.url);
  const url = await embeddedUrl(dataFolder(data));
  return url === undefined ? refuse('record-missing', { folder: dataFolder(data) }) : ok(url);
}
