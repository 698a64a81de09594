import { unreachable } from '../assert.ts';
import type { Element } from '../control-list/element.ts';
import type { Condition, EndUseKind } from '../measure/condition.ts';
import { contains } from './composition.ts';
import type { ShipmentFacts } from './facts.ts';
import { type Lexicon, testOf } from './test-condition.ts';

/** What an open condition would have to know: JSON Pointers into the fact sheet. */
export interface Questions {
  /** What sort of thing it is and where it goes. */
  readonly first: string[];
  /** What is worth asking only once the first are answered. */
  readonly later: string[];
}

/** Adds the facts of a shipment that leave a condition open to what is to be asked. */
export type Asking = (facts: ShipmentFacts, questions: Questions) => void;

/** The facts whose absence leaves it open: those that narrow it down go before the others. */
export function pathsAsked(asking: Asking, facts: ShipmentFacts): readonly string[] {
  const questions: Questions = { first: [], later: [] };
  asking(facts, questions);
  return questions.first.length > 0 ? questions.first : questions.later;
}

/** Makes the questions of a clause once. It is asked when open, so its parts alone are tested. */
export function questionsOf(condition: Condition, lexicon: Lexicon): Asking {
  return 'all' in condition ? openPartsOf(condition, lexicon) : askingOf(condition, lexicon);
}

/** Makes a condition into its questions once, so that many shipments can be put to it. */
function askingOf(condition: Condition, lexicon: Lexicon): Asking {
  const test = testOf(condition, lexicon);
  const ask = openPartsOf(condition, lexicon);
  return (facts, questions) => {
    if (test(facts) === 'unknown') ask(facts, questions);
  };
}

function openPartsOf(condition: Condition, lexicon: Lexicon): Asking {
  if ('all' in condition) return joined(condition.all.map((part) => askingOf(part, lexicon)));
  if ('any' in condition) return joined(condition.any.map((part) => askingOf(part, lexicon)));
  if ('not' in condition) return askingOf(condition.not, lexicon);
  if ('formIn' in condition) return askedFirst('/item/form');
  if ('containsAny' in condition) return askedOfElements(condition.containsAny);
  if ('containsAll' in condition) return askedOfElements(condition.containsAll);
  if ('mainConstituent' in condition) return askedOfMain(condition.mainConstituent);
  if ('destinationIn' in condition) return askPlaces;
  if ('substanceIn' in condition) return askedLater('/item/substance');
  if ('property' in condition) return askedLater(`/item/properties/${condition.property}`);
  if ('ask' in condition) return askedLater(`/item/meets/${condition.ask}`);
  if ('listedAs' in condition) return askedLater(`/item/meets/${condition.listedAs}`);
  if ('originIn' in condition) return askedLater('/item/origin');
  if ('partyListed' in condition) return askWho;
  // An exemption is claimed and a danger is known: neither is asked for.
  if ('purposeIn' in condition || 'knowsOf' in condition) return () => undefined;
  if ('endUseIn' in condition) return askedOfEndUse(condition.endUseIn);
  if ('endUserMilitary' in condition) return askedLater('/endUser/military');
  // What a clause reaches is asked by the entries that it covers.
  if ('fallsUnder' in condition) return () => undefined;
  return unreachable(condition);
}

function joined(parts: readonly Asking[]): Asking {
  return (facts, questions) => {
    for (const part of parts) part(facts, questions);
  };
}

function askedFirst(path: string): Asking {
  return (_, { first }) => {
    first.push(path);
  };
}

function askedLater(path: string): Asking {
  return (_, { later }) => {
    later.push(path);
  };
}

function askedOfElements(wanted: readonly Element[]): Asking {
  return ({ item }, { first }) => {
    for (const element of wanted) {
      const isOpen = contains(item.composition, element) === 'unknown';
      if (isOpen) first.push(`/item/composition/${element}`);
    }
  };
}

/** When its own share is known, it is the others that are not. */
function askedOfMain(element: Element): Asking {
  return ({ item }, { first }) => {
    const isNamed = item.composition?.shares.has(element) === true;
    first.push(isNamed ? '/item/composition' : `/item/composition/${element}`);
  };
}

const askPlaces: Asking = ({ destination, endUser }, { first }) => {
  if (destination === undefined) first.push('/destination');
  if (endUser.country === undefined) first.push('/endUser/country');
};

const askWho: Asking = ({ endUser }, { later }) => {
  later.push(endUser.name === undefined ? '/endUser/name' : '/endUser/owners');
};

function askedOfEndUse(kinds: readonly EndUseKind[]): Asking {
  const asksWhom = kinds.includes('raises-military-strength');
  return ({ endUse, endUser }, { later }) => {
    if (endUse === undefined) later.push('/endUse');
    if (asksWhom && endUser.military === undefined) later.push('/endUser/military');
  };
}
