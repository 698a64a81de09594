import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ServerUser } from './server-user.ts';

/** Owner and permission bits of a file or folder, as `stat` tells them. */
export interface Permissions {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

export type PermissionsOf = (path: string) => Permissions;

/** The first folder on the way down to a folder that a user cannot pass; nothing when all open. */
export function firstClosed(
  folder: string,
  user: ServerUser,
  permissionsOf: PermissionsOf = statSync,
): string | undefined {
  return foldersDownTo(folder).find((each) => !mayPass(permissionsOf(each), user));
}

/** Whether the user may pass a folder or run a file: the one bit that applies to him. */
export function mayPass({ uid, gid, mode }: Permissions, user: ServerUser): boolean {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function foldersDownTo(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [...foldersDownTo(above), folder];
}

/** Permission bits as people write them: `0700`. */
export function octal({ mode }: Permissions): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}
