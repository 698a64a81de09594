import { once } from 'node:events';
import { createServer } from 'node:net';
import type { CliRefusal } from '../adapters/cli/cli-refusal.ts';
import { ok, type Refused, type Result, refuse } from '../domain/result.ts';

export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Whether somebody could listen there now: asked before anything else is started. */
export async function mayListen({ host, port }: Place): Promise<Result<void, CliRefusal>> {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const refused = refuseToListen(error, { host, port });
    if (refused !== undefined) return refused;
    throw error;
  }
  server.close();
  await once(server, 'close');
  return ok(undefined);
}

/** What the system says against listening; nothing when the error is another. */
export function refuseToListen(
  error: unknown,
  { host, port }: Place,
): Refused<'port-taken' | 'address-unusable'> | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  if (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo') return undefined;
  if (error.code === 'EADDRINUSE') return refuse('port-taken', { port: `${port}` });
  return refuse('address-unusable', { address: `${host}:${port}`, says: `${error.code}` });
}
