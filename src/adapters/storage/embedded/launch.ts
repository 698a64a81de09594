import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, SERVER_ENVIRONMENT } from './cluster.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import { freePort } from './free-port.ts';
import { clearLeftovers, findRunning, type RunningServer } from './running-server.ts';
import { runAs } from './server-user.ts';

export interface Launch {
  readonly cluster: Cluster;
  readonly postgres: string;
  /** The port of the last time: kept unless somebody else has taken it. */
  readonly lastPort: number | undefined;
  /** false only for data that nobody would miss, such as a test's. */
  readonly durable: boolean;
}

type Outcome =
  | { readonly kind: 'running'; readonly server: RunningServer }
  | { readonly kind: 'ended'; readonly log: string };

const ATTEMPTS = 20;
const POLL_MILLISECONDS = 5;
const PAUSE_MILLISECONDS = 250;
const LONGEST_LOG = 5_000_000;

/** Starts a server. Answers undefined when somebody else was faster on the same cluster. */
export async function launch(how: Launch): Promise<RunningServer | undefined> {
  let lastPort = how.lastPort;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await launchOn(await freePort(lastPort), how);
    if (outcome.kind === 'running') return outcome.server;
    const { log } = outcome;
    if (log.includes('lock file "postmaster.pid" already exists')) return undefined;
    if (log.includes('could not create any TCP/IP sockets')) lastPort = undefined;
    else if (log.includes('shared memory block')) await sleep(PAUSE_MILLISECONDS);
    else throw didNotStart(how, log);
  }
  throw didNotStart(how, 'It was tried too often.');
}

function didNotStart({ cluster }: Launch, log: string): EmbeddedFailure {
  const tail = log.trim().split('\n').slice(-4).join('\n');
  return new EmbeddedFailure(`The database did not start (${cluster.log}):\n${tail}`);
}

/** In a session of its own, so that Ctrl-C reaches us first and we stop it when all is done. */
async function launchOn(port: number, how: Launch): Promise<Outcome> {
  const { cluster, postgres } = how;
  await clearLeftovers(cluster);
  const log = await openLog(cluster);
  const { size } = await log.stat();
  const child = spawn(postgres, argumentsFor(port, how), {
    cwd: cluster.folder,
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...runAs(cluster.user),
  });
  try {
    await once(child, 'spawn');
    child.unref();
    return (
      (await untilRunning(child, cluster)) ?? { kind: 'ended', log: await readFrom(log, size) }
    );
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : `${cause}`;
    throw new EmbeddedFailure(`${postgres} cannot be run: ${reason}`, { cause });
  } finally {
    await log.close();
  }
}

/** Recovery after a crash may take its time: we wait as long as the server is at work. */
async function untilRunning(child: ChildProcess, cluster: Cluster): Promise<Outcome | undefined> {
  for (;;) {
    const server = findRunning(cluster);
    const isOurs = server?.pid === child.pid;
    if (server !== undefined && isOurs && server.status === 'ready') {
      return { kind: 'running', server };
    }
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    await sleep(POLL_MILLISECONDS);
  }
}

function argumentsFor(port: number, { cluster, durable }: Launch): string[] {
  const onDisk = durable ? 'on' : 'off';
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: cluster.socketDir,
    fsync: onDisk,
    synchronous_commit: 'on',
    full_page_writes: onDisk,
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster.data, ...flags];
}

/** Never through a link: the folder belongs to the server's user, and we may be root. */
async function openLog({ log, user }: Cluster): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;
  const file = await open(log, flags, 0o600);
  if (user !== undefined) await file.chown(user.uid, user.gid);
  if ((await file.stat()).size > LONGEST_LOG) await file.truncate();
  return file;
}

async function readFrom(file: FileHandle, position: number): Promise<string> {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(Math.max(0, size - position));
  await file.read(bytes, 0, bytes.length, position);
  return bytes.toString('utf8');
}
