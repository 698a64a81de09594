import { ok, type Refused, type Result, refuse } from '../result.ts';
import { findTarget, type ItemTarget } from './item-target.ts';

/** Which sign stands before the places of a decimal. */
export type DecimalSign = '.' | ',';

/** What a column of an item master means. */
export interface ItemColumn {
  readonly target: ItemTarget;
  /** Its cells are per cent: 2.5 is a mass fraction of 0.025. */
  readonly percent: boolean;
  /** The unit of a figure, as the law has it. */
  readonly unit?: string;
  /** What words of the firm mean: `sintered block` → `magnet`. Keys are in small letters. */
  readonly values: ReadonlyMap<string, string>;
}

/** How the lines of an item master become fact sheets. Columns that are not named are carried. */
export interface ItemMap {
  readonly columns: ReadonlyMap<string, ItemColumn>;
  /** Facts that all lines share, in the shape of a fact sheet. */
  readonly constants: Fields;
  readonly decimal: DecimalSign;
  /** What a cell says when nothing is known, beside nothing at all. */
  readonly blanks: ReadonlySet<string>;
}

/** What can be wrong with a map; its JSON Pointer and the fix stand in the facts. */
export type ItemMapRefusal =
  | 'map-malformed'
  | 'columns-missing'
  | 'target-unknown'
  | 'target-twice'
  | 'percent-misplaced'
  | 'unit-missing';

type Fields = Readonly<Record<string, unknown>>;
type Refusal = Refused<ItemMapRefusal>;

const PARTS = ['columns', 'constants', 'decimal', 'blank'];

/** Reads a map from JSON. The first fault is the answer, with its JSON Pointer. */
export function parseItemMap(written: unknown): Result<ItemMap, ItemMapRefusal> {
  if (!isFields(written)) return fault('map-malformed', '', 'A map is a JSON object.');
  const stranger = Object.keys(written).find((name) => !PARTS.includes(name));
  if (stranger !== undefined) {
    return fault('map-malformed', `/${stranger}`, `A map has ${PARTS.join(', ')}; no ${stranger}.`);
  }
  const columns = readColumns(written.columns);
  if (!columns.ok) return columns;
  const constants = readConstants(written.constants ?? {}, columns.value);
  if (!constants.ok) return constants;
  const { decimal = '.', blank = [] } = written;
  if (decimal !== '.' && decimal !== ',') {
    return fault('map-malformed', '/decimal', 'The decimal sign is "." or ",".');
  }
  if (!isTexts(blank)) return fault('map-malformed', '/blank', 'Give a list of texts: ["n/a"].');
  const blanks = new Set(blank.map((text) => text.trim().toLowerCase()));
  return ok({ columns: columns.value, constants: constants.value, decimal, blanks });
}

function readColumns(written: unknown): Result<ItemMap['columns'], ItemMapRefusal> {
  if (!isFields(written) || Object.keys(written).length === 0) {
    return fault('columns-missing', '/columns', 'Name at least one column: {"Part no": "id"}.');
  }
  const columns = new Map<string, ItemColumn>();
  const taken = new Map<string, string>();
  for (const [name, meaning] of Object.entries(written)) {
    const path = `/columns/${escaped(name)}`;
    const column = readColumn(meaning, path);
    if (!column.ok) return column;
    const { name: target } = column.value.target;
    const other = taken.get(target);
    if (other !== undefined) {
      return fault('target-twice', path, `${target} is column "${other}" already; leave one out.`);
    }
    taken.set(target, name);
    columns.set(name, column.value);
  }
  return ok(columns);
}

function readColumn(written: unknown, path: string): Result<ItemColumn, ItemMapRefusal> {
  const meaning = typeof written === 'string' ? { to: written } : written;
  if (!isFields(meaning) || typeof meaning.to !== 'string') {
    return fault('map-malformed', path, 'Say what the column holds: "id" or {"to": "id"}.');
  }
  const target = findTarget(meaning.to);
  if (target === undefined) return unknownTarget(meaning.to, path);
  const { percent = false, unit, values = {} } = meaning;
  if (typeof percent !== 'boolean' || (unit !== undefined && typeof unit !== 'string')) {
    return fault('map-malformed', path, '"percent" is true or false and "unit" is text.');
  }
  if (percent && target.kind !== 'fraction') {
    return fault('percent-misplaced', path, 'Only item.composition.… can be given in per cent.');
  }
  if (target.kind === 'figure' && unit === undefined) {
    return fault('unit-missing', path, `Say the unit: {"to": "${target.name}", "unit": "g/cm3"}.`);
  }
  if (!isFields(values) || !isTexts(Object.values(values))) {
    return fault('map-malformed', `${path}/values`, 'Say words by words: {"block": "magnet"}.');
  }
  const pairs = Object.entries(values).map(([from, to]) => [lower(from), `${to}`] as const);
  const unitOf = unit === undefined ? {} : { unit };
  return ok({ target, percent, ...unitOf, values: new Map(pairs) });
}

/** Constants may be written as the fact sheet has them, or by the names that columns have. */
function readConstants(
  written: unknown,
  columns: ItemMap['columns'],
): Result<Fields, ItemMapRefusal> {
  if (!isFields(written)) {
    return fault('map-malformed', '/constants', 'Constants are an object of facts.');
  }
  const sheet: OpenSheet = {};
  const taken = new Set([...columns.values()].map(({ target }) => target.name));
  for (const { name, value } of leavesOf(written, '')) {
    const path = `/constants/${escaped(name)}`;
    const target = findTarget(name);
    if (target === undefined) return unknownTarget(name, path);
    if (taken.has(name)) {
      return fault('target-twice', path, `${name} is a column already; leave one of them out.`);
    }
    setAt(sheet, target.path, value);
  }
  return ok(sheet);
}

function* leavesOf(fields: Fields, head: string): Generator<{ name: string; value: unknown }> {
  for (const [key, value] of Object.entries(fields)) {
    const name = `${head}${key}`;
    const isFigure = findTarget(name)?.kind === 'figure';
    if (isFields(value) && !isFigure) yield* leavesOf(value, `${name}.`);
    else yield { name, value };
  }
}

/** A sheet that may be written to: its objects are its own. */
export type OpenSheet = Record<string, unknown>;

/** The same facts in objects of their own. */
export function openSheet(fields: Fields): OpenSheet {
  const sheet: OpenSheet = {};
  for (const name in fields) {
    const value = fields[name];
    sheet[name] = isFields(value) ? openSheet(value) : value;
  }
  return sheet;
}

/** Puts a value where its path leads, making the objects on the way. */
export function setAt(sheet: OpenSheet, path: readonly string[], value: unknown): void {
  let place = sheet;
  const last = path.length - 1;
  for (let at = 0; at < last; at += 1) {
    const part = path[at] ?? '';
    const held = place[part];
    if (isOpen(held)) place = held;
    else {
      const inside: OpenSheet = {};
      place[part] = inside;
      place = inside;
    }
  }
  place[path[last] ?? ''] = value;
}

function isOpen(value: unknown): value is OpenSheet {
  return isFields(value);
}

function unknownTarget(name: string, path: string): Refusal {
  const element = /^item\.composition\.(.*)$/.exec(name)?.[1];
  if (element !== undefined) {
    return fault('target-unknown', path, `"${element}" is no element; write a symbol such as Dy.`);
  }
  const says = `The fact sheet has no "${name}"; write id, item.form, item.composition.Dy, …`;
  return fault('target-unknown', path, says);
}

function fault<Reason extends ItemMapRefusal>(reason: Reason, path: string, says: string) {
  return refuse(reason, { path, says });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}

/** A name as a part of a JSON Pointer. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
