import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { TableBroken } from '../../app/item-ports.ts';
import { readAt, type ZipEntry } from './zip-folder.ts';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 65_536;

/** A workbook of 100 MB unpacks to less; what unpacks to more was made to fill a memory. */
export const MOST_BYTES = 2_000_000_000;
/** Below this nothing is suspicious: an empty sheet packs very well. */
const UNSUSPICIOUS_BYTES = 20_000_000;
/** The most repetitive tables that people make pack to a fiftieth. */
const MOST_RATIO = 150;

/** Counts what all files of one workbook unpack to, whatever their folder says of them. */
export interface Unpacked {
  bytes: number;
}

/**
 * The bytes of a file inside a zip, in pieces. They are counted as they come out, so that a zip
 * bomb is refused before it has filled anything.
 */
export async function* inflateEntry(
  file: FileHandle,
  entry: ZipEntry,
  unpacked: Unpacked,
): AsyncGenerator<Buffer> {
  if (entry.bytes > MOST_BYTES) throw tooLarge(entry);
  const packed = packedBytes(file, entry);
  let bytes = 0;
  for await (const piece of unpack(packed, entry)) {
    bytes += piece.length;
    unpacked.bytes += piece.length;
    if (unpacked.bytes > MOST_BYTES) throw tooLarge(entry);
    if (bytes > UNSUSPICIOUS_BYTES && bytes > entry.packedBytes * MOST_RATIO) throw tooLarge(entry);
    yield piece;
  }
}

function tooLarge({ name }: ZipEntry): TableBroken {
  const says = `${name} unpacks to far more than any item master, as a zip bomb does`;
  return new TableBroken('workbook-too-large', { says });
}

async function* packedBytes(
  file: FileHandle,
  { headerAt, packedBytes: length, name }: ZipEntry,
): AsyncGenerator<Buffer> {
  const header = await readAt(file, headerAt, headerAt + LOCAL_HEADER_BYTES);
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER) {
    throw new TableBroken('workbook-broken', { says: `${name} is not where it should be` });
  }
  let at = headerAt + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const end = at + length;
  while (at < end) {
    const piece = await readAt(file, at, Math.min(end, at + CHUNK_BYTES));
    if (piece.length === 0)
      throw new TableBroken('workbook-broken', { says: `${name} is cut off` });
    at += piece.length;
    yield piece;
  }
}

async function* unpack(
  packed: AsyncIterable<Buffer>,
  { method, name }: ZipEntry,
): AsyncGenerator<Buffer> {
  if (method === STORED) return yield* packed;
  if (method !== DEFLATED) {
    throw new TableBroken('workbook-broken', { says: `${name} is packed in an unknown way` });
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  const source = Readable.from(packed, { objectMode: true });
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const piece of inflate) yield piece;
  } catch (error) {
    if (error instanceof TableBroken) throw error;
    throw new TableBroken('workbook-broken', { says: `${name} cannot be unpacked` });
  } finally {
    source.destroy();
    inflate.destroy();
  }
}
