import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, signedIn, signInCookies } from './form-sender.ts';
import { type Office, openOffice, PASSWORD } from './office.ts';
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
  const exporter = await signedIn(office, 'exporter');
  const url = `/applications/${application}/withdraw`;
  const answer = await exporter.post(url, { reason: 'forged', csrf: 'guessed' });
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
  const officer = await signedIn(office, 'officer');
  await officer.fill('/', '/sign-out');
  const answer = await officer.get('/cases');
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
  const person = await signedIn(office, login);
  expect((await person.get(path)).statusCode).toBe(403);
});

test('another firm sees neither the application nor the licence', async () => {
  const rival = await signedIn(office, 'rival');
  expect((await rival.get(`/applications/${application}`)).statusCode).toBe(404);
  expect((await rival.get(`/licences/${licence}`)).statusCode).toBe(404);
  expect((await rival.get('/licences')).body).not.toContain(licence);
});

test('a draft is nobody else’s business, the authority’s neither', async () => {
  const exporter = await signedIn(office, 'exporter');
  const begun = await exporter.fill('/applications', '/applications');
  const id = /A-\d+/.exec(`${begun.headers.location}`)?.[0] ?? '';
  const officer = await signedIn(office, 'officer');
  expect((await officer.get(`/cases/${id}`)).statusCode).toBe(404);
  expect((await officer.get('/cases')).body).not.toContain(id);
});

test('a document is downloaded and never run', async () => {
  const officer = await signedIn(office, 'officer');
  const held = await office.deps.desk.application(application);
  const id = held?.subject.form.documents?.[0]?.id;
  const answer = await officer.get(`/cases/${application}/documents/${id}`);
  expect(answer.body).toBe('The contract.');
  expect(answer.headers['content-disposition']).toContain('attachment');
  expect(answer.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
});

test('a file above 10 MB is refused as a whole', async () => {
  const exporter = await signedIn(office, 'exporter');
  const begun = await exporter.fill('/applications', '/applications');
  const path = `${begun.headers.location}`.split('?')[0];
  const { csrf } = await exporter.carried(`${path}/documents`);
  const answer = await exporter.send(`${path}/documents`, {
    type: 'multipart/form-data; boundary=cut',
    payload: multipart({ csrf: `${csrf}`, kind: 'contract' }, Buffer.alloc(10_000_001)),
  });
  expect(answer.statusCode).toBe(413);
  expect(answer.body).toContain('A file may have 10 MB');
});

test('whoever signs in is led back to where they were, and to no other site', async () => {
  const led = async (next: string) => {
    const visitor = await nobody(office);
    const typed = { login: 'officer', password: PASSWORD, next };
    return (await visitor.fill('/sign-in', '/sign-in', typed)).headers.location;
  };
  expect(await led('/cases?status=proposed')).toBe('/cases?status=proposed');
  expect(await led('//elsewhere.example/')).toBe('/');
  expect(await led('https://elsewhere.example/')).toBe('/');
});

test('two officers decide at the same moment: the second is told, and keeps what was typed', async () => {
  const [one, other] = [await signedIn(office, 'officer'), await signedIn(office, 'officer2')];
  const [page, action] = [`/cases/${application}`, `/cases/${application}/take-up`];
  const [first, second] = [await one.carried(page, action), await other.carried(page, action)];
  expect((await one.post(action, first)).statusCode).toBe(303);
  const late = await other.post(action, second);
  expect(late.statusCode).toBe(422);
  expect(late.body).toContain('Somebody has changed this since you opened it');
});

test('pages carry no style or script of their own', async () => {
  const visitor = await nobody(office);
  for (const path of ['/', '/determine', '/check', '/docs', `/v/${licence}`]) {
    const { body } = await visitor.get(path);
    expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+="/);
    expect(body.match(/<script[^>]*>/g)).toHaveLength(1);
    expect(body).toMatch(/<script src="\/assets\/[^"]+\.js" defer nonce="[0-9a-f]+"/);
  }
});

test('style and script stay small, and are kept by the browser', async () => {
  const visitor = await nobody(office);
  const { body } = await visitor.get('/');
  const [style = '', script = ''] = body.match(/\/assets\/ytterby-[^"]+/g) ?? [];
  const [css, js] = [await visitor.get(style), await visitor.get(script)];
  expect(js.body.length).toBeLessThan(15_000);
  expect(css.body.length).toBeLessThan(60_000);
  expect(css.headers['cache-control']).toContain('immutable');
});

test('an address that nobody serves is a page for people and a problem for machines', async () => {
  const page = await (await nobody(office)).get('/nowhere');
  expect([page.statusCode, page.headers['content-type']]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  const machine = await office.app.inject({ url: '/v1/nowhere', headers: { accept: '*/*' } });
  expect(machine.headers['content-type']).toContain('application/problem+json');
});

test('a licence number that does not exist is answered in words', async () => {
  const answer = await (await nobody(office)).get('/v/CN-2025-999999');
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('No licence has the number CN-2025-999999.');
});

test('what cannot be stored as text is left out, wherever it was typed', async () => {
  const officer = await signedIn(office, 'officer');
  expect((await officer.get('/v/%00')).statusCode).toBe(404);
  expect((await officer.get('/cases?q=%00')).statusCode).toBe(200);
  expect((await officer.get('/cases/%00')).statusCode).toBe(404);
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
