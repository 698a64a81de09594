import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, isAlive } from './cluster.ts';
import { EmbeddedFailure } from './embedded-failure.ts';

/** A server at work on a cluster, whoever started it. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** As PostgreSQL says it in its pid file: `starting`, `ready`, `stopping`. */
  readonly status: string;
}

const POLL_MILLISECONDS = 5;
const UNWRITTEN_MILLISECONDS = 200;
const PATIENCE_MILLISECONDS = 20_000;

/** The server that works on a cluster, if one does. */
export function findRunning(cluster: Cluster): RunningServer | undefined {
  const lines = readOrNothing(pidFile(cluster))
    .split('\n')
    .map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!isServerOf(cluster, pid)) return undefined;
  return { pid, port: Number(lines[3]), status: lines[7] ?? '' };
}

/** Waits until a server takes connections. Answers undefined when it is gone before. */
export async function untilReady(cluster: Cluster): Promise<RunningServer | undefined> {
  for (;;) {
    const running = findRunning(cluster);
    if (running === undefined || running.status === 'ready') return running;
    if (running.status === 'stopping') await shutDown(cluster, running.pid);
    else await sleep(POLL_MILLISECONDS);
  }
}

/**
 * A fast shutdown: sessions are ended, nothing acknowledged is lost. Waits until it is done. One
 * that was asked for during recovery can hang for ever (seen with 18.4): then the server is told
 * to leave at once, which the next start makes good from the log.
 */
export async function shutDown(cluster: Cluster, pid: number): Promise<void> {
  if (await signalled(cluster, pid, 'SIGINT')) return;
  if (await signalled(cluster, pid, 'SIGQUIT')) return;
  throw new EmbeddedFailure(`The database (process ${pid}) does not stop. See ${cluster.log}`);
}

/** Whether the server is gone in good time after a signal. */
async function signalled(cluster: Cluster, pid: number, signal: NodeJS.Signals): Promise<boolean> {
  if (isServerOf(cluster, pid)) process.kill(pid, signal);
  for (let waited = 0; isServerOf(cluster, pid); waited += POLL_MILLISECONDS) {
    if (waited > PATIENCE_MILLISECONDS) return false;
    await sleep(POLL_MILLISECONDS);
  }
  return true;
}

/** The number may belong to another process by now: it must be a server, and on this cluster. */
export function isServerOf(cluster: Cluster, pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  return commandOf(pid).includes(cluster.data);
}

/** Empty for a process that has ended and waits for its parent to notice. */
function commandOf(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readOrNothing(`/proc/${pid}/cmdline`);
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
  return stdout ?? '';
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Clears away what a killed server left, and only that. PostgreSQL would take it for a living one
 * as long as the number in it belongs to anything, be it a process that only waits for its parent
 * to notice its end.
 */
export async function clearLeftovers(cluster: Cluster): Promise<void> {
  const names = readdirSync(cluster.socketDir).filter((name) => SOCKET_LOCK.test(name));
  const sockets = names.map((name) => join(cluster.socketDir, name));
  for (const file of [pidFile(cluster), ...sockets]) {
    if (!existsSync(file)) continue;
    // A server that starts at this moment has made its file and not yet written it.
    if (readOrNothing(file) === '') await sleep(UNWRITTEN_MILLISECONDS);
    const [pid] = readOrNothing(file).split('\n');
    if (!isServerOf(cluster, Number(pid))) rmSync(file, { force: true });
  }
}

const SOCKET_LOCK = /^\.s\.PGSQL\.\d+\.lock$/;

export function pidFile({ data }: Cluster): string {
  return join(data, 'postmaster.pid');
}
