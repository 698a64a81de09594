import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LawBook } from '../../app/ports.ts';
import { checkLaw } from '../../domain/law/check-law.ts';
import type { Law } from '../../domain/law/law.ts';
import type { LawFault } from '../../domain/law/law-fault.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { PackFault } from './pack-fault.ts';
import { readPack } from './read-pack.ts';

/** The law of a pack, or every fault that was found in it. */
export type LoadedLaw =
  | { readonly ok: true; readonly value: Law }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/**
 * Reads a pack as law. One that has not the shape of a law is refused with every fault of shape;
 * one that has it and contradicts itself, with every contradiction.
 */
export async function loadLaw(folder: string): Promise<LoadedLaw> {
  const assembled = assemble(await readPack(folder));
  if (!assembled.ok) return assembled;
  const { law, files } = assembled.value;
  const faults = checkLaw(law).map((fault) => inItsFile(fault, files));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: law };
}

/** The law of every pack in a folder, or every fault that was found in any of them. */
export type LoadedLawBook =
  | { readonly ok: true; readonly value: LawBook }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Loads every folder that holds a jurisdiction. Files are named with the folder before them. */
export async function loadLawBook(dataFolder: string): Promise<LoadedLawBook> {
  const packs = await packsIn(dataFolder);
  const laws = new Map<string, Law>();
  const faults: PackFault[] = packs.length === 0 ? [noPack] : [];
  for (const pack of packs) {
    const loaded = await loadLaw(join(dataFolder, pack));
    if (!loaded.ok) {
      faults.push(...loaded.faults.map((fault) => ({ ...fault, file: `${pack}/${fault.file}` })));
      continue;
    }
    const { code } = loaded.value.jurisdiction;
    if (laws.has(code)) faults.push(secondPack(pack, code));
    laws.set(code, loaded.value);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { laws } };
}

async function packsIn(dataFolder: string): Promise<readonly string[]> {
  const entries = await readdir(dataFolder, { withFileTypes: true });
  return entries
    .map(({ name }) => name)
    .filter((name) => existsSync(join(dataFolder, name, 'jurisdiction.json')))
    .sort();
}

const noPack: PackFault = {
  file: 'jurisdiction.json',
  path: '',
  says: 'No folder here holds a jurisdiction: name the folder that the packs lie in.',
};

function secondPack(pack: string, code: string): PackFault {
  const says = `Another pack is the law of ${code} already: remove one of them.`;
  return { file: `${pack}/jurisdiction.json`, path: '/code', says };
}

/** A path into the law becomes a file of the pack and a path in it. */
function inItsFile({ path, says }: LawFault, files: Assembled['files']): PackFault {
  const [, part = '', index = '', ...rest] = path.split('/');
  switch (part) {
    case 'measures':
      return { file: files.measures[Number(index)] ?? part, path: pointer(rest), says };
    case 'licenceTypes':
      return { file: files.licenceTypes[Number(index)] ?? part, path: pointer(rest), says };
    case 'calendar': {
      const [year, ...within] = rest;
      return { file: files.years[Number(year)] ?? part, path: pointer(within), says };
    }
    default: {
      const file = SINGLE_FILES.get(part) ?? part;
      return { file, path: pointer([index, ...rest]), says };
    }
  }
}

const SINGLE_FILES = new Map([
  ['jurisdiction', 'jurisdiction.json'],
  ['controlList', 'control-list/codes.json'],
  ['properties', 'control-list/properties.json'],
]);

function pointer(steps: readonly string[]): string {
  return steps.map((step) => `/${step}`).join('');
}
