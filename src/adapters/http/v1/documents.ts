import type { FastifyReply } from 'fastify';
import { attachDocument } from '../../../app/attach-document.ts';
import type { Act, Deps } from '../../../app/ports.ts';
import { takeStep } from '../../../app/take-step.ts';
import type { Application } from '../../../domain/application/application.ts';
import type { DocumentForm } from '../../../domain/application/form.ts';
import { maySee } from '../../../domain/application/may-see.ts';
import { mayBegin } from '../../../domain/application/may-take.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { applicationId } from '../schema/application.ts';
import { writing } from '../schema/common.ts';
import {
  attached,
  attaching,
  documentBytes,
  documentId,
  LARGEST_BYTES,
  MEDIA_TYPES,
  removed,
  removing,
} from '../schema/document.ts';
import { problems } from '../schema/problem.ts';
import { acknowledge, actOf, refuseWrite } from './act-of.ts';
import { bearerOf } from './bearer.ts';
import { todayUnder } from './legal-day.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** Papers are sent as they are, up to 10 MB. Only these routes take bytes. */
export function serveDocuments(app: Routes, deps: Deps): void {
  app.removeAllContentTypeParsers();
  const asBytes = { parseAs: 'buffer', bodyLimit: LARGEST_BYTES } as const;
  app.addContentTypeParser([...MEDIA_TYPES], asBytes, (_request, bytes, done) => done(null, bytes));
  serveAttaching(app, deps);
  serveReading(app, deps);
  serveRemoving(app, deps);
}

function serveAttaching(app: Routes, deps: Deps): void {
  app.post(
    '/applications/:id/documents',
    {
      bodyLimit: LARGEST_BYTES,
      schema: {
        tags: ['applications'],
        summary: 'Attach a document: its bytes are the body',
        security: SIGNED_IN,
        consumes: [...MEDIA_TYPES],
        params: applicationId,
        querystring: attaching,
        headers: writing,
        body: documentBytes,
        response: { 201: attached, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const found = await deps.desk.application(id);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const on = todayUnder(deps, found.subject.jurisdiction);
      const mediaType = mediaTypeOf(request.headers);
      const content = { mediaType, digest: deps.edge.digest(request.body) };
      const act = actOf(request, deps, { on, content });
      const stranger = strangerTo(found.subject, act);
      if (stranger !== undefined) return sendRefusal(reply, stranger);
      const paper = { id, ...request.query, mediaType, bytes: request.body };
      const receipt = await attachDocument(deps, act, paper);
      if (!receipt.ok) return refuseWrite(reply, receipt);
      acknowledge(reply, receipt.value);
      const { version, document } = receipt.value;
      return reply.code(201).send({ version, document });
    },
  );
}

/** Whose bytes are not even kept. Whether the form is open is decided with the key in hand. */
function strangerTo(application: Application, { actor, on }: Act) {
  const may = mayBegin(application, 'save', { actor, on, licenceType: undefined, gaps: [] });
  return may.ok || may.reason === 'step-not-open' ? undefined : may;
}

export function mediaTypeOf(headers: { readonly 'content-type'?: string | undefined }): string {
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';');
  return mediaType.trim().toLowerCase();
}

function serveReading(app: Routes, deps: Deps): void {
  app.get(
    '/applications/:id/documents/:documentId',
    {
      schema: {
        tags: ['applications'],
        summary: 'The bytes of a document, as they were attached',
        security: SIGNED_IN,
        produces: [...MEDIA_TYPES],
        params: documentId,
        response: problems,
      },
    },
    async (request, reply) => {
      const { id, documentId: wanted } = request.params;
      const found = await deps.desk.application(id);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const sight = maySee(found.subject, bearerOf(request));
      if (!sight.ok) return sendRefusal(reply, sight);
      const document = found.subject.form.documents?.find((held) => held.id === wanted);
      const bytes = document && (await deps.documents.get(document.digest));
      if (document === undefined || bytes === undefined)
        return sendRefusal(reply, refuse('unknown'));
      return sendBytes(reply, document, bytes);
    },
  );
}

/** Always as a download that runs nowhere: somebody else has uploaded it. */
export function sendBytes(
  reply: FastifyReply,
  document: DocumentForm,
  bytes: Uint8Array,
): FastifyReply {
  const name = encodeURIComponent(document.fileName).replace(/['()*]/g, inPercent);
  return reply
    .type(document.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Buffer.from(bytes));
}

function inPercent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function serveRemoving(app: Routes, deps: Deps): void {
  app.delete(
    '/applications/:id/documents/:documentId',
    {
      schema: {
        tags: ['applications'],
        summary: 'Take a document out of the form',
        description: 'What was recorded before keeps it.',
        security: SIGNED_IN,
        params: documentId,
        headers: removing,
        response: { 200: removed, ...problems },
      },
    },
    async (request, reply) => {
      const { id, documentId: unwanted } = request.params;
      const found = await deps.desk.application(id);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const { form, jurisdiction } = found.subject;
      const held = form.documents ?? [];
      if (!held.some((one) => one.id === unwanted)) return sendRefusal(reply, refuse('unknown'));
      const on = todayUnder(deps, jurisdiction);
      const act = { expected: found.version, ...actOf(request, deps, { on, content: {} }) };
      const documents = held.filter((one) => one.id !== unwanted);
      const command = { type: 'save', form: { ...form, documents } } as const;
      const receipt = await takeStep(deps, act, { id, command });
      if (!receipt.ok) return refuseWrite(reply, receipt);
      acknowledge(reply, receipt.value);
      return reply.send({ id, version: receipt.value.version });
    },
  );
}
