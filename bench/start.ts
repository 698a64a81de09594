import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FRESH_STARTS = 5;
const PREPARED_STARTS = 7;
const FRESH_AIM_SECONDS = 4;
const PREPARED_AIM_SECONDS = 1.5;
const POLL_MILLISECONDS = 10;
const PATIENCE_MILLISECONDS = 60_000;

/** From the start of the process to the first page, on new data folders and on a prepared one. */
export async function run(): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  const fresh: number[] = [];
  for (let round = 0; round < FRESH_STARTS; round += 1) {
    fresh.push(await inFolder((folder) => secondsToFirstPage(folder)));
  }
  const prepared = await inFolder(async (folder) => {
    await secondsToFirstPage(folder);
    const seconds: number[] = [];
    for (let round = 0; round < PREPARED_STARTS; round += 1) {
      seconds.push(await secondsToFirstPage(folder));
    }
    return seconds;
  });
  say('a fresh data folder', fresh, FRESH_AIM_SECONDS);
  say('a prepared data folder', prepared, PREPARED_AIM_SECONDS);
}

function say(on: string, seconds: readonly number[], aim: number): void {
  const sorted = [...seconds].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const all = sorted.map((each) => each.toFixed(2)).join(' ');
  const head = `first page on ${on}`.padEnd(38);
  console.log(`${head} ${median.toFixed(2)} s in the median (aim ${aim} s), of ${all}`);
  if (median > aim) process.exitCode = 1;
}

async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'ytterby-bench-'));
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

async function secondsToFirstPage(folder: string): Promise<number> {
  const port = await freePort();
  const args = ['bin/ytterby.mjs', 'serve', '--port', `${port}`, '--data', folder, '--sample'];
  const { DATABASE_URL: _, ...env } = process.env;
  const before = performance.now();
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await untilServed(server, `http://127.0.0.1:${port}/`);
    return (performance.now() - before) / 1000;
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
}

async function untilServed(server: ChildProcess, address: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const page = await fetch(address).catch(() => undefined);
    if (page?.status === 200) return;
    await sleep(POLL_MILLISECONDS);
  }
  throw new Error('no page was served');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
