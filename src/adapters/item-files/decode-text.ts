import { isAscii, isUtf8 } from 'node:buffer';
import { TableBroken } from '../../app/item-ports.ts';

/** What texts are written in here: nothing says so in the file, so the bytes themselves tell. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk';

interface Piece {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Text in pieces, each with the encoding found so far, wherever the chunks were cut. */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const source = chunks[Symbol.asyncIterator]();
  const head = await firstBytes(source);
  const wide = wideEncoding(head);
  const rest = withFirst(head, source);
  if (wide === undefined) yield* narrowText(rest);
  else yield* wideText(rest, wide);
}

const HEAD_BYTES = 4;

async function firstBytes(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  while (head.length < HEAD_BYTES) {
    const { done, value } = await source.next();
    if (done === true) break;
    head = head.length === 0 ? new Uint8Array(value) : Buffer.concat([head, value]);
  }
  return head;
}

async function* withFirst(
  head: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    yield next.value;
  }
}

/** A mark at the beginning, else a Latin letter beside a zero: two bytes make a character. */
function wideEncoding([one, two, three, four]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  if (one !== 0 && two === 0 && three !== 0 && four === 0) return 'utf-16le';
  return one === 0 && two !== 0 && three === 0 && four !== 0 ? 'utf-16be' : undefined;
}

async function* wideText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks)
    yield { text: decoder.decode(chunk, { stream: true }), encoding };
  yield { text: decoder.decode(), encoding };
}

/**
 * UTF-8 as long as it is; GBK from the first byte that cannot be UTF-8, if nothing but ASCII came
 * before. Chunks are cut where no character of either can be cut: before a byte below 0x30.
 */
async function* narrowText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const decoder = new NarrowDecoder();
  let carried: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const end = cutBefore(bytes);
    carried = bytes.subarray(end);
    yield decoder.decode(bytes.subarray(0, end));
  }
  yield decoder.decode(carried);
}

const LOOK_BACK_BYTES = 65_536;

/** Every delimiter, blank and line end is below 0x30, and no second byte of GBK is. */
function cutBefore(bytes: Uint8Array): number {
  const least = Math.max(0, bytes.length - LOOK_BACK_BYTES);
  for (let place = bytes.length - 1; place >= least; place -= 1) {
    if ((bytes[place] ?? 0) < 0x30) return place;
  }
  // A cell without end: it is refused for its length, whatever becomes of one character.
  return bytes.length > LOOK_BACK_BYTES ? bytes.length : 0;
}

class NarrowDecoder {
  #encoding: 'utf-8' | 'gbk' | undefined;
  #isFirst = true;
  readonly #gbk = new TextDecoder('gbk', { fatal: true });

  decode(bytes: Uint8Array): Piece {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const text = this.#read(buffer);
    const bare = this.#isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    if (text !== '') this.#isFirst = false;
    return { text: bare, encoding: this.#encoding ?? 'utf-8' };
  }

  #read(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (this.#encoding !== 'gbk' && isUtf8(bytes)) {
      this.#encoding = 'utf-8';
      return bytes.toString('utf8');
    }
    if (this.#encoding === 'utf-8') throw new TableBroken('encoding-unknown');
    this.#encoding = 'gbk';
    try {
      return this.#gbk.decode(bytes);
    } catch {
      throw new TableBroken('encoding-unknown');
    }
  }
}
