import { describe, expect, test } from 'vitest';
import { Mistake } from '../assert.ts';
import { refuse } from '../result.ts';
import { day } from '../time/plain-date.ts';
import type { GrantedLine, Proposal } from './application.ts';
import {
  COMPLETE_FORM,
  EXAMPLE_DAY,
  EXAMPLE_GRANT,
  EXAMPLE_REFUSAL,
  EXAMPLE_TYPE,
} from './example.ts';
import { askedQuantity, faultOfProposal, strictestCap } from './fault-of-proposal.ts';

function faultOf(proposal: Proposal, on = EXAMPLE_DAY) {
  return faultOfProposal(proposal, COMPLETE_FORM, { on, licenceType: EXAMPLE_TYPE });
}

function faultOfLines(...lines: readonly (readonly [number, bigint])[]) {
  const granted: GrantedLine[] = lines.map(([line, quantityBase]) => ({
    line,
    quantityBase,
    conditions: [],
  }));
  return faultOf({ ...EXAMPLE_GRANT, lines: granted });
}

function faultOfDays(validFrom: string, validUntil: string, on: string) {
  const days = { validFrom: day(validFrom), validUntil: day(validUntil) };
  return faultOf({ ...EXAMPLE_GRANT, ...days }, day(on));
}

test('the example proposals have no fault', () => {
  expect(faultOf(EXAMPLE_GRANT)).toBeUndefined();
  expect(faultOf(EXAMPLE_REFUSAL)).toBeUndefined();
});

describe('what is granted of a line', () => {
  test('is of a line that the form has', () => {
    expect(faultOfLines([3, 1n])).toEqual(refuse('line-unknown', { line: '3' }));
    expect(faultOfLines([0, 1n])).toEqual(refuse('line-unknown', { line: '0' }));
  });

  test('is said once', () => {
    expect(faultOfLines([1, 1n], [1, 2n])).toEqual(refuse('line-repeated', { line: '1' }));
  });

  test('is not below nothing', () => {
    expect(faultOfLines([1, -1n])).toEqual(refuse('quantity-negative', { line: '1' }));
  });

  test('may be all that was asked, to the milligram, and not one more', () => {
    expect(faultOfLines([1, 12_500_000n])).toBeUndefined();
    const facts = { line: '1', asked: '12.5', unit: 'kg' };
    expect(faultOfLines([1, 12_500_001n])).toEqual(refuse('quantity-exceeds-asked', facts));
  });

  test('is something of some line', () => {
    expect(faultOfLines([1, 0n], [2, 0n])).toEqual(refuse('nothing-granted'));
    expect(faultOfLines()).toEqual(refuse('nothing-granted'));
    expect(faultOfLines([1, 0n], [2, 1n])).toBeUndefined();
  });
});

describe('the validity', () => {
  test('does not end before it begins, and may be one day', () => {
    const backwards = faultOfDays('2025-06-12', '2025-06-11', '2025-06-12');
    expect(backwards).toEqual(refuse('validity-backwards'));
    expect(faultOfDays('2025-06-12', '2025-06-12', '2025-06-12')).toBeUndefined();
  });

  test('is six months by the practice of the day, and not a day longer', () => {
    expect(faultOfDays('2025-06-12', '2025-12-11', '2025-06-12')).toBeUndefined();
    const facts = { months: '6', latest: '2025-12-11' };
    const longer = faultOfDays('2025-06-12', '2025-12-12', '2025-06-12');
    expect(longer).toEqual(refuse('validity-exceeds-cap', facts));
  });

  test('is twelve months by law on the day before that practice and on the day after', () => {
    expect(faultOfDays('2025-06-12', '2026-06-11', '2025-05-31')).toBeUndefined();
    expect(faultOfDays('2025-12-01', '2026-11-30', '2025-12-01')).toBeUndefined();
    const longer = faultOfDays('2025-12-01', '2026-12-01', '2025-12-01');
    expect(longer).toEqual(refuse('validity-exceeds-cap', { months: '12', latest: '2026-11-30' }));
  });

  test('does not begin before the day of the proposal', () => {
    const past = faultOfDays('2025-06-11', '2025-06-30', '2025-06-12');
    expect(past).toEqual(refuse('validity-starts-in-the-past', { earliest: '2025-06-12' }));
  });
});

describe('the cap', () => {
  test('is the shortest of those in force', () => {
    expect(strictestCap(EXAMPLE_TYPE, day('2025-06-01'))?.months).toBe(6);
    expect(strictestCap(EXAMPLE_TYPE, day('2025-11-30'))?.months).toBe(6);
    expect(strictestCap(EXAMPLE_TYPE, day('2025-12-01'))?.months).toBe(12);
  });

  test('is none where the law names none', () => {
    expect(strictestCap(EXAMPLE_TYPE, day('2023-12-31'))).toBeUndefined();
  });
});

describe('a refusal', () => {
  test('has grounds, and the licence type knows each of them', () => {
    expect(faultOf({ ...EXAMPLE_REFUSAL, grounds: [] })).toEqual(refuse('grounds-missing'));
    const invented = faultOf({ ...EXAMPLE_REFUSAL, grounds: ['security', 'whim'] });
    expect(invented).toEqual(refuse('grounds-unknown', { ground: 'whim' }));
  });
});

test('a line received without a readable quantity is a mistake, not a case', () => {
  const form = { lines: [{ quantity: '1e3', unit: 'kg' }] };
  expect(() => askedQuantity(form, 1)).toThrow(Mistake);
});
