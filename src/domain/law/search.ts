import type { Element } from '../control-list/element.ts';
import { elementName } from '../control-list/element-names.ts';
import type { Form } from '../control-list/form.ts';
import { formWords } from '../control-list/form-names.ts';
import { citationOf, standingOn } from '../determination/standing.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { LawIndex, SearchedLaw } from './search-index.ts';
import { type Found, type Looked, lookUp, worth } from './search-query.ts';
import { type EntryOfMeasure, type Subject, spokenOf } from './search-subject.ts';

/** What is looked for besides the words. */
export interface SearchAsked {
  readonly limit: number;
  /** Absent: every law that is held. */
  readonly jurisdiction?: string | undefined;
  /** The day on which entries are said to stand or rest. Absent: nothing is said of it. */
  readonly on?: PlainDate | undefined;
}

/** Where an entry stands on a day, for somebody who looks for it. */
export const HIT_STATES = ['in-force', 'suspended', 'starts-later', 'ended'] as const;

/** How an entry stands on a day, with the days that go with it. */
export interface HitStanding {
  readonly state: (typeof HIT_STATES)[number];
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly revivesOn?: PlainDate;
}

/** Why something was found: what was asked for, and as what it stands in which part. */
export interface Reason extends Omit<Found, 'likeness'> {
  readonly asked: string;
}

/** What a fact sheet can begin with, when this is what somebody meant. */
export interface Beginning {
  readonly form?: Form;
  readonly elements: readonly Element[];
  readonly substance?: string;
  readonly controlCode?: string;
  readonly customsCode?: string;
}

/** One thing of a law that a search has found. */
export interface Hit {
  readonly kind: Subject['kind'];
  readonly jurisdiction: string;
  /** Unique in its law and kind: a citation, symbol or name. */
  readonly id: string;
  readonly measure?: string;
  readonly instrument?: string;
  readonly code?: string;
  readonly title: string;
  readonly titleZh?: string;
  readonly verified?: boolean;
  readonly standing?: HitStanding;
  readonly why: readonly Reason[];
  readonly begins: Beginning;
}

/** What somebody may have meant, the likeliest first. */
export function searchLaw(
  index: LawIndex,
  text: string,
  { limit, jurisdiction, on }: SearchAsked,
): readonly Hit[] {
  const parts = index.filter(
    ({ law }) => jurisdiction === undefined || law.jurisdiction.code === jurisdiction,
  );
  const looked = lookUp(parts, text.slice(0, LONGEST_QUERY));
  const ranked = rank(parts, looked, on);
  return ranked.slice(0, limit).map((one) => hitOf(one, on));
}

const LONGEST_QUERY = 200;

/** A subject with everything of the query that was found in it. */
interface Ranked {
  readonly part: SearchedLaw;
  readonly subject: Subject;
  readonly found: readonly (Found & { readonly asked: string })[];
  readonly score: number;
}

/** Less than this share of the best one is no answer to what was asked. */
const LEAST_SHARE = 0.5;

function rank(
  parts: LawIndex,
  looked: readonly Looked[],
  on: PlainDate | undefined,
): readonly Ranked[] {
  const weights = looked.map((one) => rarity(parts, one));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = parts.flatMap((part, place) => scoreIn({ part, place }, looked, weights));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best * LEAST_SHARE && score >= whole * LEAST_OF_WHOLE)
    .map((one) => [one, orderOf(one, on)] as const)
    .sort(([one, a], [other, b]) => other.score - one.score || compare(a, b))
    .map(([one]) => one);
}

/** Words that fit nowhere together are none of the law's. */
const LEAST_OF_WHOLE = 0.15;

/** What few subjects have says more than what many have; what nothing has says a little. */
function rarity(parts: LawIndex, { found }: Looked): number {
  const all = parts.reduce((sum, { subjects }) => sum + subjects.length, 0);
  const having = found.reduce((sum, { size }) => sum + size, 0);
  if (having === 0) return 1;
  const isElement = found.some((here) =>
    [...here.values()].some(({ where }) => where === 'element'),
  );
  return Math.log(1 + all / having) * (isElement ? WHAT_IT_IS_MADE_OF : 1);
}

/** An element says more of an item than words such as `high` and `purity` beside it. */
const WHAT_IT_IS_MADE_OF = 1.6;

function scoreIn(
  { part, place }: { readonly part: SearchedLaw; readonly place: number },
  looked: readonly Looked[],
  weights: readonly number[],
): readonly Ranked[] {
  const found = new Map<number, (Found & { readonly asked: string })[]>();
  const scores = new Map<number, number>();
  for (const [word, { asked, found: everywhere }] of looked.entries()) {
    for (const [subject, one] of everywhere[place] ?? []) {
      const score = (scores.get(subject) ?? 0) + worth(one) * (weights[word] ?? 0);
      scores.set(subject, score);
      found.set(subject, [...(found.get(subject) ?? []), { ...one, asked }]);
    }
  }
  return [...scores].flatMap(([number, score]) => {
    const subject = part.subjects[number];
    if (subject === undefined) return [];
    const rounded = Math.round(score * KIND_WEIGHTS[subject.kind] * 1e4) / 1e4;
    return [{ part, subject, found: found.get(number) ?? [], score: rounded }];
  });
}

/** Somebody who types a name alone means the element or substance before all that has it. */
// biome-ignore format: a table reads better as a table
const KIND_WEIGHTS = {
  entry: 1, code: 0.99, substance: 1, element: 1.25, form: 1.5, property: 1.9,
} as const satisfies Record<Subject['kind'], number>;

/** What decides between equals: what stands goes before what rests, the short before the long. */
function orderOf(
  { subject, found }: Ranked,
  on: PlainDate | undefined,
): readonly (number | string)[] {
  const about = entryOf(subject);
  const state = about === undefined ? undefined : standingOf(about, on)?.state;
  const byNumber = found.every(({ where }) => where === 'code' || where === 'customs-code');
  const title = subject.kind === 'entry' && !byNumber ? subject.entry.title : '';
  const code = about === undefined ? '' : citationOf(about.measure, about.entry).code;
  const standing = state === undefined ? 0 : HIT_STATES.indexOf(state);
  return [subject.kind === 'code' && about === undefined ? 1 : standing, title.length, code];
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [place, part] of one.entries()) {
    const beside = other[place] ?? part;
    if (part !== beside) return part < beside ? -1 : 1;
  }
  return 0;
}

function entryOf(subject: Subject): EntryOfMeasure | undefined {
  if (subject.kind === 'entry') return subject;
  return subject.kind === 'code' ? subject.under : undefined;
}

function standingOf(
  { measure, entry }: EntryOfMeasure,
  on: PlainDate | undefined,
): HitStanding | undefined {
  if (on === undefined) return undefined;
  const { from, until } = entry.period ?? measure.period;
  const days = { from, ...(until === undefined ? {} : { until }) };
  if (until !== undefined && until < on) return { state: 'ended', ...days };
  const stands = standingOn(measure, entry, on);
  if (stands === undefined) return { state: 'starts-later', ...days };
  const { state, revivesOn } = stands;
  return { state, ...days, ...(revivesOn === undefined ? {} : { revivesOn }) };
}

function hitOf({ part, subject, found }: Ranked, on: PlainDate | undefined): Hit {
  const why = found.map(({ asked, where, word, near }): Reason => {
    return { asked, where, word, ...(near === undefined ? {} : { near }) };
  });
  const { jurisdiction } = part.law;
  return { kind: subject.kind, jurisdiction: jurisdiction.code, ...told(subject, found, on), why };
}

type Told = Omit<Hit, 'kind' | 'jurisdiction' | 'why'>;

function told(subject: Subject, found: Ranked['found'], on: PlainDate | undefined): Told {
  switch (subject.kind) {
    case 'entry':
      return tellEntry(subject, found, on);
    case 'code': {
      const { code, title, titleZh } = subject.code;
      const standing = subject.under === undefined ? undefined : standingOf(subject.under, on);
      const begins = { ...beginningOf(subject.under, found), controlCode: code };
      return { id: code, code, ...inBoth(title, titleZh), ...standingIf(standing), begins };
    }
    case 'substance': {
      const { name, nameZh } = subject.substance;
      return { id: name, ...inBoth(name, nameZh), begins: { elements: [], substance: name } };
    }
    case 'element': {
      const { element } = subject;
      const { en, zh } = elementName(element);
      return { id: element, title: en, titleZh: zh, begins: { elements: [element] } };
    }
    case 'form': {
      const { en, zh } = formWords(subject.form);
      const begins = { elements: [], form: subject.form };
      return { id: subject.form, title: en[0], titleZh: zh[0], begins };
    }
    case 'property':
      return { id: subject.name, title: subject.property.meaning, begins: { elements: [] } };
  }
}

function inBoth(title: string, titleZh: string | undefined) {
  return titleZh === undefined ? { title } : { title, titleZh };
}

function standingIf(standing: HitStanding | undefined) {
  return standing === undefined ? {} : { standing };
}

function tellEntry(about: EntryOfMeasure, found: Ranked['found'], on: PlainDate | undefined): Told {
  const { measure, entry } = about;
  const { code } = citationOf(measure, entry);
  return {
    id: `${measure.id}/${entry.id}`,
    measure: measure.id,
    instrument: measure.instrument,
    code,
    ...inBoth(entry.title, entry.titleZh),
    verified: entry.verified,
    ...standingIf(standingOf(about, on)),
    begins: beginningOf(about, found),
  };
}

/** What is sure of an item that an entry names, and what the query itself has said of it. */
function beginningOf(about: EntryOfMeasure | undefined, found: Ranked['found']): Beginning {
  if (about === undefined) return { elements: [] };
  const { code, when } = about.entry;
  const { forms, surely, oneOf, substances } = spokenOf(when);
  const [form] = forms.length === 1 ? forms : [];
  const [substance] = substances.length === 1 ? substances : [];
  const said = oneOf.filter((element) => saysElement(found, element));
  const customs = found.find(
    ({ where, asked, word }) => where === 'customs-code' && (asked === word || asked.length > 5),
  );
  return {
    elements: [...new Set([...surely, ...said])],
    ...(form === undefined ? {} : { form }),
    ...(substance === undefined || substance.class ? {} : { substance: substance.name }),
    ...(code === undefined ? {} : { controlCode: code }),
    ...(customs === undefined ? {} : { customsCode: customs.word }),
  };
}

function saysElement(found: Ranked['found'], element: Element): boolean {
  const { en, zh } = elementName(element);
  const names = [element, en, zh];
  return found.some(({ word }) => word.split(' ').some((one) => names.includes(one)));
}
