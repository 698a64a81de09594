import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { island } from './island.ts';
import { mark } from './mark.ts';
import { stylesheet } from './stylesheet.ts';

/** An address changes with its content, so that a browser may keep it for ever. */
function addressOf(kind: 'css' | 'js', content: string): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return `/assets/ytterby-${digest}.${kind}`;
}

export const assets = {
  style: addressOf('css', stylesheet),
  script: addressOf('js', island),
} as const;

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';

export function serveAssets(app: FastifyInstance): void {
  const served = [
    { path: assets.style, type: 'text/css; charset=utf-8', keep: FOR_EVER, content: stylesheet },
    {
      path: assets.script,
      type: 'text/javascript; charset=utf-8',
      keep: FOR_EVER,
      content: island,
    },
    { path: '/assets/mark.svg', type: 'image/svg+xml', keep: FOR_A_DAY, content: mark },
    { path: '/favicon.ico', type: 'image/svg+xml', keep: FOR_A_DAY, content: mark },
  ];
  for (const { path, type, keep, content } of served) {
    app.get(path, { schema: { hide: true } }, (_request, reply) =>
      reply.header('content-type', type).header('cache-control', keep).send(content),
    );
  }
}
