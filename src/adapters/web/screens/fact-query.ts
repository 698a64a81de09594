import type { Law } from '../../../domain/law/law.ts';
import { percentToFraction } from '../request/percent.ts';
import { allOf, givenOf, type Typed, textOf } from '../request/typed.ts';

/** Rows for elements that the form offers at first, and that a click adds. */
export const FIRST_ROWS = 3;
const MORE_ROWS = 3;
const MOST_ROWS = 30;

/** Rows for owners of the end user. */
const OWNER_ROWS = 3;

const SHARE = '/item/composition/';
const SOME = '/item/contains/';
const MEETS = '/item/meets/';
const FIGURE = '/item/properties/';

/** A form's answer to yes or no. */
const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The fact sheet that a query asks about. What was left blank is left out: it is not known. */
export function sheetOf(query: Typed, law: Law): Readonly<Record<string, unknown>> {
  return {
    jurisdiction: law.jurisdiction.code,
    on: givenOf(query, '/on'),
    item: {
      description: givenOf(query, '/item/description'),
      substance: givenOf(query, '/item/substance'),
      controlCode: givenOf(query, '/item/controlCode'),
      form: givenOf(query, '/item/form'),
      hsCode: givenOf(query, '/item/hsCode'),
      origin: givenOf(query, '/item/origin'),
      composition: knownCompositionOf(query),
      meets: partsOf(query, MEETS, (text) => ANSWERS[text]),
      properties: figuresOf(query, law),
    },
    destination: givenOf(query, '/destination'),
    endUse: givenOf(query, '/endUse'),
    purpose: givenOf(query, '/purpose'),
    knows: knownOf(query),
    consignee: { name: givenOf(query, '/consignee/name') },
    endUser: {
      name: givenOf(query, '/endUser/name'),
      owners: ownersOf(query),
      country: givenOf(query, '/endUser/country'),
      military: ANSWERS[textOf(query, '/endUser/military')],
    },
  };
}

/** What the exporter knows of; nothing when no box was ticked. */
function knownOf(query: Typed): Readonly<Record<string, boolean>> | undefined {
  const known = allOf(query, '/knows').filter((danger) => danger !== '');
  return known.length === 0 ? undefined : Object.fromEntries(known.map((one) => [one, true]));
}

/** Names and shares of owners, or that nobody else owns it; nothing when it was not said. */
function ownersOf(query: Typed) {
  const owners = ownerNames().flatMap(({ name, share }) => {
    const [named, held] = [givenOf(query, name), givenOf(query, share)];
    if (named === undefined && held === undefined) return [];
    return [{ name: named, share: held === undefined ? undefined : percentToFraction(held) }];
  });
  return owners.length === 0 ? undefined : owners;
}

/** The names of the fields of every row for an owner. */
export function ownerNames(): readonly { readonly name: string; readonly share: string }[] {
  return Array.from({ length: OWNER_ROWS }, (_, index) => {
    return { name: `owner${index + 1}`, share: `ownerShare${index + 1}` };
  });
}

/** Element → mass fraction, from the rows and from what was asked afterwards. */
export function compositionOf(query: Typed): Readonly<Record<string, string | null>> | undefined {
  const rows = rowNames(query)
    .map(({ element, share }) => [symbolOf(query, element), givenOf(query, share)] as const)
    .filter(([symbol]) => symbol !== '')
    .map(
      ([symbol, share]) => [symbol, share === undefined ? null : percentToFraction(share)] as const,
    );
  const some = Object.entries(containedOf(query)).filter(([, is]) => is);
  const named = some.map(([symbol]) => [symbol, null] as const);
  const asked = Object.entries(partsOf(query, SHARE, percentToFraction) ?? {});
  const composition = Object.fromEntries([...named, ...rows, ...asked]);
  return Object.keys(composition).length === 0 ? undefined : composition;
}

/** The same with what is known without a figure: that there is some of it, or none. */
function knownCompositionOf(query: Typed) {
  const shares = compositionOf(query) ?? {};
  const known = Object.entries(containedOf(query)).filter(
    ([symbol]) => typeof shares[symbol] !== 'string',
  );
  const composition = { ...shares, ...Object.fromEntries(known) };
  return Object.keys(composition).length === 0 ? undefined : composition;
}

function containedOf(query: Typed): Readonly<Record<string, boolean>> {
  return partsOf(query, SOME, (text) => ANSWERS[text]) ?? {};
}

/** `dy` is meant as Dy: the law writes symbols with a capital and a small letter. */
function symbolOf(query: Typed, name: string): string {
  const text = textOf(query, name);
  return /^[A-Za-z]{1,2}$/.test(text)
    ? `${text.slice(0, 1).toUpperCase()}${text.slice(1).toLowerCase()}`
    : text;
}

function figuresOf(query: Typed, law: Law) {
  return partsOf(query, FIGURE, (value, name) => ({
    value,
    unit: law.properties[name]?.unit ?? '',
  }));
}

/** The parts whose names begin alike; nothing when none was given. */
function partsOf<Value>(
  query: Typed,
  prefix: string,
  read: (text: string, name: string) => Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const parts: [string, Value][] = [];
  for (const field of query.keys()) {
    const text = givenOf(query, field);
    if (!field.startsWith(prefix) || text === undefined) continue;
    const name = field.slice(prefix.length);
    const value = read(text, name);
    if (value !== undefined) parts.push([name, value]);
  }
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

export interface RowNames {
  readonly place: number;
  readonly element: string;
  readonly share: string;
}

/** The names of the fields of every element row that the form has now. */
export function rowNames(query: Typed): readonly RowNames[] {
  const asked = Number.parseInt(textOf(query, 'rows'), 10) || FIRST_ROWS;
  const more = query.has('more') ? MORE_ROWS : 0;
  const count = Math.min(Math.max(asked + more, FIRST_ROWS), MOST_ROWS);
  return Array.from({ length: count }, (_, index) => {
    const place = index + 1;
    return { place, element: `element${place}`, share: `share${place}` };
  });
}

/** The field that a fault of the sheet is about: shares stand in rows, not under their path. */
export function fieldOfPath(query: Typed, path: string): string {
  const [, owner, part] = /^\/endUser\/owners\/(\d+)(?:\/(name|share))?$/.exec(path) ?? [];
  if (owner !== undefined) {
    const row = ownerNames()[Number(owner)];
    return (part === 'name' ? row?.name : row?.share) ?? 'owner1';
  }
  if (!path.startsWith('/item/composition')) return path.replace(/\/value$|\/unit$/, '');
  const symbol = path.slice(SHARE.length);
  const row = rowNames(query).find(
    ({ element }) => symbol !== '' && symbolOf(query, element) === symbol,
  );
  if (row !== undefined) return row.share;
  return query.has(path) ? path : 'share1';
}

/** What the address carries beside facts: buttons, what was searched, what was put before. */
const NO_FACTS: ReadonlySet<string> = new Set(['more', 'said', 'q', 'asked']);

/** Everything asked so far without the buttons, to be carried along. */
export function factsCarried(query: Typed): readonly (readonly [string, string])[] {
  return [...query.keys()]
    .filter((name) => !NO_FACTS.has(name))
    .flatMap((name) => allOf(query, name).map((text) => [name, text] as const))
    .filter(([, text]) => text !== '');
}

/** The facts as an address that can be kept and shared, without what is no fact. */
export function factsOnly(query: Typed): Typed {
  const facts = new Map<string, string[]>();
  for (const [name, text] of factsCarried(query)) {
    facts.set(name, [...(facts.get(name) ?? []), text]);
  }
  return facts;
}

/** The questions that were put already: what was left blank then is not known. */
export function putBefore(query: Typed): ReadonlySet<string> {
  return new Set(allOf(query, 'asked'));
}
