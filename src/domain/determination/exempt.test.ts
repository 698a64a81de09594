import { expect, test } from 'vitest';
import { day, type PlainDate } from '../time/plain-date.ts';
import { determine } from './determine.ts';
import { EXAMPLE_LAW, entry, measure } from './example.ts';
import { parseFactSheet } from './parse-fact-sheet.ts';

const TARGETS = { all: [{ formIn: ['target'] }, { ask: 'listed-abroad' }] } as const;

const ABROAD = measure(
  'EX-20',
  [
    entry('1', { all: [TARGETS, { not: { purposeIn: ['humanitarian'] } }] }, { clause: '1' }),
    entry(
      '2',
      { all: [{ endUserMilitary: true }, { fallsUnder: { measures: ['EX-20'] } }] },
      { clause: '2', policy: 'presumption-of-denial' },
    ),
    entry(
      '5',
      { all: [{ purposeIn: ['humanitarian'] }, TARGETS] },
      {
        clause: '5',
        policy: 'exempt',
        effects: [{ kind: 'report-within', workingDays: 10 }],
      },
    ),
  ],
  {
    kind: 'extraterritorial',
    asks: { 'listed-abroad': 'Is it listed?' },
    suspensions: [
      {
        period: { from: day('2024-11-07'), until: day('2025-11-10') },
        by: 'EX-3',
        source: 'invented',
      },
    ],
  },
);

const LAW = {
  ...EXAMPLE_LAW,
  measures: [ABROAD, ...EXAMPLE_LAW.measures.filter(({ id }) => id === 'EX-3')],
};

const BEFORE = day('2024-11-06');
const RESTING = day('2024-11-07');
const AGAIN = day('2025-11-11');

function answerOn(on: PlainDate, sheet: Record<string, unknown>, listed?: boolean) {
  const item = { form: 'target', meets: { 'listed-abroad': listed ?? null } };
  const parsed = parseFactSheet({ item, endUser: { military: true }, ...sheet }, LAW, { on });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const { findings, ...answer } = determine(LAW, parsed.value.facts, on);
  return { ...answer, rules: findings.map(({ rule }) => rule), findings };
}

test.each([BEFORE, AGAIN])('on %s trade needs a licence, and a military user none gets', (on) => {
  expect(answerOn(on, {}, true)).toMatchObject({
    outcome: 'presumption-of-denial',
    entries: [{ clause: '1' }, { clause: '2' }],
  });
});

test.each([BEFORE, AGAIN])('on %s relief is free, and told to be reported', (on) => {
  const { outcome, entries, rules, findings } = answerOn(on, { purpose: 'humanitarian' }, true);
  expect([outcome, entries]).toEqual(['not-controlled', []]);
  expect(rules).toEqual(['EX-20/5', 'report-within']);
  expect(findings[1]).toMatchObject({
    says: 'The export is reported within 10 working days.',
    saysZh: '应于出口后10个工作日内报告。',
  });
});

test('while the measure rests nothing is exempt from it, and nothing is to be reported', () => {
  const { outcome, rules } = answerOn(RESTING, { purpose: 'humanitarian' }, true);
  expect([outcome, rules]).toEqual(['not-controlled', ['nothing-covers']]);
});

test('an exemption that is open asks for nothing: either way no licence is needed', () => {
  const answer = answerOn(BEFORE, { purpose: 'humanitarian' });
  expect(answer.outcome).toBe('not-controlled');
  expect(answer.missing).toBeUndefined();
});

test('an exemption is claimed: without a purpose it is trade', () => {
  expect(answerOn(BEFORE, {}).outcome).toBe('need-facts');
});
