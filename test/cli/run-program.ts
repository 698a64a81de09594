import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = path.join(ROOT, 'bin', 'ytterby.mjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly aside: string;
}

/** The program as it is built from the source that is tested. */
export function buildProgram(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'build.mjs')], { stdio: 'pipe' });
}

/** Without DATABASE_URL: what a person gets who has only this folder. */
export function spawnProgram(args: readonly string[]): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: tmpdir(), env });
}

export async function runProgram(args: readonly string[], input = ''): Promise<Ran> {
  const child = spawnProgram(args);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const [out, aside] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { code: await ended, out, aside };
}

async function readAll(stream: ChildProcess['stdout']): Promise<string> {
  return stream === null ? '' : text(stream);
}

export function jsonLines(out: string): readonly unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Gone again when the test is over: a database takes room. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ytterby-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
