import { z } from 'zod';
import { OUTCOMES } from '../../../domain/determination/answer.ts';
import { determination } from './determination.ts';
import { named } from './named.ts';

/** A finding with those that it rests on. It holds itself, so it is named in the document. */
const explained = named(
  'Explained',
  z.object({
    rule: z.string().describe('The clause, and the way to the question in it: `EX-1/magnet#1.0`'),
    cites: z.string(),
    says: z.string(),
    saysZh: z.string(),
    outcome: z.enum(['met', 'not-met', 'unknown']),
    seen: z.array(
      z.object({
        path: z.string().describe('JSON Pointer into the fact sheet'),
        value: z.string().optional().describe('Absent: not known'),
      }),
    ),
    source: z.string().optional(),
    verified: z.boolean(),
    otherwise: z
      .enum(OUTCOMES)
      .optional()
      .describe('The answer, were this one finding different; absent when it would be the same'),
    get parts() {
      return z.array(explained);
    },
  }),
);

export const explanation = named(
  'Explanation',
  z.object({
    determination,
    clauses: z
      .array(explained)
      .describe('What covers the shipment, what is open, and what one fact has missed'),
  }),
);
