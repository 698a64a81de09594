import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Deps } from '../../../app/ports.ts';
import type { Limits } from '../security.ts';
import { serveApplications } from './applications.ts';
import { serveAudit } from './audit.ts';
import { askForBearer } from './bearer.ts';
import { serveCustoms } from './customs.ts';
import { serveDeterminations } from './determinations.ts';
import { serveDocuments } from './documents.ts';
import { serveJurisdictions } from './jurisdictions.ts';
import { serveLicences } from './licences.ts';
import { serveReservations } from './reservations.ts';
import { serveSaving } from './saving.ts';
import { serveSessions } from './sessions.ts';
import { serveSteps } from './steps.ts';

export interface V1Options {
  readonly deps: Deps;
  readonly limits: Limits;
}

/** Everything under `/v1`. Programs sign in with a bearer token; cookies mean nothing here. */
export async function serveV1(app: FastifyInstance, { deps, limits }: V1Options): Promise<void> {
  app.removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain']);
  askForBearer(app, deps);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  const routes = app.withTypeProvider<ZodTypeProvider>();
  serveSessions(routes, deps, limits);
  serveDeterminations(routes, deps);
  serveJurisdictions(routes, deps);
  serveApplications(routes, deps);
  serveSaving(routes, deps);
  serveSteps(routes, deps);
  await app.register(async (scope) => {
    serveDocuments(scope.withTypeProvider<ZodTypeProvider>(), deps);
  });
  serveLicences(routes, deps);
  serveCustoms(routes, deps);
  serveReservations(routes, deps);
  serveAudit(routes, deps);
}
