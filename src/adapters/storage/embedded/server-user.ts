import { readFileSync } from 'node:fs';

/** The user as whom PostgreSQL runs when we are root: it refuses to be root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const OVERFLOW_ID = 65_534;

/** Whether this process is root, for whom the server needs a user of its own. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The machine's user for those who own nothing, in the words of /etc/passwd. */
export function unprivilegedUser(): ServerUser {
  return leastOf(readFileSync('/etc/passwd', 'utf8'));
}

/** `nobody`, else the first who is not root: PostgreSQL wants its user to be listed there. */
export function leastOf(passwd: string): ServerUser {
  const entries = passwd.split('\n').map((line) => line.split(':'));
  const unprivileged = entries.filter(([, , uid]) => uid !== undefined && uid !== '0');
  const chosen = unprivileged.find(([name]) => name === 'nobody') ?? unprivileged[0];
  const [, , uid, gid] = chosen ?? [];
  return { uid: idOf(uid), gid: idOf(gid) };
}

/** macOS writes -2 there: an id as the kernel counts it is never negative. */
function idOf(text: string | undefined): number {
  const id = Number(text ?? OVERFLOW_ID);
  return id < 0 ? 2 ** 32 + id : id;
}

/** What `spawn` needs to become that user; nothing when the server runs as ourselves. */
export function runAs(user: ServerUser | undefined): Partial<ServerUser> {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid };
}
