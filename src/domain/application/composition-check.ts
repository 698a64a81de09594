import { isElement } from '../control-list/element.ts';
import { parseComposition } from '../determination/composition.ts';
import { parseDecimal } from '../quantity/decimal.ts';
import type { Fix } from './field-checks.ts';
import { escaped } from './form-path.ts';

/** What cannot be read in a composition, and how to put it right. */
export interface CompositionFault {
  /** The element's part of the path; empty for the composition as a whole. */
  readonly at: string;
  readonly fix: Fix;
}

const NO_SUCH_ELEMENT: Fix = {
  says: 'is not the symbol of an element: write it as in Dy.',
  saysZh: '不是元素符号，请按 Dy 的写法填写。',
};
const NOT_A_FRACTION: Fix = {
  says: 'write a mass fraction between 0 and 1, such as 0.025 for 2.5 %.',
  saysZh: '请填写 0 至 1 之间的质量分数，如 2.5 % 填 0.025。',
};
const ABOVE_ONE: Fix = {
  says: 'the fractions add up to more than 1: check each of them.',
  saysZh: '各元素质量分数之和超过 1，请逐一核对。',
};

/** What cannot be read in a composition; its sum is judged once every fraction can be. */
export function faultsOfComposition(
  composition: Readonly<Record<string, string>>,
): readonly CompositionFault[] {
  const faults = Object.entries(composition).flatMap(([symbol, fraction]) => {
    const fix = isElement(symbol) ? fixOfFraction(fraction) : NO_SUCH_ELEMENT;
    return fix === undefined ? [] : [{ at: `/${escaped(symbol)}`, fix }];
  });
  if (faults.length > 0) return faults;
  return parseComposition(composition).ok ? [] : [{ at: '', fix: ABOVE_ONE }];
}

function fixOfFraction(text: string): Fix | undefined {
  const decimal = parseDecimal(text);
  if (!decimal.ok || text.startsWith('-')) return NOT_A_FRACTION;
  const { digits, scale } = decimal.value;
  return digits > 10n ** BigInt(scale) ? NOT_A_FRACTION : undefined;
}
