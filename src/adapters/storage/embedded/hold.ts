import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { claimServer } from './claim.ts';
import type { Cluster } from './cluster.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import { keepLastWatch } from './last-watch.ts';
import { findRunning, type RunningServer, shutDown, untilReady } from './running-server.ts';

/** A server that is ours for as long as this process lives, and comes back when it is killed. */
export interface Hold {
  readonly server: RunningServer;
  /** Stops the server in good order, while nobody else can take it up. */
  stop(): Promise<void>;
}

/** Launches a server, on the port of the one before if it may be. */
export type Start = (lastPort?: number) => Promise<RunningServer | undefined>;

const PATIENCE_MILLISECONDS = 120_000;
const PATIENCE_AT_STOP_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 20;
const LAST_WATCH_MILLISECONDS = 100;
const LONGEST_PAUSE_MILLISECONDS = 5_000;

export async function holdServer(cluster: Cluster, start: Start): Promise<Hold> {
  let held = await take(cluster, start);
  let coming: Promise<void> = Promise.resolve();
  let isWanted = true;
  const stopped = new AbortController();
  const { server } = held;
  const watchOver = () => {
    held.session.once('end', () => {
      if (isWanted) coming = comeBack();
    });
  };
  const comeBack = async () => {
    for (let pause = PAUSE_MILLISECONDS; isWanted; pause = longer(pause)) {
      const again = await take(cluster, () => start(server.port)).catch(() => undefined);
      if (again === undefined) {
        await sleep(pause, undefined, { ref: false });
        continue;
      }
      // Only now that the new watch has signed: the old one would stop a server that lives on.
      held.dismiss();
      held = again;
      return watchOver();
    }
  };
  watchOver();
  const stop = async () => {
    // Alone it also keeps the process alive until all is done: the claim itself does not.
    const { signal } = stopped;
    const patience = sleep(PATIENCE_AT_STOP_MILLISECONDS, undefined, { signal }).catch(() => {});
    // A crash of which we have not heard yet: a server that recovers is not to be stopped.
    if (!(await answers(held.session))) await sleep(PAUSE_MILLISECONDS);
    await Promise.race([coming, patience]);
    isWanted = false;
    await giveUp(cluster, held);
    stopped.abort();
  };
  return { server, stop };
}

interface Held {
  readonly server: RunningServer;
  readonly session: pg.Client;
  dismiss(): void;
}

async function answers(session: pg.Client): Promise<boolean> {
  return session.query('select 1').then(
    () => true,
    () => false,
  );
}

/** The claim goes last: nobody may take up a server that is about to stop. */
async function giveUp(cluster: Cluster, { server, session, dismiss }: Held): Promise<void> {
  await shutDown(cluster, server.pid);
  dismiss();
  await session.end();
}

function longer(pause: number): number {
  return Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
}

/**
 * Takes up the server that a killed instance left running, else launches one. A server that is
 * just stopping is waited for; one that a living instance works on is not ours to take.
 */
async function take(cluster: Cluster, start: Start): Promise<Held> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const held = await takeNow(cluster, start);
    if (held !== undefined) return held;
    await sleep(PAUSE_MILLISECONDS);
  }
  throw new EmbeddedFailure(`The database cannot be reached. See ${cluster.log}`);
}

async function takeNow(cluster: Cluster, start: Start): Promise<Held | undefined> {
  const left = await untilReady(cluster);
  const server = left ?? (await start());
  if (server === undefined) return undefined;
  const answer = await claimServer(cluster, server);
  if (answer.kind === 'held') throw inUse(cluster, answer.by);
  if (answer.kind === 'away') return undefined;
  const { session } = answer;
  const dismiss = await keepLastWatch(cluster, server.pid);
  if (left === undefined || (await outlivesItsInstance(cluster, server))) {
    return { server, session, dismiss };
  }
  dismiss();
  await session.end();
  return undefined;
}

/** The last watch of a killed instance may have let go already: then the server is stopping. */
async function outlivesItsInstance(cluster: Cluster, { pid }: RunningServer): Promise<boolean> {
  await sleep(LAST_WATCH_MILLISECONDS);
  const running = findRunning(cluster);
  return running?.pid === pid && running.status === 'ready';
}

function inUse({ folder }: Cluster, by: string): EmbeddedFailure {
  return new EmbeddedFailure(
    `Another Ytterby (process ${by}) works on the data in ${folder}. ` +
      'Stop it, or give this one a folder of its own with --data.',
  );
}
