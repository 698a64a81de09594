import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { refuse } from '../../domain/result.ts';
import { type Beside, problemOf, sendProblem, wantsPage } from './problem.ts';
import type { EdgeRefusal } from './refusals.ts';
import type { Problem } from './schema/problem.ts';
import { wrongFields } from './wrong-fields.ts';

/** How the screens show an error to a browser. It sends the reply itself. */
export type HtmlErrorPage = (
  reply: FastifyReply,
  problem: Problem,
  request: FastifyRequest,
) => FastifyReply | Promise<FastifyReply>;

/** Everything that was thrown, and every address that nobody serves, becomes one kind of answer. */
export function answerErrors(app: FastifyInstance, errorPage: HtmlErrorPage | undefined): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, problem: Problem) => {
    if (errorPage === undefined || !wantsPage(request)) return sendProblem(reply, problem);
    return errorPage(reply, problem, request);
  };
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const reason = reasonOf(error, request);
    const ours = reason === 'our-mistake' || reason === 'not-available';
    if (ours) request.log.error({ err: error }, reason);
    if (reason === 'not-available') reply.header('retry-after', '5');
    const problem = problemOf(refuse(reason), besideOf(error, reason));
    return answer(request, reply, ours ? { ...problem, requestId: request.id } : problem);
  });
  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, problemOf(refuse('address-unknown'))),
  );
}

/** What Fastify cannot even route, such as an address with a broken escape. */
export function answerUnreadable(
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendProblem(reply, problemOf(refuse('request-malformed'), besideOf(error, 'request-malformed')));
}

/** What is wrong, as closely as it is known. Our own failures keep their words to themselves. */
function besideOf(error: FastifyError, reason: EdgeRefusal): Beside {
  if (reason !== 'request-malformed') return {};
  if (hasZodFastifySchemaValidationErrors(error)) {
    return { errors: wrongFields(error.validation, error.validationContext ?? 'body') };
  }
  return { errors: [{ pointer: '', says: error.message }] };
}

/** By code, then by status: what Fastify and its plugins refuse before any route is asked. */
const BY_CODE: Readonly<Record<string, EdgeRefusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unknown',
  FST_ERR_NOT_FOUND: 'address-unknown',
};

const BY_STATUS: Readonly<Record<number, EdgeRefusal>> = {
  401: 'sign-in-required',
  413: 'body-too-large',
  415: 'media-type-unknown',
  429: 'too-many-requests',
  503: 'not-available',
};

/** Connection refused, reset or timed out; PostgreSQL's classes 08, 53 and 57P. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|08\w{3}|53\w{3}|57P\w\d)$/;

/** What the driver says of a lost connection without giving it a code. */
const LOST = /^(Connection terminated|timeout exceeded when trying to connect)/;

function reasonOf(error: FastifyError, request: FastifyRequest): EdgeRefusal {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return headerRefusal(error, request) ?? 'request-malformed';
  }
  const known = BY_CODE[error.code] ?? BY_STATUS[error.statusCode ?? 500];
  if (known !== undefined) return known;
  if (AWAY.test(error.code ?? '') || LOST.test(error.message)) return 'not-available';
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? 'request-malformed' : 'our-mistake';
}

/** Two headers are asked for by name often enough to have a refusal of their own. */
function headerRefusal(error: FastifyError, request: FastifyRequest): EdgeRefusal | undefined {
  if (error.validationContext !== 'headers') return undefined;
  const paths = error.validation?.map(({ instancePath }) => instancePath) ?? [];
  const isMissing = (name: string) =>
    paths.includes(`/${name}`) && request.headers[name] === undefined;
  if (isMissing('idempotency-key')) return 'idempotency-key-missing';
  return isMissing('if-match') ? 'if-match-missing' : undefined;
}
