import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Deps } from '../../app/ports.ts';
import { answerErrors, answerUnreadable, type HtmlErrorPage } from './error-handler.ts';
import { serveHealth } from './health.ts';
import { endWithLastAnswers } from './last-answers.ts';
import { type Logging, loggerOptions } from './logging.ts';
import { describeApi } from './openapi.ts';
import { serveProblemTypes } from './problem-types.ts';
import { guard, LIMITS, type Limits } from './security.ts';
import { serveV1 } from './v1/serve-v1.ts';

export interface ServerOptions {
  /** Whether browsers reach this server over https. */
  readonly secure: boolean;
  /** Whether the database answers. */
  readonly ready: () => Promise<boolean>;
  readonly logger?: Logging;
  /** Version of the software, for the OpenAPI document. */
  readonly version?: string;
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustProxy?: string | readonly string[];
  readonly limits?: Partial<Limits>;
  /** How the screens show an error; without it everybody gets problem+json. */
  readonly errorPage?: HtmlErrorPage;
}

const BODY_LIMIT_BYTES = 1_048_576;

/**
 * The server with its guards, `/v1`, `/openapi.json`, `/healthz` and `/readyz`, not yet listening.
 * The screens are registered on it afterwards. Closing it lets requests in flight finish.
 */
export async function buildServer(deps: Deps, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    logger: loggerOptions(options.logger ?? false),
    genReqId: requestIdOf,
    requestIdHeader: false,
    frameworkErrors: answerUnreadable,
    trustProxy: trusted(options.trustProxy),
    routerOptions: { maxParamLength: 200 },
  });
  const limits = { ...LIMITS, ...options.limits };
  await guard(app, options.secure, limits);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT_BYTES });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  endWithLastAnswers(app);
  answerErrors(app, options.errorPage);
  await describeApi(app, options.version ?? '0.0.0');
  serveHealth(app, { database: options.ready, lawBook: deps.lawBook });
  serveProblemTypes(app);
  await app.register(serveV1, { prefix: '/v1', deps, limits });
  return app;
}

function trusted(proxies: ServerOptions['trustProxy']): false | string | string[] {
  if (proxies === undefined) return false;
  return typeof proxies === 'string' ? proxies : [...proxies];
}

const PLAIN_ID = /^[\w.:-]{1,64}$/;

/** The caller's own id is kept when it is plain: one request can be followed across logs. */
function requestIdOf(request: FastifyRequest['raw']): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && PLAIN_ID.test(sent) ? sent : randomUUID();
}
