import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { LawBook } from '../../app/ports.ts';

/** Longer than this, a database is away for whoever waits. */
const PATIENCE_MILLISECONDS = 2_000;

const alive = z.object({ status: z.literal('alive') });

const readiness = z.object({
  status: z.enum(['ready', 'not-ready']),
  database: z.boolean(),
  law: z.boolean(),
});

export interface Readiness {
  readonly database: () => Promise<boolean>;
  readonly lawBook: LawBook;
}

/** `/healthz`: the process answers. `/readyz`: database and law are there, so it can work. */
export function serveHealth(app: FastifyInstance, { database, lawBook }: Readiness): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const quiet = { rateLimit: false } as const;
  routes.get(
    '/healthz',
    {
      config: quiet,
      logLevel: 'warn',
      schema: { tags: ['operation'], summary: 'The process answers', response: { 200: alive } },
    },
    async () => ({ status: 'alive' as const }),
  );
  routes.get(
    '/readyz',
    {
      config: quiet,
      logLevel: 'warn',
      schema: {
        tags: ['operation'],
        summary: 'Database and law are there',
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const state = { database: await answers(database), law: lawBook.laws.size > 0 };
      const ready = state.database && state.law;
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? 'ready' : 'not-ready', ...state });
    },
  );
}

async function answers(database: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLISECONDS, false);
  });
  try {
    return await Promise.race([database(), tooLong]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
