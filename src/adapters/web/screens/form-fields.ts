import type {
  ApplicationForm,
  EndUserForm,
  LineForm,
  PartyForm,
} from '../../../domain/application/form.ts';
import { isBlank } from '../../../domain/application/form-path.ts';
import { assert } from '../../../domain/assert.ts';
import { fractionToPercent } from '../request/percent.ts';
import { asTyped, givenOf, type Typed } from '../request/typed.ts';
import { compositionOf } from './fact-query.ts';

/** The parts of the form that have a page of their own; lines and documents have theirs. */
export const SECTIONS = ['licence', 'parties', 'end-use', 'contract'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The form with one section as it was typed. Blank fields are left out, not kept as nothing. */
export function withSection(
  form: ApplicationForm,
  section: SectionName,
  typed: Typed,
): ApplicationForm {
  const { licenceType, destination, consignee, endUser, endUse, contract, ...others } = form;
  const kept = { licenceType, destination, consignee, endUser, endUse, contract };
  return { ...others, ...filled({ ...kept, ...READERS[section](typed) }) };
}

const READERS = {
  licence: (typed) => ({
    licenceType: givenOf(typed, '/licenceType'),
    destination: givenOf(typed, '/destination'),
  }),
  parties: (typed) => ({
    consignee: partyOf(typed, '/consignee'),
    endUser: endUserOf(typed),
  }),
  'end-use': (typed) => ({
    endUse: filled({
      kind: givenOf(typed, '/endUse/kind'),
      description: givenOf(typed, '/endUse/description'),
    }),
  }),
  contract: (typed) => ({
    contract: filled({
      number: givenOf(typed, '/contract/number'),
      signedOn: givenOf(typed, '/contract/signedOn'),
    }),
  }),
} as const satisfies Record<SectionName, (typed: Typed) => Parts>;

/** The parts of a form as they were read, those that were left blank among them. */
type Parts = { readonly [Name in keyof ApplicationForm]?: ApplicationForm[Name] | undefined };

type Filled<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Only what was filled in: a form has no key for what is blank. */
function filled<Fields extends object>(fields: Fields): Filled<Fields> {
  const given = Object.entries(fields).filter(([, value]) => !isBlank(value));
  const kept = Object.fromEntries(given);
  assert(isFilled<Fields>(kept), 'a blank field was kept');
  return kept;
}

function isFilled<Fields>(fields: object): fields is Filled<Fields> {
  return Object.values(fields).every((value) => !isBlank(value));
}

function partyOf(typed: Typed, path: string): PartyForm {
  return filled({
    name: givenOf(typed, `${path}/name`),
    address: givenOf(typed, `${path}/address`),
    country: givenOf(typed, `${path}/country`),
    registrationNumber: givenOf(typed, `${path}/registrationNumber`),
  });
}

function endUserOf(typed: Typed): EndUserForm {
  return filled({
    ...partyOf(typed, '/endUser'),
    natureOfBusiness: givenOf(typed, '/endUser/natureOfBusiness'),
    military: givenOf(typed, '/endUser/military'),
  });
}

/** Fields of a line by their names, besides its composition. */
const LINE_FIELDS = [
  'itemNumber',
  'name',
  'description',
  'substance',
  'form',
  'controlCode',
  'customsCode',
  'origin',
  'quantity',
  'unit',
  'value',
  'currency',
] as const satisfies readonly (keyof LineForm)[];

/** The form with one line, counted from 1, as it was typed. A line after the last is added. */
export function withLine(form: ApplicationForm, line: number, typed: Typed): ApplicationForm {
  const lines = [...(form.lines ?? [])];
  lines[line - 1] = lineOf(line, typed);
  return { ...form, lines };
}

function lineOf(line: number, typed: Typed): LineForm {
  const fields = LINE_FIELDS.map((name) => [name, givenOf(typed, lineField(line, name))] as const);
  const composition = compositionOf(typed) ?? {};
  const shares = Object.entries(composition).map(([symbol, share]) => [symbol, share ?? '']);
  const named = shares.length === 0 ? {} : { composition: Object.fromEntries(shares) };
  return { ...filled(Object.fromEntries(fields)), ...named };
}

export function withoutLine(form: ApplicationForm, line: number): ApplicationForm {
  return { ...form, lines: (form.lines ?? []).filter((_, index) => index !== line - 1) };
}

export function withoutDocument(form: ApplicationForm, id: string): ApplicationForm {
  return { ...form, documents: (form.documents ?? []).filter((document) => document.id !== id) };
}

/** The name of a line's field in the form: its path. */
export function lineField(line: number, name: (typeof LINE_FIELDS)[number]): string {
  return `/lines/${line - 1}/${name}`;
}

/** What a section's form shows at first: the fields as they were saved. */
export function typedOfForm({
  consignee,
  endUser,
  endUse,
  contract,
  ...form
}: ApplicationForm): Typed {
  return asTyped({
    '/licenceType': form.licenceType,
    '/destination': form.destination,
    ...underPath('/consignee', consignee),
    ...underPath('/endUser', endUser),
    ...underPath('/endUse', endUse),
    ...underPath('/contract', contract),
  });
}

function underPath(path: string, fields: object = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [`${path}/${name}`, `${text}`]),
  );
}

export function typedOfLine(form: ApplicationForm, line: number): Typed {
  const { composition = {}, ...fields } = form.lines?.[line - 1] ?? {};
  const shares = Object.entries(composition).flatMap(([symbol, fraction], index) => [
    [`element${index + 1}`, symbol],
    [`share${index + 1}`, fractionToPercent(fraction)],
  ]);
  return asTyped({
    ...underPath(`/lines/${line - 1}`, fields),
    ...Object.fromEntries(shares),
    rows: `${Object.keys(composition).length + 1}`,
  });
}

/** A draft from the facts that "Do I need a licence?" was asked with. */
export function formFromFacts(query: Typed): ApplicationForm {
  const country = givenOf(query, '/endUser/country');
  const military = givenOf(query, '/endUser/military');
  const line = filled({
    description: givenOf(query, '/item/description'),
    substance: givenOf(query, '/item/substance'),
    form: givenOf(query, '/item/form'),
    controlCode: givenOf(query, '/item/controlCode'),
    customsCode: givenOf(query, '/item/hsCode'),
    composition: knownShares(query),
  });
  return filled({
    destination: givenOf(query, '/destination'),
    endUser: filled({ country, military }),
    endUse: filled({ kind: givenOf(query, '/endUse') }),
    lines: isBlank(line) ? [] : [line],
  });
}

function knownShares(query: Typed): Readonly<Record<string, string>> {
  const shares = Object.entries(compositionOf(query) ?? {});
  return Object.fromEntries(
    shares.flatMap(([symbol, share]) => (share === null ? [] : [[symbol, share]])),
  );
}
