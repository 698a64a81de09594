import type { Catalogue } from './catalogue.ts';

export const en = {
  title: 'Notices',
  link: 'Notices',
  linkUnread: (count: number) => `Notices (${count} unread)`,
  lead: 'What changes for goods on file, and what waits for you.',
  none: 'No notices yet.',
  new: 'New',
  read: 'Read',
  markAll: 'Mark all as read',
  markOne: 'Mark as read',
  subjects: (shown: number, changed: number) =>
    shown === changed ? `Line by line (${changed})` : `The first ${shown} of ${changed}`,
  edition: (edition: string) => `Edition ${edition}`,
  open: 'Open',
};

export const zh: Catalogue<typeof en> = {
  title: '通知',
  link: '通知',
  linkUnread: (count) => `通知（${count} 条未读）`,
  lead: '在案货物的变化，以及待您办理的事项。',
  none: '暂无通知。',
  new: '新',
  read: '已读',
  markAll: '全部标为已读',
  markOne: '标为已读',
  subjects: (shown, changed) =>
    shown === changed ? `逐项列出（${changed}）` : `${changed} 件中的前 ${shown} 件`,
  edition: (edition) => `版本 ${edition}`,
  open: '打开',
};
