import type { Law } from '../../../domain/law/law.ts';
import { percentToFraction } from '../request/percent.ts';
import { allOf, givenOf, type Typed, textOf } from '../request/typed.ts';

/** Rows for elements that the form offers at first, and that a click adds. */
export const FIRST_ROWS = 3;
const MORE_ROWS = 3;
const MOST_ROWS = 30;

const SHARE = '/item/composition/';
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
      composition: compositionOf(query),
      meets: partsOf(query, MEETS, (text) => ANSWERS[text]),
      properties: figuresOf(query, law),
    },
    destination: givenOf(query, '/destination'),
    endUse: givenOf(query, '/endUse'),
    endUser: {
      country: givenOf(query, '/endUser/country'),
      military: ANSWERS[textOf(query, '/endUser/military')],
    },
  };
}

/** Element → mass fraction, from the rows and from what was asked afterwards. */
export function compositionOf(query: Typed): Readonly<Record<string, string | null>> | undefined {
  const rows = rowNames(query)
    .map(({ element, share }) => [symbolOf(query, element), givenOf(query, share)] as const)
    .filter(([symbol]) => symbol !== '')
    .map(
      ([symbol, share]) => [symbol, share === undefined ? null : percentToFraction(share)] as const,
    );
  const asked = Object.entries(partsOf(query, SHARE, percentToFraction) ?? {});
  const named = Object.fromEntries([...rows, ...asked]);
  return Object.keys(named).length === 0 ? undefined : named;
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
  if (!path.startsWith('/item/composition')) return path.replace(/\/value$|\/unit$/, '');
  const symbol = path.slice(SHARE.length);
  const row = rowNames(query).find(
    ({ element }) => symbol !== '' && symbolOf(query, element) === symbol,
  );
  if (row !== undefined) return row.share;
  return query.has(path) ? path : 'share1';
}

/** Everything asked so far without the buttons, to be carried along. */
export function factsCarried(query: Typed): readonly (readonly [string, string])[] {
  return [...query.keys()]
    .filter((name) => name !== 'more' && name !== 'said')
    .flatMap((name) => allOf(query, name).map((text) => [name, text] as const))
    .filter(([, text]) => text !== '');
}
