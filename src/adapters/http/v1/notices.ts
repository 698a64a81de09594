import type { z } from 'zod';
import type { NoticeReader, PostedNotice } from '../../../app/notice.ts';
import type { Deps } from '../../../app/ports.ts';
import { tellNotice } from '../../../app/tell-notice.ts';
import type { Language } from '../../../app/words.ts';
import { sitsAtAuthority } from '../../../domain/application/may-see.ts';
import type { Actor } from '../../../domain/party/actor.ts';
import { refuse } from '../../../domain/result.ts';
import { sendRefusal } from '../problem.ts';
import { marked, noticeId, noticePage, noticeQuery } from '../schema/notice.ts';
import { problems } from '../schema/problem.ts';
import { bearerOf } from './bearer.ts';
import { languageOf } from './language-of.ts';
import { pageRequest, sendPage } from './paging.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

type Item = z.infer<typeof noticePage>['items'][number];

/** What firms and the authority are told. Marking as read may be sent as often as one likes. */
export function serveNotices(app: Routes, deps: Deps): void {
  app.get(
    '/notices',
    {
      schema: {
        tags: ['notices'],
        summary: 'What your firm, or at the authority the authority, is told; newest first',
        description: 'The words are English or Chinese, as Accept-Language asks.',
        security: SIGNED_IN,
        querystring: noticeQuery,
        response: { 200: noticePage, ...problems },
      },
    },
    async (request, reply) => {
      const reader = readerOf(bearerOf(request));
      const [{ rows, next }, unread] = await Promise.all([
        deps.notices.list(reader, pageRequest(request.query)),
        deps.notices.unread(reader),
      ]);
      const items = rows.map((row) => presentNotice(row, languageOf(request)));
      return sendPage(request, reply, { items, next, unread });
    },
  );
  serveMarking(app, deps);
}

function serveMarking(app: Routes, { notices, edge }: Deps): void {
  app.put(
    '/notices/:id/read',
    {
      schema: {
        tags: ['notices'],
        summary: 'Mark a notice as read; `all` marks every one',
        security: SIGNED_IN,
        params: noticeId,
        response: { 200: marked, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (id !== 'all' && !/^\d{1,18}$/.test(id)) return sendRefusal(reply, refuse('unknown'));
      const reader = readerOf(bearerOf(request));
      const one = id === 'all' ? undefined : id;
      return reply.send({ marked: await notices.markRead(reader, edge.now(), one) });
    },
  );
}

function readerOf(person: Actor): NoticeReader {
  return { person: person.id, firm: person.firm, atAuthority: sitsAtAuthority(person) };
}

function presentNotice(notice: PostedNotice, language: Language): Item {
  const { id, jurisdiction, firm, at, on, content, readAt } = notice;
  const { title, says } = tellNotice(content);
  return {
    ...{ id, kind: content.kind, jurisdiction, at, on, title: title[language] },
    says: says.map((words) => words[language]),
    ...(firm !== undefined && { firm }),
    ...('subjects' in content && { changed: content.changed, subjects: changesIn(content) }),
    ...(readAt !== undefined && { readAt }),
  };
}

type Told = Extract<PostedNotice['content'], { readonly changed: number }>;

function changesIn({ subjects }: Told): NonNullable<Item['subjects']> {
  return subjects.map(({ stream, lines }) => ({
    stream,
    lines: lines.map(({ line, from, to, before, after }) => {
      return { line, from, to, before: [...before], after: [...after] };
    }),
  }));
}
