import { type Element, isElement } from '../control-list/element.ts';
import type { Outcome } from '../law/rule.ts';
import type { Substance } from '../measure/condition.ts';

/** A substance as it was named, and what the law and its formula make of the name. */
interface Named {
  readonly words: ReadonlySet<string>;
  /** What the law knows by that name. */
  readonly known: readonly Substance[];
  /** The elements that it surely contains. */
  readonly elements: ReadonlySet<Element>;
}

/** Every substance that a law names, so that a name can be told from the others. */
export interface SubstanceIndex {
  readonly byName: ReadonlyMap<string, readonly Substance[]>;
  /** Names read before: a long list of items names few substances. */
  readonly read: Map<string, Named>;
}

const MOST_READ = 10_000;

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const FORMULA_PART = /([A-Z][a-z]?)|[\d.()x-]+/gy;

/** Arranges the substances of a law by every name that settles them. */
export function indexSubstances(substances: readonly Substance[]): SubstanceIndex {
  const byName = new Map<string, Substance[]>();
  for (const substance of substances) {
    for (const name of namesOf(substance)) {
      byName.set(name, [...(byName.get(name) ?? []), substance]);
    }
  }
  return { byName, read: new Map() };
}

/** A class is named by its words only: its formula is shared by much that is outside it. */
function namesOf({ name, nameZh, formula, cas, ...rest }: Substance): string[] {
  const identifiers = rest.class ? [name, nameZh] : [name, nameZh, formula, cas];
  return identifiers.filter((text) => text !== undefined).map(normalise);
}

function normalise(text: string): string {
  const plain = text.replace(/[₀-₉]/g, (digit) => `${SUBSCRIPTS.indexOf(digit)}`).trim();
  return isFormula(plain) ? plain : plain.toLowerCase().replace(/[\s_]+/g, ' ');
}

function isFormula(text: string): boolean {
  return !/\s/.test(text) && elementsOfFormula(text) !== undefined;
}

function readName(given: string, { byName, read }: SubstanceIndex): Named {
  const before = read.get(given);
  if (before !== undefined) return before;
  if (read.size >= MOST_READ) read.clear();
  const name = normalise(given);
  const known = byName.get(name) ?? [];
  const formula = known.length === 0 ? name : known.find((one) => one.formula)?.formula;
  const elements = (formula === undefined ? undefined : elementsOfFormula(formula)) ?? NONE;
  const named = { words: wordsOf(name), known, elements };
  read.set(given, named);
  return named;
}

const NONE: ReadonlySet<Element> = new Set();

/**
 * Whether an item's substance is one of those named. A single substance is settled by its name,
 * formula or CAS number. A class is met by its own words, not met by what the law names beside
 * it, and else unknown: no list of its members is held. A wider word settles nothing.
 */
export function substanceTest(
  wanted: readonly Substance[],
  index: SubstanceIndex,
): (given: string | undefined) => Outcome {
  const classes = wanted.filter((one) => one.class).map(({ name }) => wordsOf(name));
  const mixtures = wanted.flatMap(({ formula }) =>
    formula?.includes('x') ? [elementsOfFormula(formula) ?? NONE] : [],
  );
  return (given) => {
    if (given === undefined) return 'unknown';
    const { words, known, elements } = readName(given, index);
    if (wanted.some((one) => known.includes(one))) return 'met';
    if (mixtures.some((mixture) => isEqual(mixture, elements))) return 'met';
    if (classes.some((className) => isWithin(className, words))) return 'met';
    if (classes.some((className) => isWithin(words, className))) return 'unknown';
    return known.length > 0 || classes.length === 0 ? 'not-met' : 'unknown';
  };
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.toLowerCase().split(/[\s,-]+/));
}

/** `synthetic diamond` is a diamond: the words of the class stand in the name. */
function isWithin<Part>(part: ReadonlySet<Part>, whole: ReadonlySet<Part>): boolean {
  for (const one of part) if (!whole.has(one)) return false;
  return true;
}

function isEqual<Part>(one: ReadonlySet<Part>, other: ReadonlySet<Part>): boolean {
  return one.size === other.size && isWithin(one, other);
}

/**
 * The elements that the named substance surely contains. It proves presence, never absence:
 * the formula of a substance does not speak of what is mixed into it.
 */
export function elementsOfSubstance(
  given: string | undefined,
  index: SubstanceIndex,
): ReadonlySet<Element> {
  return given === undefined ? NONE : readName(given, index).elements;
}

function elementsOfFormula(text: string): ReadonlySet<Element> | undefined {
  const elements = new Set<Element>();
  let end = 0;
  for (const part of text.matchAll(FORMULA_PART)) {
    const symbol = part[1];
    end = part.index + part[0].length;
    if (symbol === undefined) continue;
    if (!isElement(symbol)) return undefined;
    elements.add(symbol);
  }
  return end === text.length && elements.size > 0 ? elements : undefined;
}
