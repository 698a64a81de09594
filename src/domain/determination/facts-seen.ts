import type { Condition } from '../measure/condition.ts';
import { type Decimal, writeDecimal } from '../quantity/decimal.ts';
import type { Composition } from './composition.ts';
import type { ShipmentFacts } from './facts.ts';

/** A fact that a question looked at: where it stands on the sheet, and what it says. */
export interface FactSeen {
  /** JSON Pointer into the fact sheet. */
  readonly path: string;
  /** Absent: not known. */
  readonly value?: string;
}

/** The facts of a shipment that one question looks at. Groups look at none of their own. */
export function factsSeen(condition: Condition, facts: ShipmentFacts): readonly FactSeen[] {
  const { item, endUser } = facts;
  if ('formIn' in condition) return [seen('/item/form', item.form)];
  if ('containsAny' in condition) return sharesSeen(condition.containsAny, item.composition);
  if ('containsAll' in condition) return sharesSeen(condition.containsAll, item.composition);
  if ('mainConstituent' in condition)
    return sharesSeen([condition.mainConstituent], item.composition);
  if ('substanceIn' in condition) return [seen('/item/substance', item.substance)];
  if ('property' in condition) {
    const figure = item.figures.get(condition.property);
    return [seen(`/item/properties/${condition.property}`, figure && writeDecimal(figure))];
  }
  if ('ask' in condition) return [answerSeen(condition.ask, item.meets)];
  if ('listedAs' in condition) return [answerSeen(condition.listedAs, item.meets)];
  if ('originIn' in condition) return [seen('/item/origin', item.origin)];
  if ('purposeIn' in condition) return [seen('/purpose', facts.purpose)];
  if ('knowsOf' in condition) return [seen('/knows', facts.knows && [...facts.knows].join(', '))];
  if ('partyListed' in condition) {
    return [seen('/endUser/name', endUser.name), seen('/consignee/name', facts.consignee?.name)];
  }
  if ('destinationIn' in condition) {
    return [seen('/destination', facts.destination), seen('/endUser/country', endUser.country)];
  }
  if ('endUseIn' in condition) return [seen('/endUse', facts.endUse)];
  if ('endUserMilitary' in condition) return [seen('/endUser/military', yesOrNo(endUser.military))];
  return [];
}

function seen(path: string, value: string | undefined): FactSeen {
  return value === undefined ? { path } : { path, value };
}

function answerSeen(ask: string, meets: ReadonlyMap<string, boolean>): FactSeen {
  return seen(`/item/meets/${ask}`, yesOrNo(meets.get(ask)));
}

function yesOrNo(answer: boolean | undefined): string | undefined {
  if (answer === undefined) return undefined;
  return answer ? 'yes' : 'no';
}

function sharesSeen(
  elements: Extract<Condition, { containsAny: unknown }>['containsAny'],
  composition: Composition | undefined,
): readonly FactSeen[] {
  return elements.map((element) => {
    const digits = composition?.shares.get(element);
    const share: Decimal | undefined =
      digits === undefined || composition === undefined
        ? undefined
        : { digits, scale: composition.places };
    const some = composition?.some?.has(element) ? 'some' : undefined;
    return seen(`/item/composition/${element}`, share ? writeDecimal(share) : some);
  });
}
