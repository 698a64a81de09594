import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { drawFrom } from './fact-sheets.ts';

// `npm run soak [-- MINUTES]`: customs reserve without pause while the server and its database
// are killed again and again. Whatever was acknowledged has to be there, exactly once, and the
// record has to be whole.

const MINUTES = Number(process.argv[2] ?? 2);
const PORT = 18_080;
const BASE = `http://127.0.0.1:${PORT}`;
const CLERKS = 8;

const folder = await mkdtemp(path.join(tmpdir(), 'ytterby-soak-'));
const data = path.join(folder, 'data');
const acknowledged = new Set<string>();
let refused = 0;
let cut = 0;
let kills = 0;

let server = start();
let token = '';
let number = '';
const until = Date.now() + MINUTES * 60_000;
try {
  await untilReady();
  token = await signIn();
  number = await firstLicence();
  await Promise.all([...Array.from({ length: CLERKS }, (_, clerk) => reserve(clerk)), killer()]);
  await untilReady();
  await check();
} finally {
  const closed = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await closed;
  await rm(folder, { recursive: true, force: true });
}

function start(): ChildProcess {
  const program = ['bin/ytterby.mjs', 'serve', '--sample', '--port', `${PORT}`, '--data', data];
  return spawn(process.execPath, program, { stdio: 'ignore' });
}

async function untilReady(): Promise<void> {
  for (let wait = 0; wait < 600; wait += 1) {
    if (server.exitCode !== null) throw new Error('the server did not start: is the port free?');
    const answer = await fetch(`${BASE}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('the server did not come back');
}

async function signIn(): Promise<string> {
  const body = JSON.stringify({ login: 'customs', password: 'ytterby-sample' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${BASE}/v1/sessions`, { method: 'POST', headers, body });
  return ((await answer.json()) as { token: string }).token;
}

async function get<Body>(where: string): Promise<Body> {
  const answer = await fetch(`${BASE}${where}`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()) as Body;
}

async function firstLicence(): Promise<string> {
  const { items } = await get<{ items: { number: string }[] }>('/v1/licences');
  const [first] = items;
  if (first === undefined) throw new Error('the sample has no licence');
  return first.number;
}

/** One milligram each, under a key of its own; a cut connection is asked again with the same key. */
async function reserve(clerk: number): Promise<void> {
  for (let item = 0; Date.now() < until; item += 1) {
    const declaration = `SOAK-${clerk}-${item}`;
    for (let done = false; !done && Date.now() < until; ) done = await reserveOnce(declaration);
  }
}

async function reserveOnce(declaration: string): Promise<boolean> {
  const acceptedAt = `${new Date().toISOString().slice(0, 10)}T00:00:00Z`;
  const goods = { itemNo: 1, lineNo: 1, quantity: '0.000001', unit: 'kg', office: 'Soak' };
  const body = JSON.stringify({
    declarationId: declaration,
    ...goods,
    acceptedAt,
  });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': declaration,
  };
  const where = `${BASE}/v1/customs/licences/${number}/reservations`;
  const answer = await fetch(where, { method: 'POST', headers, body }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) {
    cut += 1;
    await sleep(100);
    return false;
  }
  if (answer.status === 429) {
    await sleep(500);
    return false;
  }
  if (answer.status === 201) acknowledged.add(declaration);
  else refused += 1;
  await answer.arrayBuffer();
  return true;
}

/** Kills the program and the database under it, as a machine that loses power does. */
async function killer(): Promise<void> {
  const draw = drawFrom(1);
  while (Date.now() < until - 8_000) {
    await sleep(3_000 + draw(5_000));
    const pidFile = await readFile(
      path.join(data, 'cluster', 'data', 'postmaster.pid'),
      'utf8',
    ).catch(() => '');
    const postmaster = Number(pidFile.split('\n')[0]);
    server.kill('SIGKILL');
    if (postmaster > 0) process.kill(postmaster, 'SIGKILL');
    kills += 1;
    await sleep(200);
    server = start();
    await untilReady();
  }
}

async function check(): Promise<void> {
  const { reservations } = await get<{ reservations: { declarationId: string }[] }>(
    `/v1/licences/${number}`,
  );
  const held = reservations
    .map(({ declarationId }) => declarationId)
    .filter((one) => one.startsWith('SOAK-'));
  const lost = [...acknowledged].filter((one) => !held.includes(one));
  const twice = held.length - new Set(held).size;
  const verify = spawn(
    process.execPath,
    ['bin/ytterby.mjs', 'audit', 'verify', '--data', data, '--json'],
    { stdio: 'inherit' },
  );
  const code = await new Promise<number | null>((resolve) => verify.once('close', resolve));
  console.log(`${MINUTES} minutes, ${CLERKS} clerks, killed ${kills} times`);
  console.log(`acknowledged ${acknowledged.size}, refused ${refused}, cut ${cut}`);
  console.log(`lost ${lost.length}, twice ${twice}, record ${code === 0 ? 'whole' : 'broken'}`);
  if (lost.length > 0 || twice > 0 || code !== 0 || kills === 0) process.exitCode = 1;
}
