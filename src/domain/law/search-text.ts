/** Letters of a script that writes words without blanks between them. */
const HAN = /\p{Script=Han}+/gu;
const LATIN = /[\p{L}\p{N}]+/gu;

/** Words that say nothing of a product. */
// biome-ignore format: a table reads better as a table
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'a', 'an', 'and', 'any', 'are', 'as', 'at', 'by', 'do', 'for', 'from', 'i', 'in', 'is', 'it',
  'its', 'licence', 'license', 'need', 'of', 'on', 'or', 'other', 'that', 'the', 'their', 'them',
  'these', 'to', 'with',
]);

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Full-width letters, subscripts and the like as everybody types them. */
export function plain(text: string): string {
  return text
    .replace(/[₀-₉]/g, (digit) => `${SUBSCRIPTS.indexOf(digit)}`)
    .normalize('NFKC')
    .trim();
}

/** The words of a text in small letters, plural or not, without those that say nothing. */
export function latinWords(text: string): readonly string[] {
  const found = plain(text).toLowerCase().replace(HAN, ' ').match(LATIN) ?? [];
  return found.filter((word) => !EMPTY_WORDS.has(word)).map(singular);
}

/** `batteries` and `battery`, `magnets` and `magnet` are looked for as one. */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** What people say and how the law writes it. */
// biome-ignore format: a table reads better as a table
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['drone',    ['unmanned']],      ['uav',      ['unmanned']],
  ['fiber',    ['fibre']],         ['cnc',      ['numerical', 'numerically']],
  ['aluminum', ['aluminium']],     ['sulfur',   ['sulphur']],
  ['vapor',    ['vapour']],        ['mold',     ['mould']],
  ['neo',      ['ndfeb']],         ['smco',     ['samarium']],
  ['software', ['technology']],    ['blueprint', ['technology']],
]);

/** Other words for the same thing, as the law may write them. */
export function otherWords(word: string): readonly string[] {
  return OTHER_WORDS.get(word) ?? [];
}

/** The characters of the Chinese in a text, and each pair of neighbours. */
export function hanParts(text: string): readonly string[] {
  return hanRuns(text).flatMap((run) => [...run, ...pairsOf(run)]);
}

/** What is looked for in Chinese: pairs of neighbours, or the character that stands alone. */
export function hanAsked(text: string): readonly string[] {
  return hanRuns(text).flatMap((run) => {
    const pairs = pairsOf(run);
    return pairs.length === 0 ? [run] : pairs;
  });
}

function hanRuns(text: string): readonly string[] {
  return plain(text).match(HAN) ?? [];
}

function pairsOf(run: string): readonly string[] {
  const signs = [...run];
  return signs.slice(1).map((sign, place) => `${signs[place]}${sign}`);
}

/** A code without its dots and blanks, so that `1c905a4` finds `1C905.a.4`. */
export function bareCode(code: string): string {
  return plain(code).replace(/[.\s]/g, '').toUpperCase();
}
