import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadLawBook } from '../../adapters/law-files/load-law.ts';

/** Writes every pack as one document, so that a program or a browser can take it as it is. */
export async function writeLaws(dataFolder: string, folder: string): Promise<void> {
  const loaded = await loadLawBook(dataFolder);
  if (!loaded.ok)
    throw new Error(loaded.faults.map(({ file, says }) => `${file}: ${says}`).join('\n'));
  await mkdir(folder, { recursive: true });
  const laws = [...loaded.value.laws];
  await Promise.all(
    laws.map(([code, law]) => writeFile(path.join(folder, `${code}.json`), JSON.stringify(law))),
  );
}
