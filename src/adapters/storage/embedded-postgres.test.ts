import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from './embedded/cluster.ts';
import { isRoot, unprivilegedUser } from './embedded/server-user.ts';
import {
  type Embedded,
  embeddedUrl,
  startEmbedded,
  startThrowaway,
  visitEmbedded,
} from './embedded-postgres.ts';

const folders: string[] = [];
const running: Embedded[] = [];
const said: string[] = [];

afterEach(async () => {
  for (const embedded of running.splice(0)) {
    await embedded.stop();
    folders.push(embedded.home);
  }
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('One data folder', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = join(await tempFolder(), 'data');
  });

  test('is made at the first start: durable, on the loopback, with a password', async () => {
    const { url } = await start(dataDir);
    const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses'];
    const values = await ask(url, settings.map((name) => `current_setting('${name}')`).join());
    expect(values).toEqual(['on', 'on', 'on', '127.0.0.1']);
    const about = `current_setting('server_encoding'), datcollate, datctype from pg_database
      where datname = current_database()`;
    expect(await ask(url, about)).toEqual(['UTF8', 'C', 'C']);
    expect(await embeddedUrl(dataDir)).toBe(url);
    expect((await stat(join(dataDir, 'url'))).mode & 0o777).toBe(0o600);
    const withoutPassword = new URL(url);
    withoutPassword.password = 'guess';
    await expect(ask(withoutPassword.href, '1')).rejects.toThrow('password authentication failed');
  });

  test('is found again at the next start, under the same address', async () => {
    const { url } = await start(dataDir);
    await ask(url, '1 as id into kept');
    await running.pop()?.stop();
    const again = await start(dataDir);
    expect(again.url).toBe(url);
    expect(await ask(again.url, 'count(*)::int from kept')).toEqual([1]);
  });

  test('is refused to a second instance while the first lives', async () => {
    const first = await start(dataDir);
    await expect(start(dataDir)).rejects.toThrow(/Another Ytterby \(process \d+\) works on/);
    expect(await ask(first.url, '1')).toEqual([1]);
  });

  test('may be visited while an instance works on it, and while none does', async () => {
    const first = await start(dataDir);
    const visit = await visitEmbedded({ dataDir, say });
    expect(visit.url).toBe(first.url);
    await visit.stop();
    expect(await ask(first.url, '1')).toEqual([1]);
    await running.pop()?.stop();
    const alone = await visitEmbedded({ dataDir, say });
    expect(await ask(alone.url, '1')).toEqual([1]);
    await alone.stop();
    await expect(ask(alone.url, '1')).rejects.toThrow('ECONNREFUSED');
  });

  test('gets another port when somebody else has taken its own', async () => {
    const { port } = await start(dataDir);
    await running.pop()?.stop();
    const taker = createServer().listen(port, '127.0.0.1');
    await once(taker, 'listening');
    const moved = await start(dataDir);
    taker.close();
    expect(moved.port).not.toBe(port);
    expect(await embeddedUrl(dataDir)).toBe(moved.url);
  });

  test('is stopped in good order soon after its instance is killed', async () => {
    const { instance, pid } = await startApart(dataDir);
    instance.kill('SIGKILL');
    while (isAlive(pid)) await sleep(10);
    const log = await readFile(join(dataDir, 'cluster', 'log'), 'utf8');
    expect(log.trim().split('\n').at(-1)).toContain('database system is shut down');
  });

  test('starts again at the moment at which its instance is killed', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { instance } = await startApart(dataDir);
      instance.kill('SIGKILL');
      const { url } = await start(dataDir);
      expect(await ask(url, '1')).toEqual([1]);
      await running.pop()?.stop();
    }
  });

  test('starts again when the instance, its watch and the server are all killed', async () => {
    const { instance, pid, watch } = await startApart(dataDir);
    instance.kill('SIGKILL');
    for (const each of [watch, pid]) process.kill(each, 'SIGKILL');
    const { url } = await start(dataDir);
    expect(await ask(url, '1')).toEqual([1]);
  });

  test('is taken up with its server when only the instance and its watch are killed', async () => {
    const { instance, pid, watch } = await startApart(dataDir);
    process.kill(watch, 'SIGKILL');
    instance.kill('SIGKILL');
    const { url } = await start(dataDir);
    expect(await serverProcess(url)).toBe(pid);
  });

  test('starts although the number in a stale pid file belongs to a live process', async () => {
    const stale = `${process.pid}\n/elsewhere\n1\n5432\n\n*\n 1 2\nready   \n`;
    await writeFile(join(dataDir, 'cluster', 'data', 'postmaster.pid'), stale);
    const { url } = await start(dataDir);
    expect(await ask(url, '1')).toEqual([1]);
  });
});

test('two starts at one moment on a new folder make one database and one instance', async () => {
  const dataDir = join(await tempFolder(), 'data');
  const starts = await Promise.allSettled([start(dataDir), start(dataDir)]);
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [refused] = starts.filter((each) => each.status === 'rejected');
  expect(`${refused?.reason}`).toContain('Another Ytterby');
});

test('a throwaway database leaves nothing behind', async () => {
  const throwaway = await startThrowaway(say);
  expect(await ask(throwaway.url, '1')).toEqual([1]);
  await throwaway.stop();
  await expect(stat(throwaway.home)).rejects.toThrow('ENOENT');
});

test('a path too long for a socket does not stop the server', async () => {
  const dataDir = join(await tempFolder(), 'deep'.repeat(20), 'data');
  const { url, socketDir } = await start(dataDir);
  folders.push(socketDir);
  expect(await ask(url, '1')).toEqual([1]);
  expect(socketDir.length).toBeLessThan(90);
});

describe.runIf(isRoot())('Under root', () => {
  test('the cluster belongs to a user who is nobody, and the server runs as him', async () => {
    const dataDir = join(await tempFolder(), 'data');
    await start(dataDir);
    const { uid } = await stat(join(dataDir, 'cluster'));
    expect(uid).toBe(unprivilegedUser().uid);
  });

  test('a folder under a closed home has its database elsewhere, and says so', async () => {
    const home = await tempFolder(0o700);
    const dataDir = join(home, 'project', '.ytterby');
    said.length = 0;
    const embedded = await start(dataDir);
    expect(embedded.home).not.toBe(dataDir);
    expect(said.join()).toContain(`cannot enter ${home} (mode 0700)`);
    expect(said.join()).toContain(`the database is kept in ${embedded.home}`);
    expect(await embeddedUrl(dataDir)).toBe(embedded.url);
    await running.pop()?.stop();
    await chmod(home, 0o755);
    const again = await start(dataDir);
    expect(again.home, 'it stays there although the way is open now').toBe(embedded.home);
  });

  test('a database whose way was closed is not replaced by an empty one', async () => {
    const home = await tempFolder();
    const dataDir = join(home, 'data');
    await start(dataDir);
    await running.pop()?.stop();
    await chmod(home, 0o700);
    await expect(start(dataDir)).rejects.toThrow(`Open the way with: chmod o+x '${home}'`);
    await chmod(home, 0o755);
    await start(dataDir);
  });

  test('a cluster that belongs to root is refused with the command that helps', async () => {
    const dataDir = join(await tempFolder(), 'data');
    await start(dataDir);
    await running.pop()?.stop();
    await chown(join(dataDir, 'cluster'), 0, 0);
    const { uid, gid } = unprivilegedUser();
    const refused = `Give it a user: chown -R ${uid}:${gid} '${join(dataDir, 'cluster')}'`;
    await expect(start(dataDir)).rejects.toThrow(refused);
    await chown(join(dataDir, 'cluster'), uid, gid);
    await start(dataDir);
  });
});

function say(text: string): void {
  said.push(text);
}

async function start(dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, say });
  running.push(embedded);
  return embedded;
}

async function tempFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ytterby-embedded-'));
  await chmod(folder, mode);
  folders.push(folder);
  return folder;
}

async function ask(url: string, expression: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const question = { text: `select ${expression}`, rowMode: 'array' as const };
  const { rows } = await client.query<unknown[]>(question).finally(() => client.end());
  return rows[0] ?? [];
}

async function serverProcess(url: string): Promise<unknown> {
  const [pid] = await ask(url, `split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int`);
  return pid;
}

const HOLDER = fileURLToPath(new URL('../../../test/support/hold-database.ts', import.meta.url));

/** An instance in another process, its server, and the shell that watches over it. */
async function startApart(dataDir: string) {
  const instance = spawn(process.execPath, ['--import', 'tsx', HOLDER, dataDir]);
  await once(instance.stdout, 'data');
  const file = await readFile(join(dataDir, 'cluster', 'data', 'postmaster.pid'), 'utf8');
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,command='], { encoding: 'utf8' });
  const processes = listed.split('\n').map((line) => line.trim().split(/\s+/));
  const watch = processes.find(([, parent, command]) => {
    return parent === `${instance.pid}` && command === '/bin/sh';
  });
  return { instance, pid: Number(file.split('\n')[0]), watch: Number(watch?.[0]) };
}
