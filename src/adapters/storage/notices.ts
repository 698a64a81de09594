import { type Kysely, sql } from 'kysely';
import type { LawRuns } from '../../app/law-runs.ts';
import type { NoticeContent, NoticeReader, Notices, PostedNotice } from '../../app/notice.ts';

import { pageOf } from './page-mark.ts';
import type { Tables } from './tables.ts';
import { fromJson, toJson } from './tagged-json.ts';

/** What was told to whom, and who has read it. */
export function openNotices(db: Kysely<Tables>): Notices {
  return {
    post: async ({ key, jurisdiction, firm, at, on, content }) => {
      const row = { key, jurisdiction, firm: firm ?? null, at, on_day: on };
      const posted = await db
        .insertInto('notices')
        .values({ ...row, content: toJson(content) })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('id')
        .executeTakeFirst();
      return posted !== undefined;
    },
    isPosted: async (key) => {
      const row = db.selectFrom('notices').select('id').where('key', '=', key);
      return (await row.executeTakeFirst()) !== undefined;
    },
    list: async (reader, { limit, after }) => {
      const before = /^\d{1,18}$/.test(after ?? '') ? BigInt(after ?? '') : undefined;
      const found = await readBy(db, reader)
        .$if(before !== undefined, (query) => query.where('n.id', '<', before ?? 0n))
        .orderBy('n.id', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(found, limit, { row: noticeFrom, mark: ({ id }) => `${id}` });
    },
    unread: async (reader) => {
      const unread = visibleTo(db, reader).where('read_at', 'is', null);
      const count = unread.select(sql<bigint>`count(*)`.as('number'));
      return Number((await count.executeTakeFirstOrThrow()).number);
    },
    markRead: async (reader, at, id) => {
      if (id !== undefined && !/^\d{1,18}$/.test(id)) return 0;
      const unread = visibleTo(db, reader)
        .where('read_at', 'is', null)
        .$if(id !== undefined, (query) => query.where('n.id', '=', BigInt(id ?? 0)))
        .select(['n.id', sql<string>`${reader.person}`.as('person')])
        .select(sql<string>`${at}::timestamptz`.as('read_at'));
      const marked = await db
        .insertInto('notice_reads')
        .columns(['notice', 'person', 'read_at'])
        .expression(unread)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(marked.numInsertedOrUpdatedRows ?? 0n);
    },
  };
}

/** What is for the own firm; at the authority, what is for nobody else. */
function visibleTo(db: Kysely<Tables>, { person, firm, atAuthority }: NoticeReader) {
  return db
    .selectFrom('notices as n')
    .leftJoin('notice_reads as r', (join) =>
      join.onRef('r.notice', '=', 'n.id').on('r.person', '=', person),
    )
    .where(({ eb, or }) =>
      or([eb('firm', '=', firm), ...(atAuthority ? [eb('firm', 'is', null)] : [])]),
    );
}

function readBy(db: Kysely<Tables>, reader: NoticeReader) {
  return visibleTo(db, reader)
    .select(['n.id', 'jurisdiction', 'firm', 'at', 'on_day', 'content'])
    .select('read_at');
}

type Found = Awaited<ReturnType<ReturnType<typeof readBy>['executeTakeFirstOrThrow']>>;

function noticeFrom({ id, jurisdiction, firm, at, on_day, content, read_at }: Found): PostedNotice {
  return {
    ...{ id: `${id}`, jurisdiction, at, on: on_day, content: parseContent(content) },
    ...(firm !== null && { firm }),
    ...(read_at !== null && { readAt: read_at }),
  };
}

/** The rows are our own: what stands in them was a notice when it was written. */
function parseContent(content: unknown): NoticeContent {
  return fromJson(content) as NoticeContent;
}

/** Under which law all was last determined, one row for each jurisdiction. */
export function openLawRuns(db: Kysely<Tables>): LawRuns {
  return {
    last: async (jurisdiction) => {
      const rows = db.selectFrom('law_runs').select(['edition', 'on_day']);
      const row = await rows.where('jurisdiction', '=', jurisdiction).executeTakeFirst();
      return row && { edition: row.edition, on: row.on_day };
    },
    record: async (jurisdiction, { edition, on }) => {
      const row = { jurisdiction, edition, on_day: on };
      await db
        .insertInto('law_runs')
        .values(row)
        .onConflict((conflict) => conflict.column('jurisdiction').doUpdateSet(row))
        .execute();
    },
  };
}
