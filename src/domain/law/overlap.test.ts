import { expect, test } from 'vitest';
import { EXAMPLE_LAW, entry, measure } from '../determination/example.ts';
import type { Condition } from '../measure/condition.ts';
import type { Entry } from '../measure/measure.ts';
import { day } from '../time/plain-date.ts';
import { overlapsOf } from './overlap.ts';

function overlapsWith(when: Condition, parts: Partial<Entry> = {}): readonly string[] {
  const draft = measure('EX-D', [entry('one', when, parts)], {
    period: { from: day('2026-01-01') },
  });
  return overlapsOf(draft, EXAMPLE_LAW).map(({ measure: held, entry: one, why }) => {
    return `${held.id}/${one.id} ${why.join(' ')}`;
  });
}

const NOWHERE: Condition = { all: [{ formIn: ['fibre'] }] };

test('a draft overlaps entries under its code, and those that its code stands under', () => {
  expect(overlapsWith(NOWHERE, { code: '1X001' })).toEqual(
    expect.arrayContaining(['EX-1/magnet same-code', 'EX-1/metal same-code']),
  );
  expect(overlapsWith(NOWHERE, { code: '1X001.a.4' })).toContain('EX-1/magnet same-code');
});

test('a draft overlaps entries that share a form and an element with it', () => {
  const goods: Condition = { all: [{ formIn: ['metal', 'oxide'] }, { containsAny: ['Dy', 'La'] }] };
  expect(overlapsWith(goods)).toContain('EX-1/metal same-goods');
  expect(overlapsWith(goods)).not.toContain('EX-1/magnet same-goods');
});

test('a shorter customs number stands for all that begin with it', () => {
  expect(overlapsWith(NOWHERE, { declaredUnder: ['850511'] })).toContain(
    'EX-1/magnet same-customs-number',
  );
});

test('a draft overlaps what it reaches, and what reaches dual-use items reaches it', () => {
  const reach: Condition = { all: [{ fallsUnder: { measures: ['EX-4'] } }] };
  expect(overlapsWith(reach)).toContain('EX-4/oxide reached-by-draft');
  expect(overlapsWith(NOWHERE)).toContain('EX-2/three reaches-draft');
});

test('entries that share no day with a draft, and the measure it replaces, are left out', () => {
  const dead = overlapsWith(NOWHERE, {
    code: '1X001',
    period: { from: day('2020-01-01'), until: day('2020-12-31') },
  });
  expect(dead).toEqual([]);
  const own = EXAMPLE_LAW.measures.find(({ id }) => id === 'EX-1');
  expect(own && overlapsOf(own, EXAMPLE_LAW).some(({ measure: { id } }) => id === 'EX-1')).toBe(
    false,
  );
});
