import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examplePack } from '../../../test/support/example-pack.ts';
import { checkLaw } from '../../domain/law/check-law.ts';
import { assemble } from './assemble.ts';
import type { Pack } from './read-pack.ts';

/** A place in the pack, by file and by the steps into it, and what is put there instead. */
const anyDamage = fc.record({
  file: fc.constantFrom(...Object.keys(examplePack)),
  steps: fc.array(fc.nat(), { maxLength: 8 }),
  instead: fc.jsonValue({ maxDepth: 2 }),
});

/** The value with one part replaced: each number steps into one of the parts that are there. */
function damaged(value: unknown, steps: readonly number[], instead: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return instead;
  const keys = Object.keys(value);
  const key = keys[step % keys.length];
  if (key === undefined) return instead;
  if (Array.isArray(value)) {
    return value.map((part, index) => (`${index}` === key ? damaged(part, rest, instead) : part));
  }
  const parts = Object.entries(value);
  return Object.fromEntries(
    parts.map(([name, part]) => [name, name === key ? damaged(part, rest, instead) : part]),
  );
}

function packWith(file: string, content: unknown): Pack {
  const files = Object.entries({ ...examplePack, [file]: content });
  return {
    files: files.map(([name, part]) => ({ name, content: part })),
    faults: [],
    edition: 'example',
    texts: new Map(),
  };
}

test('whatever stands in a file, the pack is law or each fault names a file and says what', () => {
  fc.assert(
    fc.property(anyDamage, ({ file, steps, instead }) => {
      const assembled = assemble(packWith(file, damaged(examplePack[file], steps, instead)));
      if (assembled.ok) {
        for (const { path, says } of checkLaw(assembled.value.law)) {
          expect(path).toMatch(
            /^\/(jurisdiction|controlList|properties|measures|calendar|lic|partyLists|quotas)/,
          );
          expect(says).not.toBe('');
        }
        return;
      }
      expect(assembled.faults.length).toBeGreaterThan(0);
      for (const fault of assembled.faults) {
        expect(fault.file).toBe(file);
        expect(fault.path).toMatch(/^(\/|$)/);
        expect(fault.says).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});
