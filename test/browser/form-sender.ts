import type { LightMyRequestResponse } from 'fastify';
import { type Login, type Office, PASSWORD } from './office.ts';

type Form = Readonly<Record<string, string>>;

interface Body {
  readonly type: string;
  readonly payload: string | Buffer;
}

/** Reads pages and sends their forms as a browser without script does, in one session. */
export interface FormSender {
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, form: Form): Promise<LightMyRequestResponse>;
  /** Sends a body as it is, such as a form with a file. */
  send(url: string, body: Body): Promise<LightMyRequestResponse>;
  /** What the form of a page that goes to an address carries: proof, key, version seen. */
  carried(url: string, action?: string): Promise<Form>;
  /** Fills in the form of a page and sends it. */
  fill(page: string, action: string, typed?: Form): Promise<LightMyRequestResponse>;
}

export async function nobody(office: Office): Promise<FormSender> {
  const shown = await inject(office, '/sign-in', '');
  return senderWith(office, cookiesIn(shown));
}

export async function signedIn(office: Office, login: Login): Promise<FormSender> {
  const [session = ''] = await signInCookies(office, login);
  return senderWith(office, session.split(';')[0] ?? '');
}

/** The cookies as they are set at sign-in, with all their flags. */
export async function signInCookies(office: Office, login: Login): Promise<readonly string[]> {
  const visitor = await nobody(office);
  const entered = await visitor.fill('/sign-in', '/sign-in', { login, password: PASSWORD });
  return [entered.headers['set-cookie']].flat().map((cookie) => `${cookie}`);
}

function senderWith(office: Office, cookie: string): FormSender {
  const get = (url: string) => inject(office, url, cookie);
  const send = (url: string, { type, payload }: Body) =>
    office.app.inject({
      method: 'POST',
      url,
      headers: { accept: 'text/html', cookie, 'content-type': type },
      payload,
    });
  const post = (url: string, form: Form) =>
    send(url, {
      type: 'application/x-www-form-urlencoded',
      payload: new URLSearchParams(form).toString(),
    });
  const carried = async (url: string, action?: string) => {
    const { body } = await get(url);
    return fieldsIn(action === undefined ? body : formTo(body, action));
  };
  return {
    get,
    post,
    send,
    carried,
    fill: async (page, action, typed = {}) =>
      post(action, { ...(await carried(page, action)), ...typed }),
  };
}

function inject({ app }: Office, url: string, cookie: string) {
  return app.inject({ url, headers: { accept: 'text/html', cookie } });
}

function formTo(body: string, action: string): string {
  const forms = body.match(/<form.*?<\/form>/gs) ?? [];
  const found = forms.find((form) => new RegExp(`action="${action}(#[^"]*)?"`).test(form));
  if (found === undefined) throw new Error(`no form on the page goes to ${action}`);
  return found;
}

function fieldsIn(html: string): Form {
  const fields = ['csrf', 'key', 'expected'].flatMap((name) => {
    const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields);
}

function cookiesIn({ headers }: LightMyRequestResponse): string {
  const set = [headers['set-cookie']].flat().map((cookie) => `${cookie}`.split(';')[0]);
  return set.join('; ');
}
