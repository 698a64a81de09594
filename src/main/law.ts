import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LoadedLaw } from '../adapters/cli/parts.ts';
import { lawReader, loadLaw, loadLawBook } from '../adapters/law-files/load-law.ts';
import { packageRoot } from './package-root.ts';

/** The law that comes with the program, that of a folder of jurisdictions, or that of one. */
export async function lawIn(folder = path.join(packageRoot(), 'data')): Promise<LoadedLaw> {
  const isOne = existsSync(path.join(folder, 'jurisdiction.json'));
  if (!isOne) return loadLawBook(folder);
  const law = await loadLaw(folder);
  if (!law.ok) return law;
  const laws = new Map([[law.value.jurisdiction.code, law.value]]);
  return { ok: true, value: { laws, editions: [law.edition], reader: lawReader } };
}
