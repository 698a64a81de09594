import { fileURLToPath } from 'node:url';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildServer, type ServerOptions } from '../../src/adapters/http/server.ts';
import { loadLawBook } from '../../src/adapters/law-files/load-law.ts';
import type { Deps, Edge, Firm, LawBook, Person } from '../../src/app/ports.ts';
import { type Instant, parseInstant } from '../../src/domain/time/instant.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { edge } from '../../src/main/edge.ts';
import { passwords } from '../../src/main/passwords.ts';
import { type FreshStore, freshStore } from '../support/database.ts';
import { freshItemDesk } from '../support/item-desk.ts';

export const PASSWORD = 'a password of nobody else';

const AT_WORK = { address: 'Somewhere 1', country: 'CN' };
const FIRMS: readonly Firm[] = [
  { id: 'magnets', name: 'Example Magnets', registrationNumber: '9133-M', ...AT_WORK },
  { id: 'rivals', name: 'Example Rivals', registrationNumber: '9133-R', ...AT_WORK },
  { id: 'authority', name: 'Example Authority', registrationNumber: 'EC-1', ...AT_WORK },
  { id: 'customs', name: 'Example Customs', registrationNumber: '3100', ...AT_WORK },
];

// biome-ignore format: a table reads better as a table
const PEOPLE = {
  exporter:      { name: 'Ann Exporter', firm: 'magnets',   roles: ['exporter'] },
  rival:         { name: 'Bob Rival',    firm: 'rivals',    roles: ['exporter'] },
  officer:       { name: 'Cho Officer',  firm: 'authority', roles: ['officer'] },
  both:          { name: 'Dan Both',     firm: 'authority', roles: ['officer', 'countersigner'] },
  countersigner: { name: 'Eva Second',   firm: 'authority', roles: ['countersigner'] },
  customs:       { name: 'Fay Customs',  firm: 'customs',   roles: ['customs'] },
  auditor:       { name: 'Gus Auditor',  firm: 'authority', roles: ['auditor'] },
} as const satisfies Record<string, Pick<Person, 'name' | 'firm' | 'roles'>>;

export type Login = keyof typeof PEOPLE;

/** A server on a database of its own, with firms, people and a clock that a test may turn. */
export interface Office {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  readonly store: FreshStore;
  /** Whoever asks, with a session already open. */
  as(login: Login): Caller;
  turnTo(instant: string): void;
  close(): Promise<void>;
}

export interface Sent {
  readonly key?: string;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Caller {
  get(url: string, sent?: Sent): Promise<LightMyRequestResponse>;
  /** With a key of its own unless one is given. */
  post(url: string, payload?: object | Buffer, sent?: Sent): Promise<LightMyRequestResponse>;
  put(url: string, payload: object, sent?: Sent): Promise<LightMyRequestResponse>;
  delete(url: string, sent?: Sent): Promise<LightMyRequestResponse>;
}

export async function openOffice(options: Partial<ServerOptions> = {}): Promise<Office> {
  const store = await freshStore();
  let now = '2025-06-12T02:00:00Z';
  const clock: Edge = {
    ...edge,
    now: () => instant(now),
    today: (zone) =>
      day(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(now))),
  };
  const deps: Deps = {
    ...store,
    ...freshItemDesk(),
    passwords,
    edge: clock,
    lawBook: await chinaPack(),
  };
  await settle(deps);
  const app = await buildServer(deps, { secure: false, ready: store.ready, ...options });
  await app.ready();
  return {
    app,
    deps,
    store,
    as: (login) => callerWith(app, `token of ${login}`.replaceAll(' ', '-')),
    turnTo: (moment) => {
      now = moment;
    },
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(`${text} is no instant`);
  return parsed.value;
}

async function chinaPack(): Promise<LawBook> {
  const loaded = await loadLawBook(fileURLToPath(new URL('../../data', import.meta.url)));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.value;
}

async function settle({ people, sessions }: Deps): Promise<void> {
  const hash = await passwords.hash(PASSWORD);
  for (const firm of FIRMS) await people.addFirm(firm);
  for (const [login, person] of Object.entries(PEOPLE)) {
    await people.add({ id: `P-${login}`, login, language: 'en', ...person }, hash);
    await sessions.open(`P-${login}`, `token-of-${login}`, instant('2027-01-01T00:00:00Z'));
  }
}

let keys = 0;

function callerWith(app: FastifyInstance, token: string): Caller {
  const send = (request: InjectOptions, { key, ifMatch, headers }: Sent = {}) =>
    app.inject({
      ...request,
      headers: {
        authorization: `Bearer ${token}`,
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        ...headers,
      },
    });
  return {
    get: (url, sent) => send({ method: 'GET', url }, sent),
    post: (url, payload, sent) => {
      keys += 1;
      const keyed = { key: `key ${keys}`, ...sent };
      return send({ method: 'POST', url, ...(payload && { payload }) }, keyed);
    },
    put: (url, payload, sent) => send({ method: 'PUT', url, payload }, sent),
    delete: (url, sent) => send({ method: 'DELETE', url }, sent),
  };
}
