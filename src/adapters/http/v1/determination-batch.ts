import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../app/ports.ts';
import type { SheetDefaults } from '../../../domain/determination/parse-fact-sheet.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { day } from '../schema/common.ts';
import { problems } from '../schema/problem.ts';
import { type DeterminedBy, defaultsOf, determineSheet, inList } from './determinations.ts';
import type { Routes } from './routes.ts';
import { rulingsHeldBy } from './rulings-held.ts';

const MOST_SHEETS = 10_000;
const LARGEST_BODY_BYTES = 16_777_216;
const NDJSON = 'application/x-ndjson';
const MEDIA_TYPES = [NDJSON, 'application/jsonl', 'application/json'] as const;

/** So many sheets are answered before other requests have their turn. */
const SHEETS_AT_ONCE = 100;

const bytes = z
  .custom<Buffer>((body) => Buffer.isBuffer(body), 'fact sheets, one a line or as a JSON array')
  .meta({ description: `Up to ${MOST_SHEETS} fact sheets: one a line, or one JSON array` });

/** Many fact sheets, answered line by line as they are worked out. Nothing is written. */
export function serveDeterminationBatch(app: Routes, deps: Deps): void {
  app.removeAllContentTypeParsers();
  const asBytes = { parseAs: 'buffer', bodyLimit: LARGEST_BODY_BYTES } as const;
  app.addContentTypeParser([...MEDIA_TYPES], asBytes, (_request, body, done) => done(null, body));
  app.post(
    '/determinations/batch',
    {
      bodyLimit: LARGEST_BODY_BYTES,
      config: { open: true },
      schema: {
        tags: ['law'],
        summary: 'The same for up to 10,000 fact sheets, one answer a line',
        description:
          'Sheets come as JSON Lines or as one JSON array. The answer is JSON Lines in the same ' +
          'order, sent as it is worked out; a bad sheet is answered with `error`.',
        consumes: [...MEDIA_TYPES],
        produces: [NDJSON],
        querystring: z.object({
          on: day.optional().describe('For sheets that name no day'),
          jurisdiction: z.string().optional().describe('For sheets that name none'),
        }),
        body: bytes,
        response: problems,
      },
    },
    async (request, reply) => {
      const { body, query } = request;
      const sheets = sheetsIn(body.toString('utf8').replace(/^\uFEFF/, ''));
      if (sheets.length > MOST_SHEETS) {
        const says = `${sheets.length} sheets are more than ${MOST_SHEETS}; nothing was done.`;
        return sendRefusal(reply, refuse('too-many-sheets', { says }));
      }
      const by = { lawBook: deps.lawBook, held: await rulingsHeldBy(request, deps) };
      const lines = answer(by, sheets, defaultsOf(deps, query));
      return sendLines(reply, lines);
    },
  );
}

function sendLines(reply: FastifyReply, lines: AsyncIterable<string>): FastifyReply {
  return reply.type(NDJSON).send(Readable.from(lines));
}

type Sheet = { readonly value: unknown } | { readonly line: string };

/** An array as a whole, else every line that is not blank; each is parsed when its turn comes. */
function sheetsIn(text: string): readonly Sheet[] {
  if (text.trimStart().startsWith('[')) {
    const whole = parseJson(text);
    if (Array.isArray(whole)) return whole.map((value: unknown) => ({ value }));
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ line }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* answer(
  by: DeterminedBy,
  sheets: readonly Sheet[],
  defaults: SheetDefaults,
): AsyncGenerator<string> {
  for (let at = 0; at < sheets.length; at += SHEETS_AT_ONCE) {
    const some = sheets.slice(at, at + SHEETS_AT_ONCE);
    yield some.map((sheet) => `${JSON.stringify(answerOne(by, sheet, defaults))}\n`).join('');
    await breathe();
  }
}

const NOT_JSON = { type: 'not-json', path: '', says: 'This line is not JSON.' };

function answerOne(by: DeterminedBy, sheet: Sheet, defaults: SheetDefaults): unknown {
  const value = 'value' in sheet ? sheet.value : parseJson(sheet.line);
  if (value === undefined) return { error: NOT_JSON };
  return inList(value, determineSheet(by, value, defaults));
}
