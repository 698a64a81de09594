import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../../../app/ports.ts';
import { assets } from '../look/assets.ts';
import { formatDay } from '../view/format.ts';
import type { Visit } from '../view/visit.ts';
import { isLanguage, type Language, preferredLanguage } from '../words/catalogue.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { changeCookie, readCookie } from './cookies.ts';
import { readerOf } from './notice-reader.ts';
import { firstLaw, type Site } from './site.ts';
import { textOf, typedOf } from './typed.ts';

/** A request that has arrived, and the reply that it will get. */
export type Arrival = Pick<Site, 'deps' | 'options'> & {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Who asks, in which language, and what the forms of the answer must carry. */
export async function visitOf(arrival: Arrival): Promise<Visit> {
  const { deps, options, request } = arrival;
  const token = readCookie(request, 'session', options.secure);
  const person = token === undefined ? undefined : await deps.sessions.find(token, deps.edge.now());
  const unread = person === undefined ? 0 : await deps.notices.unread(readerOf(person));
  return visitBy(arrival, person, unread);
}

/** The same when the database cannot be asked who it is: an error page needs nobody. */
export function visitOfNobody(arrival: Arrival): Visit {
  return visitBy(arrival, undefined, 0);
}

function visitBy(arrival: Arrival, person: Person | undefined, unread: number): Visit {
  const { deps, request, reply } = arrival;
  const language = languageOf(arrival, person);
  const words = wordsIn(language);
  return {
    person,
    language,
    words,
    address: addressOf(request),
    csrf: deps.edge.digest(`form of ${browserOf(arrival)}`),
    mintKey: deps.edge.token,
    scriptNonce: nonceOf(reply),
    said: textOf(typedOf(request.query), 'said'),
    zone: firstLaw(arrival).jurisdiction.zone,
    assets,
    unread,
    lawLine: lawLineOf(arrival, words, language),
  };
}

/** The page itself; for a form that was posted, the page on which it stood. */
function addressOf({ method, url, headers }: FastifyRequest): string {
  if (method === 'GET') return url.replace(/([?&])said=[^&#]*&?/, '$1').replace(/[?&]$/, '');
  const { referer = '' } = headers;
  return URL.canParse(referer) ? new URL(referer).pathname : '/';
}

function languageOf({ options, request }: Arrival, person: Person | undefined): Language {
  const chosen = readCookie(request, 'language', options.secure);
  if (isLanguage(chosen)) return chosen;
  return person?.language ?? preferredLanguage(request.headers['accept-language']);
}

/** The secret that this browser holds: its session, else a token that it is given now. */
function browserOf({ deps, options, request, reply }: Arrival): string {
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

function lawLineOf(arrival: Arrival, { common }: Words, language: Language): string {
  const { jurisdiction, edition } = firstLaw(arrival);
  const name = language === 'zh' ? jurisdiction.nameZh : jurisdiction.name;
  const checked = common.checkedOn(formatDay(jurisdiction.checkedOn, language));
  return `${common.lawOf(name)}, ${checked} · ${common.edition} ${edition.slice(0, 8)}`;
}
