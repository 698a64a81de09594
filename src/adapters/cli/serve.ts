import { refuse } from '../../domain/result.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface ServeOptions {
  readonly port: string;
  readonly host: string;
  readonly data?: string;
  readonly sample?: true;
  readonly json?: true;
}

const HIGHEST_PORT = 65_535;

/** Opens the office, and stays until it is told to stop. Port 0 takes any that is free. */
export async function serve(parts: Parts, options: ServeOptions): CommandAnswer {
  const { port, host, data, sample = false, json = false } = options;
  const isPort = /^\d+$/.test(port) && Number(port) <= HIGHEST_PORT;
  if (!isPort) return refuse('port-malformed', { port });
  const request = { port: Number(port), host, sample, json };
  return parts.serve(data === undefined ? request : { ...request, data });
}
