import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { openStore, type Store } from '../../src/adapters/storage/open-store.ts';
import { askServer, databaseUrl, sha256, type Template } from './template.ts';

/** `embedded` always; `given` is the server that DATABASE_URL names. */
export type ServerName = 'embedded' | 'given';

/** The servers that a contract runs on. */
export const SERVERS: readonly ServerName[] =
  process.env.DATABASE_URL === undefined ? ['embedded'] : ['embedded', 'given'];

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated, empty database for one test file: a copy of the template, made in a moment. */
export async function freshDatabase(server: ServerName = 'embedded'): Promise<FreshDatabase> {
  const { serverUrl, name: template } = await askDesk(server);
  const name = `ytterby_test_${randomBytes(6).toString('hex')}`;
  await askServer(serverUrl, `create database ${name} template ${template}`);
  return {
    url: databaseUrl(serverUrl, name),
    drop: () => askServer(serverUrl, `drop database ${name} with (force)`),
  };
}

export interface FreshStore extends Store {
  readonly url: string;
}

/** The same, opened. Closing it drops the database too. */
export async function freshStore(
  options: { readonly server?: ServerName; readonly headFile?: string } = {},
): Promise<FreshStore> {
  const { server, ...rest } = options;
  const { url, drop } = await freshDatabase(server);
  const store = await openStore({ connectionString: url, hash: sha256, ...rest });
  const close = async () => {
    await store.close();
    await drop();
  };
  return { ...store, url, close };
}

async function askDesk(server: ServerName): Promise<Template> {
  const socket = connect(inject('databaseDesk'));
  socket.end(server);
  const answer: Template | { readonly failure: string } = JSON.parse(await text(socket));
  if ('failure' in answer) throw new Error(answer.failure);
  return answer;
}
