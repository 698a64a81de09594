import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuse } from '../../domain/result.ts';
import { sendRefusal } from './problem.ts';
import { isRefusal, REFUSALS } from './refusals.ts';
import { problems } from './schema/problem.ts';

const problemType = z.object({
  type: z.string(),
  status: z.number().int(),
  title: z.string(),
  fix: z.string(),
});

/** Every `type` of a problem is an address: here stands what it means and what to do. */
export function serveProblemTypes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/problems/:reason',
    {
      schema: {
        tags: ['operation'],
        summary: 'What a kind of problem means',
        params: z.object({ reason: z.string() }),
        response: { 200: problemType, ...problems },
      },
    },
    async (request, reply) => {
      const { reason } = request.params;
      if (!isRefusal(reason)) return sendRefusal(reply, refuse('address-unknown'));
      const { status, title, fix } = REFUSALS[reason];
      return reply.send({ type: `/problems/${reason}`, status, title, fix });
    },
  );
}
