import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { openStore } from '../../src/adapters/storage/open-store.ts';

/** A migrated database from which every test file gets a copy of its own. */
export interface Template {
  /** The server, with a database on it from which others may be made. */
  readonly serverUrl: string;
  readonly name: string;
}

export async function prepareTemplate(
  serverUrl: string,
): Promise<{ template: Template; drop: () => Promise<void> }> {
  const name = `ytterby_template_${randomBytes(4).toString('hex')}`;
  await askServer(serverUrl, `create database ${name}`);
  const store = await openStore({ connectionString: databaseUrl(serverUrl, name), hash: sha256 });
  await store.migrate();
  await store.close();
  const template = { serverUrl, name };
  return { template, drop: () => askServer(serverUrl, `drop database ${name} with (force)`) };
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function askServer(serverUrl: string, question: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(question);
  } finally {
    await client.end();
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
