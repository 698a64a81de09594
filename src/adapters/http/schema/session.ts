import { z } from 'zod';
import { instant, role, text } from './common.ts';
import { named } from './named.ts';

export const credentials = z.strictObject({
  login: text(120, 1),
  password: text(400, 1),
});

export const me = named(
  'Me',
  z.object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    language: z.enum(['en', 'zh']),
    roles: z.array(role),
    firm: z.object({ id: z.string(), name: z.string().optional() }),
  }),
);

export const session = z.object({
  token: z.string().describe('Goes into Authorization: Bearer'),
  expiresAt: instant,
  person: me,
});
