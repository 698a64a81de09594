import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnProgram } from './run-program.ts';

/** A server that has been started from the command line. */
export interface Office {
  readonly address: string;
  readonly signIns: readonly { readonly login: string }[];
  readonly ended: Promise<number | null>;
  readonly pid: number;
  tell(signal: NodeJS.Signals): void;
}

export async function openOffice(data: string, ...options: string[]): Promise<Office> {
  const child = spawnProgram(['serve', '--json', '--port', '0', '--data', data, ...options]);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let aside = '';
  child.stderr?.on('data', (text) => {
    aside += text;
  });
  const { stdout, pid } = child;
  if (stdout === null || pid === undefined) throw new Error('it did not start');
  const said = new Promise<string>((resolve) => createInterface(stdout).once('line', resolve));
  const line = await Promise.race([said, ended]);
  if (typeof line !== 'string') throw new Error(`it ended with ${line}: ${aside}`);
  return { ...JSON.parse(line), ended, pid, tell: (signal) => child.kill(signal) };
}

export interface Running {
  readonly pid: number;
  readonly command: string;
}

/** All processes that work on a data folder, with their children and grandchildren. */
export function processesOf(data: string): readonly Running[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const all = stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      command,
    }));
  const found = new Map<number, Running>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const one of all.filter(({ command }) => !command.startsWith('ps '))) {
      if (one.command.includes(data) || found.has(one.parent)) found.set(one.pid, one);
    }
  }
  return [...found.values()];
}

export async function untilNobodyIsLeft(data: string): Promise<readonly Running[]> {
  for (let waited = 0; waited < 100 && processesOf(data).length > 0; waited += 1) await sleep(50);
  return processesOf(data);
}
