import { z } from 'zod';
import { named } from './named.ts';

const wrongField = z.object({
  pointer: z.string().optional().describe('JSON Pointer into the body'),
  parameter: z.string().optional().describe('Name of a path or query parameter'),
  header: z.string().optional().describe('Name of a header'),
  says: z.string(),
});

/** RFC 9457. Facts of a refusal, such as `available`, stand beside the members named here. */
export const problem = named(
  'Problem',
  z
    .object({
      type: z.string().describe('Relative address of the kind of problem; it can be read there'),
      title: z.string(),
      status: z.number().int(),
      detail: z.string(),
      fix: z.string().describe('What to do about it'),
      errors: z.array(wrongField).optional().describe('What is wrong, field by field'),
      requestId: z.string().optional(),
    })
    .catchall(z.unknown()),
);

export type WrongField = Readonly<z.infer<typeof wrongField>>;
export type Problem = Readonly<z.infer<typeof problem>>;

export const PROBLEM_TYPE = 'application/problem+json';

/** Every route may answer with a problem; each says in words when. */
export const problems = {
  '4xx': {
    description: 'Refused: law, state or the request itself stands in the way',
    content: { [PROBLEM_TYPE]: { schema: problem } },
  },
  '5xx': {
    description: 'Our mistake, or something we need is away',
    content: { [PROBLEM_TYPE]: { schema: problem } },
  },
} as const;
