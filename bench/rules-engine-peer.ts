import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { isUnder } from '../src/domain/control-list/code.ts';
import type { Law } from '../src/domain/law/law.ts';
import type { Bound, Condition, Reach } from '../src/domain/measure/condition.ts';
import type { Entry, Measure } from '../src/domain/measure/measure.ts';
import type { Sheet } from './fact-sheets.ts';

/**
 * The same rules for json-rules-engine: one rule for each entry with its days and suspensions,
 * run over facts that are all known. Clauses that reach others run second, over what was found.
 */
export interface Peer {
  find(sheet: Sheet): Promise<string[]>;
}

export function peerFor(law: Law): Peer {
  const items = new Engine([], { allowUndefinedFacts: true });
  const reaching = new Engine([], { allowUndefinedFacts: true });
  for (const measure of law.measures) {
    for (const entry of measure.entries) {
      const reach = reachOf(entry.when);
      const target = reach === undefined ? items : reaching;
      target.addRule({ conditions: ruleFor(law, measure, entry), event: eventFor(measure, entry) });
    }
  }
  return { find: (sheet) => find(sheet, items, reaching) };
}

async function find(sheet: Sheet, items: Engine, reaching: Engine): Promise<string[]> {
  const facts = factsOf(sheet);
  const found = (await items.run(facts)).events.map(({ type }) => type);
  if (found.length === 0) return found;
  const reached = (await reaching.run({ ...facts, found })).events.map(({ type }) => type);
  return [...found, ...reached].sort();
}

export function eventFor({ id }: Measure, entry: Entry): { type: string } {
  return { type: `${id}/${entry.id}` };
}

export function factsOf({
  on,
  item,
  destination,
  endUse,
  endUser,
}: Sheet): Record<string, unknown> {
  const shares = Object.entries(item.composition).map(
    ([name, text]) => [name, Number(text)] as const,
  );
  const main = shares.reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  const properties = Object.entries(item.properties as Record<string, { value: string }>);
  return {
    day: Number(on.replaceAll('-', '')),
    form: item.form,
    substance: String(item.substance ?? '').toLowerCase(),
    elements: shares.map(([name]) => name),
    main: main[0],
    ...Object.fromEntries(properties.map(([name, { value }]) => [`figure-${name}`, Number(value)])),
    ...Object.fromEntries(
      Object.entries(item.meets as Record<string, boolean>).map(([ask, yes]) => [
        `ask-${ask}`,
        yes,
      ]),
    ),
    places: [destination, endUser.country],
    endUse,
    military: endUser.military,
  };
}

export function ruleFor(law: Law, measure: Measure, entry: Entry): TopLevelCondition {
  const period = entry.period ?? measure.period;
  const number = (text: string) => Number(text.replaceAll('-', ''));
  const days: NestedCondition[] = [
    { fact: 'day', operator: 'greaterThanInclusive', value: number(period.from) },
    ...(period.until === undefined
      ? []
      : [{ fact: 'day', operator: 'lessThanInclusive', value: number(period.until) }]),
    ...measure.suspensions
      .filter(({ announced }) => announced === undefined)
      .filter(({ clauses }) => clauses === undefined || clauses.includes(entry.clause ?? ''))
      .map(({ period: rest }): NestedCondition => {
        return {
          any: [
            { fact: 'day', operator: 'lessThan', value: number(rest.from) },
            { fact: 'day', operator: 'greaterThan', value: number(rest.until ?? '9999-12-31') },
          ],
        };
      }),
  ];
  return { all: [...days, translate(law, entry.when)] };
}

function translate(law: Law, condition: Condition): NestedCondition {
  if ('all' in condition) return { all: condition.all.map((part) => translate(law, part)) };
  if ('any' in condition) return { any: condition.any.map((part) => translate(law, part)) };
  if ('not' in condition) return { not: translate(law, condition.not) };
  if ('formIn' in condition) return { fact: 'form', operator: 'in', value: condition.formIn };
  if ('containsAny' in condition) return { any: condition.containsAny.map(hasElement) };
  if ('containsAll' in condition) return { all: condition.containsAll.map(hasElement) };
  if ('mainConstituent' in condition) return equal('main', condition.mainConstituent);
  if ('substanceIn' in condition) {
    const names = condition.substanceIn.map(({ name }) => name.toLowerCase());
    return { fact: 'substance', operator: 'in', value: names };
  }
  if ('property' in condition) return figure(condition.property, condition.is);
  if ('ask' in condition) return equal(`ask-${condition.ask}`, true);
  if ('destinationIn' in condition) return contains('places', condition.destinationIn);
  if ('endUseIn' in condition) return { fact: 'endUse', operator: 'in', value: condition.endUseIn };
  if ('endUserMilitary' in condition) return equal('military', true);
  if ('fallsUnder' in condition) return contains('found', reachedBy(law, condition.fallsUnder));
  if ('listedAs' in condition) return equal(`ask-${condition.listedAs}`, true);
  if ('originIn' in condition) return { fact: 'origin', operator: 'in', value: condition.originIn };
  // The sheets of this bench name no party, claim no exemption and know of no danger.
  return equal('never', true);
}

function equal(fact: string, value: unknown): NestedCondition {
  return { fact, operator: 'equal', value };
}

function hasElement(element: string): NestedCondition {
  return { fact: 'elements', operator: 'contains', value: element };
}

function contains(fact: string, values: readonly string[]): NestedCondition {
  return { any: values.map((value) => ({ fact, operator: 'contains', value })) };
}

function figure(property: string, bound: Bound): NestedCondition {
  const fact = `figure-${property}`;
  if (bound.op === 'in') return { fact, operator: 'in', value: bound.values.map(Number) };
  if (bound.op !== 'between') {
    return { fact, operator: OPERATORS[bound.op], value: Number(bound.value) };
  }
  return {
    all: [
      { fact, operator: 'greaterThanInclusive', value: Number(bound.min) },
      { fact, operator: 'lessThanInclusive', value: Number(bound.max) },
    ],
  };
}

const OPERATORS = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '=': 'equal',
} as const;

export function reachOf(condition: Condition): Reach | undefined {
  const parts = 'all' in condition ? condition.all : [condition];
  for (const part of parts) if ('fallsUnder' in part) return part.fallsUnder;
  return undefined;
}

function reachedBy(law: Law, reach: Reach): string[] {
  return law.measures.flatMap((measure) =>
    measure.entries
      .filter(({ when }) => reachOf(when) === undefined)
      .filter((entry) => {
        const byMeasure = reach.measures?.includes(measure.id) === true;
        const byCode = reach.codes?.some((code) => isUnder(entry.code, code)) === true;
        return byMeasure || byCode || reach.allDualUseItems === true;
      })
      .map((entry) => eventFor(measure, entry).type),
  );
}
