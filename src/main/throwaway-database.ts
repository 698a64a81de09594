import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startThrowaway } from '../adapters/storage/embedded-postgres.ts';
import {
  type Database,
  databaseOutside,
  ifAddress,
  type Opened,
  unlessAway,
} from './open-database.ts';

/** A database for one run: on the server that the environment names, else on one of its own. */
export async function openThrowawayDatabase(say: (text: string) => void): Opened<Database> {
  const outside = databaseOutside();
  if (outside === undefined) return unlessAway(() => startThrowaway(say));
  const server = ifAddress(outside);
  return server.ok ? unlessAway(() => createOn(server.value.url)) : server;
}

async function createOn(server: string): Promise<Database> {
  const name = `ytterby_throwaway_${randomBytes(6).toString('hex')}`;
  await ask(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => ask(server, `drop database ${name} with (force)`) };
}

async function ask(server: string, question: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(question);
  } finally {
    await client.end();
  }
}
