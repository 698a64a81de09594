import { describe, expect, test } from 'vitest';
import { day } from '../domain/time/plain-date.ts';
import type { NoticeContent, TurnAhead } from './notice.ts';
import { tellNotice, tellSubject } from './tell-notice.ts';

const lastDay = day('2026-11-27');
const REVIVES: TurnAhead = {
  happens: 'revives',
  instrument: 'Order No. 72',
  revives: 'Order No. 46',
  clauses: ['2'],
};
const ENDS: TurnAhead = { happens: 'ends', instrument: 'Order No. 5', clauses: [] };

function told(content: NoticeContent, language: 'en' | 'zh' = 'en') {
  const { title, says } = tellNotice(content);
  return [title[language], ...says.map((words) => words[language])];
}

function ahead(turns: readonly TurnAhead[], changed = 0): NoticeContent {
  return { kind: 'turn-ahead', lastDay, turns, changed, subjects: [] };
}

describe('a turn ahead', () => {
  test('alone is told in the title', () => {
    expect(told(ahead([REVIVES], 1))).toEqual([
      'Order No. 72 ends on 2026-11-27: clause 2 of Order No. 46 revives',
      '1 application or licence will change.',
    ]);
    expect(told(ahead([ENDS]))).toEqual([
      'Order No. 5 ends on 2026-11-27',
      'No item on file is touched.',
    ]);
    expect(told(ahead([REVIVES], 2), 'zh')).toEqual([
      'Order No. 72 于 2026-11-27 期满，Order No. 46 第 2 款恢复实施',
      '2 件申请或许可证结论将变。',
    ]);
  });

  test('among others has a line of its own', () => {
    const whole = { ...REVIVES, clauses: [] };
    expect(told(ahead([whole, { ...whole, revives: 'Order No. 47' }]))).toEqual([
      'Order No. 72 ends on 2026-11-27',
      'Order No. 72 ends on 2026-11-27: Order No. 46 revives',
      'Order No. 72 ends on 2026-11-27: Order No. 47 revives',
      'No item on file is touched.',
    ]);
    const [title] = told(ahead([REVIVES, { ...ENDS, clauses: ['1', '3'] }]));
    expect(title).toBe('Several instruments end on 2026-11-27');
  });
});

test('a change of the law says how much it changes', () => {
  const about = { edition: 'b', editionBefore: 'a', onBefore: lastDay, subjects: [] };
  expect(told({ kind: 'law-changed', changed: 0, ...about })).toEqual([
    'The law has changed',
    'No item on file is touched.',
  ]);
  expect(told({ kind: 'law-changed', changed: 3, ...about })).toEqual([
    'The law has changed for goods on file',
    '3 applications and licences changed.',
  ]);
});

test('each subject is told line by line', () => {
  const line = { from: 'suspended', to: 'licence-required', before: [], after: [] } as const;
  const subject = { stream: 'licence/EX-1', lines: [{ line: 1, ...line }] };
  expect(tellSubject(subject)).toEqual({
    en: 'EX-1: line 1: suspended → licence required',
    zh: 'EX-1：第 1 项：暂停实施 → 需要许可',
  });
});

test.each([
  [{ kind: 'ruling-decided', ruling: 'R-1', item: 'Press', outcome: 'refused' }, 'R-1'],
  [{ kind: 'questioning-opened', questioning: 'Q-1', declaration: 'D-1', dueOn: lastDay }, 'D-1'],
  [{ kind: 'questioning-opened', questioning: 'Q-1', declaration: 'D-2', dueOn: 'unknown' }, 'D-2'],
  [
    {
      kind: 'questioning-closed',
      questioning: 'Q-1',
      declaration: 'D-3',
      outcome: 'licence-needed',
    },
    'D-3',
  ],
] as const)('%o is told in both languages', (content, named) => {
  for (const language of ['en', 'zh'] as const) {
    const [title, says] = told(content, language);
    expect(title).toContain(named);
    expect(says).not.toBe('');
  }
});
