import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Deps } from '../../../app/ports.ts';
import type { Limits } from '../security.ts';
import { serveApplications } from './applications.ts';
import { serveAudit } from './audit.ts';
import { askForBearer } from './bearer.ts';
import { serveCasePapers } from './case-papers.ts';
import { serveCustoms } from './customs.ts';
import { serveDeterminationBatch } from './determination-batch.ts';
import { serveDeterminations } from './determinations.ts';
import { serveDocuments } from './documents.ts';
import { serveExplain } from './explain.ts';
import { serveItemLists } from './item-lists.ts';
import { serveJurisdictions } from './jurisdictions.ts';
import { serveLawImpact } from './law-impact.ts';
import { serveLawOverTime } from './law-over-time.ts';
import { serveLicences } from './licences.ts';
import { serveNotices } from './notices.ts';
import { serveQuestionings } from './questionings.ts';
import { serveReservations } from './reservations.ts';
import { serveRulings } from './rulings.ts';
import { serveSaving } from './saving.ts';
import { serveSearch } from './search.ts';
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
  serveExplain(routes, deps);
  serveSearch(routes, deps);
  serveJurisdictions(routes, deps);
  serveLawOverTime(routes, deps);
  serveLawImpact(routes, deps);
  serveApplications(routes, deps);
  serveSaving(routes, deps);
  serveSteps(routes, deps);
  await app.register(async (scope) => {
    const typed = scope.withTypeProvider<ZodTypeProvider>();
    serveDocuments(typed, deps);
    serveCasePapers(typed, deps);
  });
  await app.register(async (scope) => {
    serveDeterminationBatch(scope.withTypeProvider<ZodTypeProvider>(), deps);
  });
  await app.register(async (scope) => {
    serveItemLists(scope.withTypeProvider<ZodTypeProvider>(), deps);
  });
  serveLicences(routes, deps);
  serveCustoms(routes, deps);
  serveReservations(routes, deps);
  serveRulings(routes, deps);
  serveQuestionings(routes, deps);
  serveNotices(routes, deps);
  serveAudit(routes, deps);
}
