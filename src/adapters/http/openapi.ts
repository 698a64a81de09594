import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { polished } from './polished.ts';

const INTRODUCTION = `Licensing the export of controlled critical materials, from the measure
to the gram.

Decimals are text, so that no quantity is ever rounded. Instants are RFC 3339 in UTC; days are
\`YYYY-MM-DD\` in the authority's zone. A problem is \`application/problem+json\` (RFC 9457): its
\`type\` can be read under \`/problems\`, \`errors\` names every wrong field.

Every POST under /v1 that writes asks for an \`Idempotency-Key\`: sent again with the same key and
the same content it answers the same and does nothing, with \`Idempotency-Replayed: true\`. Those
that need none are \`POST /v1/sessions\`, which a lost answer leaves without effect, and
\`POST /v1/determinations\` with its \`/batch\`, which writes nothing.

A single resource carries its version as \`ETag\`; \`If-Match\` refuses a write that was decided on
an older one. Lists come in pages: \`next\`, and a \`Link\` header, say where the following one
begins.`;

export const TAGS = [
  { name: 'sessions', description: 'Signing in and out' },
  { name: 'law', description: 'What the law of a day says; no sign-in needed' },
  { name: 'item lists', description: 'Item masters of a firm, answered line by line' },
  { name: 'applications', description: 'From the draft to the decision' },
  { name: 'licences', description: 'What was issued, and how it stands' },
  { name: 'customs', description: 'Check, reserve, write off, release, correct' },
  { name: 'rulings', description: 'Whether an item is controlled, ruled by the authority' },
  { name: 'questionings', description: 'What customs question, and what is answered' },
  { name: 'notices', description: 'What firms and the authority are told' },
  { name: 'audit', description: 'The record and its chain; for auditors' },
  { name: 'operation', description: 'Whether the server lives, and what problems mean' },
] as const;

/** The document is made from the same schemas that check and write; pages of the web stay out. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ytterby',
        version,
        description: INTRODUCTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: [...TAGS],
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'Token of POST /v1/sessions' },
        },
      },
    },
    hideUntagged: true,
    transform: jsonSchemaTransform,
    transformObject: (document) => polished(jsonSchemaTransformObject(document)),
  });
  app.withTypeProvider<ZodTypeProvider>().get(
    '/openapi.json',
    {
      schema: {
        tags: ['operation'],
        summary: 'This document',
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async () => ({ ...app.swagger() }),
  );
}
