import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type Cluster, SERVER_ENVIRONMENT } from './cluster.ts';
import { pidFile } from './running-server.ts';

/**
 * Waits for a line that never comes; the pipe ends when we do. Then the server is stopped, unless
 * it is another one by now or somebody else has signed for it.
 */
const SCRIPT = `read -r _
[ "$(cat "$3")" = "$4" ] && [ "$(head -n 1 "$1")" = "$2" ] && kill -INT "$2"`;

/**
 * Signs for a server and stops it in good order when this process ends without doing so, even by
 * `kill -9`: a shell holds the other end of a pipe. Where the shell is killed too, the next start
 * takes the server up. Answers how to dismiss the shell.
 */
export async function keepLastWatch(cluster: Cluster, pid: number): Promise<() => void> {
  const sign = randomUUID();
  await writeFile(cluster.signFile, sign, { mode: 0o600 });
  const args = [pidFile(cluster), `${pid}`, cluster.signFile, sign];
  const watch = spawn('/bin/sh', ['-c', SCRIPT, 'sh', ...args], {
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => undefined);
  watch.stdin?.on('error', () => undefined);
  watch.unref();
  return () => {
    watch.stdin?.end();
  };
}
