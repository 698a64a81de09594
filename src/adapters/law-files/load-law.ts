import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LawBook, LawEdition, LawReader } from '../../app/ports.ts';
import { assert } from '../../domain/assert.ts';
import { checkLaw } from '../../domain/law/check-law.ts';
import type { Law } from '../../domain/law/law.ts';
import type { LawFault } from '../../domain/law/law-fault.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { PackFault } from './pack-fault.ts';
import { bookCover } from './pack-schema.ts';
import { readJson } from './read-json.ts';
import { type Pack, packOfTexts, readPack } from './read-pack.ts';
import { shape } from './shape.ts';

/** The law of a pack with the files that it was read from, or every fault that was found. */
export type LoadedLaw =
  | { readonly ok: true; readonly value: Law; readonly edition: LawEdition }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/**
 * Reads a pack as law. One that has not the shape of a law is refused with every fault of shape;
 * one that has it and contradicts itself, with every contradiction.
 */
export async function loadLaw(folder: string): Promise<LoadedLaw> {
  return lawOfPack(await readPack(folder));
}

function lawOfPack(pack: Pack): LoadedLaw {
  const assembled = assemble(pack);
  if (!assembled.ok) return assembled;
  const { law, files } = assembled.value;
  const faults = checkLaw(law).map((fault) => inItsFile(fault, files));
  if (faults.length > 0) return { ok: false, faults };
  const { code: jurisdiction } = law.jurisdiction;
  return {
    ok: true,
    value: law,
    edition: { digest: law.edition, jurisdiction, files: pack.texts },
  };
}

/**
 * Reads law that lies in no folder. A draft is read as if its file lay in the pack: it answers to
 * every rule that the pack answers to, and stands for the measure of its name if one is held.
 */
export const lawReader: LawReader = {
  draft: (edition, text) => {
    const file = readJson(DRAFT, text);
    if ('faults' in file) return { ok: false, faults: file.faults };
    const { id = '' } = Object(file.content);
    const name = `measures/${id}.json`;
    if (typeof id !== 'string' || id === '') return { ok: false, faults: [namelessDraft] };
    const loaded = lawOfPack(packOfTexts(new Map([...edition.files, [name, text]])));
    if (!loaded.ok) {
      const faults = loaded.faults.map((fault) => {
        return fault.file === name ? { ...fault, file: DRAFT } : fault;
      });
      return { ok: false, faults };
    }
    const draft = loaded.value.measures.find((measure) => measure.id === id);
    assert(draft !== undefined, `a draft was read and is no measure of its law`);
    return { ok: true, value: { draft, law: loaded.value } };
  },
  edition: ({ files }) => lawOfPack(packOfTexts(files)),
};

const DRAFT = 'draft';

const namelessDraft: PackFault = {
  file: DRAFT,
  path: '/id',
  says: 'A measure goes by an id: add it as text.',
};

/** The law of every pack in a folder, or every fault that was found in any of them. */
export type LoadedLawBook =
  | { readonly ok: true; readonly value: LawBook }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/**
 * Loads every folder that holds a jurisdiction. Files are named with the folder before them. The
 * home of the book stands first: what names no jurisdiction on a screen is about it.
 */
export async function loadLawBook(dataFolder: string): Promise<LoadedLawBook> {
  const packs = await packsIn(dataFolder);
  const laws = new Map<string, Law>();
  const editions: LawEdition[] = [];
  const cover = await readCover(dataFolder);
  const faults: PackFault[] = packs.length === 0 ? [noPack] : [...cover.faults];
  for (const pack of packs) {
    const loaded = await loadLaw(join(dataFolder, pack));
    if (!loaded.ok) {
      faults.push(...loaded.faults.map((fault) => ({ ...fault, file: `${pack}/${fault.file}` })));
      continue;
    }
    const { code } = loaded.value.jurisdiction;
    if (laws.has(code)) faults.push(secondPack(pack, code));
    laws.set(code, loaded.value);
    editions.push(loaded.edition);
  }
  if (cover.home !== undefined && faults.length === 0 && !laws.has(cover.home)) {
    faults.push(noHome(cover.home, [...laws.keys()]));
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { laws: homeFirst(laws, cover.home), editions, reader: lawReader } };
}

interface Cover {
  readonly home?: string;
  readonly faults: readonly PackFault[];
}

const COVER = 'law-book.json';

/** Without a cover no pack is the home of the book, and they stand in the order of their names. */
async function readCover(dataFolder: string): Promise<Cover> {
  const path = join(dataFolder, COVER);
  if (!existsSync(path)) return { faults: [] };
  const file = readJson(COVER, `${await readFile(path)}`);
  if ('faults' in file) return file;
  const shaped = shape(file, bookCover);
  return shaped.ok ? { home: shaped.value.home, faults: [] } : shaped;
}

function homeFirst(laws: ReadonlyMap<string, Law>, home: string | undefined) {
  const isHome = (code: string) => (code === home ? 0 : 1);
  return new Map([...laws].toSorted(([one], [other]) => isHome(one) - isHome(other)));
}

function noHome(home: string, held: readonly string[]): PackFault {
  const says = `No pack is the law of ${home}: name one of ${held.join(', ')}.`;
  return { file: COVER, path: '/home', says };
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
    case 'partyLists':
      return { file: files.partyLists[Number(index)] ?? part, path: pointer(rest), says };
    case 'quotas':
      return { file: files.quotas[Number(index)] ?? part, path: pointer(rest), says };
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
