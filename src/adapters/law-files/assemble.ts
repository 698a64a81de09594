import type { z } from 'zod';
import type { Law } from '../../domain/law/law.ts';
import type { Measure } from '../../domain/measure/measure.ts';
import { COUNTRY_GROUPS, groupFaults, withCountries } from './country-groups.ts';
import { partyList, quota } from './list-schema.ts';
import { measure } from './measure-schema.ts';
import type { PackFault } from './pack-fault.ts';
import {
  calendar,
  calendarYear,
  controlList,
  countryGroups,
  jurisdiction,
  licenceType,
  properties,
} from './pack-schema.ts';
import type { PackFile } from './read-json.ts';
import type { Pack } from './read-pack.ts';
import { type Shaped, shape } from './shape.ts';

const CALENDAR = 'calendar/calendar.json';

/** The parts of a law of which each stands in a file of its own. */
type Numbered = 'measures' | 'years' | 'licenceTypes' | 'partyLists' | 'quotas';

/** A law beside the files that its parts came from, so that a fault finds its way back. */
export interface Assembled {
  readonly law: Law;
  readonly files: Record<Numbered, readonly string[]>;
}

/** Puts the files of a pack together as law, or tells every place that has not its shape. */
export function assemble(pack: Pack): Shaped<Assembled> {
  const about = theFile(pack, 'jurisdiction.json', jurisdiction);
  const list = theFile(pack, 'control-list/codes.json', controlList);
  const figures = theFile(pack, 'control-list/properties.json', properties);
  const days = theFile(pack, CALENDAR, calendar);
  const years = filesIn(pack, 'calendar', { schema: calendarYear, called: yearOf });
  const measures = measuresIn(pack);
  const types = filesIn(pack, 'licence-types', { schema: licenceType });
  const lists = filesIn(pack, 'party-lists', { schema: partyList, called: idOf, mayBeEmpty: true });
  const quotas = filesIn(pack, 'quotas', { schema: quota, called: idOf, mayBeEmpty: true });

  const parts = [about, list, figures, days, years, measures, types, lists, quotas];
  const faults = [...pack.faults, ...parts.flatMap(faultsIn)];
  if (!(about.ok && list.ok && figures.ok && days.ok && years.ok && measures.ok && types.ok)) {
    return { ok: false, faults };
  }
  if (!(lists.ok && quotas.ok) || faults.length > 0) return { ok: false, faults };

  const law = {
    jurisdiction: about.value,
    controlList: list.value,
    properties: figures.value,
    measures: measures.value.map(contentOf),
    calendar: { ...days.value, years: years.value.map(contentOf) },
    licenceTypes: types.value.map(contentOf),
    partyLists: lists.value.map(contentOf),
    quotas: quotas.value.map(contentOf),
    edition: pack.edition,
  };
  const files = {
    measures: measures.value.map(fileOf),
    years: years.value.map(fileOf),
    licenceTypes: types.value.map(fileOf),
    partyLists: lists.value.map(fileOf),
    quotas: quotas.value.map(fileOf),
  };
  return { ok: true, value: { law, files } };
}

/** Measures with the countries of every group that they name, written out. */
function measuresIn(pack: Pack): Shaped<readonly Kept<Measure>[]> {
  const read = filesIn(pack, 'measures', { schema: measure, called: idOf });
  const hasGroups = pack.files.some(({ name }) => name === COUNTRY_GROUPS);
  const groups: Shaped<z.infer<typeof countryGroups>> = hasGroups
    ? theFile(pack, COUNTRY_GROUPS, countryGroups)
    : { ok: true, value: {} };
  if (!(read.ok && groups.ok)) return { ok: false, faults: [read, groups].flatMap(faultsIn) };
  const written = read.value.map(({ file, content }) => ({
    file,
    ...withCountries(file, content, groups.value),
  }));
  const faults = [...groupFaults(groups.value), ...written.flatMap((one) => one.faults)];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: written.map(({ file, measure: content }) => ({ file, content })) };
}

function faultsIn(part: Shaped<unknown>): readonly PackFault[] {
  return part.ok ? [] : part.faults;
}

function yearOf({ year }: { readonly year: number }): readonly [string, string] {
  return ['year', `${year}`];
}

function idOf({ id }: { readonly id: string }): readonly [string, string] {
  return ['id', id];
}

interface Kept<Value> {
  readonly file: string;
  readonly content: Value;
}

function contentOf<Value>({ content }: Kept<Value>): Value {
  return content;
}

function fileOf({ file }: Kept<unknown>): string {
  return file;
}

function theFile<Value>(pack: Pack, file: string, schema: z.ZodType<Value>): Shaped<Value> {
  const found = pack.files.find(({ name }) => name === file);
  if (found !== undefined) return shape(found, schema);
  // One that is there and could not be read has had its fault told already.
  if (pack.faults.some((fault) => fault.file === file)) return { ok: false, faults: [] };
  return { ok: false, faults: [missing(file)] };
}

interface Kind<Value> {
  readonly schema: z.ZodType<Value>;
  /** The field after which the file is called, and what it says. */
  readonly called?: (value: Value) => readonly [string, string];
  /** Not every law has such a thing. */
  readonly mayBeEmpty?: true;
}

/** All files of a kind. */
function filesIn<Value>(
  pack: Pack,
  folder: string,
  { schema, called, mayBeEmpty }: Kind<Value>,
): Shaped<readonly Kept<Value>[]> {
  const isOfKind = (file: string) => file.startsWith(`${folder}/`) && file !== CALENDAR;
  const found = pack.files.filter(({ name }) => isOfKind(name));
  const unread = pack.faults.some(({ file }) => isOfKind(file));
  if (found.length === 0 && mayBeEmpty && !unread) return { ok: true, value: [] };
  if (found.length === 0) return { ok: false, faults: unread ? [] : [emptyFolder(folder)] };
  const shaped = found.map((file) => ({ file, read: shape(file, schema) }));
  const faults = shaped.flatMap(({ file, read }) =>
    read.ok ? nameFaults(file, called?.(read.value)) : read.faults,
  );
  if (faults.length > 0) return { ok: false, faults };
  const value = shaped.flatMap(({ file, read }) =>
    read.ok ? [{ file: file.name, content: read.value }] : [],
  );
  return { ok: true, value };
}

function emptyFolder(folder: string): PackFault {
  return { file: `${folder}/`, path: '', says: 'Nothing stands in this folder: add a file.' };
}

function missing(file: string): PackFault {
  return { file, path: '', says: 'This file is missing: add it.' };
}

/** A file is found by what it is called, so it is called after what it holds. */
function nameFaults(
  { name }: PackFile,
  called: readonly [field: string, value: string] | undefined,
): readonly PackFault[] {
  if (called === undefined) return [];
  const [field, value] = called;
  if (name.endsWith(`/${value}.json`)) return [];
  const says = `The file holds ${value}: call it ${value}.json, or correct what it holds.`;
  return [{ file: name, path: `/${field}`, says }];
}
