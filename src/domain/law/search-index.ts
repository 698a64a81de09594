import { unreachable } from '../assert.ts';
import type { Element } from '../control-list/element.ts';
import { ELEMENT_SPELLINGS, elementName } from '../control-list/element-names.ts';
import { formWords } from '../control-list/form-names.ts';
import { citationOf } from '../determination/standing.ts';
import type { Substance } from '../measure/condition.ts';
import type { Entry, Measure } from '../measure/measure.ts';
import { lettersOf } from './edit-distance.ts';
import type { Law } from './law.ts';
import { type Spoken, type Subject, spokenOf, subjectsOf } from './search-subject.ts';
import { bareCode, hanParts, latinWords, plain } from './search-text.ts';

/** What of a subject a word was found in; the first says the most. */
export const FOUND_IN = [
  'code',
  'customs-code',
  'cas',
  'formula',
  'title',
  'substance',
  'element',
  'form',
  'figure',
  'question',
  'measure',
] as const;

export type FoundIn = (typeof FOUND_IN)[number];

/** Where a word stands: in which part of which subject. */
export interface Posting {
  readonly subject: number;
  readonly where: FoundIn;
}

/** A number or code and the subject that has it, in order, so that a beginning finds it. */
export type Numbered = readonly [bare: string, subject: number, written: string];

/** A word that somebody may misspell. */
export interface Spelling {
  readonly word: string;
  readonly letters: number;
}

/** Shorter words are too like one another to be told from a slip. */
export const SHORTEST_SLIP = 4;

/** One law, arranged to be searched. */
export interface SearchedLaw {
  readonly law: Law;
  readonly subjects: readonly Subject[];
  readonly words: ReadonlyMap<string, readonly Posting[]>;
  /** The longer words in letters, each with its letters as bits: slips are looked for here. */
  readonly spellings: readonly Spelling[];
  /** CAS numbers and formulas, in small letters. */
  readonly exact: ReadonlyMap<string, readonly Posting[]>;
  readonly codes: readonly Numbered[];
  readonly customs: readonly Numbered[];
  readonly elements: ReadonlyMap<Element, readonly number[]>;
}

/** Every law that is held, arranged to be searched. */
export type LawIndex = readonly SearchedLaw[];

const remembered = new WeakMap<Law, SearchedLaw>();

/** Arranges laws for searching: each once, since a law never changes. */
export function indexLaw(laws: Iterable<Law>): LawIndex {
  return [...laws].map((law) => {
    const known = remembered.get(law) ?? arrange(law);
    remembered.set(law, known);
    return known;
  });
}

function arrange(law: Law): SearchedLaw {
  const subjects = subjectsOf(law);
  const drawers: Drawers = {
    words: new Map(),
    exact: new Map(),
    codes: [],
    customs: [],
    elements: new Map(),
  };
  for (const [subject, one] of subjects.entries()) fileSubject({ drawers, subject }, one);
  drawers.codes.sort(inOrder);
  drawers.customs.sort(inOrder);
  const spellings = [...drawers.words.keys()]
    .filter((word) => word.length >= SHORTEST_SLIP)
    .map((word) => ({ word, letters: lettersOf(word) }));
  return { law, subjects, spellings, ...drawers };
}

/** Where the parts of subjects are put while a law is arranged. */
interface Drawers {
  readonly words: Map<string, Posting[]>;
  readonly exact: Map<string, Posting[]>;
  readonly codes: Numbered[];
  readonly customs: Numbered[];
  readonly elements: Map<Element, number[]>;
}

interface Filing {
  readonly drawers: Drawers;
  readonly subject: number;
}

function inOrder([one]: Numbered, [other]: Numbered): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function fileSubject(filing: Filing, subject: Subject): void {
  switch (subject.kind) {
    case 'entry':
      fileEntry(filing, subject.measure, subject.entry);
      break;
    case 'code':
      fileCode(filing, subject.code.code);
      fileWords(filing, 'title', [subject.code.title, subject.code.titleZh]);
      break;
    case 'substance':
      fileSubstance(filing, subject.substance);
      break;
    case 'element':
      fileElement(filing, subject.element);
      break;
    case 'form':
      fileWords(filing, 'form', formNames(subject.form));
      break;
    case 'property':
      fileWords(filing, 'figure', [spelled(subject.name), subject.property.meaning]);
      break;
    default:
      unreachable(subject);
  }
}

function fileEntry(filing: Filing, measure: Measure, entry: Entry): void {
  const spoken = spokenOf(entry.when);
  const cited = citationOf(measure, entry).code;
  for (const code of new Set([entry.code ?? cited, `${measure.number}-${entry.id}`])) {
    fileCode(filing, code);
  }
  for (const number of customsNumbers(entry)) {
    filing.drawers.customs.push([number, filing.subject, number]);
  }
  fileWords(filing, 'title', [entry.title, entry.titleZh]);
  fileSpoken(filing, spoken);
  const { asks, asksZh = {} } = measure;
  fileWords(
    filing,
    'question',
    spoken.asks.flatMap((ask) => [asks[ask], asksZh[ask]]),
  );
  fileWords(filing, 'measure', [measure.title, measure.titleZh, measure.instrument]);
}

function fileSpoken(filing: Filing, spoken: Spoken): void {
  for (const substance of spoken.substances) fileSubstance(filing, substance);
  for (const element of new Set([...spoken.surely, ...spoken.oneOf])) fileElement(filing, element);
  fileWords(filing, 'form', spoken.forms.flatMap(formNames));
  fileWords(filing, 'figure', spoken.properties.map(spelled));
}

/** Every customs number that an entry has had, in any year. */
export function customsNumbers({ customsCodes, declaredUnder = [] }: Entry): readonly string[] {
  const dated = customsCodes.flatMap(({ codes = [] }) => codes);
  return [...new Set([...declaredUnder, ...dated])];
}

function fileCode({ drawers, subject }: Filing, code: string): void {
  drawers.codes.push([bareCode(code), subject, code]);
}

function fileSubstance(filing: Filing, { name, nameZh, formula, cas, ...rest }: Substance): void {
  fileWords(filing, 'substance', [name, nameZh]);
  if (cas !== undefined) file(filing.drawers.exact, cas, { subject: filing.subject, where: 'cas' });
  if (formula === undefined) return;
  const where = 'formula';
  if (rest.class === undefined) {
    file(filing.drawers.exact, plain(formula).toLowerCase(), { subject: filing.subject, where });
  }
}

function fileElement(filing: Filing, element: Element): void {
  const { en, zh } = elementName(element);
  fileWords(filing, 'element', [en, zh, ...(ELEMENT_SPELLINGS[element] ?? [])]);
  file(filing.drawers.elements, element, filing.subject);
}

function formNames(form: Parameters<typeof formWords>[0]): readonly string[] {
  const { en, zh } = formWords(form);
  return [...en, ...zh];
}

/** `flexuralStrength` is looked for as two words. */
function spelled(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function fileWords(
  { drawers, subject }: Filing,
  where: FoundIn,
  texts: readonly (string | undefined)[],
): void {
  const found = texts.flatMap((text = '') => [...latinWords(text), ...hanParts(text)]);
  for (const word of new Set(found)) file(drawers.words, word, { subject, where });
}

function file<Key, Filed>(drawer: Map<Key, Filed[]>, key: Key, filed: Filed): void {
  const already = drawer.get(key);
  if (already === undefined) drawer.set(key, [filed]);
  else already.push(filed);
}
