import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from './free-port.ts';

test('the wanted port is kept while it is free, and given up when it is taken', async () => {
  const wanted = await freePort(undefined);
  expect(await freePort(wanted)).toBe(wanted);
  const other = createServer().listen(wanted, '127.0.0.1');
  await once(other, 'listening');
  expect(await freePort(wanted)).not.toBe(wanted);
  other.close();
});
