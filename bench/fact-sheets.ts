import { ELEMENTS, type Element } from '../src/domain/control-list/element.ts';
import { FORMS } from '../src/domain/control-list/form.ts';
import type { Law } from '../src/domain/law/law.ts';
import type { Bound, Condition } from '../src/domain/measure/condition.ts';
import type { Entry } from '../src/domain/measure/measure.ts';
import { day, plusDays } from '../src/domain/time/plain-date.ts';

/** A fact sheet as it would come in over the wire. */
export interface Sheet {
  readonly id: number;
  readonly jurisdiction: string;
  readonly on: string;
  readonly item: Record<string, unknown> & { composition: Record<string, string> };
  readonly destination: string;
  readonly endUse: string;
  readonly endUser: { readonly country: string; readonly military: boolean };
}

type Draw = (below: number) => number;

/** The same numbers on every machine: a bench must not depend on luck. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Sheets over the whole pack: each starts from an entry of the law, meets it or misses it by one
 * fact, goes to one of six countries and falls on any day from 2023 to the end of 2026.
 */
export function factSheets(law: Law, count: number, draw: Draw): Sheet[] {
  const entries = law.measures
    .filter(({ kind }) => kind === 'item-control')
    .flatMap((measure) => measure.entries);
  return Array.from({ length: count }, (_, id) => sheetFor(law, entries, { id, draw }));
}

function sheetFor(
  law: Law,
  entries: readonly Entry[],
  { id, draw }: { readonly id: number; readonly draw: Draw },
): Sheet {
  const entry = pick(entries, draw);
  const country = pick(['DE', 'US', 'JP', 'KR', 'IN', 'VN'], draw);
  const item: Sheet['item'] = { composition: {}, properties: {}, meets: {} };
  satisfy(entry.when, item, draw);
  if (draw(4) === 0) item.form = pick(FORMS, draw);
  if (draw(5) === 0) item.composition = { Fe: '0.99', Ni: '0.01' };
  const code = entry.declaredUnder?.[0] ?? entry.customsCodes[0]?.codes?.[0];
  if (code !== undefined) item.hsCode = code;
  fill(item.composition);
  if (draw(20) === 0) delete item.form;
  const military = draw(12) === 0;
  return {
    id,
    jurisdiction: law.jurisdiction.code,
    on: plusDays(day('2023-07-01'), draw(1280)),
    item,
    destination: country,
    endUse: military ? 'military' : 'civil',
    endUser: { country, military },
  };
}

function pick<Value>(values: readonly Value[], draw: Draw): Value {
  const value = values[draw(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Brings the shares to exactly one, so that what is not named is absent. */
function fill(composition: Record<string, string>): void {
  const thousandths = Object.values(composition).reduce(
    (sum, text) => sum + Number(text) * 1000,
    0,
  );
  const rest = 1000 - Math.round(thousandths);
  const filler = ELEMENTS.find((element) => element === 'O' && !(element in composition)) ?? 'H';
  if (rest > 0) composition[filler] = (rest / 1000).toFixed(3);
}

function satisfy(condition: Condition, item: Sheet['item'], draw: Draw): void {
  if ('all' in condition) for (const part of condition.all) satisfy(part, item, draw);
  if ('any' in condition) satisfy(pick(condition.any, draw), item, draw);
  if ('formIn' in condition) item.form = pick(condition.formIn, draw);
  if ('containsAny' in condition) put(item, [pick(condition.containsAny, draw)], '0.020');
  if ('containsAll' in condition) put(item, condition.containsAll, '0.020');
  if ('mainConstituent' in condition) put(item, [condition.mainConstituent], '0.990');
  if ('substanceIn' in condition) item.substance = pick(condition.substanceIn, draw).name;
  if ('ask' in condition) Object.assign(item.meets as object, { [condition.ask]: draw(3) > 0 });
  if ('property' in condition) {
    const figure = { value: figureFor(condition.is, draw), unit: condition.unit };
    Object.assign(item.properties as object, { [condition.property]: figure });
  }
}

function put(item: Sheet['item'], elements: readonly Element[], share: string): void {
  for (const element of elements) item.composition[element] = share;
}

/** At the bound or a step to one side of it, so that both answers come up. */
function figureFor(bound: Bound, draw: Draw): string {
  if (bound.op === 'between') return draw(2) === 0 ? bound.min : bound.max;
  if (bound.op === 'in') return pick(bound.values, draw);
  return (Number(bound.value) + (draw(3) - 1)).toFixed(6);
}
