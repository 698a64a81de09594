import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Login, type Office, openOffice, PASSWORD } from './office.ts';
import { issueLicence, submittedCase } from './sample-cases.ts';

let office: Office;
let application = '';
let licence = '';

beforeAll(async () => {
  office = await openOffice();
  application = await submittedCase(office.deps);
  licence = await issueLicence(office.deps);
});

afterAll(() => office.close());

test('a form that does not come from our page does nothing', async () => {
  const cookie = await sessionOf('exporter');
  const url = `/applications/${application}/withdraw`;
  const answer = await post(url, { reason: 'forged', csrf: 'guessed' }, cookie);
  expect(answer.statusCode).toBe(403);
  expect((await office.deps.desk.application(application))?.subject.status).toBe('submitted');
});

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const [set] = await signInCookies(office, 'officer');
  expect(set).toMatch(/^ytterby-session=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('over https the cookies bind to this host and to https', async () => {
  const secured = await openOffice({ secure: true });
  const [set] = await signInCookies(secured, 'officer');
  expect(set).toMatch(/^__Host-ytterby-session=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  await secured.close();
});

test('a session that was signed out opens nothing any more', async () => {
  const cookie = await sessionOf('officer');
  await post('/sign-out', await formOf('/', cookie), cookie);
  const answer = await get('/cases', cookie);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in?next=%2Fcases']);
});

test.each([
  ['exporter', '/cases'],
  ['exporter', '/customs'],
  ['exporter', '/record'],
  ['officer', '/applications'],
  ['officer', '/record'],
  ['customs', '/cases'],
  ['auditor', '/customs'],
] as const)('%s may not open %s', async (login, path) => {
  expect((await get(path, await sessionOf(login))).statusCode).toBe(403);
});

test('another firm sees neither the application nor the licence', async () => {
  const cookie = await sessionOf('rival');
  expect((await get(`/applications/${application}`, cookie)).statusCode).toBe(404);
  expect((await get(`/licences/${licence}`, cookie)).statusCode).toBe(404);
  expect((await get('/licences', cookie)).body).not.toContain(licence);
});

test('a draft is nobody else’s business, the authority’s neither', async () => {
  const cookie = await sessionOf('exporter');
  const begun = await post('/applications', await formOf('/applications', cookie), cookie);
  const id = /A-\d+/.exec(`${begun.headers.location}`)?.[0] ?? '';
  const officer = await sessionOf('officer');
  expect((await get(`/cases/${id}`, officer)).statusCode).toBe(404);
  expect((await get('/cases', officer)).body).not.toContain(id);
});

test('a document is downloaded and never run', async () => {
  const cookie = await sessionOf('officer');
  const held = await office.deps.desk.application(application);
  const id = held?.subject.form.documents?.[0]?.id;
  const answer = await get(`/cases/${application}/documents/${id}`, cookie);
  expect(answer.body).toBe('The contract.');
  expect(answer.headers['content-disposition']).toContain('attachment');
  expect(answer.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
});

test('a file above 10 MB is refused as a whole', async () => {
  const cookie = await sessionOf('exporter');
  const begun = await post('/applications', await formOf('/applications', cookie), cookie);
  const path = `${begun.headers.location}`.split('?')[0];
  const { csrf } = await formOf(`${path}`, cookie);
  const answer = await office.app.inject({
    method: 'POST',
    url: `${path}/documents`,
    headers: { cookie, accept: 'text/html', 'content-type': 'multipart/form-data; boundary=cut' },
    payload: multipart({ csrf: `${csrf}`, kind: 'contract' }, Buffer.alloc(10_000_001)),
  });
  expect(answer.statusCode).toBe(413);
  expect(answer.body).toContain('A file may have 10 MB');
});

test('whoever signs in is led back to where they were, and to no other site', async () => {
  const led = async (next: string) => {
    const form = { ...(await formOf('/sign-in')), login: 'officer', password: PASSWORD, next };
    return (await post('/sign-in', form, await visitCookie())).headers.location;
  };
  expect(await led('/cases?status=proposed')).toBe('/cases?status=proposed');
  expect(await led('//elsewhere.example/')).toBe('/');
  expect(await led('https://elsewhere.example/')).toBe('/');
});

test('two officers decide at the same moment: the second is told, and keeps what was typed', async () => {
  const [one, other] = [await sessionOf('officer'), await sessionOf('officer2')];
  const url = `/cases/${application}`;
  const first = await formOf(url, one);
  const second = await formOf(url, other);
  expect((await post(`${url}/take-up`, first, one)).statusCode).toBe(303);
  const late = await post(`${url}/take-up`, second, other);
  expect(late.statusCode).toBe(422);
  expect(late.body).toContain('Somebody has changed this since you opened it');
});

test('pages carry no style or script of their own', async () => {
  for (const path of ['/', '/determine', '/check', '/docs', `/v/${licence}`]) {
    const { body } = await get(path);
    expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+="/);
    expect(body.match(/<script[^>]*>/g)).toHaveLength(1);
    expect(body).toMatch(/<script src="\/assets\/[^"]+\.js" defer nonce="[0-9a-f]+"/);
  }
});

test('style and script stay small, and are kept by the browser', async () => {
  const { body } = await get('/');
  const [style = '', script = ''] = body.match(/\/assets\/ytterby-[^"]+/g) ?? [];
  const [css, js] = [await get(style), await get(script)];
  expect(js.body.length).toBeLessThan(15_000);
  expect(css.body.length).toBeLessThan(60_000);
  expect(css.headers['cache-control']).toContain('immutable');
});

test('an address that nobody serves is a page for people and a problem for machines', async () => {
  const page = await get('/nowhere');
  expect([page.statusCode, page.headers['content-type']]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  const machine = await office.app.inject({ url: '/v1/nowhere', headers: { accept: '*/*' } });
  expect(machine.headers['content-type']).toContain('application/problem+json');
});

test('a licence number that does not exist is answered in words', async () => {
  const answer = await get('/v/CN-2025-999999');
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('No licence has the number CN-2025-999999.');
});

test('what cannot be stored as text is left out, wherever it was typed', async () => {
  const officer = await sessionOf('officer');
  expect((await get('/v/%00')).statusCode).toBe(404);
  expect((await get('/cases?q=%00', officer)).statusCode).toBe(200);
  expect((await get('/cases/%00', officer)).statusCode).toBe(404);
});

test('guessing passwords is slowed down', async () => {
  const guarded = await openOffice({ signInsPerMinute: 3 });
  const tried: number[] = [];
  for (let times = 0; times < 5; times += 1) {
    const answer = await guarded.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { accept: 'text/html' },
      payload: {},
    });
    tried.push(answer.statusCode);
  }
  expect(tried).toEqual([403, 403, 403, 429, 429]);
  await guarded.close();
});

function get(url: string, cookie = '') {
  return office.app.inject({ url, headers: { accept: 'text/html', cookie } });
}

function post(url: string, form: Readonly<Record<string, string>>, cookie: string) {
  return office.app.inject({
    method: 'POST',
    url,
    headers: {
      accept: 'text/html',
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(form).toString(),
  });
}

/** What the first form of a page that posts carries: its proof, its key, the version seen. */
async function formOf(url: string, cookie = ''): Promise<Record<string, string>> {
  const { body } = await get(url, cookie || (await visitCookie()));
  const main = body.slice(body.indexOf('<main'));
  const fields = ['csrf', 'key', 'expected'].flatMap((name) => {
    const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(main)?.[1];
    return value === undefined ? [] : [[name, value] as const];
  });
  const csrf = /name="csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
  return { csrf, ...Object.fromEntries(fields) };
}

let visit = '';

/** One browser that has not signed in. */
async function visitCookie(): Promise<string> {
  if (visit !== '') return visit;
  visit = cookieIn(await get('/sign-in'));
  return visit;
}

function cookieIn({ headers }: { readonly headers: Record<string, unknown> }): string {
  const set = [headers['set-cookie']].flat().map((cookie) => `${cookie}`.split(';')[0]);
  return set.join('; ');
}

async function signInCookies({ app }: Office, login: Login): Promise<readonly string[]> {
  const headers = { accept: 'text/html' };
  const shown = await app.inject({ url: '/sign-in', headers });
  const csrf = /name="csrf" value="([^"]*)"/.exec(shown.body)?.[1] ?? '';
  const entered = await app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: {
      ...headers,
      cookie: cookieIn(shown),
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ csrf, login, password: PASSWORD }).toString(),
  });
  return [entered.headers['set-cookie']].flat().map((cookie) => `${cookie}`);
}

async function sessionOf(login: Login): Promise<string> {
  const [set = ''] = await signInCookies(office, login);
  return set.split(';')[0] ?? '';
}

function multipart(fields: Readonly<Record<string, string>>, bytes: Buffer): Buffer {
  const parts = Object.entries(fields).map(
    ([name, text]) => `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
  );
  const file = `--cut\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(`${parts.join('')}${file}`),
    bytes,
    Buffer.from('\r\n--cut--\r\n'),
  ]);
}
