import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { guessColumns } from '../../../app/item-guess.ts';
import {
  answersAs,
  findList,
  moveList,
  removeList,
  startList,
  uploadItems,
} from '../../../app/item-lists.ts';
import type { ItemList } from '../../../app/item-ports.ts';
import { rateOf, secondsLeft } from '../../../app/item-progress.ts';
import { isItemsRefusal, wordsOfRefusal } from '../../../app/item-refusals.ts';
import type { Deps } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import { type Refused, refuse } from '../../../domain/result.ts';
import { type PlainDate, day as parseDay } from '../../../domain/time/plain-date.ts';
import { sendRefusal } from '../problem.ts';
import type { Refusal } from '../refusals.ts';
import {
  answersAsked,
  itemList,
  itemLists,
  keyed,
  listId,
  starting,
  stepOfList,
  UPLOAD_TYPES,
  uploadBytes,
  uploaded,
  uploading,
} from '../schema/item-list.ts';
import { problems } from '../schema/problem.ts';
import { bearerOf } from './bearer.ts';
import { languageOf } from './language-of.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** Item masters of the caller's firm. The bytes are streamed to a file, never held. */
export function serveItemLists(app: Routes, deps: Deps): void {
  app.addContentTypeParser([...UPLOAD_TYPES], (_request, payload, done) => done(null, payload));
  serveUploading(app, deps);
  serveStarting(app, deps);
  serveLooking(app, deps);
  serveMoving(app, deps);
  serveAnswers(app, deps);
}

const TAG = { tags: ['item lists'], security: SIGNED_IN };

function serveUploading(app: Routes, deps: Deps): void {
  app.post(
    '/item-lists',
    {
      schema: {
        ...TAG,
        summary: 'Upload an item master: its bytes are the body',
        description: 'It waits until POST …/start says what its columns mean.',
        consumes: [...UPLOAD_TYPES],
        querystring: uploading,
        headers: keyed,
        body: uploadBytes,
        response: { 201: uploaded, ...problems },
      },
    },
    async (request, reply) => {
      const person = bearerOf(request);
      const key = request.headers['idempotency-key'];
      const upload = { person, key, on: todayOf(deps), bytes: request.body, ...request.query };
      const sent = await uploadItems(deps, upload);
      if (!sent.ok) return refuseItems(reply.header('connection', 'close'), sent);
      const list = await deps.itemLists.find(sent.value.id);
      assert(list !== undefined, 'an upload is gone at once');
      if (sent.value.isRepeated) reply.header('idempotency-replayed', 'true');
      return reply.code(201).send({ id: list.id, list: await present(deps, list) });
    },
  );
}

/** The day of the first law, for lines that name none: the start may say another. */
function todayOf({ lawBook, edge }: Deps): PlainDate {
  const [law] = lawBook.laws.values();
  assert(law !== undefined, 'no law was loaded');
  return edge.today(law.jurisdiction.zone);
}

/** Refused in the words that name the column or the place. */
function refuseItems(reply: FastifyReply, refused: Refused<Refusal>): FastifyReply {
  const { reason, facts = {} } = refused;
  if (!isItemsRefusal(reason)) return sendRefusal(reply, refused);
  const says = wordsOfRefusal(reason, facts)[languageOf(reply.request)];
  const { path = '' } = facts;
  return sendRefusal(reply, refuse(reason, { says, path: path === '' ? '/map' : `/map${path}` }));
}

function serveStarting(app: Routes, deps: Deps): void {
  app.post(
    '/item-lists/:id/start',
    {
      schema: {
        ...TAG,
        summary: 'Say what the columns mean, and put the list in the queue',
        params: listId,
        headers: keyed,
        body: starting,
        response: { 200: itemList, ...problems },
      },
    },
    async (request, reply) => {
      const list = await findList(deps, bearerOf(request), request.params.id);
      if (list === undefined) return sendRefusal(reply, refuse('unknown'));
      const { map, on, jurisdiction } = request.body;
      const order = { map, on: on === undefined ? list.on : parseDay(on) };
      const named = jurisdiction === undefined ? order : { ...order, jurisdiction };
      const isRepeated = list.state !== 'unmapped' && sameJson(list.map, map);
      const started = isRepeated ? { ok: true as const } : await startList(deps, list, named);
      if (!started.ok) return refuseItems(reply, started);
      return sendList(deps, reply, list.id);
    },
  );
}

/** A start that is sent again is answered again, and does nothing. */
function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function sendList(deps: Deps, reply: FastifyReply, id: string): Promise<FastifyReply> {
  const list = await deps.itemLists.find(id);
  if (list === undefined) return sendRefusal(reply, refuse('unknown'));
  return reply.send(await present(deps, list));
}

function serveLooking(app: Routes, deps: Deps): void {
  app.get(
    '/item-lists',
    {
      schema: {
        ...TAG,
        summary: 'The newest item lists of the firm',
        response: { 200: itemLists, ...problems },
      },
    },
    async (request, reply) => {
      const lists = await deps.itemLists.ofFirm(bearerOf(request).firm);
      return reply.send({ items: await Promise.all(lists.map((list) => present(deps, list))) });
    },
  );
  app.get(
    '/item-lists/:id',
    {
      schema: {
        ...TAG,
        summary: 'How an item list stands, with rate and time left',
        params: listId,
        response: { 200: itemList, ...problems },
      },
    },
    async (request, reply) => {
      const list = await findList(deps, bearerOf(request), request.params.id);
      if (list === undefined) return sendRefusal(reply, refuse('unknown'));
      return reply.send(await present(deps, list));
    },
  );
}

function serveMoving(app: Routes, deps: Deps): void {
  app.post(
    '/item-lists/:id/:step',
    {
      schema: {
        ...TAG,
        summary: 'Cancel an item list, or resume it behind its last answer',
        params: stepOfList,
        headers: keyed,
        response: { 200: itemList, ...problems },
      },
    },
    async (request, reply) => {
      const { id, step } = request.params;
      const list = await findList(deps, bearerOf(request), id);
      if (list === undefined) return sendRefusal(reply, refuse('unknown'));
      const moved = await moveList(deps, list, step);
      return moved.ok ? sendList(deps, reply, id) : sendRefusal(reply, moved);
    },
  );
  app.delete(
    '/item-lists/:id',
    {
      schema: {
        ...TAG,
        summary: 'Remove an item list with its file and its answers',
        params: listId,
        response: { 200: listId, ...problems },
      },
    },
    async (request, reply) => {
      const list = await findList(deps, bearerOf(request), request.params.id);
      if (list === undefined) return sendRefusal(reply, refuse('unknown'));
      await removeList(deps, list);
      return reply.send({ id: list.id });
    },
  );
}

// biome-ignore format: a table reads better as a table
const FILES = {
  csv:    { format: 'csv',  type: 'text/csv; charset=utf-8' },
  xlsx:   { format: 'xlsx', type: UPLOAD_TYPES[1] },
  ndjson: { format: 'json', type: 'application/x-ndjson' },
} as const;

function serveAnswers(app: Routes, deps: Deps): void {
  app.get(
    '/item-lists/:id/answers',
    {
      schema: {
        ...TAG,
        summary: 'The answers so far, in the order of the file',
        produces: Object.values(FILES).map(({ type }) => type),
        params: listId,
        querystring: answersAsked,
        response: problems,
      },
    },
    async (request, reply) => {
      const list = await findList(deps, bearerOf(request), request.params.id);
      if (list === undefined) return sendRefusal(reply, refuse('unknown'));
      return sendAnswers(deps, reply, { list, as: request.query.format });
    },
  );
}

function sendAnswers(
  deps: Deps,
  reply: FastifyReply,
  { list, as }: { readonly list: ItemList; readonly as: keyof typeof FILES },
): FastifyReply {
  const { format, type } = FILES[as];
  const told = { format, language: languageOf(reply.request) };
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${list.id}-answers.${as}"`)
    .send(Readable.from(answersAs(deps, list, told)));
}

async function present(deps: Deps, list: ItemList): Promise<z.infer<typeof itemList>> {
  const { id, fileName, format, byteLength, found, state, on, createdAt, changedAt } = list;
  const { done, bad, share } = list.progress;
  const [rate, left] = [rateOf(list.progress), secondsLeft(list.progress)];
  const isUnmapped = state === 'unmapped';
  const habits = isUnmapped ? await deps.itemLists.habits(list.firm) : {};
  return {
    ...{ id, fileName, format, byteLength, header: [...list.header], found: { ...found } },
    ...{ state, on, done, bad, share, createdAt, changedAt },
    ...(list.jurisdiction === undefined ? {} : { jurisdiction: list.jurisdiction }),
    ...(rate === undefined ? {} : { linesPerSecond: Math.round(rate) }),
    ...(left === undefined || state !== 'running' ? {} : { secondsLeft: [...left] }),
    ...(list.failure === undefined ? {} : { failure: failureOf(list.failure) }),
    ...(isUnmapped
      ? { guess: { columns: Object.fromEntries(guessColumns(list.header, habits)) } }
      : {}),
  };
}

function failureOf({ reason, facts }: NonNullable<ItemList['failure']>) {
  const says = isItemsRefusal(reason) ? wordsOfRefusal(reason, facts).en : reason;
  return { type: reason, says };
}
