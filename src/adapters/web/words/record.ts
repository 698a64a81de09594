import type { Catalogue } from './catalogue.ts';

export const en = {
  title: 'The record',
  lead: 'Every act, in the order in which it was sealed. Each entry seals the one before it.',
  whole: 'The record is whole',
  wholeSays: (entries: string) =>
    `${entries} entries were read and each follows from the one before it.`,
  unsealed: (count: number) =>
    count === 1 ? '1 event waits for its seal.' : `${count} events wait for their seal.`,
  head: 'Newest digest',
  headHint:
    'Compare it with the copy that is kept outside the database: a cut end shows nowhere else.',
  broken: 'The record is broken',
  brokenSays: (sequence: string, stream: string) =>
    `The first entry that does not hold is number ${sequence}, on ${stream}.`,
  reason: 'What does not hold',
  newest: 'Newest entries',
  sequence: 'No.',
  notSealed: 'not yet',
  when: 'Recorded',
  legalDay: 'Legal day',
  who: 'Who did what',
  stream: 'Stream',
  digest: 'Digest',
  storyOf: (stream: string) => `Story of ${stream}`,
  openStory: 'Open a story',
  streamLabel: 'Application or licence number',
  streamUnknown: (text: string) => `Nothing is recorded under ${text}.`,
  findings: 'Rules applied',
  empty: 'Nothing is recorded yet.',
};

export const zh: Catalogue<typeof en> = {
  title: '记录',
  lead: '全部行为，按封存顺序排列。每一条都封存其前一条。',
  whole: '记录完整',
  wholeSays: (entries) => `已读取 ${entries} 条，每一条均与前一条相符。`,
  unsealed: (count) => `${count} 条待封存。`,
  head: '最新摘要值',
  headHint: '请与数据库之外保存的副本比对：尾部被截断只能由此发现。',
  broken: '记录不完整',
  brokenSays: (sequence, stream) => `第一条不符的记录为第 ${sequence} 条，属于 ${stream}。`,
  reason: '不符之处',
  newest: '最新记录',
  sequence: '序号',
  notSealed: '待封存',
  when: '记录时间',
  legalDay: '法定日期',
  who: '何人何事',
  stream: '对象',
  digest: '摘要值',
  storyOf: (stream) => `${stream} 的经过`,
  openStory: '查阅经过',
  streamLabel: '申请或许可证编号',
  streamUnknown: (text) => `${text} 没有任何记录。`,
  findings: '适用规则',
  empty: '尚无记录。',
};
