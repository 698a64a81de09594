import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Typed, typedOf } from './typed.ts';

export const LARGEST_FILE_BYTES = 10_000_000;

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A form with a file in it. Without a chosen file browsers send an empty one without a name. */
export interface Upload {
  readonly typed: Typed;
  readonly file: UploadedFile | undefined;
}

export async function readUploads(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: LARGEST_FILE_BYTES, files: 1, fields: 10, fieldSize: 10_000 },
  });
}

/** Reads a form with one file. A larger file than allowed ends in a refusal of the whole. */
export async function uploadIn(request: FastifyRequest): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: UploadedFile | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = `${part.value}`;
    else if (part.filename === '') part.file.resume();
    else file = { name: part.filename, mediaType: part.mimetype, bytes: await part.toBuffer() };
  }
  return { typed: typedOf(fields), file };
}
