import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Terminal } from '../adapters/cli/parts.ts';

const CHUNK_BYTES = 262_144;

/** The terminal of this process. A reader who goes away ends the output without a word. */
export function openTerminal(): Terminal {
  let isRead = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isRead = false;
  });
  return {
    read: (file) => textOf(file === '-' ? process.stdin : fileStream(file)),
    out: async (text) => {
      if (isRead && !process.stdout.write(text)) await drained();
      return isRead;
    },
    aside: (text) => {
      process.stderr.write(text);
    },
  };
}

function fileStream(file: string): Readable {
  return createReadStream(file, { highWaterMark: CHUNK_BYTES });
}

/** UTF-8, with or without a byte order mark, wherever the chunks are cut. */
async function* textOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Until there is room again, or nobody reads any more. */
async function drained(): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const ends = ['drain', 'close'].map((event) => once(process.stdout, event, { signal }));
  await Promise.race(ends).catch(() => undefined);
  over.abort();
}
