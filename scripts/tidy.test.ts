import { describe, expect, test } from 'vitest';
import { faultsIn, readLawCodes, readTree } from './tidy.ts';
import { CASES, type Files } from './tidy-cases.ts';
import type { LawCodes } from './tidy-law.ts';

const EXAMPLE_CODES: LawCodes = {
  jurisdictions: ['zz'],
  measures: ['ZZ-2025-7'],
  controlCodes: ['9X904.a.1'],
  licenceTypes: ['zz-single'],
};

function faultsOf(files: Files): string[] {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  return faultsIn(texts, EXAMPLE_CODES).map(({ file, line, says }) => `${file}:${line} ${says}`);
}

describe.each(CASES)('tidy: $rule', ({ bad, good }) => {
  test.each(bad)('$says', ({ files, says }) => {
    expect(faultsOf(files)).toEqual([says]);
  });

  test('and what keeps to it is let be', () => {
    for (const files of good) expect(faultsOf(files)).toEqual([]);
  });
});

test('the codes of the packs are read from their folders', () => {
  const { jurisdictions, measures, controlCodes, licenceTypes } = readLawCodes();
  expect(jurisdictions).toContain('cn');
  expect(measures).toContain('CN-2025-18');
  expect(controlCodes).toContain('1C902.a.1');
  expect(licenceTypes).toContain('single');
});

test('the project keeps its own rules', () => {
  const faults = faultsIn(readTree('src'), readLawCodes());
  expect(faults.map(({ file, line, says }) => `${file}:${line} ${says}`)).toEqual([]);
});
