import { expect, test } from 'vitest';
import { readOpenApi } from './read-openapi.ts';

const DOCUMENT = {
  info: { title: 'Example', version: '1', description: 'One.\n\nTwo `words`.' },
  tags: [{ name: 'goods', description: 'What leaves' }, { name: 'nothing' }],
  paths: {
    '/goods/{id}': {
      post: {
        tags: ['goods'],
        summary: 'Send it',
        security: [{ session: [] }],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                required: ['kind'],
                properties: {
                  kind: { enum: ['a', 'b'] },
                  parts: { type: 'array', items: { $ref: '#/x/Part' } },
                },
              },
            },
          },
        },
        responses: { 200: {}, '4XX': { content: { x: { schema: { $ref: '#/x/Problem' } } } } },
      },
    },
  },
  components: { schemas: { Part: { properties: { name: { type: ['string', 'null'] } } } } },
};

test('the reference names every operation, parameter, field and answer', () => {
  const { groups, schemas, introduction } = readOpenApi(DOCUMENT);
  expect(introduction).toEqual(['One.', 'Two words.']);
  expect(groups.map(({ name }) => name)).toEqual(['goods']);
  const operation = groups[0]?.operations[0];
  expect(operation).toMatchObject({ method: 'POST', path: '/goods/{id}', needsSignIn: true });
  expect(operation?.parameters[0]).toMatchObject({ name: 'id', place: 'path', required: true });
  expect(operation?.body?.fields).toMatchObject([
    { name: 'kind', required: true, type: { text: '"a" | "b"' } },
    { name: 'parts', required: false, type: { text: 'Part[]', refersTo: 'Part' } },
  ]);
  expect(operation?.responses).toMatchObject([
    { status: '200' },
    { type: { refersTo: 'Problem' } },
  ]);
  expect(schemas[0]?.type.fields[0]?.type.text).toBe('string | null');
});

test('what is no document is an empty reference, not a failure', () => {
  expect(readOpenApi('nothing').groups).toEqual([]);
});
