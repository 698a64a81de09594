import { spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLaw } from '../src/adapters/law-files/load-law.ts';
import type { Law } from '../src/domain/law/law.ts';
import { drawFrom, factSheets, type Sheet } from './fact-sheets.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = path.join(ROOT, 'bin', 'ytterby.mjs');
const PEER = path.join(ROOT, 'bench', 'bulk-peer.ts');
const LINES = 50_000;
const TIMES = 10;
const ROUNDS = 3;

/** Item masters from file to file, by the program as it is installed and by a naive peer. */
export async function run(): Promise<void> {
  const loaded = await loadLaw(path.join(ROOT, 'data', 'cn'));
  if (!loaded.ok) throw new Error('the pack does not load');
  const folder = await mkdtemp(path.join(tmpdir(), 'ytterby-bulk-'));
  try {
    await measure(loaded.value, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(law: Law, folder: string): Promise<void> {
  const [one, ten, map] = ['one.csv', 'ten.csv', 'map.json'].map((name) => path.join(folder, name));
  if (one === undefined || ten === undefined || map === undefined) throw new Error('no files');
  await writeFile(map, JSON.stringify(MAP));
  const lines = linesOf(law);
  await writeLines(one, lines, 1);
  await writeLines(ten, lines, TIMES);
  const ours = await best(() => program(['--csv', one, '--map', map], `${one}.csv`));
  const xlsx = await best(() => program(['--csv', one, '--map', map], `${one}.xlsx`));
  const large = await best(() => program(['--csv', ten, '--map', map], `${ten}.csv`), 1);
  const fromXlsx = await best(() =>
    program(['--xlsx', `${one}.xlsx`, '--map', map], `${one}.2.csv`),
  );
  const peer = await best(() => peerOn(one, `${one}.jsonl`));
  const peerLarge = await best(() => peerOn(ten, `${ten}.jsonl`), 1).catch(lastLine);
  const bytes = (await stat(one)).size;
  console.log(
    `lines                   ${thousands(LINES)}, ${megabytes(bytes)}, from start to end`,
  );
  say('CSV to CSV', ours);
  say('CSV to XLSX', xlsx);
  say('answers as XLSX to CSV', fromXlsx);
  say(`ten times the CSV`, large);
  say('naive peer', peer);
  if (typeof peerLarge !== 'string') say('naive peer, ten times', peerLarge);
  else console.log(`naive peer, ten times   fails: ${peerLarge}`);
  console.log(`same outcomes           ${await same(`${one}.csv`, `${one}.jsonl`)} of ${LINES}`);
  const grown = (large.peakBytes / ours.peakBytes).toFixed(2);
  console.log(`memory at ten times     ${grown} times`);
  console.log(`against the naive peer  ${ratio(peer, ours)}`);
  if (typeof peerLarge !== 'string')
    console.log(`ten times               ${ratio(peerLarge, large)}`);
  const isFast = ours.milliseconds <= 3_000;
  console.log(`target 3 s              ${isFast ? 'met' : 'MISSED'}`);
}

/** What ended a process that could not do it. */
function lastLine(error: unknown): string {
  const said = error instanceof Error ? error.message : `${error}`;
  return /^\w*Error: .*$/m.exec(said)?.[0] ?? said;
}

interface Measured {
  readonly milliseconds: number;
  readonly peakBytes: number;
  /** What the system counted as work: on a busy machine it says more than the clock. */
  readonly cpuMilliseconds: number;
}

async function best(round: () => Promise<Measured>, rounds = ROUNDS): Promise<Measured> {
  const all: Measured[] = [];
  for (let count = 0; count < rounds; count += 1) all.push(await round());
  const milliseconds = Math.min(...all.map((one) => one.milliseconds));
  const cpuMilliseconds = Math.min(...all.map((one) => one.cpuMilliseconds));
  const peakBytes = Math.max(...all.map((one) => one.peakBytes));
  return { milliseconds, cpuMilliseconds, peakBytes };
}

function program(options: readonly string[], out: string): Promise<Measured> {
  return watch([PROGRAM, 'determine', ...options, '--out', out]);
}

function peerOn(file: string, out: string): Promise<Measured> {
  return watch(['--import', 'tsx', PEER, file, out]);
}

const LOOK_EVERY_MILLISECONDS = 10;

/** The whole life of a process, and the most memory that the system ever gave it. */
function watch(args: readonly string[]): Promise<Measured> {
  const before = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let peakBytes = 0;
  let cpuMilliseconds = 0;
  let said = '';
  let own: number | undefined;
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-2_000);
  });
  child.stdout.on('data', (text) => {
    own = Number(text);
  });
  const look = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid) ?? 0);
    cpuMilliseconds = Math.max(cpuMilliseconds, cpuOf(child.pid) ?? 0);
  }, LOOK_EVERY_MILLISECONDS);
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      clearInterval(look);
      // The peer says itself how long it took: making JavaScript of it is not counted against it.
      const milliseconds = own ?? performance.now() - before;
      if (code === 0) resolve({ milliseconds, peakBytes, cpuMilliseconds });
      else reject(new Error(said));
    });
  });
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
  } catch {
    return undefined;
  }
}

const MILLISECONDS_A_TICK = 10;

function cpuOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_A_TICK;
  } catch {
    return undefined;
  }
}

const ELEMENTS = ['Nd', 'Dy', 'Tb', 'Sm', 'Gd', 'Ga', 'Ge', 'Sb', 'W', 'Fe', 'B', 'O'] as const;
const MAP = {
  columns: {
    'Part no': 'id',
    Form: 'item.form',
    Substance: 'item.substance',
    'HS code': 'item.hsCode',
    ...Object.fromEntries(ELEMENTS.map((one) => [one, `item.composition.${one}`])),
    Destination: 'destination',
    'End use': 'endUse',
    Military: 'endUser.military',
    Day: 'on',
  },
  constants: { jurisdiction: 'cn' },
};

/** The facts of the determination bench, as a firm would keep them, with a remark of its own. */
function linesOf(law: Law): readonly string[] {
  return factSheets(law, LINES, drawFrom(20_250_404)).map((sheet) => {
    const { item, destination, endUse, endUser, on, id } = sheet;
    const text = (value: unknown) => (typeof value === 'string' ? quoted(value) : '');
    const shares = ELEMENTS.map((one) => text(item.composition[one]));
    const goods = [`P-${id}`, text(item.form), text(item.substance), text(item.hsCode)];
    const rest = [destination, endUse, `${endUser.military}`, on];
    return [...goods, ...shares, ...rest, `"Firm ${id % 97}, Ltd"`].join(',');
  });
}

function quoted(text: Sheet['destination']): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function writeLines(file: string, lines: readonly string[], times: number): Promise<void> {
  const handle = await open(file, 'w');
  await handle.write(`${[...Object.keys(MAP.columns), 'Supplier'].join(',')}\n`);
  const text = `${lines.join('\n')}\n`;
  for (let count = 0; count < times; count += 1) await handle.write(text);
  await handle.close();
}

/** How many lines have the outcome that the peer found. */
async function same(ours: string, peers: string): Promise<number> {
  const found = readFileSync(peers, 'utf8').trimEnd().split('\n');
  let place = -1;
  let count = 0;
  let rest = '';
  for await (const piece of createReadStream(ours, 'utf8')) {
    const lines = `${rest}${piece}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { outcome } = JSON.parse(found[place] ?? '{}');
      if (place >= 0 && line.includes(`,${outcome},`)) count += 1;
      place += 1;
    }
  }
  return count;
}

function say(what: string, { milliseconds, cpuMilliseconds, peakBytes }: Measured): void {
  const [clock, cpu] = [milliseconds, cpuMilliseconds].map((time) => (time / 1_000).toFixed(2));
  const memory = `at most ${megabytes(peakBytes)} of memory`;
  console.log(`${what.padEnd(23)} ${clock?.padStart(6)} s (${cpu} s of work), ${memory}`);
}

function ratio(peer: Measured, own: Measured): string {
  const time = (peer.cpuMilliseconds / own.cpuMilliseconds).toFixed(2);
  return `${time} times its speed by work done, ${(own.peakBytes / peer.peakBytes).toFixed(2)} of its memory`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

function thousands(count: number): string {
  return count.toLocaleString('en-US');
}
