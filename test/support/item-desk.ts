import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ItemDesk, openItemDesk } from '../../src/adapters/item-files/item-desk.ts';

/** Uploads in a folder of their own, gone when the process of the test ends. */
export function freshItemDesk(): ItemDesk {
  const folder = mkdtempSync(path.join(tmpdir(), 'ytterby-items-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return openItemDesk(folder);
}
