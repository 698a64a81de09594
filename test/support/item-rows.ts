import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openTable } from '../../src/adapters/item-files/item-files.ts';
import type { TableChoice, TableRow } from '../../src/app/item-ports.ts';

/** A file of a test, gone again when the test is over. */
export async function fileOf(bytes: Buffer | string, name = 'items.csv'): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ytterby-table-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

/** The whole of an item master: its header, what was found out about it, its lines. */
export async function readAll(bytes: Buffer | string, choice: TableChoice = {}) {
  const opened = await openTable(await fileOf(bytes), choice);
  if (!opened.ok) return opened;
  const rows: TableRow[] = [];
  for await (const batch of opened.value.rows()) rows.push(...batch);
  await opened.value.close();
  const { header, found, format } = opened.value;
  return { ok: true as const, header, found, format, rows };
}
