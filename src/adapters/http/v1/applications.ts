import type { z } from 'zod';
import { draftApplication } from '../../../app/draft-application.ts';
import type { Deps } from '../../../app/ports.ts';
import { viewCase } from '../../../app/view-case.ts';
import { parseApplicationForm } from '../../../domain/application/parse-form.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import {
  applicationId,
  applicationPage,
  caseView,
  drafted,
  drafting,
  listQuery,
} from '../schema/application.ts';
import { writing } from '../schema/common.ts';
import { problems } from '../schema/problem.ts';
import { acknowledge, actOf, etag, refuseWrite } from './act-of.ts';
import { bearerOf } from './bearer.ts';
import { filterFor } from './filter-for.ts';
import { languageOf } from './language-of.ts';
import { todayUnder } from './legal-day.ts';
import { pageRequest, sendPage } from './paging.ts';
import { presentCase, presentRow } from './present-application.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** Applications: begun, listed and read. Saving stands in `saving.ts`, steps in `steps.ts`. */
export function serveApplications(app: Routes, deps: Deps): void {
  serveDrafting(app, deps);
  serveList(app, deps);
  app.get(
    '/applications/:id',
    {
      schema: {
        tags: ['applications'],
        summary: 'One application with everything that is computed from it',
        security: SIGNED_IN,
        params: applicationId,
        response: { 200: caseView, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const found = await deps.desk.application(id);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const on = todayUnder(deps, found.subject.jurisdiction);
      const view = await viewCase(deps, { id, on, actor: bearerOf(request) });
      if (!view.ok) return sendRefusal(reply, view);
      reply.header('etag', etag(view.value.version));
      const { lawBook } = deps;
      return reply.send(presentCase(view.value, { lawBook, on, language: languageOf(request) }));
    },
  );
}

function serveDrafting(app: Routes, deps: Deps): void {
  app.post(
    '/applications',
    {
      schema: {
        tags: ['applications'],
        summary: 'Begin a draft in the name of the own firm',
        security: SIGNED_IN,
        headers: writing,
        body: drafting,
        response: { 201: drafted, ...problems },
      },
    },
    async (request, reply) => {
      const jurisdiction = request.body.jurisdiction.toLowerCase();
      if (!deps.lawBook.laws.has(jurisdiction)) {
        return sendRefusal(reply, refuse('jurisdiction-unknown'));
      }
      const form = parseApplicationForm(request.body.form ?? {});
      if (!form.ok) return sendRefusal(reply, form);
      const on = todayUnder(deps, jurisdiction);
      const act = actOf(request, deps, { on, content: request.body });
      const begun = await draftApplication(deps, act, { jurisdiction, form: form.value });
      if (!begun.ok) return refuseWrite(reply, begun);
      const { id, version } = begun.value;
      acknowledge(reply, begun.value);
      return reply.code(201).header('location', `/v1/applications/${id}`).send({ id, version });
    },
  );
}

function serveList(app: Routes, { desk }: Deps): void {
  app.get(
    '/applications',
    {
      schema: {
        tags: ['applications'],
        summary: 'Applications: an exporter sees those of the own firm, the authority all received',
        security: SIGNED_IN,
        querystring: listQuery,
        response: { 200: applicationPage, ...problems },
      },
    },
    async (request, reply) => {
      const person = bearerOf(request);
      const filter = filterFor(person, request.query);
      if (!filter.ok) return sendRefusal(reply, filter);
      const { rows, next } = await desk.applications(filter.value, pageRequest(request.query));
      const items: z.infer<typeof applicationPage>['items'] = rows.map((row) =>
        presentRow(row, person),
      );
      return sendPage(request, reply, { items, next });
    },
  );
}
