import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { askRuling } from '../../../app/ask-ruling.ts';
import { decideRuling, type RulingStepCommand } from '../../../app/decide-ruling.ts';
import type { Deps, RulingFilter } from '../../../app/ports.ts';
import { viewRuling } from '../../../app/view-ruling.ts';
import { sitsAtAuthority } from '../../../domain/application/may-see.ts';
import { type Actor, holds } from '../../../domain/party/actor.ts';
import { ok, type Result, refuse } from '../../../domain/result.ts';
import type { RulingProposal, RulingStatus } from '../../../domain/ruling/ruling.ts';
import { day } from '../../../domain/time/plain-date.ts';
import { sendRefusal } from '../problem.ts';
import { writing } from '../schema/common.ts';
import { problems } from '../schema/problem.ts';
import {
  askedRuling,
  askingRuling,
  becauseOf,
  customsRulingQuery,
  nothingMore,
  proposingRuling,
  ruling,
  rulingId,
  rulingPage,
  rulingQuery,
  steppedRuling,
} from '../schema/ruling.ts';
import { acknowledge, actOf, etag, refuseWrite } from './act-of.ts';
import { bearerOf } from './bearer.ts';
import { languageOf } from './language-of.ts';
import { todayUnder } from './legal-day.ts';
import { pageRequest, sendPage } from './paging.ts';
import { presentRuling, presentRulingRow } from './present-ruling.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** Classification rulings: asked by exporters, given by two people, seen by customs. */
export function serveRulings(app: Routes, deps: Deps): void {
  serveAsking(app, deps);
  serveLists(app, deps);
  serveOne(app, deps);
  for (const step of STEPS) serveStep(app, deps, step);
}

function serveAsking(app: Routes, deps: Deps): void {
  app.post(
    '/rulings',
    {
      schema: {
        tags: ['rulings'],
        summary: 'Ask the authority whether an item of the own firm is controlled',
        security: SIGNED_IN,
        headers: writing,
        body: askingRuling,
        response: { 201: askedRuling, ...problems },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const jurisdiction = body.jurisdiction.toLowerCase();
      if (!deps.lawBook.laws.has(jurisdiction)) {
        return sendRefusal(reply, refuse('jurisdiction-unknown'));
      }
      const on = todayUnder(deps, jurisdiction);
      const act = actOf(request, deps, { on, content: { ...body, item: textOf(body.item) } });
      const asked = await askRuling(deps, act, { ...body, jurisdiction });
      if (!asked.ok) return refuseWrite(reply, asked);
      const { id, version } = asked.value;
      acknowledge(reply, asked.value);
      return reply.code(201).header('location', `/v1/rulings/${id}`).send({ id, version });
    },
  );
}

/** Facts may hold fractions, which have no canonical text: their JSON has. */
function textOf(item: unknown): string {
  return JSON.stringify(item);
}

function serveLists(app: Routes, { desk }: Deps): void {
  app.get(
    '/rulings',
    {
      schema: {
        tags: ['rulings'],
        summary: 'Rulings: an exporter sees those of the own firm, the authority all',
        security: SIGNED_IN,
        querystring: rulingQuery,
        response: { 200: rulingPage, ...problems },
      },
    },
    async (request, reply) => {
      const person = bearerOf(request);
      const filter = filterFor(person, request.query);
      if (!filter.ok) return sendRefusal(reply, filter);
      const { rows, next } = await desk.rulings(filter.value, pageRequest(request.query));
      const items = rows.map((row) => presentRulingRow(row, person));
      return sendPage(request, reply, { items, next });
    },
  );
  app.get(
    '/customs/rulings',
    {
      schema: {
        tags: ['customs'],
        summary: 'Rulings that were given on an item, of one firm or of all',
        security: SIGNED_IN,
        querystring: customsRulingQuery,
        response: { 200: rulingPage, ...problems },
      },
    },
    async (request, reply) => {
      const person = bearerOf(request);
      if (!holds(person, 'customs')) {
        return sendRefusal(reply, refuse('role-may-not', { role: 'customs' }));
      }
      const { item, exporter } = request.query;
      const named = { ...(item && { item }), ...(exporter && { exporter }) };
      const filter = { ...named, statuses: GIVEN };
      const { rows, next } = await desk.rulings(filter, pageRequest(request.query));
      const items = rows.map((row) => presentRulingRow(row, person));
      return sendPage(request, reply, { items, next });
    },
  );
}

/** What customs may see: what was ruled, also when it has run out. */
const GIVEN = ['given', 'expired'] as const;

type ListQuery = Pick<z.infer<typeof rulingQuery>, 'item' | 'status'>;

function filterFor(
  person: Actor,
  { item, status }: ListQuery,
): Result<RulingFilter, 'role-may-not'> {
  const asked = { ...(item && { item }), ...(status && { statuses: statusesBehind(status) }) };
  if (sitsAtAuthority(person)) return ok(status ? { ...asked, statuses: [status] } : asked);
  if (!holds(person, 'exporter')) return refuse('role-may-not', { role: 'exporter, officer' });
  return ok({ ...asked, exporter: person.firm });
}

/** To the exporter a proposal is still in review, so none is ever found as proposed. */
function statusesBehind(asked: RulingStatus): readonly RulingStatus[] {
  if (asked === 'in-review') return ['in-review', 'proposed'];
  return asked === 'proposed' ? [] : [asked];
}

function serveOne(app: Routes, deps: Deps): void {
  app.get(
    '/rulings/:id',
    {
      schema: {
        tags: ['rulings'],
        summary: 'One ruling with what it rests on and how it came about',
        security: SIGNED_IN,
        params: rulingId,
        response: { 200: ruling, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const look = { id, actor: bearerOf(request), language: languageOf(request) };
      const view = await viewRuling(deps, look);
      if (!view.ok) return sendRefusal(reply, view);
      const { ruling: seen, version, exporterName, story } = view.value;
      reply.header('etag', etag(version));
      return reply.send(presentRuling(seen, { version, exporterName, story }));
    },
  );
}

interface AskedStep {
  readonly step: RulingStepCommand['type'];
  readonly summary: string;
  readonly leadsTo?: RulingStatus;
  readonly body: z.ZodType;
  read(body: unknown): RulingStepCommand;
}

const STEPS: readonly AskedStep[] = [
  {
    step: 'take-up',
    summary: 'Take it up for review',
    leadsTo: 'in-review',
    ...reading(nothingMore, () => ({ type: 'take-up' })),
  },
  {
    step: 'propose',
    summary: 'Propose a ruling, or not to rule, for somebody else to sign',
    leadsTo: 'proposed',
    ...reading(proposingRuling, (body) => ({ type: 'propose', proposal: proposalOf(body) })),
  },
  {
    step: 'send-back',
    summary: 'Send the proposal back for review',
    leadsTo: 'in-review',
    ...reading(becauseOf, ({ reason }) => ({ type: 'send-back', reason })),
  },
  {
    step: 'countersign',
    summary: 'Confirm the proposal of somebody else',
    ...reading(nothingMore, () => ({ type: 'countersign' })),
  },
  {
    step: 'withdraw',
    summary: 'Withdraw the request',
    leadsTo: 'withdrawn',
    ...reading(becauseOf, ({ reason }) => ({ type: 'withdraw', reason })),
  },
];

function reading<Body extends z.ZodType>(
  body: Body,
  read: (read: z.infer<Body>) => RulingStepCommand,
): Pick<AskedStep, 'body' | 'read'> {
  return { body, read: (sent) => read(body.parse(sent)) };
}

function proposalOf(body: z.infer<typeof proposingRuling>): RulingProposal {
  if (body.outcome === 'refuse') return body;
  const { validFrom, validUntil, ...answer } = body;
  return { ...answer, validity: { from: day(validFrom), until: day(validUntil) } };
}

function serveStep(app: Routes, deps: Deps, asked: AskedStep): void {
  const { step, summary, body } = asked;
  app.post(
    `/rulings/:id/${step}`,
    {
      schema: {
        tags: ['rulings'],
        summary,
        security: SIGNED_IN,
        params: rulingId,
        headers: writing,
        body,
        response: { 200: steppedRuling, ...problems },
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
  const found = await deps.desk.ruling(id);
  if (found === undefined) return sendRefusal(reply, refuse('unknown'));
  const on = todayUnder(deps, found.subject.jurisdiction);
  const act = actOf(request, deps, { on, content: request.body ?? {} });
  const receipt = await decideRuling(deps, act, { id, command: asked.read(request.body) });
  if (!receipt.ok) return refuseWrite(reply, receipt);
  acknowledge(reply, receipt.value);
  const { version } = receipt.value;
  return reply.send({ id, status: asked.leadsTo ?? (await endOf(deps, id)), version });
}

/** A signature ends the procedure: what it came to changes only by running out. */
async function endOf({ desk }: Deps, id: string): Promise<RulingStatus> {
  const status = (await desk.ruling(id))?.subject.status ?? 'given';
  return status === 'expired' ? 'given' : status;
}
