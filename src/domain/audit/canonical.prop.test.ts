import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';

const { body: anyBody } = fc.letrec<{ body: unknown; part: unknown }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.bigInt(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('part'), { maxLength: 4 }),
    tie('body'),
  ),
  body: fc.dictionary(fc.string(), fc.option(tie('part'), { nil: undefined }), { maxKeys: 5 }),
}));

test('the order of keys does not matter', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(canonical(turned(body))).toBe(canonical(body));
    }),
  );
});

test('the text is JSON, and reading it gives the same text again', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const text = canonical(body);
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
  );
});

test('a body that comes back from storage has the text that it went in with', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const kept = JSON.stringify(body, (_, value: unknown) =>
        typeof value === 'bigint' ? { $bigint: `${value}` } : value,
      );
      const back: unknown = JSON.parse(kept, (_, value) =>
        typeof value?.$bigint === 'string' ? BigInt(value.$bigint) : value,
      );
      expect(canonical(back)).toBe(canonical(body));
    }),
  );
});

test('bodies that differ have texts that differ', () => {
  const anyText = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.array(fc.string()));
  const anyFlat = fc.dictionary(fc.string(), anyText, { noNullPrototype: true });
  fc.assert(
    fc.property(anyFlat, anyFlat, (one, other) => {
      const same = JSON.stringify(sortedPairs(one)) === JSON.stringify(sortedPairs(other));
      expect(canonical(one) === canonical(other)).toBe(same);
    }),
  );
});

/** The same value with the keys of every object in the other direction. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, part]) => [key, turned(part)] as const);
  return Object.fromEntries(pairs.reverse());
}

function sortedPairs(value: object): unknown[] {
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}
