import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps, Person } from '../../../app/ports.ts';
import { assert } from '../../../domain/assert.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    bearer: Person | null;
  }
  interface FastifyContextConfig {
    /** Everybody may ask, signed in or not; who is signed in is known all the same. */
    open?: boolean;
  }
}

/**
 * Asks who it is before a body is read, and after the limits: a flood of wrong tokens costs its
 * sender more than us.
 */
export function askForBearer(app: FastifyInstance, { sessions, edge }: Deps): void {
  app.decorateRequest('bearer', null);
  app.addHook('preParsing', async (request, reply) => {
    const token = tokenOf(request);
    const isOpen = request.routeOptions.config.open === true;
    if (isOpen && token === undefined) return;
    const person = token === undefined ? undefined : await sessions.find(token, edge.now());
    if (person === undefined) {
      if (isOpen) return;
      sendRefusal(reply, refuse('sign-in-required'));
      return reply;
    }
    request.bearer = person;
  });
}

/** The token that came as `Authorization: Bearer …`. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const [, token] = /^Bearer +([^\s]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
  return token;
}

/** Whoever asks. Only for routes that are not open. */
export function bearerOf(request: FastifyRequest): Person {
  assert(request.bearer !== null, 'a route that is not open was reached without a person');
  return request.bearer;
}
