import type { Element } from '../control-list/element.ts';
import type { Form } from '../control-list/form.ts';
import type { Condition, Substance } from '../measure/condition.ts';
import type { Entry, Measure } from '../measure/measure.ts';
import type { ControlCode, Law, Property } from './law.ts';

/** What a law can be searched for. */
export type Subject =
  | { readonly kind: 'entry'; readonly measure: Measure; readonly entry: Entry }
  /** A code that only stands under an entry, as a kind of what the entry names. */
  | { readonly kind: 'code'; readonly code: ControlCode; readonly under?: EntryOfMeasure }
  | { readonly kind: 'substance'; readonly substance: Substance }
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'property'; readonly name: string; readonly property: Property };

/** The kinds of what a search finds. */
export const SUBJECT_KINDS = [
  'entry',
  'code',
  'substance',
  'element',
  'form',
  'property',
] as const satisfies readonly Subject['kind'][];

/** An entry with the measure that it stands in. */
export interface EntryOfMeasure {
  readonly measure: Measure;
  readonly entry: Entry;
}

/** What a condition speaks of, wherever in it. */
export interface Spoken {
  readonly forms: readonly Form[];
  /** Elements that have to be there. */
  readonly surely: readonly Element[];
  /** Elements of which one has to be there. */
  readonly oneOf: readonly Element[];
  readonly substances: readonly Substance[];
  readonly properties: readonly string[];
  readonly asks: readonly string[];
}

/** What a condition speaks of; what it excludes is no part of it. */
export function spokenOf(when: Condition): Spoken {
  const parts = partsOf(when);
  const oneOf = parts.flatMap((one) => ('containsAny' in one ? one.containsAny : []));
  const surely = parts.flatMap((one) => {
    if ('mainConstituent' in one) return [one.mainConstituent];
    return 'containsAll' in one ? one.containsAll : [];
  });
  return {
    forms: parts.flatMap((one) => ('formIn' in one ? one.formIn : [])),
    surely: oneOf.length === 1 ? [...surely, ...oneOf] : surely,
    oneOf,
    substances: parts.flatMap((one) => ('substanceIn' in one ? one.substanceIn : [])),
    properties: parts.flatMap((one) => ('property' in one ? [one.property] : [])),
    asks: parts.flatMap((one) => ('ask' in one ? [one.ask] : [])),
  };
}

function partsOf(when: Condition): readonly Condition[] {
  if ('all' in when) return when.all.flatMap(partsOf);
  if ('any' in when) return when.any.flatMap(partsOf);
  return 'not' in when ? [] : [when];
}

/** Everything of a law that can be searched for, each thing once. */
export function subjectsOf(law: Law): readonly Subject[] {
  const entries = law.measures.flatMap((measure) =>
    measure.entries.map((entry): EntryOfMeasure => ({ measure, entry })),
  );
  const spoken = entries.map(({ entry }) => spokenOf(entry.when));
  const elements = new Set(spoken.flatMap(({ surely, oneOf }) => [...surely, ...oneOf]));
  const substances = new Map(spoken.flatMap((one) => one.substances).map((one) => [one.name, one]));
  return [
    ...entries.map((one) => ({ kind: 'entry', ...one }) as const),
    ...codesBeside(law, entries),
    ...[...substances.values()].map((substance) => ({ kind: 'substance', substance }) as const),
    ...[...elements].map((element) => ({ kind: 'element', element }) as const),
    ...[...new Set(spoken.flatMap(({ forms }) => forms))].map(
      (form) => ({ kind: 'form', form }) as const,
    ),
    ...Object.entries(law.properties).map(
      ([name, property]) => ({ kind: 'property', name, property }) as const,
    ),
  ];
}

function codesBeside({ controlList }: Law, entries: readonly EntryOfMeasure[]): Subject[] {
  const own = new Map(entries.map((one) => [one.entry.code, one]));
  return controlList
    .filter(({ code }) => !own.has(code))
    .map((code) => {
      const above = aboveOf(code.code).find((one) => own.has(one));
      const under = above === undefined ? undefined : own.get(above);
      return { kind: 'code', code, ...(under === undefined ? {} : { under }) };
    });
}

function aboveOf(code: string): readonly string[] {
  const parts = code.split('.');
  return parts.map((_, cut) => parts.slice(0, parts.length - cut).join('.')).slice(1);
}
