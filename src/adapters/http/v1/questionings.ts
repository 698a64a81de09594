import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { answerQuestioning } from '../../../app/answer-questioning.ts';
import { type CustomsQuestioningCommand, runQuestioning } from '../../../app/close-questioning.ts';
import { openQuestioning } from '../../../app/open-questioning.ts';
import type { Deps, QuestioningFilter, Recorded } from '../../../app/ports.ts';
import { viewQuestioning } from '../../../app/view-questioning.ts';
import { sitsAtAuthority } from '../../../domain/application/may-see.ts';
import { assert } from '../../../domain/assert.ts';
import { type Actor, holds } from '../../../domain/party/actor.ts';
import type { QuestioningEvent } from '../../../domain/questioning/event.ts';
import { evolve } from '../../../domain/questioning/evolve.ts';
import type { Questioning, QuestioningStatus } from '../../../domain/questioning/questioning.ts';
import { ok, type Result, refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { writing } from '../schema/common.ts';
import { problems } from '../schema/problem.ts';
import {
  answeringQuestioning,
  closing,
  commissioning,
  openedQuestioning,
  openingQuestioning,
  questioning,
  questioningId,
  questioningPage,
  questioningQuery,
  resuming,
  steppedQuestioning,
} from '../schema/questioning.ts';
import { acknowledge, actOf, etag, refuseWrite } from './act-of.ts';
import { bearerOf } from './bearer.ts';
import { languageOf } from './language-of.ts';
import { lawOf, todayUnder } from './legal-day.ts';
import { pageRequest, sendPage } from './paging.ts';
import { presentQuestioning, presentQuestioningRow } from './present-questioning.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** Questionings: opened and closed by customs, answered by the exporter in working days. */
export function serveQuestionings(app: Routes, deps: Deps): void {
  serveOpening(app, deps);
  serveList(app, deps);
  serveOne(app, deps);
  serveAnswering(app, deps);
  for (const step of STEPS) serveStep(app, deps, step);
}

function serveOpening(app: Routes, deps: Deps): void {
  app.post(
    '/customs/questionings',
    {
      schema: {
        tags: ['customs'],
        summary: 'Question a declaration: its goods do not leave meanwhile',
        security: SIGNED_IN,
        headers: writing,
        body: openingQuestioning,
        response: { 201: openedQuestioning, ...problems },
      },
    },
    async (request, reply) => {
      const { declarationId: declaration, ...notice } = request.body;
      const jurisdiction = notice.jurisdiction.toLowerCase();
      if (!deps.lawBook.laws.has(jurisdiction)) {
        return sendRefusal(reply, refuse('jurisdiction-unknown'));
      }
      const on = todayUnder(deps, jurisdiction);
      const act = actOf(request, deps, { on, content: request.body });
      const opened = await openQuestioning(deps, act, { ...notice, jurisdiction, declaration });
      if (!opened.ok) return refuseWrite(reply, opened);
      const { id, version } = opened.value;
      acknowledge(reply, opened.value);
      return reply.code(201).header('location', `/v1/questionings/${id}`).send({ id, version });
    },
  );
}

function serveList(app: Routes, deps: Deps): void {
  app.get(
    '/questionings',
    {
      schema: {
        tags: ['questionings'],
        summary: 'Questionings: an exporter sees those of the own firm, customs all',
        security: SIGNED_IN,
        querystring: questioningQuery,
        response: { 200: questioningPage, ...problems },
      },
    },
    async (request, reply) => {
      const filter = filterFor(bearerOf(request), request.query);
      if (!filter.ok) return sendRefusal(reply, filter);
      const found = await deps.desk.questionings(filter.value, pageRequest(request.query));
      const items = found.rows.map((row) => {
        const law = lawOf(deps, row.subject.jurisdiction);
        return presentQuestioningRow(row, law, deps.edge.today(law.jurisdiction.zone));
      });
      return sendPage(request, reply, { items, next: found.next });
    },
  );
}

type ListQuery = Pick<z.infer<typeof questioningQuery>, 'declarationId' | 'status'>;

function filterFor(
  person: Actor,
  { declarationId, status }: ListQuery,
): Result<QuestioningFilter, 'role-may-not'> {
  const asked = {
    ...(declarationId && { declaration: declarationId }),
    ...(status && { statuses: [status] }),
  };
  if (holds(person, 'customs') || sitsAtAuthority(person)) return ok(asked);
  return ok({ ...asked, exporter: person.firm });
}

function serveOne(app: Routes, deps: Deps): void {
  app.get(
    '/questionings/:id',
    {
      schema: {
        tags: ['questionings'],
        summary: 'One questioning with its clock',
        security: SIGNED_IN,
        params: questioningId,
        response: { 200: questioning, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const look = { id, actor: bearerOf(request), language: languageOf(request) };
      const view = await viewQuestioning(deps, look);
      if (!view.ok) return sendRefusal(reply, view);
      reply.header('etag', etag(view.value.version));
      return reply.send(presentQuestioning(view.value));
    },
  );
}

function serveAnswering(app: Routes, deps: Deps): void {
  app.post(
    '/questionings/:id/answer',
    {
      schema: {
        tags: ['questionings'],
        summary: 'Answer, with the papers that were attached before',
        security: SIGNED_IN,
        params: questioningId,
        headers: writing,
        body: answeringQuestioning,
        response: { 200: steppedQuestioning, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const found = await deps.desk.questioning(id);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const on = todayUnder(deps, found.subject.jurisdiction);
      const act = actOf(request, deps, { on, content: request.body });
      const receipt = await answerQuestioning(deps, act, { id, ...request.body });
      if (!receipt.ok) return refuseWrite(reply, receipt, AT_STATEMENT[receipt.reason] ?? {});
      acknowledge(reply, receipt.value);
      return reply.send({ id, status: 'answered', version: receipt.value.version });
    },
  );
}

const AT_STATEMENT: Readonly<Record<string, { readonly pointer: string }>> = {
  'reason-missing': { pointer: '/statement' },
};

interface AskedStep {
  readonly step: CustomsQuestioningCommand['type'];
  readonly summary: string;
  /** Where in the body the words stand that may not be blank. */
  readonly words: string;
  readonly body: z.ZodType;
  read(body: unknown): CustomsQuestioningCommand;
}

const STEPS: readonly AskedStep[] = [
  {
    step: 'commission',
    summary: 'Have the goods identified: the time to answer stands',
    words: '/reason',
    ...reading(commissioning, ({ reason }) => ({ type: 'commission', reason })),
  },
  {
    step: 'resume',
    summary: 'Record what the identification found: the time goes on',
    words: '/note',
    ...reading(resuming, ({ note }) => ({ type: 'resume', note })),
  },
  {
    step: 'close',
    summary: 'End the questioning, and say what follows from it',
    words: '/result',
    ...reading(closing, (body) => ({ type: 'close', ...body })),
  },
];

function reading<Body extends z.ZodType>(
  body: Body,
  read: (read: z.infer<Body>) => CustomsQuestioningCommand,
): Pick<AskedStep, 'body' | 'read'> {
  return { body, read: (sent) => read(body.parse(sent)) };
}

function serveStep(app: Routes, deps: Deps, asked: AskedStep): void {
  const { step, summary, body } = asked;
  app.post(
    `/customs/questionings/:id/${step}`,
    {
      schema: {
        tags: ['customs'],
        summary,
        security: SIGNED_IN,
        params: questioningId,
        headers: writing,
        body,
        response: { 200: steppedQuestioning, ...problems },
      },
    },
    async (request, reply) => take(request, reply, { deps, id: request.params.id, asked }),
  );
}

interface Taking {
  readonly deps: Deps;
  readonly id: string;
  readonly asked: AskedStep;
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  { deps, id, asked }: Taking,
): Promise<FastifyReply> {
  const found = await deps.desk.questioning(id);
  if (found === undefined) return sendRefusal(reply, refuse('unknown'));
  const on = todayUnder(deps, found.subject.jurisdiction);
  const act = actOf(request, deps, { on, content: request.body });
  const receipt = await runQuestioning(deps, act, { id, command: asked.read(request.body) });
  if (!receipt.ok) {
    const beside = receipt.reason === 'reason-missing' ? { pointer: asked.words } : {};
    return refuseWrite(reply, receipt, beside);
  }
  acknowledge(reply, receipt.value);
  const { version } = receipt.value;
  return reply.send({ id, status: await statusAt(deps, id, version), version });
}

/** How it stood right after the step, so that a repeated request is answered like the first. */
async function statusAt({ desk }: Deps, id: string, version: number): Promise<QuestioningStatus> {
  const story = await desk.story(`questioning/${id}`);
  const events = story.filter((recorded) => recorded.version <= version).map(parseEvent);
  const then = events.reduce<Questioning | undefined>(evolve, undefined);
  assert(then !== undefined, `${id} was changed and is not known`);
  return then.status;
}

/** The record of a questioning holds nothing but these events. */
function parseEvent({ type, body }: Recorded): QuestioningEvent {
  return { ...body, type } as QuestioningEvent;
}
