import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { Person } from '../../../app/ports.ts';
import type { Role } from '../../../domain/party/actor.ts';
import { ErrorPage } from '../screens/error-page.tsx';
import type { Visit } from '../view/visit.ts';
import { send } from './send-shown.tsx';
import { FORBIDDEN, goTo, page, type Shown } from './shown.ts';
import type { Site } from './site.ts';
import { NOTHING_TYPED, storable, type Typed, textOf, typedOf } from './typed.ts';
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
      const visit = await visitOf({ ...site, request, reply });
      return send({ ...site, reply, visit }, await get(askedOf(request, visit, NOTHING_TYPED)));
    });
  }
  if (post !== undefined) {
    site.app.post(path, { ...HIDDEN, ...postOptions }, async (request, reply) => {
      const visit = await visitOf({ ...site, request, reply });
      const asked = await postedOf(request, visit);
      const ours = textOf(asked.body, 'csrf') === visit.csrf;
      return send({ ...site, reply, visit }, ours ? await post(asked) : formTooOld(visit));
    });
  }
}

function askedOf(request: FastifyRequest, visit: Visit, body: Typed): Asked {
  const params = Object.entries(Object(request.params)).map(([name, text]) => [
    name,
    storable(`${text}`),
  ]);
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
