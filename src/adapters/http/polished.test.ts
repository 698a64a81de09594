import { expect, test } from 'vitest';
import { polished } from './polished.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test('schemas that nothing refers to are left out, also in a row', () => {
  const document = {
    paths: { '/a': { get: { responses: { 200: { content: { x: { schema: ref('Used') } } } } } } },
    components: {
      schemas: { Used: ref('Deep'), Deep: {}, Unused: ref('UnusedToo'), UnusedToo: {} },
    },
  };
  expect(Object.keys(polished(document).components.schemas)).toEqual(['Used', 'Deep']);
});

test('a body that may be null need not be sent', () => {
  const schema = { anyOf: [{ type: 'object' }, { type: 'null' }] };
  const post = { requestBody: { required: true, content: { 'application/json': { schema } } } };
  const { requestBody } = polished({ paths: { '/a': { post } } }).paths['/a'].post;
  expect(requestBody).toEqual({
    required: false,
    content: { 'application/json': { schema: { type: 'object' } } },
  });
});

test('a body that must be sent stays as it is', () => {
  const schema = { type: 'object' };
  const post = { requestBody: { required: true, content: { 'application/json': { schema } } } };
  expect(polished({ paths: { '/a': { post } } }).paths['/a'].post).toEqual(post);
});
