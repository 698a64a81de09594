import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Office, openOffice, processesOf, untilNobodyIsLeft } from './office.ts';
import { buildProgram, jsonLines, newFolder, runProgram, spawnProgram } from './run-program.ts';

/** Offices are opened and closed in full, perhaps while all other tests run. */
vi.setConfig({ testTimeout: 120_000 });
beforeAll(buildProgram);

let office: Office | undefined;

afterEach(async () => {
  office?.tell('SIGTERM');
  await office?.ended;
  office = undefined;
});

async function audit(command: string, data: string, ...more: string[]) {
  const ran = await runProgram(['audit', command, ...more, '--data', data]);
  return { ...ran, said: ran.out.startsWith('{') ? jsonLines(ran.out) : [] };
}

async function ask(data: string, ...questions: string[]): Promise<readonly unknown[]> {
  const { out } = await runProgram(['db', 'url', '--data', data]);
  return askAt(out, ...questions);
}

async function askAt(url: string, ...questions: string[]): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url.trim() });
  await client.connect();
  try {
    const answers = [];
    for (const question of questions) answers.push(...(await client.query(question)).rows);
    return answers;
  } finally {
    await client.end();
  }
}

test('the story of a licence is told in words, in both languages, and as it was recorded', async () => {
  const data = await newFolder();
  office = await openOffice(data, '--sample');
  const [row] = await ask(data, 'select number, application from licences');
  const { number, application } = row as { number: string; application: string };

  const english = await audit('show', data, number);
  expect(english.code).toBe(0);
  expect(english.out).toContain('Chen Yu began the application');
  expect(english.out).toContain('Sun Jie wrote off 250 kg of line 1');
  const chinese = await audit('show', data, number, '--language', 'zh');
  expect(chinese.out).toMatch(/Sun Jie \p{Script=Han}/u);
  const recorded = await audit('show', data, number, '--json');
  expect(recorded.said[0]).toMatchObject({ type: 'drafted', stream: `application/${application}` });
  expect(recorded.said.at(-1)).toMatchObject({ type: 'reserved', stream: `licence/${number}` });
  const before = await audit('show', data, application);
  expect(english.out.startsWith(before.out)).toBe(true);

  const unknown = await audit('show', data, 'CN-1999-000001');
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.aside).toBe('ytterby: there is no licence CN-1999-000001\n');
});

test('the record cannot be altered, and whoever owns the database and does is found', async () => {
  const data = await newFolder();
  office = await openOffice(data, '--sample');
  const altered = `update events set body = '{"reason":"another"}' where version = 3`;
  await expect(ask(data, altered)).rejects.toThrow(/never altered/);
  expect((await audit('verify', data)).out).toContain('The record is whole');

  const trigger = 'alter table events disable trigger never_altered';
  const enable = 'alter table events enable always trigger never_altered';
  await ask(data, trigger, altered, enable);
  const { code, said, aside } = await audit('verify', data, '--json');
  expect(code).toBe(1);
  const firstBreak = { sequence: expect.any(Number), stream: expect.any(String) };
  expect(said).toMatchObject([{ whole: false, firstBreak }]);
  expect(aside).toMatch(/^ytterby: the record is broken at entry \d+\n$/);
});

test('killed in the middle of its acts, it opens again, goes on, and the record is whole', async () => {
  const data = await newFolder();
  const killed = spawnProgram(['serve', '--port', '0', '--data', data, '--sample']);
  const ended = new Promise((resolve) => killed.once('close', resolve));
  let isOpen = false;
  killed.stdout?.on('data', () => {
    isOpen = true;
  });
  killed.stderr?.resume();
  while (!(await hasWritten(data, 12))) await sleep(5);
  for (const { pid } of processesOf(data)) process.kill(pid, 'SIGKILL');
  await ended;
  expect(isOpen).toBe(false);

  office = await openOffice(data, '--sample');
  expect(office.signIns.length).toBeGreaterThan(0);
  const { code, said } = await audit('verify', data, '--json');
  expect({ code, said }).toMatchObject({ code: 0, said: [{ whole: true }] });
  const [numbers] = await ask(data, 'select count(*)::int as licences from licences');
  expect(numbers).toEqual({ licences: 1 });
  office.tell('SIGTERM');
  await office.ended;
  expect(await untilNobodyIsLeft(data)).toEqual([]);
});

/** The address is read from its file here: there is no time to start a program for it. */
async function hasWritten(data: string, events: number): Promise<boolean> {
  const url = await readFile(path.join(data, 'url'), 'utf8').catch(() => undefined);
  if (url === undefined) return false;
  const [row] = await askAt(url, 'select count(*)::int as events from events').catch(() => []);
  return ((row as { events: number } | undefined)?.events ?? 0) >= events;
}
