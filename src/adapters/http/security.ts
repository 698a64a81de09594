import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Requests that one address, or one login, may send in a minute. */
export interface Limits {
  readonly anyRequest: number;
  readonly signInByAddress: number;
  readonly signInByLogin: number;
}

export const LIMITS: Limits = { anyRequest: 6_000, signInByAddress: 30, signInByLogin: 10 };

/** Nothing runs or is shown that this server did not send; no script or style without its nonce. */
const CONTENT_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
};

const A_YEAR_SECONDS = 31_536_000;

/** `secure`: the server is reached over https only, so browsers may be told to insist on it. */
export async function guard(app: FastifyInstance, secure: boolean, limits: Limits): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: secure ? { ...CONTENT_POLICY, 'upgrade-insecure-requests': [] } : CONTENT_POLICY,
    },
    strictTransportSecurity: secure ? { maxAge: A_YEAR_SECONDS } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(rateLimit, {
    max: limits.anyRequest,
    timeWindow: '1 minute',
    enableDraftSpec: true,
  });
}
