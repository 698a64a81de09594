import { z } from 'zod';
import { OUTCOMES } from '../../../domain/determination/answer.ts';
import { day, instant, pageOf, pageQuery, text } from './common.ts';
import { named } from './named.ts';

export const noticeQuery = z.object(pageQuery);
export const noticeId = z.object({ id: text(20, 1) });

const outcome = z.enum(OUTCOMES);

const change = z.object({
  stream: z.string().describe('application/ID or licence/NUMBER'),
  lines: z.array(
    z.object({
      line: z.number().int(),
      from: outcome,
      to: outcome,
      before: z.array(z.string()).describe('Entries that the outcome rested on'),
      after: z.array(z.string()).describe('Entries that it rests on now'),
    }),
  ),
});

const notice = named(
  'Notice',
  z.object({
    id: z.string(),
    kind: z.enum([
      'law-changed',
      'turn-ahead',
      'ruling-decided',
      'questioning-opened',
      'questioning-closed',
    ]),
    jurisdiction: z.string(),
    firm: z.string().optional().describe('Absent: for the authority'),
    at: instant,
    on: day,
    title: z.string(),
    says: z.array(z.string()),
    changed: z.number().int().optional().describe('How many applications and licences'),
    subjects: z.array(change).optional().describe('The first of them, line by line'),
    readAt: instant.optional(),
  }),
);

export const noticePage = pageOf(notice).extend({
  unread: z.number().int().describe('How many you have not marked as read'),
});

export const marked = z.object({ marked: z.number().int() });
