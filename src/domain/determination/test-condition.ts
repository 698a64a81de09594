import { assert, unreachable } from '../assert.ts';
import type { Element } from '../control-list/element.ts';
import type { Law } from '../law/law.ts';
import type { Outcome } from '../law/rule.ts';
import type { Bound, Condition, EndUseKind } from '../measure/condition.ts';
import { compareDecimals, type Decimal, parseDecimal } from '../quantity/decimal.ts';
import { contains, isMainConstituent, percentOf } from './composition.ts';
import type { ShipmentFacts } from './facts.ts';
import { type PartyIndex, partyTest } from './listed-parties.ts';
import { elementsOfSubstance, type SubstanceIndex, substanceTest } from './substance.ts';

/** Asks one question of a shipment. Unknown facts give `unknown`, never a guess. */
export type Test = (facts: ShipmentFacts) => Outcome;

/** What the questions of a law need to know beside the shipment. */
export interface Lexicon {
  readonly properties: Law['properties'];
  readonly substances: SubstanceIndex;
  readonly parties: PartyIndex;
}

/** Makes a condition into a test once, so that many shipments can be put to it. */
export function testOf(condition: Condition, lexicon: Lexicon): Test {
  if ('all' in condition) return allOf(condition.all.map((part) => testOf(part, lexicon)));
  if ('any' in condition) return anyOf(condition.any.map((part) => testOf(part, lexicon)));
  if ('not' in condition) return notOf(testOf(condition.not, lexicon));
  if ('formIn' in condition) return ({ item }) => amongOrUnknown(condition.formIn, item.form);
  if ('containsAny' in condition) {
    return anyOf(condition.containsAny.map((element) => containsTest(element, lexicon)));
  }
  if ('containsAll' in condition) {
    return allOf(condition.containsAll.map((element) => containsTest(element, lexicon)));
  }
  if ('mainConstituent' in condition) return mainTest(condition.mainConstituent, lexicon);
  if ('substanceIn' in condition) {
    const test = substanceTest(condition.substanceIn, lexicon.substances);
    return ({ item }) => test(item.substance);
  }
  if ('property' in condition) return figureTest(condition.property, condition.is, lexicon);
  if ('ask' in condition) {
    const unsaid = condition.presumed === 'no' ? false : undefined;
    return ({ item }) => answered(item.meets.get(condition.ask) ?? unsaid);
  }
  if ('listedAs' in condition) {
    return ({ item }) => answered(item.meets.get(condition.listedAs));
  }
  if ('originIn' in condition) return ({ item }) => amongOrUnknown(condition.originIn, item.origin);
  if ('purposeIn' in condition) {
    const { purposeIn } = condition;
    return ({ purpose = 'trade' }) => answered(purposeIn.includes(purpose));
  }
  if ('knowsOf' in condition) {
    const { knowsOf } = condition;
    return ({ knows }) => answered(knowsOf.some((danger) => knows?.has(danger)));
  }
  if ('partyListed' in condition) return partyTest(condition.partyListed, lexicon.parties);
  if ('destinationIn' in condition) return destinationTest(condition.destinationIn);
  if ('endUseIn' in condition) return endUseTest(condition.endUseIn);
  if ('endUserMilitary' in condition) return ({ endUser }) => answered(endUser.military);
  // What a clause reaches is asked of the entries that it covers, not of the shipment.
  if ('fallsUnder' in condition) return () => 'met';
  return unreachable(condition);
}

function allOf(tests: readonly Test[]): Test {
  return (facts) => {
    let outcome: Outcome = 'met';
    for (const test of tests) {
      const part = test(facts);
      if (part === 'not-met') return part;
      if (part === 'unknown') outcome = part;
    }
    return outcome;
  };
}

function anyOf(tests: readonly Test[]): Test {
  return (facts) => {
    let outcome: Outcome = 'not-met';
    for (const test of tests) {
      const part = test(facts);
      if (part === 'met') return part;
      if (part === 'unknown') outcome = part;
    }
    return outcome;
  };
}

const OPPOSITE = { met: 'not-met', 'not-met': 'met', unknown: 'unknown' } as const;

function notOf(test: Test): Test {
  return (facts) => OPPOSITE[test(facts)];
}

function answered(answer: boolean | undefined): Outcome {
  if (answer === undefined) return 'unknown';
  return answer ? 'met' : 'not-met';
}

function amongOrUnknown(wanted: readonly string[], given: string | undefined): Outcome {
  return given === undefined ? 'unknown' : answered(wanted.includes(given));
}

function containsTest(element: Element, { substances }: Lexicon): Test {
  return ({ item }) => {
    const outcome = contains(item.composition, element);
    if (outcome !== 'unknown') return outcome;
    return elementsOfSubstance(item.substance, substances).has(element) ? 'met' : 'unknown';
  };
}

function mainTest(element: Element, { substances }: Lexicon): Test {
  return ({ item }) => {
    const outcome = isMainConstituent(item.composition, element);
    if (outcome !== 'unknown') return outcome;
    const named = elementsOfSubstance(item.substance, substances);
    return named.size === 1 && named.has(element) ? 'met' : 'unknown';
  };
}

/** Either the destination or the end user's country is enough. */
function destinationTest(countries: readonly string[]): Test {
  return ({ destination, endUser }) => {
    const goesThere = amongOrUnknown(countries, destination);
    if (goesThere === 'met') return goesThere;
    const isThere = amongOrUnknown(countries, endUser.country);
    return isThere === 'not-met' ? goesThere : isThere;
  };
}

function endUseTest(kinds: readonly EndUseKind[]): Test {
  return anyOf(kinds.map((kind) => END_USE_TESTS[kind]));
}

/** A civil use by a user who is not military does not raise military strength. */
const END_USE_TESTS = {
  military: ({ endUse }) => (endUse === undefined ? 'unknown' : answered(endUse === 'military')),
  'raises-military-strength': ({ endUse, endUser }) => {
    if (endUse === 'military' || endUser.military === true) return 'met';
    return endUse === 'civil' && endUser.military === false ? 'not-met' : 'unknown';
  },
} as const satisfies Record<EndUseKind, Test>;

function figureTest(property: string, bound: Bound, { properties }: Lexicon): Test {
  const isWithin = boundTest(bound);
  const element = properties[property]?.elementShare;
  return ({ item }) => {
    const figure = item.figures.get(property);
    if (figure !== undefined) return answered(isWithin(figure));
    if (element === undefined) return 'unknown';
    const [least, most] = percentOf(item.composition, element);
    if (compareDecimals(least, most) === 0) return answered(isWithin(least));
    return isWithin(least) === isWithin(most) && isOpenEnded(bound)
      ? answered(isWithin(least))
      : 'unknown';
  };
}

/** What holds at both ends of a range then holds all along it. */
function isOpenEnded({ op }: Bound): boolean {
  return op === '<' || op === '<=' || op === '>' || op === '>=';
}

function boundTest(bound: Bound): (figure: Decimal) => boolean {
  if (bound.op === 'between') {
    const [min, max] = [decimal(bound.min), decimal(bound.max)];
    return (figure) => compareDecimals(figure, min) >= 0 && compareDecimals(figure, max) <= 0;
  }
  if (bound.op === 'in') {
    const values = bound.values.map(decimal);
    return (figure) => values.some((value) => compareDecimals(figure, value) === 0);
  }
  const value = decimal(bound.value);
  const holds = COMPARISONS[bound.op];
  return (figure) => holds(compareDecimals(figure, value));
}

const COMPARISONS = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '=': (sign) => sign === 0,
} as const satisfies Record<string, (sign: number) => boolean>;

function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  assert(parsed.ok, `${text} in the law is not a decimal`);
  return parsed.value;
}
