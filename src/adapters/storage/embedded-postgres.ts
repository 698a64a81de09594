import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { readyBinaries } from './embedded/binaries.ts';
import { DATABASE } from './embedded/claim.ts';
import { type Cluster, openCluster, SUPERUSER } from './embedded/cluster.ts';
import { holdServer } from './embedded/hold.ts';
import { launch } from './embedded/launch.ts';
import { choosePlace, type Say } from './embedded/place.ts';

export interface EmbeddedOptions {
  /** Holds `url`, `head.json` and, where the server may enter, the cluster. */
  readonly dataDir: string;
  /** What the person who starts it should know, such as where else the data lies. */
  readonly say: Say;
  /** false: nothing survives a power cut. For tests and throwaway data only. */
  readonly durable?: boolean;
}

export interface Embedded {
  readonly url: string;
  readonly port: number;
  readonly socketDir: string;
  /** Where the cluster lies: the data folder, unless the server may not enter it. */
  readonly home: string;
  /** A fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

/** PostgreSQL of our own on a data folder: made at the first start, found again at the next. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, say, durable = true } = options;
  const place = await choosePlace(dataDir, say);
  const binaries = await readyBinaries(place, say);
  const cluster = await openCluster(place, binaries, durable);
  const keptPort = portIn(await embeddedUrl(place.dataFolder));
  const { postgres } = binaries;
  const hold = await holdServer(cluster, (lastPort = keptPort) => {
    return launch({ cluster, postgres, lastPort, durable });
  });
  const { port } = hold.server;
  const url = urlOf(cluster, port);
  await writeFile(urlFile(place.dataFolder), `${url}\n`, { mode: 0o600 });
  return { url, port, socketDir: cluster.socketDir, home: place.home, stop: once(hold.stop) };
}

/** The address written at the last start; the server behind it may have stopped since. */
export async function embeddedUrl(dataDir: string): Promise<string | undefined> {
  const text = await readFile(urlFile(dataDir), 'utf8').catch(() => undefined);
  return text?.trim();
}

/** The running server of a data folder, else one started for as long as the visit lasts. */
export async function visitEmbedded(
  options: EmbeddedOptions,
): Promise<Pick<Embedded, 'url' | 'stop'>> {
  const url = await embeddedUrl(options.dataDir);
  if (url !== undefined && (await answers(url))) return { url, stop: async () => undefined };
  return startEmbedded(options);
}

/** A database for one run, removed at its end. */
export async function startThrowaway(say: Say): Promise<Embedded> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ytterby-'));
  const remove = (folder: string) => rm(folder, { recursive: true, force: true });
  try {
    const embedded = await startEmbedded({ dataDir, say, durable: false });
    const stop = once(async () => {
      await embedded.stop();
      await remove(dataDir);
      await remove(embedded.home);
    });
    return { ...embedded, stop };
  } catch (error) {
    await remove(dataDir);
    throw error;
  }
}

function urlFile(dataDir: string): string {
  return join(resolve(dataDir), 'url');
}

function urlOf({ password }: Cluster, port: number): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

function portIn(url: string | undefined): number | undefined {
  return url !== undefined && URL.canParse(url) ? Number(new URL(url).port) : undefined;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

/** Does it the first time only; whoever asks again waits for that. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
