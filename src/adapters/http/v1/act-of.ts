import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act, Deps, Receipt } from '../../../app/ports.ts';
import { canonical } from '../../../domain/audit/canonical.ts';
import type { Refused } from '../../../domain/result.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { type Beside, problemOf, sendProblem } from '../problem.ts';
import type { Refusal } from '../refusals.ts';
import { bearerOf } from './bearer.ts';

/** What is asked, for the digest: the same key with anything else in it is another request. */
export interface Asked {
  readonly on: PlainDate;
  /** The body as it was understood, or the digest of its bytes. */
  readonly content: unknown;
}

/** The act that a request asks for. Without a key it is an act of its own, never repeated. */
export function actOf(request: FastifyRequest, { edge }: Deps, { on, content }: Asked): Act {
  const { id, roles, firm } = bearerOf(request);
  const [path = ''] = request.url.split('?');
  const asked = { method: request.method, path, query: request.query ?? {}, content };
  const expected = versionIn(request);
  return {
    actor: { id, roles, firm },
    at: edge.now(),
    on,
    key: headerOf(request, 'idempotency-key') ?? edge.token(),
    digest: edge.digest(canonical(asked)),
    ...(expected === undefined ? {} : { expected }),
  };
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** The version that If-Match names, if it names one. */
function versionIn(request: FastifyRequest): number | undefined {
  const [, version] = /^"(\d+)"$/.exec(headerOf(request, 'if-match') ?? '') ?? [];
  return version === undefined ? undefined : Number(version);
}

export function etag(version: number): string {
  return `"${version}"`;
}

/** Says which version came of it, and whether it had been done before. */
export function acknowledge(reply: FastifyReply, { version, repeated }: Receipt): void {
  reply.header('etag', etag(version));
  if (repeated) reply.header('idempotency-replayed', 'true');
}

/** Whoever named a version with If-Match is told that the condition failed. */
export function refuseWrite(
  reply: FastifyReply,
  refused: Refused<Refusal>,
  beside?: Beside,
): FastifyReply {
  const problem = problemOf(refused, beside);
  const conditional = refused.reason === 'changed-meanwhile' && versionIn(reply.request);
  return sendProblem(
    reply,
    conditional === false || conditional === undefined ? problem : { ...problem, status: 412 },
  );
}
