import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * `session` shows who is here. `visit` ties forms to a browser before anybody has signed in.
 * `language` is what was chosen in the band.
 */
const LASTING_SECONDS = { session: 43_200, visit: 86_400, language: 31_536_000 } as const;

export type CookieName = keyof typeof LASTING_SECONDS;

export const SESSION_SECONDS = LASTING_SECONDS.session;

/** The prefix makes browsers refuse the cookie from a sister host, and over plain http. */
function nameOf(name: CookieName, secure: boolean): string {
  return secure ? `__Host-ytterby-${name}` : `ytterby-${name}`;
}

export function readCookie(
  request: FastifyRequest,
  name: CookieName,
  secure: boolean,
): string | undefined {
  const value = request.cookies[nameOf(name, secure)];
  return value === '' ? undefined : value;
}

export interface CookieChange {
  readonly name: CookieName;
  /** Absent: the cookie is taken away. */
  readonly value?: string;
}

export function changeCookie(reply: FastifyReply, change: CookieChange, secure: boolean): void {
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  const name = nameOf(change.name, secure);
  if (change.value === undefined) reply.clearCookie(name, options);
  else reply.setCookie(name, change.value, { ...options, maxAge: LASTING_SECONDS[change.name] });
}
