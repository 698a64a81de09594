import { describe, expect, test } from 'vitest';
import type { Proposal } from '../domain/application/application.ts';
import type { ApplicationEvent } from '../domain/application/event.ts';
import { Mistake } from '../domain/assert.ts';
import type { LicenceEvent } from '../domain/licence/event.ts';
import { ISSUED } from '../domain/licence/example.ts';
import type { Instant } from '../domain/time/instant.ts';
import { day } from '../domain/time/plain-date.ts';
import type { Recorded } from './ports.ts';
import { type Telling, tellStory } from './tell-story.ts';
import type { Language } from './words.ts';

const on = day('2025-07-02');
const NAMES = new Map([['officer-1', 'Wei Lan']]);
const CITED = { cites: 'EX art. 9', verified: true };
const REASONS = [
  { code: 'expert-opinion', label: 'Expert opinion', labelZh: '专家评审', ...CITED },
  { code: 'end-use', label: 'End use in doubt', labelZh: '最终用途存疑', ...CITED },
];

/** An event in its envelope: the version is also the minute at which it was recorded. */
function recorded(
  event: ApplicationEvent | LicenceEvent,
  stream = 'application/A-000001',
  version = 1,
): Recorded {
  const { type, ...body } = event;
  const at = `2025-07-02T08:0${version}:00.000Z` as Instant;
  return { stream, version, type, at, on, actor: 'officer-1', body, findings: [] };
}

function telling(language: Language): Telling {
  return { names: NAMES, language, reasons: REASONS, licences: [ISSUED] };
}

/** What is told of one event in both languages, as `says | detail`. */
function toldOf(event: ApplicationEvent | LicenceEvent, stream?: string): readonly string[] {
  return (['en', 'zh'] as const).flatMap((language) =>
    tellStory([recorded(event, stream)], telling(language)).map(({ says, detail }) =>
      detail === undefined ? says : `${says} | ${detail}`,
    ),
  );
}

describe('every event of an application is told in English and in Chinese', () => {
  const grant: Proposal = {
    outcome: 'grant',
    validFrom: day('2025-06-12'),
    validUntil: day('2025-12-11'),
    lines: [],
    conditions: [],
    reason: 'Civil use is plausible.',
  };
  const remarks = [{ path: '/endUser/name', says: 'Give the full name.' }, { says: 'Sign it.' }];

  const TOLD: Record<ApplicationEvent['type'], [ApplicationEvent, string, string]> = {
    drafted: [
      { type: 'drafted', id: 'A-000001', jurisdiction: 'ex', exporter: 'firm-1', form: {} },
      'began the application',
      '新建了申请',
    ],
    saved: [{ type: 'saved', form: {} }, 'saved the draft', '保存了草稿'],
    submitted: [{ type: 'submitted', on }, 'submitted the application', '提交了申请'],
    withdrawn: [
      { type: 'withdrawn', on, reason: 'Order cancelled.' },
      'withdrew the application | Order cancelled.',
      '撤回了申请 | Order cancelled.',
    ],
    'taken-up': [
      { type: 'taken-up', by: 'officer-1' },
      'took the application up for review',
      '开始审查申请',
    ],
    returned: [
      { type: 'returned', on, remarks },
      'returned the application for completion | /endUser/name: Give the full name.; Sign it.',
      '退回申请，要求补正 | /endUser/name: Give the full name.；Sign it.',
    ],
    'clock-stopped': [
      { type: 'clock-stopped', on, reason: 'expert-opinion', note: 'Two weeks.' },
      'stopped the clock | Expert opinion; Two weeks.',
      '暂停计算审查期限 | 专家评审；Two weeks.',
    ],
    'clock-restarted': [
      { type: 'clock-restarted', on, note: '' },
      'let the clock go on',
      '恢复计算审查期限',
    ],
    proposed: [
      { type: 'proposed', by: 'officer-1', proposal: grant },
      'proposed a licence from 2025-06-12 to 2025-12-11 | Civil use is plausible.',
      '拟予许可，有效期 2025-06-12 至 2025-12-11 | Civil use is plausible.',
    ],
    'sent-back': [
      { type: 'sent-back', by: 'officer-2', reason: 'Ask for the contract.' },
      'sent the proposal back for review | Ask for the contract.',
      '将拟办意见退回重新审查 | Ask for the contract.',
    ],
    granted: [
      { type: 'granted', on, by: 'officer-2', licence: 'EX-2025-000001' },
      'countersigned the grant of a licence | Licence EX-2025-000001',
      '会签同意，准予许可 | 许可证号 EX-2025-000001',
    ],
    refused: [
      { type: 'refused', on, by: 'officer-2' },
      'countersigned the refusal',
      '会签同意，不予许可',
    ],
    're-determined': [
      {
        type: 're-determined',
        on,
        edition: 'e'.repeat(64),
        lines: [{ line: 1, from: 'suspended', to: 'licence-required' }],
      },
      'determined the goods anew: the law has changed | line 1: suspended → licence required',
      '因法规变化重新判定货物 | 第 1 项：暂停实施 → 需要许可',
    ],
  };

  test.each(Object.entries(TOLD))('%s', (_type, [event, en, zh]) => {
    expect(toldOf(event)).toEqual([en, zh]);
  });

  test('a proposed refusal names its grounds in the words of the law', () => {
    const proposal: Proposal = { outcome: 'refuse', grounds: ['end-use', 'other'], reason: 'No.' };
    expect(toldOf({ type: 'proposed', by: 'officer-1', proposal })).toEqual([
      'proposed to refuse | End use in doubt; other; No.',
      '拟不予许可 | 最终用途存疑；other；No.',
    ]);
  });
});

describe('every event of a licence is told in English and in Chinese', () => {
  const part = { reservation: 'R-1', line: 1, quantityBase: 12_500_000n };
  const TOLD: Record<LicenceEvent['type'], [LicenceEvent, string, string]> = {
    issued: [
      { type: 'issued', licence: ISSUED },
      'issued licence EX-2025-000001, valid from 2025-06-12 to 2025-12-11' +
        ' | line 1: 10 kg; line 3: 500 pieces',
      '签发许可证 EX-2025-000001，有效期 2025-06-12 至 2025-12-11' +
        ' | 第 1 项：10 千克；第 3 项：500 件',
    ],
    reserved: [
      { type: 'reserved', ...part, declaration: 'D-1', office: 'Nordhafen', acceptedOn: on },
      'reserved 12.5 kg of line 1 for declaration D-1' +
        ' | Accepted at Nordhafen on 2025-07-02; reservation R-1',
      '为报关单 D-1 预留第 1 项 12.5 千克' + ' | Nordhafen 于 2025-07-02 接受申报；预留编号 R-1',
    ],
    'written-off': [
      { type: 'written-off', ...part, on },
      'wrote off 12.5 kg of line 1 | Reservation R-1',
      '核销第 1 项 12.5 千克 | 预留编号 R-1',
    ],
    released: [
      { type: 'released', ...part, on },
      'released 12.5 kg of line 1 | Reservation R-1',
      '解除预留第 1 项 12.5 千克 | 预留编号 R-1',
    ],
    corrected: [
      {
        type: 'corrected',
        ...{ reservation: 'R-1', line: 3, on, reason: 'Counted again.' },
        ...{ fromBase: 2n, toBase: 1n },
      },
      'corrected what was written off of line 3 from 2 pieces to 1 piece' +
        ' | Reservation R-1: Counted again.',
      '将第 3 项核销总量由 2 件 更正为 1 件 | 预留编号 R-1：Counted again.',
    ],
    lapsed: [
      { type: 'lapsed', on, lines: [{ line: 1, quantityBase: 1n }] },
      'let the unused rest lapse | line 1: 0.000001 kg',
      '未使用的余量失效 | 第 1 项：0.000001 千克',
    ],
    suspended: [
      { type: 'suspended', on, reason: 'Facts changed.' },
      'suspended the licence | Facts changed.',
      '暂停许可证效力 | Facts changed.',
    ],
    reinstated: [
      { type: 'reinstated', on, reason: 'Facts cleared.' },
      'reinstated the licence | Facts cleared.',
      '恢复许可证效力 | Facts cleared.',
    ],
    're-determined': [
      {
        type: 're-determined',
        on,
        edition: 'e'.repeat(64),
        lines: [{ line: 1, from: 'suspended', to: 'licence-required' }],
      },
      'determined the goods anew: the law has changed | line 1: suspended → licence required',
      '因法规变化重新判定货物 | 第 1 项：暂停实施 → 需要许可',
    ],
  };

  test.each(Object.entries(TOLD))('%s', (_type, [event, en, zh]) => {
    expect(toldOf(event, 'licence/EX-2025-000001')).toEqual([en, zh]);
  });
});

describe('who did it, and when', () => {
  const event = recorded({ type: 'submitted', on });

  test('people appear by name, or by id where no name is known', () => {
    const story = tellStory([event, { ...event, actor: 'officer-9' }], telling('en'));
    expect(story.map(({ who }) => who)).toEqual(['Wei Lan', 'officer-9']);
  });

  test.each([
    ['en', 'The system'],
    ['zh', '系统'],
  ] as const)('what the law does by itself is done by the system (%s)', (language, who) => {
    expect(tellStory([{ ...event, actor: 'system' }], telling(language))[0]?.who).toBe(who);
  });

  test('both the instant and the legal day are given', () => {
    const says = 'submitted the application';
    expect(tellStory([event], telling('en'))).toEqual([
      { at: '2025-07-02T08:01:00.000Z', on: '2025-07-02', who: 'Wei Lan', says },
    ]);
  });
});

describe('units come from what was recorded before', () => {
  const lines = (unit: string) => ({ lines: [{ unit }] });
  const proposal: Proposal = {
    outcome: 'grant',
    validFrom: on,
    validUntil: on,
    lines: [{ line: 1, quantityBase: 2_000_000n, conditions: [] }],
    conditions: [],
    reason: '',
  };
  const story = [
    recorded({ type: 'saved', form: lines('piece') }, undefined, 1),
    recorded({ type: 'saved', form: lines('kg') }, undefined, 2),
    recorded({ type: 'proposed', by: 'officer-1', proposal }, undefined, 3),
    recorded({ type: 'saved', form: lines('unit') }, undefined, 4),
  ];

  test('a proposal speaks in the units of the form as last saved before it', () => {
    const detail = 'line 1: 2 kg';
    expect(tellStory(story, telling('en'))[1]).toMatchObject({ detail });
    expect(tellStory([...story].reverse(), telling('en'))[1]).toMatchObject({ detail });
  });

  test('a licence speaks in the units of its own issue', () => {
    const lapsed: LicenceEvent = { type: 'lapsed', on, lines: [{ line: 1, quantityBase: 5n }] };
    const own = [
      recorded({ type: 'issued', licence: ISSUED }, 'licence/EX-2025-000001', 1),
      recorded(lapsed, 'licence/EX-2025-000001', 2),
    ];
    const told = tellStory(own, { names: NAMES, language: 'en' });
    expect(told[1]).toMatchObject({ detail: 'line 1: 0.000005 kg' });
  });

  test('a quantity whose unit is not known is told in base units', () => {
    const lapsed: LicenceEvent = { type: 'lapsed', on, lines: [{ line: 1, quantityBase: 5n }] };
    expect(toldOf(lapsed, 'licence/EX-2025-000002')).toEqual([
      'let the unused rest lapse | line 1: 5 base units',
      '未使用的余量失效 | 第 1 项：5 基本单位',
    ]);
  });
});

describe('saves that follow one another are told as one', () => {
  function saved(version: number, change: Partial<Recorded> = {}): Recorded {
    return { ...recorded({ type: 'saved', form: {} }, undefined, version), ...change };
  }

  test('with their number, and the instant of the last', () => {
    const told = { says: 'saved the draft', detail: '3 times', at: '2025-07-02T08:03:00.000Z' };
    const story = [saved(1), saved(2), saved(3)];
    expect(tellStory(story, telling('en'))).toMatchObject([told]);
    expect(tellStory(story.reverse(), telling('en'))).toMatchObject([told]);
    expect(tellStory(story, telling('zh'))).toMatchObject([{ detail: '共 3 次' }]);
  });

  // biome-ignore format: a table reads better as a table
  test.each<[string, Partial<Recorded>]>([
    ['by another hand',      { actor: 'exporter-2' }],
    ['on another day',       { on: day('2025-07-03') }],
    ['of another application', { stream: 'application/A-000002' }],
    ['after something else', { type: 'submitted' }],
  ])('but not one %s', (_, change) => {
    expect(tellStory([saved(1), saved(2, change)], telling('en'))).toHaveLength(2);
  });
});

test('an event that nobody knows how to tell is a mistake, not silence', () => {
  const strange = { ...recorded({ type: 'submitted', on }), type: 'teleported' };
  expect(() => tellStory([strange], telling('en'))).toThrow(Mistake);
});
