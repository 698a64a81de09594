import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeStep } from '../../src/app/take-step.ts';
import { type Office, openOffice } from './office.ts';
import { complete, drafted, FORM, GRANT, inReview, PDF, proposed } from './story.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const at = (id: string, rest = '') => `/v1/applications/${id}${rest}`;

describe('a draft', () => {
  test('is begun once, however often it is sent with one key', async () => {
    const payload = { jurisdiction: 'cn', form: FORM };
    const first = await office.as('exporter').post('/v1/applications', payload, { key: 'begin' });
    const again = await office.as('exporter').post('/v1/applications', payload, { key: 'begin' });
    expect(first.statusCode).toBe(201);
    expect(first.headers.location).toBe(at(first.json().id));
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  test('is refused when its key was used for something else', async () => {
    await office.as('exporter').post('/v1/applications', { jurisdiction: 'cn' }, { key: 'once' });
    const form = { destination: 'DE' };
    const other = await office
      .as('exporter')
      .post('/v1/applications', { jurisdiction: 'cn', form }, { key: 'once' });
    expect(other.statusCode).toBe(422);
    expect(other.json()).toMatchObject({
      type: '/problems/key-used-otherwise',
      errors: [{ header: 'Idempotency-Key' }],
    });
  });

  test('is an exporter’s to begin', async () => {
    const answer = await office.as('officer').post('/v1/applications', { jurisdiction: 'cn' });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ type: '/problems/role-may-not', role: 'exporter' });
  });

  test('under a law that is not held is refused', async () => {
    const answer = await office.as('exporter').post('/v1/applications', { jurisdiction: 'zz' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ pointer: '/jurisdiction' }]);
  });

  test('is seen by its own firm and by nobody else', async () => {
    const id = await drafted(office);
    expect((await office.as('exporter').get(at(id))).statusCode).toBe(200);
    expect((await office.as('rival').get(at(id))).json().type).toBe(
      '/problems/not-your-application',
    );
    expect((await office.as('officer').get(at(id))).json().type).toBe('/problems/role-may-not');
    expect((await office.as('customs').get(at(id))).statusCode).toBe(403);
  });
});

describe('saving the form', () => {
  test('goes over the version that If-Match names, and tells what is missing', async () => {
    const id = await drafted(office);
    const { etag } = (await office.as('exporter').get(at(id))).headers;
    expect(etag).toBe('"1"');
    const form = { ...FORM, contract: {} };
    const saved = await office.as('exporter').put(at(id, '/form'), form, { ifMatch: '"1"' });
    expect(saved.statusCode).toBe(200);
    expect(saved.headers.etag).toBe('"2"');
    expect(saved.json()).toMatchObject({ id, version: 2 });
    const paths = saved.json().gaps.map(({ path }: { path: string }) => path);
    expect(paths).toContain('/contract/number');
    expect(paths).toContain('/documents/end-user-certificate');
  });

  test('on an older version is refused', async () => {
    const id = await drafted(office);
    await office.as('exporter').put(at(id, '/form'), FORM, { ifMatch: '"1"' });
    const late = await office.as('exporter').put(at(id, '/form'), {}, { ifMatch: '"1"' });
    expect(late.statusCode).toBe(412);
    expect(late.json()).toMatchObject({ type: '/problems/changed-meanwhile', status: 412 });
  });

  test('without a version is refused, naming the header', async () => {
    const id = await drafted(office);
    const answer = await office.as('exporter').put(at(id, '/form'), FORM);
    expect(answer.statusCode).toBe(428);
    expect(answer.json().errors).toMatchObject([{ header: 'If-Match' }]);
    const odd = await office.as('exporter').put(at(id, '/form'), FORM, { ifMatch: 'latest' });
    expect(odd.statusCode).toBe(400);
  });

  test('keeps the documents, which cannot be written into the form', async () => {
    const id = await complete(office);
    const before = (await office.as('exporter').get(at(id))).json();
    await office.as('exporter').put(at(id, '/form'), FORM, { ifMatch: `"${before.version}"` });
    const after = (await office.as('exporter').get(at(id))).json();
    expect(after.form.documents).toEqual(before.form.documents);
    const forged = { ...FORM, documents: before.form.documents };
    const answer = await office
      .as('exporter')
      .put(at(id, '/form'), forged, { ifMatch: `"${after.version}"` });
    expect(answer.json().errors).toMatchObject([{ pointer: '/documents' }]);
  });

  test('shows a form that came another way, however long its texts', async () => {
    const id = await drafted(office);
    const endUse = { kind: 'civil', description: 'x'.repeat(30_000) };
    const act = {
      actor: { id: 'P-exporter', roles: ['exporter'] as const, firm: 'magnets' },
      at: office.deps.edge.now(),
      on: office.deps.edge.today('Asia/Shanghai'),
      key: `long ${id}`,
      digest: 'any',
    };
    const saved = await takeStep(office.deps, act, {
      id,
      command: { type: 'save', form: { endUse } },
    });
    expect(saved.ok).toBe(true);
    const shown = await office.as('exporter').get(at(id));
    expect(shown.json().form).toEqual({ endUse });
  });

  test('of another firm is refused', async () => {
    const id = await drafted(office);
    const answer = await office.as('rival').put(at(id, '/form'), FORM, { ifMatch: '"1"' });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().type).toBe('/problems/not-your-application');
  });
});

describe('a document', () => {
  const paper = (id: string) => at(id, '/documents?kind=contract&fileName=Vertrag%20%231.pdf');

  test('is attached once, read back as it was, and taken out again', async () => {
    const id = await drafted(office);
    const bytes = Buffer.from('%PDF-1.7 …');
    const sent = { key: `paper ${id}`, headers: PDF };
    const first = await office.as('exporter').post(paper(id), bytes, sent);
    const again = await office.as('exporter').post(paper(id), bytes, sent);
    expect(first.statusCode).toBe(201);
    expect(first.json().document).toMatchObject({
      kind: 'contract',
      fileName: 'Vertrag #1.pdf',
      mediaType: 'application/pdf',
      byteLength: bytes.byteLength,
    });
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotency-replayed']).toBe('true');

    const url = at(id, `/documents/${first.json().document.id}`);
    const read = await office.as('exporter').get(url);
    expect(read.rawPayload).toEqual(bytes);
    expect(read.headers['content-type']).toBe('application/pdf');
    expect(read.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''Vertrag%20%231.pdf",
    );
    expect(read.headers['content-security-policy']).toMatch('sandbox');

    expect((await office.as('exporter').delete(url)).statusCode).toBe(200);
    expect((await office.as('exporter').get(url)).statusCode).toBe(404);
  });

  test('above 10 MB is too large', async () => {
    const id = await drafted(office);
    const answer = await office
      .as('exporter')
      .post(paper(id), Buffer.alloc(10_000_001), { headers: PDF });
    expect(answer.statusCode).toBe(413);
  });

  test('without a byte, or of another media type, is refused', async () => {
    const id = await drafted(office);
    const empty = await office.as('exporter').post(paper(id), Buffer.alloc(0), { headers: PDF });
    expect(empty.statusCode).toBeGreaterThanOrEqual(400);
    const json = await office.as('exporter').post(paper(id), { no: 'document' });
    expect(json.statusCode).toBe(415);
  });

  test('of another firm is neither kept nor read', async () => {
    const id = await complete(office);
    const bytes = Buffer.from('%PDF of a rival');
    const answer = await office.as('rival').post(paper(id), bytes, { headers: PDF });
    expect(answer.json().type).toBe('/problems/not-your-application');
    expect(await office.deps.documents.get(office.deps.edge.digest(bytes))).toBeUndefined();
    const { form } = (await office.as('exporter').get(at(id))).json();
    const read = await office.as('rival').get(at(id, `/documents/${form.documents[0].id}`));
    expect(read.statusCode).toBe(403);
  });
});

describe('the steps', () => {
  test('an incomplete application is not submitted, and each gap is named', async () => {
    const id = await drafted(office);
    const answer = await office.as('exporter').post(at(id, '/submit'));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ type: '/problems/application-incomplete', gaps: '5' });
    const places = answer.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(places).toContain('/documents/identity');
    expect(places).toHaveLength(5);
  });

  test('a step that is not open is refused with the status that stands', async () => {
    const id = await drafted(office);
    const answer = await office.as('officer').post(at(id, '/take-up'));
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ type: '/problems/step-not-open', status: 409 });
    expect(answer.json().detail).toMatch('draft');
  });

  test('a returned application says why, and can be submitted again', async () => {
    const id = await inReview(office);
    const remarks = [{ path: '/documents/identity', says: 'The copy cannot be read.' }];
    const returned = await office.as('officer').post(at(id, '/return'), { remarks });
    expect(returned.json()).toMatchObject({ id, status: 'returned' });
    const seen = (await office.as('exporter').get(at(id))).json();
    expect(seen).toMatchObject({ status: 'returned', remarks });
    const again = await office.as('exporter').post(at(id, '/submit'));
    expect(again.json()).toMatchObject({ status: 'submitted' });
  });

  test('the clock is stopped for a reason of the law only, and restarted', async () => {
    const id = await inReview(office);
    const unknown = await office.as('officer').post(at(id, '/stop-clock'), { reason: 'holiday' });
    expect(unknown.json()).toMatchObject({
      type: '/problems/reason-unknown',
      errors: [{ pointer: '/reason' }],
    });
    const stop = { reason: 'appraisal', note: 'Sent to the laboratory.' };
    expect((await office.as('officer').post(at(id, '/stop-clock'), stop)).statusCode).toBe(200);
    const { clock } = (await office.as('officer').get(at(id))).json();
    expect(clock).toMatchObject({ dueOn: 'unknown', standsBecause: 'appraisal' });
    const early = await office.as('officer').post(at(id, '/propose'), GRANT);
    expect(early.json().type).toBe('/problems/clock-stands');
    const blank = await office.as('officer').post(at(id, '/restart-clock'), { note: ' ' });
    expect(blank.json().errors).toMatchObject([{ pointer: '/note' }]);
    const note = 'The report is here.';
    expect((await office.as('officer').post(at(id, '/restart-clock'), { note })).statusCode).toBe(
      200,
    );
  });

  test('an application that does not exist is not known', async () => {
    const answer = await office.as('officer').post(at('A-999999', '/take-up'));
    expect(answer.statusCode).toBe(404);
    expect(answer.json().type).toBe('/problems/unknown');
  });
});

describe('the list', () => {
  test('comes in pages that follow one another without a gap', async () => {
    for (let count = 0; count < 3; count += 1) await drafted(office);
    const seen: string[] = [];
    let url: string | undefined = '/v1/applications?limit=2';
    while (url !== undefined) {
      const answer = await office.as('exporter').get(url);
      const { items, next } = answer.json();
      seen.push(...items.map(({ id }: { id: string }) => id));
      const link: RegExpExecArray | null = /<(.+)>; rel="next"/.exec(
        `${answer.headers.link ?? ''}`,
      );
      expect(link === null).toBe(next === undefined);
      url = link?.[1];
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3);
  });

  test('shows no draft to the authority, no other firm’s case, and customs nothing', async () => {
    await inReview(office);
    const { items } = (await office.as('officer').get('/v1/applications?limit=200')).json();
    const statuses = items.map(({ status }: { status: string }) => status);
    expect(statuses).toContain('in-review');
    expect(statuses).not.toContain('draft');
    const drafts = await office.as('officer').get('/v1/applications?status=draft');
    expect(drafts.json().items).toEqual([]);
    expect((await office.as('rival').get('/v1/applications')).json().items).toEqual([]);
    expect((await office.as('customs').get('/v1/applications')).statusCode).toBe(403);
  });

  test('hides from the exporter what has only been proposed', async () => {
    const id = await proposed(office);
    const find = async (query: string) => {
      const { items } = (
        await office.as('exporter').get(`/v1/applications?limit=200${query}`)
      ).json();
      return items.find((item: { id: string }) => item.id === id);
    };
    expect(await find('&status=in-review')).toMatchObject({ status: 'in-review' });
    expect(await find('&status=proposed')).toBeUndefined();
    const view = (await office.as('exporter').get(at(id))).json();
    expect(view.status).toBe('in-review');
    expect(view.proposal).toBeUndefined();
    expect(JSON.stringify(view)).not.toMatch(GRANT.reason);
  });

  test('refuses a filter that it does not know', async () => {
    const answer = await office.as('officer').get('/v1/applications?status=lost&limit=0');
    expect(answer.statusCode).toBe(400);
    const named = answer.json().errors.map(({ parameter }: { parameter: string }) => parameter);
    expect(named.sort()).toEqual(['limit', 'status']);
  });
});
