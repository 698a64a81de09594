import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, entryAfter, type Fact, firstBreak } from './entry.ts';

/** FNV-1a over code units, 64 bits wide: enough of a digest for logs of this length. */
function hash(text: string): string {
  let digest = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    digest = BigInt.asUintN(64, (digest ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return digest.toString(16).padStart(16, '0');
}

const anyFact: fc.Arbitrary<Fact> = fc.record({
  stream: fc.constantFrom('application/A-1', 'licence/EX-1'),
  version: fc.nat({ max: 9 }),
  type: fc.constantFrom('saved', 'reserved', 'lapsed'),
  at: fc.constantFrom('2025-07-01T08:00:00.000Z', '2025-07-01T08:00:00.001Z'),
  on: fc.constantFrom('2025-07-01', '2025-07-02'),
  actor: fc.constantFrom('officer-1', 'system'),
  body: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.bigInt()), { maxKeys: 3 }),
});

/** A log of two entries or more, and a place in it. */
const anyLog = fc.array(anyFact, { minLength: 2, maxLength: 12 }).chain((facts) => {
  const log: Entry[] = [];
  for (const fact of facts) log.push(entryAfter(log.at(-1), fact, hash));
  return fc.tuple(fc.constant(log), fc.nat({ max: log.length - 1 }));
});

test('a log as it was sealed is whole', () => {
  fc.assert(
    fc.property(anyLog, ([log]) => {
      expect(firstBreak(log, hash)).toBeUndefined();
    }),
  );
});

const otherText = (text: string): string => `${text} `;
// biome-ignore format: a table reads better as a table
const CHANGES: readonly ((entry: Entry) => Entry)[] = [
  (entry) => ({ ...entry, sequence: entry.sequence + 1 }),
  (entry) => ({ ...entry, digest: hash(entry.digest) }),
  ({ fact, ...seal }) => ({ ...seal, fact: { ...fact, stream: otherText(fact.stream) } }),
  ({ fact, ...seal }) => ({ ...seal, fact: { ...fact, version: fact.version + 1 } }),
  ({ fact, ...seal }) => ({ ...seal, fact: { ...fact, type: otherText(fact.type) } }),
  ({ fact, ...seal }) => ({ ...seal, fact: { ...fact, at: otherText(fact.at) } }),
  ({ fact, ...seal }) => ({ ...seal, fact: { ...fact, on: otherText(fact.on) } }),
  ({ fact, ...seal }) => ({ ...seal, fact: { ...fact, actor: otherText(fact.actor) } }),
  ({ fact, ...seal }) => ({ ...seal, fact: { ...fact, body: { was: fact.body } } }),
];

test('whatever is changed in an entry, the break is found there', () => {
  fc.assert(
    fc.property(anyLog, fc.constantFrom(...CHANGES), ([log, place], change) => {
      const altered = log.map((entry, index) => (index === place ? change(entry) : entry));
      expect(firstBreak(altered, hash)).toBe(altered[place]);
    }),
  );
});

test('a changed entry that is sealed anew breaks at the one after it', () => {
  fc.assert(
    fc.property(anyLog, ([log, place]) => {
      fc.pre(place < log.length - 1);
      const forged = log.map((entry, index) => {
        if (index !== place) return entry;
        return entryAfter(log[index - 1], { ...entry.fact, actor: 'nobody' }, hash);
      });
      expect(firstBreak(forged, hash)).toBe(forged[place + 1]);
    }),
  );
});

test('an entry that is gone is missed by the one after it', () => {
  fc.assert(
    fc.property(anyLog, ([log, place]) => {
      fc.pre(place < log.length - 1);
      const cut = log.filter((_, index) => index !== place);
      expect(firstBreak(cut, hash)).toBe(log[place + 1]);
    }),
  );
});

test('two entries that changed places are found at the first of them', () => {
  fc.assert(
    fc.property(anyLog, ([log, place]) => {
      fc.pre(place < log.length - 1);
      const swapped = [...log];
      swapped.splice(place, 2, ...log.slice(place, place + 2).reverse());
      expect(firstBreak(swapped, hash)).toBe(swapped[place]);
    }),
  );
});
