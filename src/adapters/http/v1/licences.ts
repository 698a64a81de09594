import { z } from 'zod';
import { changeLicence } from '../../../app/change-licence.ts';
import type { Deps } from '../../../app/ports.ts';
import { viewLicence } from '../../../app/view-licence.ts';
import { holds } from '../../../domain/party/actor.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { licenceNumber, pageQuery, writing } from '../schema/common.ts';
import { licence, licencePage, pause, paused } from '../schema/licence.ts';
import { problems } from '../schema/problem.ts';
import { acknowledge, actOf, etag, refuseWrite } from './act-of.ts';
import { bearerOf } from './bearer.ts';
import { todayUnder } from './legal-day.ts';
import { pageRequest, sendPage } from './paging.ts';
import { presentLicence, presentRow } from './present-licence.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** Licences as their holder and the authority see them. */
export function serveLicences(app: Routes, deps: Deps): void {
  serveList(app, deps);
  app.get(
    '/licences/:number',
    {
      schema: {
        tags: ['licences'],
        summary: 'One licence, its lines and what is reserved on them',
        security: SIGNED_IN,
        params: licenceNumber,
        response: { 200: licence, ...problems },
      },
    },
    async (request, reply) => {
      const { number } = request.params;
      const found = await deps.desk.licence(number);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const on = todayUnder(deps, found.subject.issued.jurisdiction);
      const view = await viewLicence(deps, { number, on, actor: bearerOf(request) });
      if (!view.ok) return sendRefusal(reply, view);
      reply.header('etag', etag(view.value.version));
      return reply.send(presentLicence(view.value, deps.edge.now()));
    },
  );
  servePause(app, deps, 'suspend');
  servePause(app, deps, 'reinstate');
}

/** An exporter sees those of the own firm, the authority and customs see all. */
function serveList(app: Routes, { desk }: Deps): void {
  app.get(
    '/licences',
    {
      schema: {
        tags: ['licences'],
        summary: 'Licences: an exporter sees those of the own firm',
        security: SIGNED_IN,
        querystring: z.object(pageQuery),
        response: { 200: licencePage, ...problems },
      },
    },
    async (request, reply) => {
      const person = bearerOf(request);
      const seesAll = (['officer', 'countersigner', 'auditor', 'customs'] as const).some((role) =>
        holds(person, role),
      );
      if (!seesAll && !holds(person, 'exporter')) {
        return sendRefusal(reply, refuse('role-may-not', { role: 'exporter' }));
      }
      const filter = seesAll ? {} : { holder: person.firm };
      const { rows, next } = await desk.licences(filter, pageRequest(request.query));
      return sendPage(request, reply, { items: rows.map(presentRow), next });
    },
  );
}

const PAUSES = {
  suspend: 'Suspend: from now on it takes no new declaration',
  reinstate: 'Reinstate a suspended licence',
} as const;

function servePause(app: Routes, deps: Deps, type: keyof typeof PAUSES): void {
  app.post(
    `/licences/:number/${type}`,
    {
      schema: {
        tags: ['licences'],
        summary: PAUSES[type],
        security: SIGNED_IN,
        params: licenceNumber,
        headers: writing,
        body: pause,
        response: { 200: paused, ...problems },
      },
    },
    async (request, reply) => {
      const { number } = request.params;
      const found = await deps.desk.licence(number);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const on = todayUnder(deps, found.subject.issued.jurisdiction);
      const act = actOf(request, deps, { on, content: request.body });
      const { reason } = request.body;
      const receipt = await changeLicence(deps, act, { number, command: { type, reason } });
      if (!receipt.ok) return refuseWrite(reply, receipt);
      acknowledge(reply, receipt.value);
      return reply.send({ number, version: receipt.value.version });
    },
  );
}
