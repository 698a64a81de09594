import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/adapters/http/server.ts';
import { loadLawBook } from '../../src/adapters/law-files/load-law.ts';
import { errorPage } from '../../src/adapters/web/error-page.ts';
import { registerPages } from '../../src/adapters/web/pages.ts';
import type { PagesOptions } from '../../src/adapters/web/request/site.ts';
import type { Deps, Edge, Firm, LawBook, Person } from '../../src/app/ports.ts';
import { type Instant, parseInstant } from '../../src/domain/time/instant.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { edge } from '../../src/main/edge.ts';
import { passwords } from '../../src/main/passwords.ts';
import { freshStore } from '../support/database.ts';
import { freshItemDesk } from '../support/item-desk.ts';

export const PASSWORD = 'not a secret of anybody';

/** The day on which every browser test works: a Thursday in the authority's calendar. */
export const TODAY = '2025-06-12';

const FIRMS: readonly Firm[] = [
  {
    id: 'magnets',
    name: 'Ningbo Yongjiang Magnetics Co., Ltd.',
    nameZh: '宁波甬江磁材有限公司',
    address: '88 Binjiang Road, Ningbo, Zhejiang',
    country: 'CN',
    registrationNumber: '91330200MA0YJ00018',
  },
  {
    id: 'rivals',
    name: 'Baotou Example Alloys',
    address: '1 Example Road, Baotou',
    country: 'CN',
    registrationNumber: '91150200MA0EX00001',
  },
  {
    id: 'bureau',
    name: 'Export Control Bureau',
    address: 'Beijing',
    country: 'CN',
    registrationNumber: 'ECB',
  },
  {
    id: 'port',
    name: 'Ningbo Customs',
    address: 'Ningbo',
    country: 'CN',
    registrationNumber: '3101',
  },
];

// biome-ignore format: a table reads better as a table
const PEOPLE = {
  exporter:      { name: 'Chen Yu',  firm: 'magnets', roles: ['exporter'] },
  rival:         { name: 'Bai Lin',  firm: 'rivals',  roles: ['exporter'] },
  officer:       { name: 'Wei Lan',  firm: 'bureau',  roles: ['officer'] },
  officer2:      { name: 'Lin Hao',  firm: 'bureau',  roles: ['officer', 'countersigner'] },
  countersigner: { name: 'Zhao Min', firm: 'bureau',  roles: ['countersigner'] },
  customs:       { name: 'Sun Jie',  firm: 'port',    roles: ['customs'] },
  auditor:       { name: 'He Qing',  firm: 'bureau',  roles: ['auditor'] },
} as const satisfies Record<string, Pick<Person, 'name' | 'firm' | 'roles'>>;

export type Login = keyof typeof PEOPLE;

/** A server with screens and API on a real database, listening on a port of its own. */
export interface Office {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  readonly address: string;
  close(): Promise<void>;
}

export async function openOffice(
  options: Partial<PagesOptions> = {},
  today: string = TODAY,
): Promise<Office> {
  const store = await freshStore();
  const deps: Deps = {
    ...store,
    ...freshItemDesk(),
    passwords,
    edge: standingClock(today),
    lawBook: await chinaPack(),
  };
  await settle(deps);
  const pages: PagesOptions = { secure: false, signInsPerMinute: 100, ...options };
  const app = await buildServer(deps, {
    secure: pages.secure,
    ready: store.ready,
    errorPage: errorPage(deps, pages),
  });
  await registerPages(app, deps, pages);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    app,
    deps,
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

function standingClock(today: string): Edge {
  return { ...edge, now: () => instant(`${today}T02:00:00Z`), today: () => day(today) };
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

async function settle({ people }: Deps): Promise<void> {
  const hash = await passwords.hash(PASSWORD);
  for (const firm of FIRMS) await people.addFirm(firm);
  for (const [login, person] of Object.entries(PEOPLE)) {
    await people.add({ id: `P-${login}`, login, language: 'en', ...person }, hash);
  }
}
