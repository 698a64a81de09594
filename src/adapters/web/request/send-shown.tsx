import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ErrorPage } from '../screens/error-page.tsx';
import { Shell } from '../view/shell.tsx';
import { type Visit, VisitContext } from '../view/visit.ts';
import { changeCookie } from './cookies.ts';
import type { Shown, ShownFile } from './shown.ts';
import type { PagesOptions } from './site.ts';

/** To whom it goes. */
export interface Addressee {
  readonly options: Pick<PagesOptions, 'secure'>;
  readonly reply: FastifyReply;
  readonly visit: Visit;
}

/** Sends what a screen has answered. */
export function send({ options, reply, visit }: Addressee, shown: Shown) {
  switch (shown.show) {
    case 'page':
      if (shown.refreshSeconds !== undefined) reply.header('refresh', `${shown.refreshSeconds}`);
      return html(reply.status(shown.status), document(visit, shown.title, shown.body));
    case 'part':
      return html(reply, drawn(visit, shown.body));
    case 'file':
      return sendFile(reply, shown.file, Buffer.from(shown.file.bytes));
    case 'stream':
      return sendFile(reply, shown.stream, Readable.from(shown.stream.pieces));
    case 'error':
      return sendError({ reply, visit }, shown.status);
    case 'elsewhere': {
      const { cookies = [], to } = shown;
      for (const cookie of cookies) changeCookie(reply, cookie, options.secure);
      return reply.redirect(to, 303);
    }
  }
}

/** One of the pages for what went wrong. */
export function sendError({ reply, visit }: Omit<Addressee, 'options'>, status: number) {
  const words = wordsOfError(visit, status);
  return html(reply.status(status), document(visit, words.title, <ErrorPage {...words} />));
}

function wordsOfError({ words: { errors } }: Visit, status: number) {
  const known = { 403: errors.forbidden, 404: errors.notFound, 413: errors.tooLarge };
  const later = { 429: errors.tooMany, 503: errors.away };
  return { ...known, ...later }[status] ?? (status < 500 ? errors.notRead : errors.ourMistake);
}

function document(visit: Visit, title: string, body: JSX.Element): string {
  return `<!doctype html>${drawn(visit, <Shell title={title}>{body}</Shell>)}`;
}

function drawn(visit: Visit, body: JSX.Element): string {
  return renderToString(<VisitContext.Provider value={visit}>{body}</VisitContext.Provider>);
}

function html(reply: FastifyReply, text: string) {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(text);
}

/** Always as a download, never run by the browser: somebody else has uploaded it. */
function sendFile(
  reply: FastifyReply,
  { name, mediaType }: Omit<ShownFile, 'bytes'>,
  content: Buffer | Readable,
) {
  const safeName = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${safeName}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, no-store')
    .send(content);
}
