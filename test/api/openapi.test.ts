import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;
let document: Document;
beforeAll(async () => {
  office = await openOffice();
  document = (await office.app.inject({ url: '/openapi.json' })).json();
});
afterAll(() => office.close());

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

interface Operation {
  readonly tags?: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    required: boolean;
  }[];
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, Content> }>>;
}

interface Content {
  readonly schema: Readonly<Record<string, unknown>>;
}

function operations(): readonly (readonly [string, Operation])[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  );
}

test('the document is valid OpenAPI 3.1', async () => {
  expect(document.openapi).toBe('3.1.0');
  const report = await new Validator().validate(structuredClone({ ...document }));
  expect(report.errors).toBeUndefined();
  expect(report.valid).toBe(true);
});

test('no reference dangles, and no schema is left over', () => {
  const text = JSON.stringify(document);
  const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  const used = new Set(named.map(([, name]) => name));
  expect(named.length).toBeGreaterThan(0);
  expect([...text.matchAll(/"\$ref":/g)]).toHaveLength(named.length);
  expect([...used].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

test('every route that is served is described, and no other', () => {
  expect(
    operations()
      .map(([name]) => name)
      .sort(),
  ).toEqual([...servedRoutes()].sort());
});

/** Reads the tree that the server prints of its routes. HEAD comes with every GET. */
function servedRoutes(): ReadonlySet<string> {
  const served = new Set<string>();
  const parents: string[] = [];
  for (const line of office.app.printRoutes({ commonPrefix: false }).trimEnd().split('\n')) {
    const [, indent = '', part = '', methods = ''] =
      /^([│ ]*)[├└]── (\S+) \((.+)\)$/.exec(line) ?? [];
    const depth = indent.length / 4;
    const path = `${depth === 0 ? '' : parents[depth - 1]}${part}`;
    parents[depth] = path;
    for (const method of methods.split(', ').filter((name) => name !== 'HEAD')) {
      served.add(`${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    }
  }
  return served;
}

test('every writing POST asks for the key, and nothing else does without saying so', () => {
  const keyless = operations()
    .filter(([name]) => name.startsWith('POST'))
    .filter(([, { parameters = [] }]) =>
      parameters.every((one) => one.name !== 'idempotency-key' || !one.required),
    )
    .map(([name]) => name);
  expect(keyless.sort()).toEqual([
    'POST /v1/determinations',
    'POST /v1/determinations/batch',
    'POST /v1/determinations/explain',
    'POST /v1/jurisdictions/{code}/diff',
    'POST /v1/jurisdictions/{code}/impact',
    'POST /v1/sessions',
  ]);
});

test('every route under /v1 but the open ones says that it needs a session', () => {
  const open = operations()
    .filter(([name, { security }]) => name.includes(' /v1/') && security === undefined)
    .map(([name]) => name);
  expect(open.sort()).toEqual([
    'GET /v1/jurisdictions',
    'GET /v1/jurisdictions/{code}',
    'GET /v1/jurisdictions/{code}/diff',
    'GET /v1/jurisdictions/{code}/timeline',
    'GET /v1/search',
    'POST /v1/determinations',
    'POST /v1/determinations/batch',
    'POST /v1/determinations/explain',
    'POST /v1/jurisdictions/{code}/diff',
    'POST /v1/sessions',
  ]);
});

test('every answer under /v1 has a schema, and its problems one of their own', () => {
  for (const [name, { responses }] of operations()) {
    if (!name.includes(' /v1/')) continue;
    expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['4XX', '5XX']));
    expect(responses['4XX']?.content).toHaveProperty(['application/problem+json']);
    const good = Object.entries(responses).filter(([status]) => /^2/.test(status));
    for (const [status, { content }] of good) {
      if (status !== '204') expect(content, name).toHaveProperty(['application/json']);
    }
  }
});

test('what a schema does not declare stays inside', async () => {
  const { measures } = (await office.app.inject({ url: '/v1/jurisdictions/cn' })).json();
  const schema = document.components.schemas.Measure as { properties: object };
  const [law] = office.deps.lawBook.laws.values();
  expect(law?.measures[0]).toHaveProperty('practices');
  for (const measure of measures) {
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(measure)));
    expect(measure).not.toHaveProperty('practices');
  }
});
