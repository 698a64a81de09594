import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PackFault } from './pack-fault.ts';
import { type PackFile, readJson } from './read-json.ts';

/** A pack's files by name, in the order of names, and what could not be read. */
export interface Pack {
  readonly files: readonly PackFile[];
  readonly faults: readonly PackFault[];
  readonly edition: string;
  /** The text of each file by its name, in the order of names. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads every file of a pack. What lies there without belonging to a pack is a fault. */
export async function readPack(folder: string): Promise<Pack> {
  const names = await namesIn(folder);
  const bytes = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return packOf(new Map(names.map((name, index) => [name, bytes[index] ?? Buffer.alloc(0)])));
}

/** The same from files that were kept. */
export function packOfTexts(texts: ReadonlyMap<string, string>): Pack {
  const bytes = [...texts].map(([name, text]) => [name, Buffer.from(text)] as const);
  return packOf(new Map(bytes.sort(([one], [other]) => (one < other ? -1 : 1))));
}

function packOf(files: ReadonlyMap<string, Buffer>): Pack {
  const names = [...files.keys()];
  const texts = new Map([...files].map(([name, bytes]) => [name, `${bytes}`]));
  const read = [...texts].map(([name, text]) => readJson(name, text));
  return {
    files: read.flatMap((one) => ('content' in one ? [one] : [])),
    faults: [...strayFaults(names), ...read.flatMap((one) => ('faults' in one ? one.faults : []))],
    edition: editionOf(names, [...files.values()]),
    texts,
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await entriesIn(folder);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !isBesideTheLaw(name))
    .sort((one, other) => (one < other ? -1 : 1));
}

/** A folder that is not there holds no files: then each of them is missing. */
async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Hidden files of the machine, and pages for the reader, are not law. */
function isBesideTheLaw(name: string): boolean {
  return /(^|\/)\./.test(name) || name.endsWith('.md');
}

const PLACES = [
  /^jurisdiction\.json$/,
  /^control-list\/(codes|properties|country-groups)\.json$/,
  /^measures\/[^/]+\.json$/,
  /^calendar\/(calendar|\d{4})\.json$/,
  /^licence-types\/[^/]+\.json$/,
  /^party-lists\/[^/]+\.json$/,
  /^quotas\/[^/]+\.json$/,
];

function strayFaults(names: readonly string[]): readonly PackFault[] {
  return names
    .filter((name) => !PLACES.some((place) => place.test(name)))
    .map((file) => ({
      file,
      path: '',
      says: 'No file of a pack stands here: move it to where it belongs, or remove it.',
    }));
}

/** Any change of any file makes another edition: names, lengths and bytes are all sealed. */
function editionOf(names: readonly string[], texts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const [index, name] of names.entries()) {
    const text = texts[index] ?? new Uint8Array();
    hash.update(`${name}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex');
}
