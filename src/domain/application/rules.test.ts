import { describe, expect, test } from 'vitest';
import type { Finding } from '../law/rule.ts';
import { day } from '../time/plain-date.ts';
import {
  COMMANDS,
  COUNTERSIGNER,
  contextOf,
  EXAMPLE_GRANT,
  EXAMPLE_REFUSAL,
  EXAMPLE_TYPE,
  EXPORTER,
  exampleIn,
  OFFICER,
} from './example.ts';
import type { StepContext } from './may-take.ts';
import {
  applicationIsComplete,
  findingsOf,
  quantityWithinAsked,
  twoPeopleDecide,
  validityWithinCap,
} from './rules.ts';

const [LAW_CAP, PRACTICE_CAP] = EXAMPLE_TYPE.validityCaps;

function foundAt(step: 'submit' | 'propose' | 'countersign', change: Partial<StepContext> = {}) {
  const status = { submit: 'draft', propose: 'in-review', countersign: 'proposed' } as const;
  const actor = { submit: EXPORTER, propose: OFFICER, countersign: COUNTERSIGNER }[step];
  return findingsOf(exampleIn(status[step]), COMMANDS[step], contextOf(actor, change));
}

function rulesIn(findings: readonly Finding[]) {
  return findings.map(({ rule, outcome }) => `${rule}: ${outcome}`);
}

describe('an application is received when it is complete', () => {
  const rule = applicationIsComplete(EXAMPLE_TYPE);

  test('met without a gap, not met with one', () => {
    expect(rule.asks({ gaps: 0 })).toBe('met');
    expect(rule.asks({ gaps: 1, first: '/destination' })).toBe('not-met');
  });

  test('is found at submission, under the article that starts the clock', () => {
    const [finding] = foundAt('submit');
    expect(finding).toEqual({
      rule: 'application-complete',
      cites: 'Example Export Order, art. 9',
      says: rule.says,
      outcome: 'met',
      facts: { gaps: 0 },
    });
  });

  test('is found from the first to the last day of the licence type', () => {
    expect(foundAt('submit', { on: day('2023-12-31') })).toEqual([]);
    expect(foundAt('submit', { on: day('2024-01-01') })).toHaveLength(1);
    expect(foundAt('submit', { on: day('2026-12-31') })).toHaveLength(1);
    expect(foundAt('submit', { on: day('2027-01-01') })).toEqual([]);
  });
});

describe('no line is granted more than was asked for', () => {
  const rule = quantityWithinAsked(EXAMPLE_TYPE);
  const line = { line: 1, asked: '12.5', granted: '12.5', unit: 'kg' };

  test('met by all of it, not met by more', () => {
    expect(rule.asks({ lines: [{ ...line, exceeds: false }] })).toBe('met');
    const more = { ...line, granted: '12.500001', exceeds: true };
    expect(rule.asks({ lines: [{ ...line, exceeds: false }, more] })).toBe('not-met');
  });

  test('is found at the proposal, with what was asked and what is granted', () => {
    const [finding] = foundAt('propose');
    expect(finding).toMatchObject({ rule: 'quantity-within-asked', outcome: 'met' });
    const pieces = { line: 2, asked: '4', granted: '0', unit: 'piece', exceeds: false };
    const granted = { ...line, granted: '10', exceeds: false };
    expect(finding?.facts).toEqual({ lines: [granted, pieces] });
  });

  test('is found from the first to the last day of the licence type', () => {
    const found = (on: string) => rulesIn(foundAt('propose', { on: day(on) }));
    expect(found('2023-12-31')).toEqual([]);
    expect(found('2024-01-01')).toContain('quantity-within-asked: met');
    expect(found('2026-12-31')).toContain('quantity-within-asked: met');
    expect(found('2027-01-01')).not.toContain('quantity-within-asked: met');
  });
});

describe('the licence runs no longer than the cap', () => {
  test('met on the last day of it, not met on the day after', () => {
    const rule = PRACTICE_CAP && validityWithinCap(PRACTICE_CAP);
    const validFrom = day('2025-06-12');
    expect(rule?.asks({ validFrom, validUntil: day('2025-12-11') })).toBe('met');
    expect(rule?.asks({ validFrom, validUntil: day('2025-12-12') })).toBe('not-met');
  });

  test('is found for the law and for the practice, and says which of them was read', () => {
    const found = foundAt('propose').slice(1);
    expect(found).toMatchObject([
      { rule: 'validity-within-law', cites: LAW_CAP?.cites, outcome: 'met', verified: true },
      {
        rule: 'validity-within-practice',
        cites: PRACTICE_CAP?.cites,
        says: 'The licence runs for no more than 6 months, first and last day included.',
        outcome: 'met',
        verified: false,
        facts: { validFrom: '2025-06-12', validUntil: '2025-12-11' },
      },
    ]);
  });

  test('practice is found from its first to its last day', () => {
    const found = (on: string) => rulesIn(foundAt('propose', { on: day(on) }));
    const practice = 'validity-within-practice: met';
    expect(found('2025-05-31')).not.toContain(practice);
    expect(found('2025-06-01')).toContain(practice);
    expect(found('2025-11-30')).toContain(practice);
    expect(found('2025-12-01')).not.toContain(practice);
  });

  test('is not asked of a refusal', () => {
    const command = { type: 'propose', proposal: EXAMPLE_REFUSAL } as const;
    expect(findingsOf(exampleIn('in-review'), command, contextOf(OFFICER))).toEqual([]);
  });
});

describe('two people decide', () => {
  const rule = twoPeopleDecide(EXAMPLE_TYPE);

  test('met by two, not met by one', () => {
    expect(rule.asks({ proposer: 'wei', countersigner: 'zhao' })).toBe('met');
    expect(rule.asks({ proposer: 'wei', countersigner: 'wei' })).toBe('not-met');
  });

  test('is found at the countersignature, with both', () => {
    const [finding] = foundAt('countersign');
    expect(finding).toMatchObject({
      rule: 'two-people-decide',
      outcome: 'met',
      facts: { proposer: 'wei', countersigner: 'zhao' },
    });
  });

  test('is found from the first to the last day of the licence type', () => {
    expect(foundAt('countersign', { on: day('2023-12-31') })).toEqual([]);
    expect(foundAt('countersign', { on: day('2024-01-01') })).toHaveLength(1);
    expect(foundAt('countersign', { on: day('2026-12-31') })).toHaveLength(1);
    expect(foundAt('countersign', { on: day('2027-01-01') })).toEqual([]);
  });
});

test('a step that no rule is about leaves no finding', () => {
  const context = contextOf(OFFICER);
  expect(findingsOf(exampleIn('submitted'), COMMANDS['take-up'], context)).toEqual([]);
  const grant = { type: 'propose', proposal: EXAMPLE_GRANT } as const;
  const lawless = contextOf(OFFICER, { licenceType: undefined });
  expect(findingsOf(exampleIn('in-review'), grant, lawless)).toEqual([]);
});
