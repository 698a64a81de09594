import fastify from 'fastify';
import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['ZH', 'zh'],
  ['de, fr', 'en'],
  ['', 'en'],
])('who asks with "%s" is answered in %s', async (header, language) => {
  const app = fastify();
  app.get('/', async (request) => languageOf(request));
  const headers = { 'accept-language': header };
  expect((await app.inject({ url: '/', headers })).body).toBe(language);
});
