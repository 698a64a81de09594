import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps, Person } from '../../../app/ports.ts';
import { signIn } from '../../../app/sign-in.ts';
import { assert } from '../../../domain/assert.ts';
import { refuse } from '../../../domain/result.ts';
import { type Instant, parseInstant } from '../../../domain/time/instant.ts';
import { sendRefusal } from '../problem.ts';
import { problems } from '../schema/problem.ts';
import { credentials, me, session } from '../schema/session.ts';
import type { Limits } from '../security.ts';
import { bearerOf, tokenOf } from './bearer.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

const SESSION_MILLISECONDS = 12 * 60 * 60 * 1000;

/** Sign-in is limited twice: by the address it comes from, and by the login that is tried. */
export function serveSessions(app: Routes, deps: Deps, limits: Limits): void {
  const countLogin = app.createRateLimit({
    max: limits.signInByLogin,
    timeWindow: '1 minute',
    keyGenerator: triedLogin,
  });
  app.post(
    '/sessions',
    {
      config: {
        open: true,
        rateLimit: { max: limits.signInByAddress, timeWindow: '1 minute', groupId: 'sign-in' },
      },
      schema: {
        tags: ['sessions'],
        summary: 'Sign in',
        description: 'Needs no Idempotency-Key: a session that nobody heard of does nothing.',
        body: credentials,
        response: { 201: session, ...problems },
      },
    },
    async (request, reply) => {
      const tried = await countLogin(request);
      if (!tried.isAllowed && tried.isExceeded) {
        reply.header('retry-after', tried.ttlInSeconds);
        return sendRefusal(reply, refuse('too-many-requests'));
      }
      const at = deps.edge.now();
      const token = deps.edge.token();
      const until = later(at);
      const signedIn = await signIn(deps, { ...request.body, token, at, until });
      if (!signedIn.ok) return sendRefusal(reply, signedIn);
      const person = await presentPerson(deps, signedIn.value);
      return reply.code(201).send({ token, expiresAt: until, person });
    },
  );
  serveOwnSession(app, deps);
}

function serveOwnSession(app: Routes, deps: Deps): void {
  app.delete(
    '/sessions/current',
    {
      schema: {
        tags: ['sessions'],
        summary: 'Sign out',
        security: SIGNED_IN,
        response: { 204: z.undefined().describe('Signed out'), ...problems },
      },
    },
    async (request, reply) => {
      await deps.sessions.close(tokenOf(request) ?? '');
      return reply.code(204).send();
    },
  );
  app.get(
    '/me',
    {
      schema: {
        tags: ['sessions'],
        summary: 'Who is signed in',
        security: SIGNED_IN,
        response: { 200: me, ...problems },
      },
    },
    async (request) => presentPerson(deps, bearerOf(request)),
  );
}

function triedLogin({ body }: FastifyRequest): string {
  const { login } = credentials.parse(body);
  return `login ${login.toLowerCase()}`;
}

function later(at: Instant): Instant {
  const until = parseInstant(new Date(Date.parse(at) + SESSION_MILLISECONDS).toISOString());
  assert(until.ok, 'an instant later is an instant');
  return until.value;
}

async function presentPerson({ people }: Deps, person: Person): Promise<z.infer<typeof me>> {
  const { id, login, name, language, roles } = person;
  const firm = await people.firm(person.firm);
  return {
    id,
    login,
    name,
    language,
    roles: [...roles],
    firm: { id: person.firm, ...(firm && { name: firm.name }) },
  };
}
