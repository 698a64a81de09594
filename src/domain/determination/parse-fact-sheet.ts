import { FORMS, isForm } from '../control-list/form.ts';
import type { Law } from '../law/law.ts';
import { DANGERS, type Danger, PURPOSES, type Purpose } from '../measure/condition.ts';
import { isCountry } from '../party/country.ts';
import { compareDecimals, type Decimal, decimalText, parseDecimal } from '../quantity/decimal.ts';
import { ok, type Refused, type Result, refuse } from '../result.ts';
import { type PlainDate, parsePlainDate } from '../time/plain-date.ts';
import { type Composition, type CompositionRefusal, parseComposition } from './composition.ts';
import { CUSTOMS_CODE } from './customs-code.ts';
import type { Owner, ShipmentFacts } from './facts.ts';

/** One shipment to be determined, as it came in: the sheet's own day goes before any other. */
export interface FactSheet {
  readonly id?: string | number;
  readonly on: PlainDate;
  readonly facts: ShipmentFacts;
}

/** What can be wrong with a sheet; the JSON Pointer and the fix stand in the facts. */
export type FactSheetRefusal =
  | CompositionRefusal
  | 'not-an-object'
  | 'not-text'
  | 'not-yes-or-no'
  | 'on-missing'
  | 'not-a-day'
  | 'jurisdiction-unknown'
  | 'form-unknown'
  | 'country-unknown'
  | 'customs-code-malformed'
  | 'end-use-unknown'
  | 'purpose-unknown'
  | 'danger-unknown'
  | 'not-a-list'
  | 'figure-not-decimal'
  | 'unit-unknown';

type Fields = Readonly<Record<string, unknown>>;

/** What is used where a sheet does not say it itself. */
export interface SheetDefaults {
  readonly on?: PlainDate;
  readonly jurisdiction?: string;
}

/** The law that a sheet names, else the one that goes for all sheets, else the office's own. */
export function lawOfSheet(
  sheet: unknown,
  laws: ReadonlyMap<string, Law>,
  { jurisdiction }: SheetDefaults,
): Result<Law, 'not-an-object' | 'jurisdiction-unknown'> {
  if (!isFields(sheet)) return fault('not-an-object', '', 'A fact sheet is a JSON object.');
  // The office's own law stands first among those held.
  const [home] = laws.keys();
  const named = sheet.jurisdiction ?? jurisdiction ?? home;
  const law = typeof named === 'string' ? laws.get(named.toLowerCase()) : undefined;
  if (law !== undefined) return ok(law);
  const held = [...laws.keys()].join(', ');
  return fault(
    'jurisdiction-unknown',
    '/jurisdiction',
    `Name a jurisdiction that is held: ${held}.`,
  );
}

/** Reads what is known of a shipment. The first fault is the answer, with its JSON Pointer. */
export function parseFactSheet(
  sheet: unknown,
  law: Law,
  defaults: SheetDefaults,
): Result<FactSheet, FactSheetRefusal> {
  if (!isFields(sheet)) return fault('not-an-object', '', 'A fact sheet is a JSON object.');
  const faults: Faults = [];
  const { id } = sheet;
  const on = readDay(sheet.on ?? defaults.on, faults);
  const facts = readFacts(sheet, law, faults);
  const [first] = faults;
  if (first !== undefined) return first;
  if (on === undefined) return fault('on-missing', '/on', 'Give the legal day as YYYY-MM-DD.');
  const named = typeof id === 'string' || typeof id === 'number' ? { id } : {};
  return ok({ ...named, on, facts });
}

function readFacts(sheet: Fields, law: Law, faults: Faults): ShipmentFacts {
  const user = readFields(sheet.endUser, '/endUser', faults);
  return {
    item: readItem(readFields(sheet.item, '/item', faults), law, faults),
    destination: readCountry(sheet.destination, '/destination', faults),
    endUse: readEndUse(sheet.endUse, faults),
    purpose: readPurpose(sheet.purpose, faults),
    knows: readDangers(sheet.knows, faults),
    consignee: readConsignee(sheet.consignee, faults),
    endUser: {
      name: readText(user.name, '/endUser/name', faults),
      country: readCountry(user.country, '/endUser/country', faults),
      military: readAnswer(user.military, '/endUser/military', faults),
      owners: readOwners(user.owners, faults),
    },
  };
}

function readItem(item: Fields, law: Law, faults: Faults): ShipmentFacts['item'] {
  const text = (name: string) => readText(item[name], `/item/${name}`, faults);
  return {
    description: text('description'),
    substance: text('substance'),
    controlCode: text('controlCode')?.trim(),
    customsCode: readCustomsCode(item.hsCode, faults),
    origin: readCountry(item.origin, '/item/origin', faults),
    form: readForm(item.form, faults),
    composition: readComposition(item.composition, faults),
    figures: readFigures(item.properties, law, faults),
    meets: readAnswers(item.meets, faults),
  };
}

type Faults = Refused<FactSheetRefusal>[];

function fault<Reason extends string>(reason: Reason, path: string, says: string): Refused<Reason> {
  return refuse(reason, { path, says });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NOTHING = {};

/** Null says the same as absent: unknown. */
function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function readFields(value: unknown, path: string, faults: Faults): Fields {
  if (isAbsent(value)) return NOTHING;
  if (isFields(value)) return value;
  faults.push(fault('not-an-object', path, `${path} is an object of named facts.`));
  return NOTHING;
}

function readText(value: unknown, path: string, faults: Faults): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  faults.push(fault('not-text', path, `${path} is text.`));
  return undefined;
}

function readDay(value: unknown, faults: Faults): PlainDate | undefined {
  if (isAbsent(value)) return undefined;
  const parsed = typeof value === 'string' ? parsePlainDate(value) : refuse('not-a-day');
  if (parsed.ok) return parsed.value;
  faults.push(fault('not-a-day', '/on', `${String(value)} is not a day; write YYYY-MM-DD.`));
  return undefined;
}

function readForm(value: unknown, faults: Faults): ShipmentFacts['item']['form'] {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string' && isForm(value)) return value;
  faults.push(fault('form-unknown', '/item/form', `The form is one of ${FORMS.join(', ')}.`));
  return undefined;
}

function readCountry(value: unknown, path: string, faults: Faults): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string' && isCountry(value)) return value;
  faults.push(fault('country-unknown', path, `${path} is an ISO 3166 code such as DE.`));
  return undefined;
}

function readCustomsCode(value: unknown, faults: Faults): string | undefined {
  if (isAbsent(value)) return undefined;
  const digits = typeof value === 'string' ? value.replace(/[\s.]/g, '') : '';
  if (CUSTOMS_CODE.test(digits)) return digits;
  const says = 'A customs code is text of 6, 8 or 10 digits.';
  faults.push(fault('customs-code-malformed', '/item/hsCode', says));
  return undefined;
}

function readEndUse(value: unknown, faults: Faults): ShipmentFacts['endUse'] {
  if (isAbsent(value) || value === 'unknown') return undefined;
  if (value === 'civil' || value === 'military') return value;
  faults.push(fault('end-use-unknown', '/endUse', 'The end use is civil, military or unknown.'));
  return undefined;
}

function readPurpose(value: unknown, faults: Faults): Purpose | undefined {
  if (isAbsent(value)) return undefined;
  const purpose = PURPOSES.find((one) => one === value);
  if (purpose !== undefined) return purpose;
  faults.push(
    fault('purpose-unknown', '/purpose', `The purpose is one of ${PURPOSES.join(', ')}.`),
  );
  return undefined;
}

/** What the exporter knows of: `{"terrorism": true}`; what is answered with no is not known of. */
function readDangers(value: unknown, faults: Faults): ReadonlySet<Danger> | undefined {
  if (isAbsent(value)) return undefined;
  const known = new Set<Danger>();
  for (const [name, given] of Object.entries(readFields(value, '/knows', faults))) {
    const danger = DANGERS.find((one) => one === name);
    const path = `/knows/${name}`;
    if (danger === undefined) {
      faults.push(fault('danger-unknown', path, `A danger is one of ${DANGERS.join(', ')}.`));
    } else if (readAnswer(given, path, faults)) known.add(danger);
  }
  return known;
}

function readConsignee(value: unknown, faults: Faults): ShipmentFacts['consignee'] {
  if (isAbsent(value)) return undefined;
  const { name } = readFields(value, '/consignee', faults);
  return { name: readText(name, '/consignee/name', faults) };
}

function readOwners(value: unknown, faults: Faults): readonly Owner[] | undefined {
  if (isAbsent(value)) return undefined;
  if (!Array.isArray(value)) {
    faults.push(fault('not-a-list', '/endUser/owners', 'Owners are a list of names and shares.'));
    return undefined;
  }
  return value.flatMap((owner: unknown, place) => {
    const path = `/endUser/owners/${place}`;
    const { name, share } = readFields(owner, path, faults);
    const read = readFraction(share, `${path}/share`, faults);
    const called = readText(name, `${path}/name`, faults);
    return called === undefined || read === undefined ? [] : [{ name: called, share: read }];
  });
}

function readFraction(value: unknown, path: string, faults: Faults): Decimal | undefined {
  const text = typeof value === 'number' ? decimalText(value) : value;
  const parsed = typeof text === 'string' ? parseDecimal(text) : undefined;
  const one: Decimal = { digits: 1n, scale: 0 };
  if (parsed?.ok && parsed.value.digits >= 0n && compareDecimals(parsed.value, one) <= 0) {
    return parsed.value;
  }
  faults.push(fault('fraction-out-of-range', path, 'A share is between 0 and 1; half is 0.5.'));
  return undefined;
}

function readAnswer(value: unknown, path: string, faults: Faults): boolean | undefined {
  if (isAbsent(value) || value === 'unknown') return undefined;
  if (typeof value === 'boolean') return value;
  faults.push(fault('not-yes-or-no', path, `${path} is true or false; leave it out if unknown.`));
  return undefined;
}

function readAnswers(value: unknown, faults: Faults): ReadonlyMap<string, boolean> {
  if (isAbsent(value)) return NO_ANSWERS;
  const answers = new Map<string, boolean>();
  for (const [ask, answer] of Object.entries(readFields(value, '/item/meets', faults))) {
    const read = readAnswer(answer, `/item/meets/${ask}`, faults);
    if (read !== undefined) answers.set(ask, read);
  }
  return answers;
}

const NO_ANSWERS: ReadonlyMap<string, boolean> = new Map();

function readComposition(value: unknown, faults: Faults): Composition | undefined {
  if (isAbsent(value)) return undefined;
  const parsed = parseComposition(readFields(value, '/item/composition', faults));
  if (parsed.ok) return parsed.value;
  const element = parsed.facts?.element;
  const path = `/item/composition${element === undefined ? '' : `/${element}`}`;
  faults.push(fault(parsed.reason, path, COMPOSITION_SAYS[parsed.reason]));
  return undefined;
}

// biome-ignore format: a table reads better as a table
const COMPOSITION_SAYS = {
  'element-unknown':         'Name an element by its symbol, such as Dy.',
  'fraction-not-decimal':    'A mass fraction is a decimal such as 0.02 or "0.02".',
  'fraction-out-of-range':   'A mass fraction is between 0 and 1; 2 % is 0.02.',
  'composition-exceeds-one': 'The mass fractions sum to more than 1.',
} as const satisfies Record<CompositionRefusal, string>;

/** Figures that the law has no name for are nobody's business here, and are left out. */
function readFigures(value: unknown, law: Law, faults: Faults): ReadonlyMap<string, Decimal> {
  if (isAbsent(value)) return NO_FIGURES;
  const figures = new Map<string, Decimal>();
  for (const [name, given] of Object.entries(readFields(value, '/item/properties', faults))) {
    const property = law.properties[name];
    if (property === undefined || isAbsent(given)) continue;
    const figure = readFigure(given, { name, unit: property.unit }, faults);
    if (figure !== undefined) figures.set(name, figure);
  }
  return figures;
}

const NO_FIGURES: ReadonlyMap<string, Decimal> = new Map();

function readFigure(
  given: unknown,
  { name, unit }: { readonly name: string; readonly unit: string },
  faults: Faults,
): Decimal | undefined {
  const path = `/item/properties/${name}`;
  const figure = readFields(given, path, faults);
  if (isAbsent(figure.value)) return undefined;
  if (figure.unit !== unit) {
    faults.push(fault('unit-unknown', `${path}/unit`, `Give ${name} in ${unit}.`));
    return undefined;
  }
  const { value } = figure;
  const text = typeof value === 'number' ? decimalText(value) : value;
  const parsed = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (parsed?.ok === true) return parsed.value;
  faults.push(
    fault('figure-not-decimal', `${path}/value`, 'A figure is a decimal such as "17.6".'),
  );
  return undefined;
}
