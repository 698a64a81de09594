import { describe, expect, test } from 'vitest';
import { EXAMPLE_LAW, entry, measure } from '../determination/example.ts';
import type { Law } from '../law/law.ts';
import { day } from '../time/plain-date.ts';
import { NOT_CONTROLLED } from './example.ts';
import { answersOf, entriesRuled, unknownCode, wordingOf } from './ruled-entries.ts';
import type { RulingAnswer } from './ruling.ts';

const on = day('2025-06-12');

function controlled(code: string): RulingAnswer {
  const { reason, validity } = NOT_CONTROLLED;
  return { outcome: 'controlled', code, reason, validity };
}

function free(...codes: string[]): RulingAnswer {
  return { ...NOT_CONTROLLED, outcome: 'not-controlled', codes };
}

function placesOf(answer: RulingAnswer): readonly string[] {
  return entriesRuled(EXAMPLE_LAW, answer, on).map(({ measure: m, entry: e }) => `${m.id}/${e.id}`);
}

describe('the entries that a ruling speaks of', () => {
  test('a ruling of controlled means its own code, and one of not controlled all below it', () => {
    expect(placesOf(controlled('1X001.a'))).toEqual(['EX-1/magnet']);
    expect(placesOf(controlled('1X001'))).toEqual([]);
    expect(placesOf(controlled('1X003.b.2'))).toEqual(['EX-1/press']);
    expect(placesOf(free('1X001'))).toEqual(['EX-1/magnet', 'EX-1/metal']);
    expect(placesOf(free('1X00'))).toEqual([]);
  });

  test('an entry that rests is still spoken of; one that is not published yet is not', () => {
    const before = entriesRuled(EXAMPLE_LAW, free('1X009'), day('2024-10-08'));
    expect(before).toEqual([]);
    expect(placesOf(free('1X009'))).toEqual(['EX-4/oxide']);
  });

  test('a code that neither the list nor a measure holds is named', () => {
    expect(unknownCode(EXAMPLE_LAW, ['1X003', '1X777'])).toBe('1X777');
    expect(unknownCode(EXAMPLE_LAW, ['1X001', '9X001.a'])).toBeUndefined();
  });
});

describe('the questions that a ruling answers', () => {
  const asked = (answer: RulingAnswer, law: Law = EXAMPLE_LAW) =>
    Object.fromEntries(answersOf(law, answer, on));

  test('a question of the law, and a code of which only the title is held', () => {
    expect(asked(controlled('1X003'))).toEqual({ 'is-press': true });
    expect(asked(free('1X003'))).toEqual({ 'is-press': false });
    expect(asked(controlled('9X001.a'))).toEqual({ '9X001.a': true });
    expect(asked(free('9X001'))).toEqual({ '9X001.a': false });
  });

  test('what composition and form decide is not answered', () => {
    expect(asked(free('1X001'))).toEqual({});
  });

  test('a question that other entries ask too is not answered with no', () => {
    const when = { all: [{ formIn: ['target'] as const }, { ask: 'is-press' }] };
    const other = measure('EX-8', [entry('other', when, { code: '1X008' })]);
    const law = { ...EXAMPLE_LAW, measures: [...EXAMPLE_LAW.measures, other] };
    expect(asked(free('1X003'), law)).toEqual({});
    expect(asked(controlled('1X003'), law)).toEqual({ 'is-press': true });
  });
});

test('another title, condition or question makes another wording', () => {
  const wording = (law: Law) => JSON.stringify(wordingOf(entriesRuled(law, free('1X003'), on)));
  const before = wording(EXAMPLE_LAW);
  const changed = (change: (id: string) => object): Law => ({
    ...EXAMPLE_LAW,
    measures: EXAMPLE_LAW.measures.map((one) => ({
      ...one,
      entries: one.entries.map((each) => ({ ...each, ...change(each.id) })),
    })),
  });
  expect(wording(changed((id) => (id === 'magnet' ? { title: 'Other magnets' } : {})))).toBe(
    before,
  );
  expect(wording(changed((id) => (id === 'press' ? { title: 'Other' } : {})))).not.toBe(before);
  const when = { formIn: ['equipment'] };
  expect(wording(changed((id) => (id === 'press' ? { when } : {})))).not.toBe(before);
});
