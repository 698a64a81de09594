import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../app/ports.ts';
import { sendError } from './request/send-shown.tsx';
import type { PagesOptions } from './request/site.ts';
import { visitOf, visitOfNobody } from './request/visit-of.ts';

type ShowError = (
  reply: FastifyReply,
  problem: { readonly status: number },
  request: FastifyRequest,
) => Promise<FastifyReply>;

/** Shows what went wrong to somebody with a browser, even when nobody can say who it is. */
export function errorPage(deps: Deps, options: PagesOptions): ShowError {
  return async (reply, { status }, request) => {
    const arrival = { deps, options, request, reply };
    const visit = await visitOf(arrival).catch(() => visitOfNobody(arrival));
    return sendError({ reply, visit }, status);
  };
}
