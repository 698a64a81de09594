import { type Element, isElement } from '../control-list/element.ts';
import { editDistance, lettersOf, mayBeNear } from './edit-distance.ts';
import {
  type FoundIn,
  type LawIndex,
  type Numbered,
  type SearchedLaw,
  SHORTEST_SLIP,
} from './search-index.ts';
import { bareCode, hanAsked, latinWords, otherWords, plain } from './search-text.ts';

/** One thing that was asked for, found in one subject. */
export interface Found {
  readonly where: FoundIn;
  /** The word, code or number of the law that it was found as. */
  readonly word: string;
  /** 1 is exactly what was asked for. */
  readonly likeness: number;
  /** Not as it was typed: a slip of the hand, or another word for the same. */
  readonly near?: true;
}

/** What one thing that was asked for is found in, for each law of the index in its order. */
export interface Looked {
  readonly asked: string;
  readonly found: readonly ReadonlyMap<number, Found>[];
}

const CAS = /^\d{2,7}-\d{2}-\d$/;
const CUSTOMS = /^\d[\d.]{3,12}$/;
const CODE = /^\d[a-z]\d{0,3}(\.?[a-z0-9]+)*$/i;
const CITED = /^\d{1,4}\/\d{4}(-.+)?$/;
const FORMULA_PARTS = /^(([A-Z][a-z]?)|[\d.()x-])+$/;

/** Nobody describes a product in more words; a longer text is a paste. */
const MOST_PIECES = 12;
const MOST_WORDS_OF_PIECE = 6;
const MOST_PAIRS_OF_PIECE = 24;

/** Looks up every part of a query: codes, numbers, formulas, symbols, and words of both scripts. */
export function lookUp(index: LawIndex, text: string): readonly Looked[] {
  const pieces = plain(text)
    .split(/[\s,;:"'、，；：（）“”]+/)
    .filter((piece) => piece !== '')
    .slice(0, MOST_PIECES);
  return pieces.flatMap((piece) => {
    const named = index.map((part) => asNamed(part, piece, pieces.length === 1));
    if (isFound(named)) return [withWords(index, piece, named)];
    const isCode = CAS.test(piece) || CUSTOMS.test(piece) || CITED.test(piece);
    return isCode ? [{ asked: piece, found: named }] : lookUpWords(index, piece);
  });
}

type FoundHere = ReadonlyMap<number, Found>;

function isFound(found: readonly FoundHere[]): boolean {
  return found.some(({ size }) => size > 0);
}

/** A code, number, formula or symbol; each only where the piece has the look of it. */
function asNamed(part: SearchedLaw, piece: string, isAlone: boolean): FoundHere {
  const found = new Map<number, Found>();
  if (CUSTOMS.test(piece)) addNumbers(found, 'customs-code', beginning(part.customs, piece));
  if (CODE.test(piece) || CITED.test(piece)) {
    addNumbers(found, 'code', beginning(part.codes, piece));
  }
  for (const { subject, where } of part.exact.get(piece.toLowerCase()) ?? []) {
    add(found, subject, { where, word: piece, likeness: 1 });
  }
  addElements(found, part, elementsIn(piece, isAlone));
  return found;
}

function add(found: Map<number, Found>, subject: number, one: Found): void {
  const before = found.get(subject);
  if (before === undefined || worth(before) < worth(one)) found.set(subject, one);
}

function addNumbers(
  found: Map<number, Found>,
  where: FoundIn,
  { asked, numbers }: { readonly asked: string; readonly numbers: readonly Numbered[] },
): void {
  for (const [bare, subject, written] of numbers) {
    const likeness = asked === bare ? 1 : LIKE_A_BEGINNING;
    add(found, subject, { where, word: written, likeness });
  }
}

/** The numbers that begin as asked, and where a longer one is asked, those that it begins with. */
function beginning(numbers: readonly Numbered[], piece: string) {
  const asked = bareCode(piece);
  const first = firstAtLeast(numbers, asked);
  let last = first;
  while (numbers[last]?.[0].startsWith(asked)) last += 1;
  return { asked, numbers: numbers.slice(first, last) };
}

function firstAtLeast(numbers: readonly Numbered[], asked: string): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.[0] ?? '') < asked) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The elements of a formula such as `NdFeB`, or the one whose symbol this is. */
function elementsIn(piece: string, isAlone: boolean): readonly Element[] {
  if (isElement(piece)) return [piece];
  const capital = `${piece.slice(0, 1).toUpperCase()}${piece.slice(1).toLowerCase()}`;
  if (isAlone && isElement(capital)) return [capital];
  if (!FORMULA_PARTS.test(piece)) return [];
  const symbols: readonly string[] = piece.match(/[A-Z][a-z]?/g) ?? [];
  const elements = symbols.filter(isElement);
  return symbols.length > 1 && elements.length === symbols.length ? elements : [];
}

/** A subject that speaks of half of the elements or more is meant, the more the better. */
function addElements(
  found: Map<number, Found>,
  { elements }: SearchedLaw,
  asked: readonly Element[],
): void {
  const named = new Map<number, Element[]>();
  for (const element of new Set(asked)) {
    for (const subject of elements.get(element) ?? []) {
      named.set(subject, [...(named.get(subject) ?? []), element]);
    }
  }
  for (const [subject, some] of named) {
    const likeness = some.length / new Set(asked).size;
    if (likeness >= 0.5) add(found, subject, { where: 'element', word: some.join(' '), likeness });
  }
}

/** What has the look of a code or formula may be a word as well: `3D`, `Lead`. */
function withWords(index: LawIndex, piece: string, named: readonly FoundHere[]): Looked {
  const words = lookUpWords(index, piece);
  const [only] = words.length === 1 ? words : [];
  if (only === undefined) return { asked: piece, found: named };
  const found = named.map((here, place) => {
    const both = new Map(here);
    for (const [subject, one] of only.found[place] ?? []) add(both, subject, one);
    return both;
  });
  return { asked: piece, found };
}

function lookUpWords(index: LawIndex, piece: string): readonly Looked[] {
  const latin = latinWords(piece).slice(0, MOST_WORDS_OF_PIECE);
  const han = hanAsked(piece).slice(0, MOST_PAIRS_OF_PIECE);
  return [
    ...latin.map((asked) => ({ asked, found: lookUpLatin(index, asked) })),
    ...han.flatMap((asked) => lookUpHan(index, asked)),
  ];
}

/** A pair that nobody writes is looked for as its two characters. */
function lookUpHan(index: LawIndex, pair: string): readonly Looked[] {
  const found = index.map((part) => ofWords(part, [[pair, 1]]));
  const signs = [...pair];
  if (isFound(found) || signs.length === 1) return [{ asked: pair, found }];
  return signs.map((sign) => {
    return { asked: sign, found: index.map((part) => ofWords(part, [[sign, LIKE_A_PART]])) };
  });
}

const LIKE_A_PART = 0.8;
const LIKE_A_BEGINNING = 0.9;
const LIKE_ANOTHER_WORD = 0.95;
const LIKE_A_SLIP = 0.15;
const SHORTEST_BEGINNING = 3;

/** As it is written, else as a beginning of words, else with a slip or two of the hand. */
function lookUpLatin(index: LawIndex, word: string): readonly FoundHere[] {
  const others = otherWords(word).map((other): Alike => [other, LIKE_ANOTHER_WORD, true]);
  const known = index.map((part) => ofWords(part, [[word, 1], ...others, ...longer(part, word)]));
  if (isFound(known) || word.length < SHORTEST_SLIP) return known;
  const slips = index.map((part) => slipsOf(part, word));
  const fewest = Math.min(...slips.flat().map(([, changes]) => changes));
  return index.map((part, place) => {
    const nearest = (slips[place] ?? []).filter(([, changes]) => changes === fewest);
    return ofWords(
      part,
      nearest.map(([near, changes]) => [near, 1 - LIKE_A_SLIP * changes, true]),
    );
  });
}

type Alike = readonly [word: string, likeness: number, near?: true];

function longer({ spellings }: SearchedLaw, word: string): readonly Alike[] {
  if (word.length < SHORTEST_BEGINNING) return [];
  return spellings
    .filter((known) => known.word.length > word.length && known.word.startsWith(word))
    .map((known) => [known.word, LIKE_A_PART * (0.5 + (0.5 * word.length) / known.word.length)]);
}

function slipsOf({ spellings }: SearchedLaw, word: string): readonly Alike[] {
  const most = word.length < 6 ? 1 : 2;
  const letters = lettersOf(word);
  return spellings.flatMap((known): Alike[] => {
    if (!mayBeNear(letters, known.letters, most)) return [];
    const changes = editDistance(word, known.word, most);
    return changes > most ? [] : [[known.word, changes]];
  });
}

function ofWords({ words }: SearchedLaw, alike: readonly Alike[]): FoundHere {
  const found = new Map<number, Found>();
  for (const [word, likeness, near] of alike) {
    for (const { subject, where } of words.get(word) ?? []) {
      add(found, subject, { where, word, likeness, ...(near === undefined ? {} : { near }) });
    }
  }
  return found;
}

/** What a word says of a subject by the place in which it stands. */
// biome-ignore format: a table reads better as a table
const WEIGHTS = {
  'code': 1.2, 'customs-code': 1.2, 'cas': 1.2, 'formula': 1.1, 'title': 1, 'substance': 1,
  'element': 0.9, 'form': 0.7, 'figure': 0.5, 'question': 0.4, 'measure': 0.25,
} as const satisfies Record<FoundIn, number>;

/** How much what was found says that the subject is meant. */
export function worth({ where, likeness }: Found): number {
  return WEIGHTS[where] * likeness;
}
