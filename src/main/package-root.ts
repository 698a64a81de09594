import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from '../domain/assert.ts';

/** Where package.json lies: the same place for the bundle in dist/ and for the source. */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    assert(folder !== path.dirname(folder), 'this program lies in no package');
    folder = path.dirname(folder);
  }
  return folder;
}

/** The version of this program. */
export function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(packageRoot(), 'package.json'), 'utf8'),
  );
  const isObject = typeof manifest === 'object' && manifest !== null;
  return isObject && 'version' in manifest ? `${manifest.version}` : '0.0.0';
}
