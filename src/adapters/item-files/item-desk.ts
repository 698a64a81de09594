import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ItemFiles, ItemUploads, KeptUpload } from '../../app/item-ports.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { itemFiles, openTable } from './item-files.ts';

/** Item masters in a folder of their own: those that were uploaded, and files anywhere. */
export interface ItemDesk {
  readonly itemFiles: ItemFiles;
  readonly itemUploads: ItemUploads;
}

/** The folder is made when the first upload comes, readable by nobody else. */
export function openItemDesk(folder: string): ItemDesk {
  const place = (id: string) => path.join(folder, fileOf(id));
  return {
    itemFiles,
    itemUploads: {
      keep: async (id, bytes, mostBytes) => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        return keep(place(id), bytes, mostBytes);
      },
      open: (id, choice) => openTable(place(id), choice),
      forget: (id) => rm(place(id), { force: true }),
    },
  };
}

/** An id names one file of the folder, and nothing beside it. */
function fileOf(id: string): string {
  return `${id.replace(/[^A-Za-z0-9-]/g, '')}.upload`;
}

/** What arrives only in part is not kept. */
async function keep(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<Result<KeptUpload, 'file-too-large'>> {
  const hash = createHash('sha256');
  let byteLength = 0;
  const counted = async function* () {
    for await (const piece of bytes) {
      byteLength += piece.length;
      if (byteLength > mostBytes) throw new TooLarge();
      hash.update(piece);
      yield piece;
    }
  };
  const aside = `${file}.part`;
  try {
    await pipeline(counted(), createWriteStream(aside, { mode: 0o600 }));
    await rename(aside, file);
    return ok({ byteLength, digest: hash.digest('hex') });
  } catch (error) {
    await rm(aside, { force: true });
    if (error instanceof TooLarge) return refuse('file-too-large');
    throw error;
  }
}

class TooLarge extends Error {}
