import { expect, test } from 'vitest';
import { preferredLanguage } from './catalogue.ts';
import { sayRefusal } from './refusals.ts';
import { OF_APPLICATIONS } from './refusals-of-applications.ts';
import { OF_LICENCES } from './refusals-of-licences.ts';
import { wordsIn } from './words.ts';

/** Every text of a catalogue with its place. Functions are given numbers for all blanks. */
function textsIn(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, `${value('7', '8')}`]];
  return Object.entries(Object(value)).flatMap(([key, part]) => textsIn(part, `${place}/${key}`));
}

test('no word is empty in any language', () => {
  for (const language of ['en', 'zh'] as const) {
    const empty = textsIn(wordsIn(language), language).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  }
});

test('what is filled in is said in both languages', () => {
  const silent = textsIn(wordsIn('en'), '').filter(([place, text]) => {
    const other = textsIn(wordsIn('zh'), '').find(([same]) => same === place)?.[1] ?? '';
    return text.includes('7') !== other.includes('7');
  });
  expect(silent.map(([place]) => place)).toEqual([]);
});

test('every refusal fills the same blanks in both languages', () => {
  const blanksOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  for (const [reason, { en, zh }] of Object.entries({ ...OF_APPLICATIONS, ...OF_LICENCES })) {
    const [ours, theirs] = [blanksOf(en.says + en.fix), blanksOf(zh.says + zh.fix)];
    expect(theirs, reason).toEqual(ours);
  }
});

test('too much is refused with the exact rest', () => {
  const refused = {
    reason: 'quantity-exceeds-balance',
    facts: { available: '279.999999', unit: 'kg' },
  } as const;
  expect(sayRefusal('en', refused)).toBe(
    'Only 279.999999 kg is left on this line. Declare that much or less.',
  );
  expect(sayRefusal('zh', refused)).toBe('该项仅余 279.999999 kg。申报数量不得超过余量。');
});

test('the browser’s first language that the screens speak is taken, else English', () => {
  expect(preferredLanguage('de-DE,de;q=0.9,zh-CN;q=0.8,en;q=0.7')).toBe('zh');
  expect(preferredLanguage('fr')).toBe('en');
  expect(preferredLanguage(undefined)).toBe('en');
});
