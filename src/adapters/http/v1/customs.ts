import { z } from 'zod';
import { checkLicence } from '../../../app/check-licence.ts';
import type { Deps } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import { isFor } from '../../../domain/licence/may-take.ts';
import { refuse } from '../../../domain/result.ts';
import { day } from '../../../domain/time/plain-date.ts';
import { sendRefusal } from '../problem.ts';
import { licenceNumber } from '../schema/common.ts';
import { checkQuery, declaration, declarationId } from '../schema/customs.ts';
import { licenceCheck } from '../schema/licence.ts';
import { problems } from '../schema/problem.ts';
import { bearerOf } from './bearer.ts';
import { todayUnder } from './legal-day.ts';
import { presentCheck, presentReservation, unitOfLine } from './present-licence.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** What customs look up at the border. Moves of quantities stand in `reservations.ts`. */
export function serveCustoms(app: Routes, deps: Deps): void {
  app.get(
    '/customs/licences/:number',
    {
      schema: {
        tags: ['customs'],
        summary: 'Whether a licence is valid on a day, and what is left on its lines',
        security: SIGNED_IN,
        params: licenceNumber,
        querystring: checkQuery,
        response: { 200: licenceCheck, ...problems },
      },
    },
    async (request, reply) => {
      const { number } = request.params;
      const { line, onDate } = request.query;
      const found = await deps.desk.licence(number);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const { issued } = found.subject;
      const on = onDate === undefined ? todayUnder(deps, issued.jurisdiction) : day(onDate);
      const check = await checkLicence(deps, { number, on, viewer: bearerOf(request) });
      if (!check.known) return sendRefusal(reply, refuse('unknown'));
      const { content } = check;
      if (content === undefined) return sendRefusal(reply, refuse('role-may-not', CUSTOMS));
      const lines = content.lines.filter((held) => line === undefined || held.line === line);
      if (lines.length === 0)
        return sendRefusal(reply, refuse('line-unknown', { line: `${line}` }), AT_LINE);
      const holder = await deps.people.firm(issued.holder);
      const seen = { ...check, content: { ...content, lines } };
      reply.header('etag', `"${found.version}"`);
      return reply.send(presentCheck(seen, { at: deps.edge.now(), on, holder }));
    },
  );
  serveDeclaration(app, deps);
}

const CUSTOMS = { role: 'customs' };
const AT_LINE = { errors: [{ parameter: 'line', says: 'The licence has no such line.' }] };

function serveDeclaration(app: Routes, { desk }: Deps): void {
  app.get(
    '/customs/declarations/:id',
    {
      schema: {
        tags: ['customs'],
        summary: 'What a declaration holds, over all licences',
        security: SIGNED_IN,
        params: z.object({ id: declarationId }),
        response: { 200: declaration, ...problems },
      },
    },
    async (request, reply) => {
      if (!isFor(bearerOf(request), 'reserve')) {
        return sendRefusal(reply, refuse('role-may-not', CUSTOMS));
      }
      const { id } = request.params;
      const held = await desk.declaration(id);
      if (held.length === 0) return sendRefusal(reply, refuse('unknown'));
      const units = await unitsOf(desk, new Set(held.map(({ licence }) => licence)));
      const reservations = held.map((one) => presentReservation(one, units(one.licence, one.line)));
      return reply.send({ declarationId: id, reservations });
    },
  );
}

/** The unit of each line that a declaration draws on. */
async function unitsOf(desk: Deps['desk'], numbers: ReadonlySet<string>) {
  const found = await Promise.all([...numbers].map((number) => desk.licence(number)));
  const lines = new Map(
    found.flatMap((one) => (one ? [[one.subject.issued.number, one.subject.issued.lines]] : [])),
  );
  return (number: string, line: number) => {
    const held = lines.get(number);
    assert(held !== undefined, `a reservation draws on ${number}, which is not known`);
    return unitOfLine(held, line);
  };
}
