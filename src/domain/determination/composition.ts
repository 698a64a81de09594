import { type Element, isElement } from '../control-list/element.ts';
import type { Outcome } from '../law/rule.ts';
import { atScale, type Decimal, decimalText, parseDecimal } from '../quantity/decimal.ts';
import { ok, type Result, refuse } from '../result.ts';

/**
 * Mass fractions, exact: each share is so many parts of `whole`. An element that is not named
 * holds between nothing and `rest`: so it is absent when the named ones make up the whole.
 */
export interface Composition {
  readonly shares: ReadonlyMap<Element, bigint>;
  readonly rest: bigint;
  readonly whole: bigint;
  /** Places after the point: `whole` is ten to that power. */
  readonly places: number;
  /** Elements of which there is some, nobody knows how much. */
  readonly some?: ReadonlySet<Element>;
}

export type CompositionRefusal =
  | 'element-unknown'
  | 'fraction-not-decimal'
  | 'fraction-out-of-range'
  | 'composition-exceeds-one';

/**
 * Reads element → mass fraction, as decimal numbers or decimal text; null is unknown, false is
 * none of it, and true is some of it.
 */
export function parseComposition(
  written: Readonly<Record<string, unknown>>,
): Result<Composition, CompositionRefusal> {
  const fractions: [Element, Decimal][] = [];
  const some = new Set<Element>();
  for (const symbol in written) {
    if (!isElement(symbol)) return refuse('element-unknown', { element: symbol });
    const value = written[symbol];
    if (value === null || value === undefined) continue;
    if (value === true) {
      some.add(symbol);
      continue;
    }
    const fraction = value === false ? NONE : readFraction(value);
    if (fraction === undefined) return refuse('fraction-not-decimal', { element: symbol });
    const { digits, scale } = fraction;
    const above = digits > 10n ** BigInt(scale);
    if (digits < 0n || above) return refuse('fraction-out-of-range', { element: symbol });
    fractions.push([symbol, fraction]);
  }
  const composed = compose(fractions);
  return composed.ok && some.size > 0 ? ok({ ...composed.value, some }) : composed;
}

const NONE: Decimal = { digits: 0n, scale: 0 };

function readFraction(value: unknown): Decimal | undefined {
  const text = typeof value === 'number' ? decimalText(value) : value;
  const parsed = typeof text === 'string' ? parseDecimal(text) : undefined;
  return parsed?.ok === true ? parsed.value : undefined;
}

function compose(
  fractions: readonly [Element, Decimal][],
): Result<Composition, 'composition-exceeds-one'> {
  let places = 0;
  for (const [, fraction] of fractions) places = Math.max(places, fraction.scale);
  const whole = 10n ** BigInt(places);
  const shares = new Map<Element, bigint>();
  let rest = whole;
  for (const [element, fraction] of fractions) {
    const parts = atScale(fraction, places);
    shares.set(element, parts);
    rest -= parts;
  }
  return rest < 0n ? refuse('composition-exceeds-one') : ok({ shares, rest, whole, places });
}

/** Whether the item contains an element at all. Any share above nothing counts. */
export function contains(composition: Composition | undefined, element: Element): Outcome {
  if (composition === undefined) return 'unknown';
  const share = composition.shares.get(element);
  if (share !== undefined) return share > 0n ? 'met' : 'not-met';
  if (composition.some?.has(element)) return 'met';
  return composition.rest > 0n ? 'unknown' : 'not-met';
}

/** Whether an element is the main constituent: there is some of it, and of no other more. */
export function isMainConstituent(composition: Composition | undefined, element: Element): Outcome {
  if (composition === undefined) return 'unknown';
  const { shares, rest } = composition;
  const named = shares.get(element);
  const most = named ?? rest;
  if (most === 0n) return 'not-met';
  let largestOther = 0n;
  for (const [other, share] of shares) {
    if (other !== element && share > largestOther) largestOther = share;
  }
  if (largestOther > most) return 'not-met';
  if (named === undefined) return 'unknown';
  return rest > named ? 'unknown' : 'met';
}

/** The least and the most that an element can make up of the item, in per cent. */
export function percentOf(
  composition: Composition | undefined,
  element: Element,
): readonly [Decimal, Decimal] {
  const scale = composition?.places ?? 0;
  const share = composition?.shares.get(element);
  const most = share ?? composition?.rest ?? 1n;
  const asPercent = (parts: bigint) => ({ digits: parts * 100n, scale });
  return [asPercent(share ?? 0n), asPercent(most)];
}
