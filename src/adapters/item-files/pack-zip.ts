import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file to be packed: its bytes are asked for when their turn comes. */
export interface ToPack {
  readonly name: string;
  readonly content: AsyncIterable<string>;
}

interface Packed {
  readonly name: Buffer;
  readonly at: number;
  readonly sum: number;
  readonly packedBytes: number;
  readonly bytes: number;
}

const VERSION = 20;
/** Sizes stand behind the content, and names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** Text packs almost as well as at the best level, in a third of the time. */
const QUICK = 3;
/** The first day that a zip knows: the same answers make the same file. */
const FIRST_DAY = 0x0021;

/** Packs files into a zip, one after the other, holding none of them. */
export async function* packZip(
  files: AsyncIterable<ToPack>,
  level = QUICK,
): AsyncGenerator<Buffer> {
  const packed: Packed[] = [];
  let at = 0;
  for await (const file of files) {
    const name = Buffer.from(file.name);
    const header = localHeader(name);
    yield header;
    const entry = yield* packOne(file.content, level);
    packed.push({ ...entry, name, at });
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(0x08074b50, 0);
    writeSizes(sizes, 4, entry);
    yield sizes;
    at += header.length + entry.packedBytes + sizes.length;
  }
  yield folderOf(packed, at);
}

async function* packOne(
  content: AsyncIterable<string>,
  level: number,
): AsyncGenerator<Buffer, Pick<Packed, 'sum' | 'bytes' | 'packedBytes'>> {
  let [sum, bytes, packedBytes] = [0, 0, 0];
  const counted = async function* () {
    for await (const text of content) {
      const piece = Buffer.from(text);
      sum = crc32(piece, sum);
      bytes += piece.length;
      yield piece;
    }
  };
  const deflate = createDeflateRaw({ level });
  const source = Readable.from(counted());
  source.on('error', (error) => deflate.destroy(error));
  source.pipe(deflate);
  for await (const piece of deflate) {
    packedBytes += piece.length;
    yield piece;
  }
  return { sum, bytes, packedBytes };
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeKind(header, 4);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function writeKind(header: Buffer, at: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(FIRST_DAY, at + 8);
}

function writeSizes(
  header: Buffer,
  at: number,
  { sum, packedBytes, bytes }: Pick<Packed, 'sum' | 'bytes' | 'packedBytes'>,
): void {
  header.writeUInt32LE(sum, at);
  header.writeUInt32LE(packedBytes, at + 4);
  header.writeUInt32LE(bytes, at + 8);
}

function folderOf(packed: readonly Packed[], at: number): Buffer {
  const entries = packed.map((entry) => {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(VERSION, 4);
    writeKind(header, 6);
    writeSizes(header, 16, entry);
    header.writeUInt16LE(entry.name.length, 28);
    header.writeUInt32LE(entry.at, 42);
    return Buffer.concat([header, entry.name]);
  });
  const folder = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(packed.length, 8);
  end.writeUInt16LE(packed.length, 10);
  end.writeUInt32LE(folder.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([folder, end]);
}
