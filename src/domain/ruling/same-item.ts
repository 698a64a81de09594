import type { Composition } from '../determination/composition.ts';
import type { ShipmentFacts } from '../determination/facts.ts';
import { compareDecimals, writeDecimal } from '../quantity/decimal.ts';

type Item = ShipmentFacts['item'];

/**
 * What tells an item from others: what it is made of, in which form, with which figures. Nothing
 * when the facts do not say: a form alone is no identity.
 */
export function identityOf(item: Item): Readonly<Record<string, unknown>> | undefined {
  const { substance, form, composition, figures } = item;
  if (substance === undefined && composition === undefined && figures.size === 0) return undefined;
  return {
    substance: substance?.trim().toLowerCase(),
    form,
    composition: composition && sharesOf(composition),
    figures: Object.fromEntries([...figures].map(([name, figure]) => [name, writeDecimal(figure)])),
  };
}

function sharesOf({ shares, places }: Composition) {
  const written = [...shares].map(([element, digits]) => {
    return [element, writeDecimal({ digits, scale: places })] as const;
  });
  return Object.fromEntries(written);
}

/** Whether two statements on an item contradict each other; silence contradicts nothing. */
export function contradicts(one: Item, other: Item): boolean {
  return (
    differ(one.form, other.form) ||
    differ(one.substance?.trim().toLowerCase(), other.substance?.trim().toLowerCase()) ||
    sharesDiffer(one.composition, other.composition) ||
    figuresDiffer(one.figures, other.figures) ||
    answersDiffer(one.meets, other.meets)
  );
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function sharesDiffer(one: Composition | undefined, other: Composition | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return [...one.shares].some(([element, digits]) => {
    const held = other.shares.get(element);
    if (held === undefined) return other.rest === 0n && digits > 0n;
    const share = { digits, scale: one.places };
    return compareDecimals(share, { digits: held, scale: other.places }) !== 0;
  });
}

function figuresDiffer(one: Item['figures'], other: Item['figures']): boolean {
  return [...one].some(([name, figure]) => {
    const held = other.get(name);
    return held !== undefined && compareDecimals(figure, held) !== 0;
  });
}

function answersDiffer(one: Item['meets'], other: Item['meets']): boolean {
  return [...one].some(([ask, yes]) => other.has(ask) && other.get(ask) !== yes);
}

/** The item with what it leaves open taken from what was established of the same item before. */
export function completedBy(item: Item, established: Item): Item {
  return {
    ...item,
    substance: item.substance ?? established.substance,
    form: item.form ?? established.form,
    composition: item.composition ?? established.composition,
    figures: new Map([...established.figures, ...item.figures]),
    meets: new Map([...established.meets, ...item.meets]),
  };
}
