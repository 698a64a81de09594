import { ok } from '../../domain/result.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface DatabaseUrlOptions {
  readonly data?: string;
  readonly json?: true;
}

/** For an auditor who wants to look for himself. */
export async function databaseUrl(parts: Parts, options: DatabaseUrlOptions): CommandAnswer {
  const url = await parts.databaseUrl(options.data);
  if (!url.ok) return url;
  await parts.terminal.out(`${options.json ? JSON.stringify({ url: url.value }) : url.value}\n`);
  return ok(undefined);
}
