import { unreachable } from '../assert.ts';
import type { Bound, Condition, ListedParties, Reach } from '../measure/condition.ts';
import { isCountry } from '../party/country.ts';
import { compareDecimals, type Decimal, parseDecimal } from '../quantity/decimal.ts';
import type { KnownLaw } from './known-law.ts';
import { type LawFault, repeatFaults, under } from './law-fault.ts';

/** One question inside a condition, and its place there. */
export interface ConditionPart {
  readonly part: Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;
  readonly path: string;
}

/** Every question that a condition asks, however deep. */
export function partsOf(condition: Condition, path = ''): readonly ConditionPart[] {
  if ('all' in condition) return partsOfEach(condition.all, `${path}/all`);
  if ('any' in condition) return partsOfEach(condition.any, `${path}/any`);
  if ('not' in condition) return partsOf(condition.not, `${path}/not`);
  return [{ part: condition, path }];
}

function partsOfEach(conditions: readonly Condition[], path: string): readonly ConditionPart[] {
  return conditions.flatMap((condition, index) => partsOf(condition, `${path}/${index}`));
}

/** The words of each question, by its id. */
type Asks = Readonly<Record<string, string>>;

/** What a condition refers to and the law does not have, or has otherwise. */
export function conditionFaults(when: Condition, asks: Asks, known: KnownLaw): readonly LawFault[] {
  return partsOf(when).flatMap(({ part, path }) => [
    ...under(path, partFaults(part, asks, known)),
    ...('fallsUnder' in part ? nestingFaults(path) : []),
  ]);
}

function partFaults(part: ConditionPart['part'], asks: Asks, known: KnownLaw): readonly LawFault[] {
  if ('formIn' in part) return under('/formIn', repeatFaults(part.formIn));
  if ('containsAny' in part) return under('/containsAny', repeatFaults(part.containsAny));
  if ('containsAll' in part) return under('/containsAll', repeatFaults(part.containsAll));
  if ('property' in part) return figureFaults(part, known);
  if ('ask' in part) return Object.hasOwn(asks, part.ask) ? [] : [wordless(part.ask)];
  if ('destinationIn' in part) return under('/destinationIn', countryFaults(part.destinationIn));
  if ('endUseIn' in part) return under('/endUseIn', repeatFaults(part.endUseIn));
  if ('fallsUnder' in part) return under('/fallsUnder', reachFaults(part.fallsUnder, known));
  if ('originIn' in part) return under('/originIn', countryFaults(part.originIn));
  if ('purposeIn' in part) return under('/purposeIn', repeatFaults(part.purposeIn));
  if ('knowsOf' in part) return under('/knowsOf', repeatFaults(part.knowsOf));
  if ('listedAs' in part) return under('/listedAs', codeFaults(part.listedAs, known));
  if ('partyListed' in part) return under('/partyListed', partyFaults(part.partyListed, known));
  // An element and a form are words of closed lists, and a substance is whatever the text names.
  if ('mainConstituent' in part || 'substanceIn' in part || 'endUserMilitary' in part) return [];
  return unreachable(part);
}

function wordless(ask: string): LawFault {
  const says = `The measure's asks have no words for ${ask}: write the question there.`;
  return { path: '/ask', says };
}

function figureFaults(
  { property, unit, is }: { property: string; unit: string; is: Bound },
  { properties }: KnownLaw,
): readonly LawFault[] {
  const known = Object.hasOwn(properties, property) ? properties[property] : undefined;
  if (known === undefined) {
    const says = `No property is called ${property}: add it to the properties, or correct it.`;
    return [{ path: '/property', says }];
  }
  const faults: LawFault[] = [];
  if (known.unit !== unit) {
    const says = `${property} is measured in ${known.unit}, not in ${unit}: convert the figure.`;
    faults.push({ path: '/unit', says });
  }
  return [...faults, ...under('/is', boundFaults(is))];
}

function boundFaults(bound: Bound): readonly LawFault[] {
  if (bound.op !== 'between') return [];
  const [min, max] = [parseDecimal(bound.min), parseDecimal(bound.max)];
  if (!min.ok || !max.ok || isOrdered(min.value, max.value)) return [];
  const says = `Nothing lies between ${bound.min} and ${bound.max}: put the lesser figure first.`;
  return [{ path: '/min', says }];
}

function isOrdered(least: Decimal, most: Decimal): boolean {
  return compareDecimals(least, most) <= 0;
}

function countryFaults(countries: readonly string[]): readonly LawFault[] {
  const unknown = countries.flatMap((country, index) => {
    if (isCountry(country)) return [];
    const says = `${country} is not a country of ISO 3166: write its two capitals, as in DE.`;
    return [{ path: `/${index}`, says }];
  });
  return [...unknown, ...repeatFaults(countries)];
}

function reachFaults({ measures = [], codes = [] }: Reach, known: KnownLaw): readonly LawFault[] {
  const strange = measures.flatMap((id, index) => {
    if (known.measures.has(id) || known.notHeld.has(id)) return [];
    const says = `${id} is neither held nor listed as not held: correct it, or list it there.`;
    return [{ path: `/measures/${index}`, says }];
  });
  const empty = codes.flatMap((code, index) => {
    if (reachesAny(code, known)) return [];
    const says = `The control list has nothing under ${code}: correct it, or add what it reaches.`;
    return [{ path: `/codes/${index}`, says }];
  });
  return [...strange, ...empty];
}

function codeFaults(code: string, { codes }: KnownLaw): readonly LawFault[] {
  if (codes.has(code)) return [];
  const says = `The control list has no ${code}: correct it, or add it there.`;
  return [{ path: '', says }];
}

function partyFaults({ list, notice }: ListedParties, { notices }: KnownLaw): readonly LawFault[] {
  const held = notices.get(list);
  if (held === undefined) {
    return [
      { path: '/list', says: `No party list is called ${list}: correct it, or add the list.` },
    ];
  }
  if (notice === undefined || held.has(notice)) return [];
  const says = `Nobody stands on ${list} by the notice ${notice}: correct it, or add the parties.`;
  return [{ path: '/notice', says }];
}

function reachesAny(above: string, { codes }: KnownLaw): boolean {
  return [...codes].some((code) => `${code}.`.startsWith(`${above}.`));
}

/** What a clause covers is asked of other entries, so it cannot be one of several ways to hold. */
function nestingFaults(path: string): readonly LawFault[] {
  if (/^(\/all\/\d+)?$/.test(path)) return [];
  const says =
    'What a clause covers stands beside its other conditions: move it into the first all.';
  return [{ path: `${path}/fallsUnder`, says }];
}
