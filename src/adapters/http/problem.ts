import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalFacts, Refused } from '../../domain/result.ts';
import { REFUSALS, type Refusal } from './refusals.ts';
import { PROBLEM_TYPE, type Problem, type WrongField } from './schema/problem.ts';

/** What a refusal tells beside its words: the fields at fault, and what a program may use. */
export interface Beside {
  readonly errors?: readonly WrongField[];
  /** Where in this body the table's own place is to be found. */
  readonly pointer?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * The refusal in the words of the table. Facts stand at the top level, where RFC 9457 has them;
 * a refusal that brings its own place and words is told in them.
 */
export function problemOf(refused: Refused<Refusal>, beside: Beside = {}): Problem {
  const { status, title, says, fix, field } = REFUSALS[refused.reason];
  const { path, says: ownWords, ...facts } = refused.facts ?? {};
  const detail = ownWords ?? fill(says, facts);
  const pointer = path ?? beside.pointer;
  const place = pointer === undefined ? field : { pointer };
  const errors = beside.errors ?? (place === undefined ? undefined : [{ ...place, says: detail }]);
  return {
    ...facts,
    ...beside.more,
    type: `/problems/${refused.reason}`,
    title,
    status,
    detail,
    fix,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
}

/** Puts facts where the sentence names them; a fact that is not known leaves its place empty. */
function fill(sentence: string, facts: RefusalFacts): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
  return filled.replace(/ +/g, ' ').replace(/ (?=[.,;:])/g, '');
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="ytterby"');
  return reply.code(problem.status).type(PROBLEM_TYPE).send(problem);
}

/** Answers what the law or the state does not allow. */
export function sendRefusal(
  reply: FastifyReply,
  refused: Refused<Refusal>,
  beside?: Beside,
): FastifyReply {
  return sendProblem(reply, problemOf(refused, beside));
}

/** Reading a page is not programming: browsers outside /v1 are answered with a page. */
export function wantsPage(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return !/^\/v1(\/|\?|$)/.test(request.url) && accept.includes('text/html');
}
