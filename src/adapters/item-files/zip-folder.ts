import type { FileHandle } from 'node:fs/promises';
import { TableBroken } from '../../app/item-ports.ts';

/** One file inside a zip, as the folder at the end of the zip describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

// biome-ignore format: a table reads better as a table
const SIGNATURES = { end: 0x06054b50, entry: 0x02014b50 } as const;

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
/** A workbook has some dozens of files; the folder of one with so many is read whole. */
const MOST_ENTRIES = 2_000;
const LARGEST_FOLDER = 1_048_576;
const ENCRYPTED = 1;
const ZIP64_EXTRA = 1;
const SEE_ZIP64 = 0xffff_ffff;

/** The files of a zip by their names. What a folder says is a claim: see `inflate-entry.ts`. */
export async function readZipFolder(file: FileHandle): Promise<ReadonlyMap<string, ZipEntry>> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
  const end = lastEnd(tail);
  if (end === undefined) throw new TableBroken('workbook-broken', { says: 'its end is missing' });
  const count = end.readUInt16LE(10);
  const [length, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  if (count > MOST_ENTRIES || length > LARGEST_FOLDER) {
    throw new TableBroken('workbook-too-large', { says: `it has ${count} files inside` });
  }
  return entriesOf(await readAt(file, start, start + length), count);
}

function lastEnd(tail: Buffer): Buffer | undefined {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === SIGNATURES.end) return tail.subarray(at);
  }
  return undefined;
}

function entriesOf(folder: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let place = 0; place < count; place += 1) {
    if (at + ENTRY_BYTES > folder.length || folder.readUInt32LE(at) !== SIGNATURES.entry) {
      throw new TableBroken('workbook-broken', { says: 'its list of files is cut off' });
    }
    const [nameBytes, extraBytes] = [folder.readUInt16LE(at + 28), folder.readUInt16LE(at + 30)];
    const nameEnd = at + ENTRY_BYTES + nameBytes;
    const name = folder.toString('utf8', at + ENTRY_BYTES, nameEnd);
    if ((folder.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new TableBroken('workbook-locked');
    const extra = folder.subarray(nameEnd, nameEnd + extraBytes);
    entries.set(plainName(name), { name, ...sizesOf(folder.subarray(at, nameEnd), extra) });
    at = nameEnd + extraBytes + folder.readUInt16LE(at + 32);
  }
  return entries;
}

/** Some programs write names with a slash in front, or with other letters. */
function plainName(name: string): string {
  return name.replace(/^\//, '').replaceAll('\\', '/').toLowerCase();
}

function sizesOf(entry: Buffer, extra: Buffer) {
  const wide = wideSizes(extra);
  const size = (at: number) => {
    const narrow = entry.readUInt32LE(at);
    return narrow === SEE_ZIP64 ? (wide.shift() ?? narrow) : narrow;
  };
  const method = entry.readUInt16LE(10);
  // In the order in which the wide ones stand.
  const bytes = size(24);
  const packedBytes = size(20);
  return { method, bytes, packedBytes, headerAt: size(42) };
}

function wideSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    const length = Math.min(extra.readUInt16LE(at + 2), extra.length - at - 4);
    const count = Math.floor(length / 8);
    return Array.from({ length: count }, (_, n) => Number(extra.readBigUInt64LE(at + 4 + n * 8)));
  }
  return [];
}

/** The bytes of a file from one place up to another. */
export async function readAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({
    buffer: Buffer.alloc(Math.max(0, end - start)),
    position: start,
  });
  return buffer.subarray(0, bytesRead);
}
