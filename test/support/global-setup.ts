import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Embedded, startThrowaway } from '../../src/adapters/storage/embedded-postgres.ts';
import { prepareTemplate, type Template } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A socket on which a test file asks for a server: `embedded` or `given`. */
    readonly databaseDesk: string;
  }
}

/**
 * Nothing is started here. A test file that needs a database asks at a socket; the first who asks
 * starts the one server that all share, and the end of the run stops it. Unit tests never do.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = join(tmpdir(), `ytterby-tests-${process.pid}.sock`);
  const servers = new Map<string, Promise<Server>>();
  const desk = createServer({ allowHalfOpen: true }, (socket) => void answer(socket, servers));
  await rm(path, { force: true });
  await new Promise<void>((listening) => desk.listen(path, listening));
  project.provide('databaseDesk', path);
  return async () => {
    desk.close();
    for (const server of servers.values()) await server.then(({ stop }) => stop()).catch(() => {});
  };
}

interface Server {
  readonly template: Template;
  stop(): Promise<void>;
}

/** One word is asked; the address of the server and the name of its template are answered. */
async function answer(socket: Socket, servers: Map<string, Promise<Server>>): Promise<void> {
  try {
    const [word] = await once(socket, 'data');
    const asked = `${word}`;
    const started = servers.get(asked) ?? start(asked);
    servers.set(asked, started);
    socket.end(JSON.stringify((await started).template));
  } catch (error) {
    socket.end(JSON.stringify({ failure: `${error}` }));
  }
}

function start(asked: string): Promise<Server> {
  return asked === 'given' ? useGiven() : startOwn();
}

async function startOwn(): Promise<Server> {
  const embedded: Embedded = await startThrowaway(() => undefined);
  const { template } = await prepareTemplate(embedded.url);
  return { template, stop: embedded.stop };
}

async function useGiven(): Promise<Server> {
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new Error('DATABASE_URL is not set');
  const { template, drop } = await prepareTemplate(url);
  return { template, stop: drop };
}
