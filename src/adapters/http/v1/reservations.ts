import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { changeLicence } from '../../../app/change-licence.ts';
import type { Act, Deps, Receipt } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import type { LicenceCommand } from '../../../domain/licence/command.ts';
import type { Licence } from '../../../domain/licence/licence.ts';
import { refuse } from '../../../domain/result.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import { sendRefusal } from '../problem.ts';
import { licenceNumber, writing } from '../schema/common.ts';
import { correcting, reserved, reserving, settled, settling } from '../schema/customs.ts';
import { problems } from '../schema/problem.ts';
import { acknowledge, actOf, refuseWrite } from './act-of.ts';
import { lawOf, legalDayOf, todayUnder } from './legal-day.ts';
import { type Routes, SIGNED_IN } from './routes.ts';
import { type Settled, settledBy } from './settled-by.ts';

/** Moves of quantities by customs: declared, left, given back, put right. */
export function serveReservations(app: Routes, deps: Deps): void {
  app.post(
    '/customs/licences/:number/reservations',
    {
      schema: {
        tags: ['customs'],
        summary: 'Reserve a quantity for an item of a declaration',
        description:
          'An item of a declaration holds at most one reservation on a line: sent again under ' +
          'another Idempotency-Key it is refused, so that nothing is counted twice.',
        security: SIGNED_IN,
        params: licenceNumber,
        headers: writing,
        body: reserving,
        response: { 201: reserved, ...problems },
      },
    },
    async (request, reply) => {
      const { number } = request.params;
      const found = await deps.desk.licence(number);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const command = reserveCommand(deps, found.subject, request.body);
      const done = await change(request, reply, { deps, licence: found.subject, command });
      if (done === undefined) return reply;
      const { reservationId, available, unit, version } = done;
      return reply.code(201).send({ reservationId, available, unit, version });
    },
  );
  serveSettling(app, deps, 'write-off');
  serveSettling(app, deps, 'release');
  serveCorrecting(app, deps);
}

/** One item on one line is one reservation, whoever sends it and however often. */
function reserveCommand(
  deps: Deps,
  licence: Licence,
  { declarationId, itemNo, lineNo, quantity, unit, office, acceptedAt }: z.infer<typeof reserving>,
): Moving {
  const { zone } = lawOf(deps, licence.issued.jurisdiction).jurisdiction;
  const accepted = parseInstant(acceptedAt);
  assert(accepted.ok, 'the schema let through what is no instant');
  const acceptedOn = legalDayOf(accepted.value, zone);
  const reservation = `${declarationId}:${itemNo}:${lineNo}`;
  const declared = { declaration: declarationId, office, acceptedOn };
  return { type: 'reserve', reservation, line: lineNo, quantity, unit, ...declared };
}

const SETTLING = {
  'write-off': { path: 'write-offs', summary: 'Write off what has left' },
  release: { path: 'releases', summary: 'Release what was declared and will not leave' },
} as const;

function serveSettling(app: Routes, deps: Deps, type: keyof typeof SETTLING): void {
  const { path, summary } = SETTLING[type];
  app.post(
    `/customs/licences/:number/${path}`,
    {
      schema: {
        tags: ['customs'],
        summary,
        security: SIGNED_IN,
        params: licenceNumber,
        headers: writing,
        body: settling,
        response: { 201: settled, ...problems },
      },
    },
    async (request, reply) => {
      const found = await deps.desk.licence(request.params.number);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const { reservationId: reservation, quantity, unit } = request.body;
      const command = { type, reservation, quantity, unit } as const;
      const done = await change(request, reply, { deps, licence: found.subject, command });
      return done === undefined ? reply : reply.code(201).send(done);
    },
  );
}

function serveCorrecting(app: Routes, deps: Deps): void {
  app.post(
    '/customs/licences/:number/corrections',
    {
      schema: {
        tags: ['customs'],
        summary: 'State anew what has left under a reservation in all, and why',
        security: SIGNED_IN,
        params: licenceNumber,
        headers: writing,
        body: correcting,
        response: { 201: settled, ...problems },
      },
    },
    async (request, reply) => {
      const found = await deps.desk.licence(request.params.number);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const { reservationId: reservation, quantity, unit, reason } = request.body;
      const command = { type: 'correct', reservation, quantity, unit, reason } as const;
      const done = await change(request, reply, { deps, licence: found.subject, command });
      return done === undefined ? reply : reply.code(201).send(done);
    },
  );
}

type Moving = Extract<LicenceCommand, { readonly reservation: string }>;

interface Change {
  readonly deps: Deps;
  readonly licence: Licence;
  readonly command: Moving;
}

/** Does it and says how things stand after it; nothing when the refusal has been sent. */
async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  { deps, licence, command }: Change,
): Promise<Settled | undefined> {
  const { number, jurisdiction } = licence.issued;
  const on = todayUnder(deps, jurisdiction);
  const act: Act = actOf(request, deps, { on, content: request.body });
  const receipt = await changeLicence(deps, act, { number, command });
  if (!receipt.ok) {
    refuseWrite(reply, receipt);
    return undefined;
  }
  acknowledge(reply, receipt.value);
  return settledBy(deps.desk, receipt.value satisfies Receipt, { number, id: command.reservation });
}
