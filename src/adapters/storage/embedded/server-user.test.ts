import { expect, test } from 'vitest';
import { leastOf, runAs } from './server-user.ts';

const ROOT = 'root:x:0:0:root:/root:/bin/bash';

test('the server runs as nobody', () => {
  const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin';
  const passwd = [ROOT, 'daemon:x:1:1::/:/bin/sh', nobody, ''].join('\n');
  expect(leastOf(passwd)).toEqual({ uid: 65_534, gid: 65_533 });
});

test('where there is no nobody, it runs as another who is not root', () => {
  const passwd = [ROOT, 'toor:x:0:0::/root:/bin/sh', 'node:x:1000:1001::/:/bin/sh'].join('\n');
  expect(leastOf(passwd)).toEqual({ uid: 1_000, gid: 1_001 });
});

test('an id below nothing is counted as the kernel counts it', () => {
  expect(leastOf('nobody:*:-2:-2::/var/empty:/usr/bin/false')).toEqual({
    uid: 4_294_967_294,
    gid: 4_294_967_294,
  });
});

test('where nobody is listed at all, the ids that Linux sets aside are used', () => {
  expect(leastOf(ROOT)).toEqual({ uid: 65_534, gid: 65_534 });
});

test('a server that runs as ourselves is given no other user', () => {
  expect(runAs(undefined)).toEqual({});
  expect(runAs({ uid: 1, gid: 2 })).toEqual({ uid: 1, gid: 2 });
});
