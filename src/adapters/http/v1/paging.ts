import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageRequest } from '../../../app/ports.ts';

interface PageQuery {
  readonly limit: number;
  readonly after?: string | undefined;
}

export function pageRequest({ limit, after }: PageQuery): PageRequest {
  return after === undefined ? { limit } : { limit, after };
}

interface SentPage<Item> {
  readonly items: Item[];
  readonly next?: string | undefined;
  /** Of a list that can be read, how much is left to read. */
  readonly unread?: number;
}

/** A page as it is sent: its items, where the next one begins, and the same as a Link header. */
export function sendPage<Item>(
  request: FastifyRequest,
  reply: FastifyReply,
  { next, ...page }: SentPage<Item>,
): FastifyReply {
  if (next === undefined) return reply.send(page);
  const here = new URL(request.url, 'http://localhost');
  here.searchParams.set('after', next);
  reply.header('link', `<${here.pathname}${here.search}>; rel="next"`);
  return reply.send({ ...page, next });
}
