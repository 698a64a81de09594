import { describe, expect, test } from 'vitest';
import { EXAMPLE_CERTIFICATE } from '../domain/application/example.ts';
import type { QuestioningEvent } from '../domain/questioning/event.ts';
import { OPENED } from '../domain/questioning/example.ts';
import type { RulingEvent } from '../domain/ruling/event.ts';
import { ASKED, BASIS, NOT_CONTROLLED } from '../domain/ruling/example.ts';
import type { Instant } from '../domain/time/instant.ts';
import { day } from '../domain/time/plain-date.ts';
import { tellStory } from './tell-story.ts';

const on = day('2025-07-02');
const at = '2025-07-02T08:00:00.000Z' as Instant;
const document = EXAMPLE_CERTIFICATE;

/** What is told of one event in both languages, as `says | detail`. */
function toldOf({ type, ...body }: RulingEvent | QuestioningEvent, stream: string) {
  const recorded = { stream, version: 1, type, at, on, actor: 'wei', body, findings: [] };
  return (['en', 'zh'] as const).flatMap((language) =>
    tellStory([recorded], { names: new Map(), language }).map(({ says, detail }) =>
      detail === undefined ? says : `${says} | ${detail}`,
    ),
  );
}

describe('every event of a ruling is told in English and in Chinese', () => {
  const TOLD: Record<RulingEvent['type'], [RulingEvent, string, string]> = {
    asked: [
      ASKED,
      'asked for a ruling | Press for powders; Is this press controlled?',
      '申请物项归类裁定 | Press for powders；Is this press controlled?',
    ],
    'paper-attached': [
      { type: 'paper-attached', document },
      'attached a document | certificate.pdf',
      '附上文件 | certificate.pdf',
    ],
    'ruling-withdrawn': [
      { type: 'ruling-withdrawn', on, reason: 'Gone.' },
      'withdrew the request | Gone.',
      '撤回了申请 | Gone.',
    ],
    'ruling-taken-up': [
      { type: 'ruling-taken-up', by: 'wei' },
      'took the request up for review',
      '开始审查申请',
    ],
    'ruling-proposed': [
      { type: 'ruling-proposed', by: 'wei', proposal: NOT_CONTROLLED },
      'proposed to rule: not controlled under 1X003 | It presses tablets.',
      '拟裁定不属于管制物项 1X003 | It presses tablets.',
    ],
    'ruling-sent-back': [
      { type: 'ruling-sent-back', by: 'zhao', reason: 'Why?' },
      'sent the proposal back for review | Why?',
      '将拟办意见退回重新审查 | Why?',
    ],
    ruled: [
      { type: 'ruled', on, by: 'zhao', basis: BASIS },
      'countersigned the ruling',
      '会签同意，作出裁定',
    ],
    'ruling-refused': [
      { type: 'ruling-refused', on, by: 'zhao' },
      'countersigned the refusal to rule',
      '会签同意，不予裁定',
    ],
    'ruling-expired': [{ type: 'ruling-expired', on }, 'let the ruling run out', '裁定有效期届满'],
  };

  test.each(Object.entries(TOLD))('%s', (_type, [event, en, zh]) => {
    expect(toldOf(event, 'ruling/R-000001')).toEqual([en, zh]);
  });

  test.each([
    [{ outcome: 'refuse', reason: 'No sample.' }, 'proposed not to rule | No sample.'],
    [
      { ...NOT_CONTROLLED, outcome: 'controlled', code: '1X003' },
      'proposed to rule: controlled as 1X003 | It presses tablets.',
    ],
  ] as const)('a proposal of %o', (proposal, told) => {
    const event = { type: 'ruling-proposed', by: 'wei', proposal } as const;
    expect(toldOf(event, 'ruling/R-000001')[0]).toBe(told);
  });
});

describe('every event of a questioning is told in English and in Chinese', () => {
  const TOLD: Record<QuestioningEvent['type'], [QuestioningEvent, string, string]> = {
    opened: [
      { ...OPENED, goods: 'Magnets', reason: 'The name.' },
      'opened a questioning of declaration D-1 | Magnets; The name.',
      '对报关单 D-1 提出质疑 | Magnets；The name.',
    ],
    'answer-paper-attached': [
      { type: 'answer-paper-attached', document },
      'attached a document | certificate.pdf',
      '附上文件 | certificate.pdf',
    ],
    answered: [
      { type: 'answered', on, statement: 'None.' },
      'answered | None.',
      '作出答复 | None.',
    ],
    'identification-commissioned': [
      { type: 'identification-commissioned', on, reason: 'Look.' },
      'commissioned an identification | Look.',
      '提请组织鉴别 | Look.',
    ],
    'identification-ended': [
      { type: 'identification-ended', on, note: '0.02 %.' },
      'recorded the result of the identification | 0.02 %.',
      '登记鉴别结果 | 0.02 %.',
    ],
    closed: [
      { type: 'closed', on, by: 'sun', outcome: 'licence-needed', result: 'Apply.' },
      'closed the questioning | A licence is needed: further handling; Apply.',
      '办结质疑 | 需要许可，另行处理；Apply.',
    ],
  };

  test.each(Object.entries(TOLD))('%s', (_type, [event, en, zh]) => {
    expect(toldOf(event, 'questioning/Q-000001')).toEqual([en, zh]);
  });
});
