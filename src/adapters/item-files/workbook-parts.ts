import type { FileHandle } from 'node:fs/promises';
import { TableBroken } from '../../app/item-ports.ts';
import { LONGEST_CELL } from './cut-records.ts';
import { attributeOf, XmlCutter, type XmlListener } from './cut-xml.ts';
import { inflateEntry, type Unpacked } from './inflate-entry.ts';
import { readZipFolder, type ZipEntry } from './zip-folder.ts';

/** A workbook that stands open. */
export interface Workbook {
  readonly file: FileHandle;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly unpacked: Unpacked;
}

export interface SheetPart {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** The sheets in the order of their tabs, and how days are counted. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
}

/** How the numbers of a cell are shown, as far as it changes what they mean. */
export type NumberLook = 'day' | 'percent';

export async function openWorkbook(file: FileHandle): Promise<Workbook> {
  return { file, entries: await readZipFolder(file), unpacked: { bytes: 0 } };
}

/** Reads a part of the workbook through a listener; nothing when the workbook has no such part. */
export async function listenTo(
  { file, entries, unpacked }: Workbook,
  name: string,
  listener: XmlListener,
): Promise<void> {
  const entry = entries.get(name);
  if (entry === undefined) return;
  const cutter = new XmlCutter(listener);
  const decoder = new TextDecoder();
  for await (const piece of inflateEntry(file, entry, unpacked)) {
    cutter.cut(decoder.decode(piece, { stream: true }));
  }
  cutter.cut(decoder.decode());
  cutter.end();
}

const SILENT: XmlListener = { open: () => {}, close: () => {}, text: () => {} };

export async function readPlan(workbook: Workbook): Promise<WorkbookPlan> {
  if (!workbook.entries.has('xl/workbook.xml')) {
    throw new TableBroken('not-a-workbook', { says: 'a zip, but no workbook' });
  }
  const targets = await readTargets(workbook);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await listenTo(workbook, 'xl/workbook.xml', {
    ...SILENT,
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = isOn(attributeOf(attributes, 'date1904'));
      if (tag !== 'sheet') return;
      const entry = workbook.entries.get(targets.get(attributeOf(attributes, 'id') ?? '') ?? '');
      if (entry !== undefined) sheets.push({ name: attributeOf(attributes, 'name') ?? '', entry });
    },
  });
  return { sheets, from1904 };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

async function readTargets(workbook: Workbook): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await listenTo(workbook, 'xl/_rels/workbook.xml.rels', {
    ...SILENT,
    open: (tag, attributes) => {
      const [id, target] = [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target')];
      if (tag !== 'Relationship' || id === undefined || target === undefined) return;
      targets.set(id, (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase());
    },
  });
  return targets;
}

/** All texts of a workbook together: what has more is no item master. */
const MOST_CHARACTERS = 100_000_000;

/** The texts that cells name by number; nothing where one is too long for a cell. */
export async function readSharedTexts(
  workbook: Workbook,
): Promise<readonly (string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  let text: string | undefined = '';
  let isInText = false;
  let isPhonetic = false;
  let characters = 0;
  await listenTo(workbook, 'xl/sharedstrings.xml', {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 't') isInText = !isPhonetic;
      if (tag === 'rPh') isPhonetic = true;
    },
    close: (tag) => {
      if (tag === 't') isInText = false;
      if (tag === 'rPh') isPhonetic = false;
      if (tag === 'si') texts.push(text === undefined ? undefined : unescapeText(text));
    },
    text: (part) => {
      if (!isInText || text === undefined) return;
      characters += part.length;
      if (characters > MOST_CHARACTERS) throw new TableBroken('workbook-too-large', TEXTS);
      text = text.length + part.length > LONGEST_CELL ? undefined : text + part;
    },
  });
  return texts;
}

const TEXTS = { says: 'its texts are longer than those of any item master' };

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    return String.fromCharCode(Number.parseInt(code, 16));
  });
}

/** What the styles of cells make of a number, by the number of the style. */
export async function readLooks(workbook: Workbook): Promise<readonly (NumberLook | undefined)[]> {
  const formats = new Map<number, string>();
  const looks: (NumberLook | undefined)[] = [];
  let isInCells = false;
  await listenTo(workbook, 'xl/styles.xml', {
    ...SILENT,
    open: (tag, attributes) => {
      if (tag === 'cellXfs') isInCells = true;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 'none');
      if (tag === 'numFmt') formats.set(id, attributeOf(attributes, 'formatCode') ?? '');
      if (tag === 'xf' && isInCells) looks.push(lookOf(id, formats.get(id)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') isInCells = false;
    },
  });
  return looks;
}

function lookOf(id: number, format: string | undefined): NumberLook | undefined {
  if (format === undefined) {
    if (id === 9 || id === 10) return 'percent';
    const isDay = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31);
    return isDay || id === 36 || (id >= 50 && id <= 58) ? 'day' : undefined;
  }
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percent';
  return /[dy]/i.test(bare) && !/general/i.test(bare) ? 'day' : undefined;
}
