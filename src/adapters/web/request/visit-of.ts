import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../../../app/ports.ts';
import { assets } from '../look/assets.ts';
import { formatDay } from '../view/format.ts';
import type { Visit } from '../view/visit.ts';
import { isLanguage, type Language, preferredLanguage } from '../words/catalogue.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { changeCookie, readCookie } from './cookies.ts';
import { firstLaw, type Site } from './site.ts';
import { textOf, typedOf } from './typed.ts';

type Seat = Pick<Site, 'deps' | 'options'>;

/** Who asks, in which language, and what the forms of the answer must carry. */
export async function visitOf(
  site: Seat,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit> {
  const { deps, options } = site;
  const token = readCookie(request, 'session', options.secure);
  const person = token === undefined ? undefined : await deps.sessions.find(token, deps.edge.now());
  return visitBy(site, request, reply, person);
}

/** The same when the database cannot be asked who it is: an error page needs nobody. */
export function visitOfNobody(site: Seat, request: FastifyRequest, reply: FastifyReply): Visit {
  return visitBy(site, request, reply, undefined);
}

function visitBy(
  site: Seat,
  request: FastifyRequest,
  reply: FastifyReply,
  person: Person | undefined,
): Visit {
  const { edge } = site.deps;
  const language = languageOf(site, request, person);
  const words = wordsIn(language);
  return {
    person,
    language,
    words,
    address: request.method === 'GET' ? request.url : (request.url.split('?')[0] ?? '/'),
    csrf: edge.digest(`form of ${browserOf(site, request, reply)}`),
    mintKey: edge.token,
    scriptNonce: nonceOf(reply),
    said: textOf(typedOf(request.query), 'said'),
    zone: firstLaw(site).jurisdiction.zone,
    assets,
    lawLine: lawLineOf(site, words, language),
  };
}

function languageOf(
  { options }: Seat,
  request: FastifyRequest,
  person: Person | undefined,
): Language {
  const chosen = readCookie(request, 'language', options.secure);
  if (isLanguage(chosen)) return chosen;
  return person?.language ?? preferredLanguage(request.headers['accept-language']);
}

/** The secret that this browser holds: its session, else a token that it is given now. */
function browserOf({ deps, options }: Seat, request: FastifyRequest, reply: FastifyReply): string {
  const held =
    readCookie(request, 'session', options.secure) ?? readCookie(request, 'visit', options.secure);
  if (held !== undefined) return held;
  const fresh = deps.edge.token();
  changeCookie(reply, { name: 'visit', value: fresh }, options.secure);
  return fresh;
}

function nonceOf(reply: FastifyReply): string | undefined {
  const nonces: unknown = Reflect.get(reply, 'cspNonce');
  if (typeof nonces !== 'object' || nonces === null) return undefined;
  const nonce: unknown = Reflect.get(nonces, 'script');
  return typeof nonce === 'string' ? nonce : undefined;
}

function lawLineOf(site: Seat, { common }: Words, language: Language): string {
  const { jurisdiction, edition } = firstLaw(site);
  const name = language === 'zh' ? jurisdiction.nameZh : jurisdiction.name;
  const checked = common.checkedOn(formatDay(jurisdiction.checkedOn, language));
  return `${common.lawOf(name)}, ${checked} · ${common.edition} ${edition.slice(0, 8)}`;
}
