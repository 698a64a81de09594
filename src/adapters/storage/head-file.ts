import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Sealed } from '../../domain/audit/entry.ts';

/**
 * The newest digest, kept outside the database: a chain does not show that its tail was cut.
 * Nothing when none is kept yet;  `unreadable` when what is there is
 * no head.
 */
export async function readHead(file: string): Promise<Sealed | 'unreadable' | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseHead(text);
}

function parseHead(text: string): Sealed | 'unreadable' {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return 'unreadable';
    const { sequence, digest } = value as Partial<Record<keyof Sealed, unknown>>;
    if (typeof sequence !== 'number' || typeof digest !== 'string') return 'unreadable';
    return { sequence, digest };
  } catch {
    return 'unreadable';
  }
}

/** Written beside, brought to disk and then renamed: there is always a whole head to read. */
export async function writeHead(file: string, { sequence, digest }: Sealed): Promise<void> {
  const beside = `${file}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(beside, 'wx', 0o644);
  await handle.writeFile(`${JSON.stringify({ sequence, digest })}\n`);
  await handle.sync();
  await handle.close();
  await rename(beside, file);
}
