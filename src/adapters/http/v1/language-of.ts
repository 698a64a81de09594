import type { FastifyRequest } from 'fastify';
import type { Language } from '../../../app/words.ts';

/** Chinese where it is asked for before English. */
export function languageOf(request: FastifyRequest): Language {
  const [first] = /\b(en|zh)\b/i.exec(request.headers['accept-language'] ?? '') ?? [];
  return first?.toLowerCase() === 'zh' ? 'zh' : 'en';
}
