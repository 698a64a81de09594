import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Office, openOffice, processesOf, untilNobodyIsLeft } from './office.ts';
import { buildProgram, jsonLines, newFolder, runProgram } from './run-program.ts';

/** Offices are opened and closed in full, perhaps while all other tests run. */
vi.setConfig({ testTimeout: 120_000 });
beforeAll(buildProgram);

const opened: { data: string; office: Office }[] = [];

async function open(data: string, ...options: string[]): Promise<Office> {
  const office = await openOffice(data, ...options);
  opened.push({ data, office });
  return office;
}

afterEach(async () => {
  for (const { office } of opened.splice(0)) {
    office.tell('SIGTERM');
    await office.ended;
  }
});

async function statusOf({ address }: Office, path: string): Promise<number> {
  const response = await fetch(new URL(path, address), { headers: { accept: 'text/html' } });
  await response.arrayBuffer();
  return response.status;
}

async function verify(data: string): Promise<unknown> {
  const { code, out } = await runProgram(['audit', 'verify', '--json', '--data', data]);
  return { code, report: jsonLines(out)[0] };
}

const WHOLE = { code: 0, report: { whole: true, unsealed: 0, entries: expect.any(Number) } };

test('an office opens with its sample, survives kill -9 of everything, and closes', async () => {
  const data = await newFolder();
  const first = await open(data, '--sample');
  expect(first.signIns.map(({ login }) => login)).toContain('countersigner');
  for (const path of ['/healthz', '/readyz', '/', '/sign-in']) {
    expect([path, await statusOf(first, path)]).toEqual([path, 200]);
  }
  const before = await verify(data);
  expect(before).toMatchObject(WHOLE);
  const url = await runProgram(['db', 'url', '--data', data]);
  expect(url.out).toMatch(/^postgres:\/\/\S+@127\.0\.0\.1:\d+\/\S+\n$/);

  const victims = processesOf(data);
  expect(victims.some(({ command }) => command.includes('postgres'))).toBe(true);
  for (const { pid } of victims) process.kill(pid, 'SIGKILL');
  await first.ended;

  const second = await open(data, '--sample');
  expect(second.signIns).toEqual(first.signIns);
  expect(await statusOf(second, '/readyz')).toBe(200);
  expect(await verify(data)).toEqual(before);

  second.tell('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(await untilNobodyIsLeft(data)).toEqual([]);

  expect(await verify(data)).toEqual(before);
  expect(await untilNobodyIsLeft(data)).toEqual([]);
});

test('a second office stands beside the first, on its own port and folder', async () => {
  const [one, other] = [await newFolder(), await newFolder()];
  const first = await open(one);
  const second = await open(other);
  expect(await statusOf(first, '/healthz')).toBe(200);
  expect(await statusOf(second, '/healthz')).toBe(200);

  const taken = new URL(first.address).port;
  const samePort = await runProgram(['serve', '--port', taken, '--data', await newFolder()]);
  expect(samePort).toMatchObject({ code: 2, out: '' });
  expect(samePort.aside).toBe(`ytterby: port ${taken} is taken; choose another with --port\n`);
  const sameFolder = await runProgram(['serve', '--port', '0', '--data', one]);
  expect(sameFolder).toMatchObject({ code: 2, out: '' });
  expect(sameFolder.aside).toMatch(/^ytterby: [^\n]+--data[^\n]*\n$/);
  expect(await statusOf(first, '/readyz')).toBe(200);
});

test('without --sample nobody is there, and Ctrl-C twice in a moment is once', async () => {
  const data = await newFolder();
  const office = await open(data);
  expect(office.signIns).toEqual([]);
  office.tell('SIGINT');
  office.tell('SIGINT');
  expect(await office.ended).toBe(0);
  expect(await untilNobodyIsLeft(data)).toEqual([]);
});

test('what is in flight when it is told to stop is answered, then it ends', async () => {
  const data = await newFolder();
  const office = await open(data, '--sample');
  const body = JSON.stringify({ login: 'exporter', password: 'ytterby-sample' });
  const socket = connect(Number(new URL(office.address).port), '127.0.0.1');
  const answer = text(socket);
  socket.write(
    'POST /v1/sessions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n' +
      `content-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  await sleep(200);
  office.tell('SIGTERM');
  await sleep(200);
  socket.write(body.slice(10));
  expect(await answer).toMatch(/^HTTP\/1.1 201 /);
  expect(await office.ended).toBe(0);
  expect(await untilNobodyIsLeft(data)).toEqual([]);
});

test('a port that is taken makes no data', async () => {
  const office = await open(await newFolder());
  const untouched = await newFolder();
  const { port } = new URL(office.address);
  await runProgram(['serve', '--port', port, '--data', untouched]);
  expect(await readdir(untouched)).toEqual([]);
});
