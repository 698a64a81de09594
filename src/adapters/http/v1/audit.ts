import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../app/ports.ts';
import { tellStory } from '../../../app/tell-story.ts';
import { holds } from '../../../domain/party/actor.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { chainReport, recordPage, story, streamName } from '../schema/audit.ts';
import { pageQuery } from '../schema/common.ts';
import { problems } from '../schema/problem.ts';
import { bearerOf } from './bearer.ts';
import { languageOf } from './language-of.ts';
import { pageRequest, sendPage } from './paging.ts';
import { presentRecorded } from './present-record.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** The record itself, for auditors. */
export function serveAudit(app: Routes, deps: Deps): void {
  app.get(
    '/audit/entries',
    {
      preHandler: auditorsOnly,
      schema: {
        tags: ['audit'],
        summary: 'The newest entries of the record, newest first',
        security: SIGNED_IN,
        querystring: z.object(pageQuery),
        response: { 200: recordPage, ...problems },
      },
    },
    async (request, reply) => {
      const { rows, next } = await deps.desk.newest(pageRequest(request.query));
      return sendPage(request, reply, { items: rows.map(presentRecorded), next });
    },
  );
  app.get(
    '/audit/verify',
    {
      preHandler: auditorsOnly,
      config: { rateLimit: { max: 30, timeWindow: '1 minute', groupId: 'verify' } },
      schema: {
        tags: ['audit'],
        summary: 'Whether the chain is whole, or where it breaks first',
        security: SIGNED_IN,
        response: { 200: chainReport, ...problems },
      },
    },
    async (_request, reply) => reply.send(await deps.chain.verify()),
  );
  serveStory(app, deps);
}

function serveStory(app: Routes, deps: Deps): void {
  app.get(
    '/audit/stories/:kind/:id',
    {
      preHandler: auditorsOnly,
      schema: {
        tags: ['audit'],
        summary: 'Everything that happened to one application or licence, in order and in words',
        description: 'The words are English or Chinese, as Accept-Language asks.',
        security: SIGNED_IN,
        params: streamName,
        response: { 200: story, ...problems },
      },
    },
    async (request, reply) => {
      const { kind, id } = request.params;
      const stream = `${kind}/${id}`;
      const recorded = await deps.desk.story(stream);
      if (recorded.length === 0) return sendRefusal(reply, refuse('unknown'));
      const names = await deps.people.names([...new Set(recorded.map(({ actor }) => actor))]);
      return reply.send({
        stream,
        entries: recorded.map(presentRecorded),
        story: tellStory(recorded, { names, language: languageOf(request) }),
      });
    },
  );
}

async function auditorsOnly(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (holds(bearerOf(request), 'auditor')) return undefined;
  return sendRefusal(reply, refuse('role-may-not', { role: 'auditor' }));
}
