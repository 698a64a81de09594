import { expect, test } from 'vitest';
import { firstClosed, mayPass, octal, type Permissions } from './may-enter.ts';

const NOBODY = { uid: 65_534, gid: 65_534 };
const ROOT = { uid: 0, gid: 0 };

const FOLDERS: Readonly<Record<string, Permissions>> = {
  '/': { ...ROOT, mode: 0o40755 },
  '/root': { ...ROOT, mode: 0o40700 },
  '/root/project': { ...ROOT, mode: 0o40755 },
  '/srv': { ...ROOT, mode: 0o40755 },
  '/srv/office': { uid: 65_534, gid: 0, mode: 0o40700 },
};

function permissionsOf(path: string): Permissions {
  const found = FOLDERS[path];
  if (found === undefined) throw new Error(`no ${path}`);
  return found;
}

test('the server cannot pass the closed home of another user, however open what lies below', () => {
  expect(firstClosed('/root/project', NOBODY, permissionsOf)).toBe('/root');
});

test('the server passes folders that are open, and its own', () => {
  expect(firstClosed('/srv/office', NOBODY, permissionsOf)).toBeUndefined();
  expect(firstClosed('/', NOBODY, permissionsOf)).toBeUndefined();
});

test.each([
  [{ uid: 65_534, gid: 0, mode: 0o100 }, true],
  [{ uid: 65_534, gid: 65_534, mode: 0o011 }, false],
  [{ uid: 0, gid: 65_534, mode: 0o010 }, true],
  [{ uid: 0, gid: 65_534, mode: 0o101 }, false],
  [{ uid: 0, gid: 0, mode: 0o001 }, true],
  [{ uid: 0, gid: 0, mode: 0o776 }, false],
])('of the permissions %j only the bit that applies counts', (permissions, may) => {
  expect(mayPass(permissions, NOBODY)).toBe(may);
});

test('permissions are written as people write them', () => {
  expect(octal({ ...ROOT, mode: 0o40700 })).toBe('0700');
  expect(octal({ ...ROOT, mode: 0o41777 })).toBe('1777');
});
