import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../domain/audit/canonical.ts';
import { fromJson, toJson } from './tagged-json.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('$bigint', '$$', '$utf16', '$utf16:YQA=', '\0', '\ud800', '__proto__', ''),
);

const { tree: anyBody } = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.boolean(), fc.constant(null), fc.maxSafeInteger(), fc.bigInt(), anyText),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  object: fc.dictionary(anyText, tie('tree'), { maxKeys: 4 }),
  tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('list'), tie('object')),
}));

test('whatever an event holds comes back as it went in, and seals to the same text', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const back = fromJson(JSON.parse(toJson(body)));
      expect(canonical(back)).toBe(canonical(body));
      expect(back).toEqual(JSON.parse(JSON.stringify(body, quoted), unquoted));
    }),
  );
});

test('what is written holds nothing that the JSON of PostgreSQL refuses', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(toJson(body)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }),
  );
});

/** The same by another way, for comparison: bigints as marked text. */
function quoted(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `#big${value}` : value;
}

function unquoted(_: string, value: unknown): unknown {
  return typeof value === 'string' && /^#big-?\d+$/.test(value) ? BigInt(value.slice(4)) : value;
}
