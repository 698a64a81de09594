import { Readable } from 'node:stream';
import { z } from 'zod';
import { LARGEST_UPLOAD_BYTES } from '../../../app/item-lists.ts';
import { LIST_STATES } from '../../../app/item-ports.ts';
import { day, instant, text } from './common.ts';
import { named } from './named.ts';

export const UPLOAD_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
] as const;

export const uploadBytes = z
  .custom<Readable>((body) => body instanceof Readable, 'the bytes of the item master')
  .meta({ description: `CSV or XLSX as it is, at most ${LARGEST_UPLOAD_BYTES} bytes` });

export const uploading = z.object({ fileName: text(255, 1) });
export const keyed = z.object({ 'idempotency-key': z.string().min(1).max(200) });
export const listId = z.object({ id: text(64, 1) });

const map = z
  .record(z.string(), z.unknown())
  .describe('`columns`, `constants`, `decimal`, `blank`: see docs/bulk.md');

export const starting = z.object({
  map,
  on: day.optional().describe('For lines that name no day; today without it'),
  jurisdiction: text(20).optional().describe('For lines that name none'),
});

export const itemList = named(
  'ItemList',
  z.object({
    id: z.string(),
    fileName: z.string(),
    format: z.enum(['csv', 'xlsx']),
    byteLength: z.number().int(),
    header: z.array(z.string()),
    found: z.record(z.string(), z.string()).describe('Encoding and delimiter, or the sheet'),
    state: z.enum(LIST_STATES),
    on: day,
    jurisdiction: z.string().optional(),
    done: z.number().int().describe('Lines answered so far'),
    bad: z.number().int().describe('Those among them that could not be read'),
    share: z.number().describe('How much of the file has been read, from 0 to 1'),
    linesPerSecond: z.number().optional(),
    secondsLeft: z.array(z.number()).optional().describe('At best and at worst'),
    failure: z.object({ type: z.string(), says: z.string() }).optional(),
    guess: map.optional().describe('What the columns seem to mean; only until it is said'),
    createdAt: instant,
    changedAt: instant,
  }),
);

export const itemLists = z.object({ items: z.array(itemList) });
export const uploaded = z.object({ id: z.string(), list: itemList });
export const answersAsked = z.object({ format: z.enum(['csv', 'xlsx', 'ndjson']).default('csv') });
export const stepOfList = z.object({ id: text(64, 1), step: z.enum(['cancel', 'resume']) });
