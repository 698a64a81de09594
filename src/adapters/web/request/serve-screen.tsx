import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Person } from '../../../app/ports.ts';
import type { Role } from '../../../domain/party/actor.ts';
import { ErrorPage } from '../screens/error-page.tsx';
import { Shell } from '../view/shell.tsx';
import { type Visit, VisitContext } from '../view/visit.ts';
import { changeCookie } from './cookies.ts';
import { FORBIDDEN, goTo, page, type Shown, type ShownFile } from './shown.ts';
import type { Site } from './site.ts';
import { NOTHING_TYPED, type Typed, textOf, typedOf } from './typed.ts';
import { type UploadedFile, uploadIn } from './upload.ts';
import { visitOf } from './visit-of.ts';

/** What was asked of a screen. */
export interface Asked {
  readonly visit: Visit;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Typed;
  readonly body: Typed;
  /** The file that was chosen, in a form that takes one. */
  readonly file?: UploadedFile;
  readonly request: FastifyRequest;
}

export interface AskedBy extends Asked {
  readonly person: Person;
}

export type Screen = (asked: Asked) => Promise<Shown> | Shown;
export type ScreenFor = (asked: AskedBy) => Promise<Shown> | Shown;

export interface Served {
  readonly path: string;
  readonly get?: Screen;
  readonly post?: Screen;
  readonly postOptions?: RouteShorthandOptions;
}

/** Pages are no part of the API: the OpenAPI document leaves them out. */
const HIDDEN = { schema: { hide: true } } as const;

/** Serves one address. A form that does not prove that it came from our page does nothing. */
export function serveScreen(site: Site, { path, get, post, postOptions }: Served): void {
  if (get !== undefined) {
    site.app.get(path, HIDDEN, async (request, reply) => {
      const visit = await visitOf(site, request, reply);
      return send(site, reply, visit, await get(askedOf(request, visit, NOTHING_TYPED)));
    });
  }
  if (post !== undefined) {
    site.app.post(path, { ...HIDDEN, ...postOptions }, async (request, reply) => {
      const visit = await visitOf(site, request, reply);
      const asked = await postedOf(request, visit);
      const ours = textOf(asked.body, 'csrf') === visit.csrf;
      return send(site, reply, visit, ours ? await post(asked) : formTooOld(visit));
    });
  }
}

function askedOf(request: FastifyRequest, visit: Visit, body: Typed): Asked {
  const params = Object.entries(Object(request.params)).map(([name, text]) => [name, `${text}`]);
  return {
    visit,
    params: Object.fromEntries(params),
    query: typedOf(request.query),
    body,
    request,
  };
}

async function postedOf(request: FastifyRequest, visit: Visit): Promise<Asked> {
  if (!request.isMultipart()) return askedOf(request, visit, typedOf(request.body));
  const { typed, file } = await uploadIn(request);
  const asked = askedOf(request, visit, typed);
  return file === undefined ? asked : { ...asked, file };
}

function formTooOld({ words }: Visit): Shown {
  const { title, says, fix } = words.errors.formTooOld;
  return page(title, <ErrorPage title={title} says={says} fix={fix} />, 403);
}

/** Only for people who hold one of the roles. Others are asked to sign in, or told no. */
export function forRoles(roles: readonly Role[], screen: ScreenFor): Screen {
  return (asked) => {
    const { person, address } = asked.visit;
    if (person === undefined) return goTo(`/sign-in?next=${encodeURIComponent(address)}`);
    if (!roles.some((role) => person.roles.includes(role))) return FORBIDDEN;
    return screen({ ...asked, person });
  };
}

export function send(site: Pick<Site, 'options'>, reply: FastifyReply, visit: Visit, shown: Shown) {
  switch (shown.show) {
    case 'page':
      return html(reply.status(shown.status), document(visit, shown.title, shown.body));
    case 'part':
      return html(reply, drawn(visit, shown.body));
    case 'file':
      return sendFile(reply, shown.file);
    case 'error':
      return sendError(reply, visit, shown.status);
    case 'elsewhere': {
      const { cookies = [], to } = shown;
      for (const cookie of cookies) changeCookie(reply, cookie, site.options.secure);
      return reply.redirect(to, 303);
    }
  }
}

export function sendError(reply: FastifyReply, visit: Visit, status: number) {
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
function sendFile(reply: FastifyReply, { bytes, name, mediaType }: ShownFile) {
  const safeName = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${safeName}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
}
