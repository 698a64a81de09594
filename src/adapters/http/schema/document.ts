import { z } from 'zod';
import { documentForm } from './application-form.ts';
import { text } from './common.ts';

export const LARGEST_BYTES = 10_000_000;

export const MEDIA_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

export const documentBytes = z
  .custom<Buffer>((body) => Buffer.isBuffer(body), 'the bytes of the document')
  .meta({ description: `The document as it is, at most ${LARGEST_BYTES} bytes` });

export const attaching = z.object({
  kind: text(64).describe('A kind that `documents` of the licence type names'),
  fileName: text(255),
});

export const attached = z.object({ version: z.number().int(), document: documentForm });

export const documentId = z.object({
  id: text(64, 1),
  documentId: text(64, 1),
});

export const removing = z.object({
  'if-match': z
    .string()
    .regex(/^"\d+"$/, 'an ETag, such as "3"')
    .optional(),
});

export const removed = z.object({ id: z.string(), version: z.number().int() });
