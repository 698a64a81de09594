import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachToQuestioning } from '../../../app/answer-questioning.ts';
import { attachToRuling } from '../../../app/decide-ruling.ts';
import type { Deps, Loaded } from '../../../app/ports.ts';
import type { DocumentForm } from '../../../domain/application/form.ts';
import { type Actor, holds } from '../../../domain/party/actor.ts';
import { maySee as maySeeQuestioning } from '../../../domain/questioning/may-see.ts';
import { refuse } from '../../../domain/result.ts';
import { maySee as maySeeRuling } from '../../../domain/ruling/may-see.ts';
import { sendRefusal } from '../problem.ts';
import { writing } from '../schema/common.ts';
import {
  attached,
  attaching,
  documentBytes,
  documentId,
  LARGEST_BYTES,
  MEDIA_TYPES,
} from '../schema/document.ts';
import { problems } from '../schema/problem.ts';
import { rulingId } from '../schema/ruling.ts';
import { acknowledge, actOf, refuseWrite } from './act-of.ts';
import { bearerOf } from './bearer.ts';
import { mediaTypeOf, sendBytes } from './documents.ts';
import { todayUnder } from './legal-day.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

interface Papers {
  readonly jurisdiction: string;
  readonly exporter: string;
  readonly documents: readonly DocumentForm[];
}

/** Rulings and questionings hold papers in the same way. */
interface CaseKind {
  readonly path: 'rulings' | 'questionings';
  readonly attach: typeof attachToRuling | typeof attachToQuestioning;
  find(deps: Deps, id: string): Promise<Loaded<Papers> | undefined>;
  maySee(deps: Deps, id: string, viewer: Actor): Promise<boolean>;
}

const KINDS: readonly CaseKind[] = [
  {
    path: 'rulings',
    attach: attachToRuling,
    find: ({ desk }, id) => desk.ruling(id),
    maySee: async ({ desk }, id, viewer) => {
      const found = await desk.ruling(id);
      return found !== undefined && maySeeRuling(found.subject, viewer);
    },
  },
  {
    path: 'questionings',
    attach: attachToQuestioning,
    find: ({ desk }, id) => desk.questioning(id),
    maySee: async ({ desk }, id, viewer) => {
      const found = await desk.questioning(id);
      return found !== undefined && maySeeQuestioning(found.subject, viewer);
    },
  },
];

/** Stands in a scope that takes bytes. */
export function serveCasePapers(app: Routes, deps: Deps): void {
  for (const kind of KINDS) {
    serveAttaching(app, deps, kind);
    serveReading(app, deps, kind);
  }
}

function serveAttaching(app: Routes, deps: Deps, kind: CaseKind): void {
  app.post(
    `/${kind.path}/:id/documents`,
    {
      bodyLimit: LARGEST_BYTES,
      schema: {
        tags: [kind.path],
        summary: 'Attach a document: its bytes are the body',
        security: SIGNED_IN,
        consumes: [...MEDIA_TYPES],
        params: rulingId,
        querystring: attaching,
        headers: writing,
        body: documentBytes,
        response: { 201: attached, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const found = await kind.find(deps, id);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const { jurisdiction, exporter } = found.subject;
      const person = bearerOf(request);
      if (!holds(person, 'exporter') || person.firm !== exporter) {
        return sendRefusal(reply, refuse('role-may-not', { role: 'exporter of these goods' }));
      }
      const mediaType = mediaTypeOf(request.headers);
      const content = { mediaType, digest: deps.edge.digest(request.body) };
      const act = actOf(request, deps, { on: todayUnder(deps, jurisdiction), content });
      const paper = { id, ...request.query, mediaType, bytes: request.body };
      const receipt = await kind.attach(deps, act, paper);
      if (!receipt.ok) return refuseWrite(reply, receipt);
      acknowledge(reply, receipt.value);
      return reply.code(201).send(await attachedBy(deps, kind, { id, ...receipt.value }));
    },
  );
}

interface Attached {
  readonly id: string;
  readonly version: number;
  readonly document: string;
}

async function attachedBy(deps: Deps, kind: CaseKind, { id, version, document: name }: Attached) {
  const found = await kind.find(deps, id);
  const document = found?.subject.documents.find((held) => held.id === name);
  if (document === undefined) throw new Error(`${name} was attached and is not known`);
  return { version, document };
}

function serveReading(app: Routes, deps: Deps, kind: CaseKind): void {
  app.get(
    `/${kind.path}/:id/documents/:documentId`,
    {
      schema: {
        tags: [kind.path],
        summary: 'The bytes of a document, as they were attached',
        security: SIGNED_IN,
        produces: [...MEDIA_TYPES],
        params: documentId,
        response: problems,
      },
    },
    async (request, reply) => read(request, reply, { deps, kind, ...request.params }),
  );
}

interface Reading {
  readonly deps: Deps;
  readonly kind: CaseKind;
  readonly id: string;
  readonly documentId: string;
}

async function read(
  request: FastifyRequest,
  reply: FastifyReply,
  { deps, kind, id, documentId: wanted }: Reading,
): Promise<FastifyReply> {
  const found = await kind.find(deps, id);
  if (found === undefined) return sendRefusal(reply, refuse('unknown'));
  const may = await kind.maySee(deps, id, bearerOf(request));
  if (!may) return sendRefusal(reply, refuse('role-may-not', { role: 'exporter, officer' }));
  const document = found.subject.documents.find((held) => held.id === wanted);
  const bytes = document && (await deps.documents.get(document.digest));
  if (document === undefined || bytes === undefined) return sendRefusal(reply, refuse('unknown'));
  return sendBytes(reply, document, bytes);
}
