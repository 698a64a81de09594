import { loadLawBook } from '../src/adapters/law-files/load-law.ts';
import type { ControlCode, Law } from '../src/domain/law/law.ts';
import { searchLaw } from '../src/domain/law/search.ts';
import { indexLaw, type LawIndex } from '../src/domain/law/search-index.ts';
import { latinWords } from '../src/domain/law/search-text.ts';
import { day, type PlainDate } from '../src/domain/time/plain-date.ts';
import { drawFrom } from './fact-sheets.ts';

const AIM_MILLISECONDS = 20;
const EVERY = 9;
const ROUNDS = 5;
const LIMIT = 10;

/** A query and the code that whoever typed it has in mind. */
interface Query {
  readonly sort: 'words' | 'slip' | 'chinese' | 'code' | 'customs';
  readonly text: string;
  readonly means: string;
}

/** The wizard's search over every pack, beside a plain scan of all titles. */
export async function run(): Promise<void> {
  const loaded = await loadLawBook('data');
  if (!loaded.ok) throw new Error('the packs do not load');
  const laws = [...loaded.value.laws.values()];
  const before = performance.now();
  const index = indexLaw(laws);
  const arranging = performance.now() - before;
  const queries = laws.flatMap(queriesOf);
  const on = day('2026-11-24');

  const own = measure(queries, (text) => searchCodes(index, text, on));
  const titles = laws.flatMap(titlesOf);
  const peer = measure(queries, (text) => scan(titles, text));
  const subjects = index.reduce((sum, part) => sum + part.subjects.length, 0);
  console.log(`arranging the index     ${arranging.toFixed(0)} ms once, ${subjects} subjects`);
  console.log(`queries                 ${queries.length}, ${ROUNDS} rounds, first round apart`);
  console.log(`search, first round     median ${own.cold.median} ms, worst ${own.cold.worst} ms`);
  console.log(`search                  median ${own.warm.median} ms, worst ${own.warm.worst} ms`);
  console.log(`worst query at its best ${own.slowest} ms (aim ${AIM_MILLISECONDS})`);
  console.log(`scan of ${titles.length} titles     median ${peer.warm.median} ms`);
  const ratio = Number(own.warm.median) / Number(peer.warm.median);
  console.log(`ratio                   ${ratio.toFixed(2)} of the scan's time`);
  for (const sort of ['words', 'slip', 'chinese', 'code', 'customs'] as const) {
    const asked = queries.filter((query) => query.sort === sort).length;
    const [ours, theirs] = [own, peer].map(({ hits }) => hits.get(sort) ?? 0);
    console.log(`found by ${sort.padEnd(15)}${ours} of ${asked} (scan ${theirs})`);
  }
  if (Number(own.slowest) > AIM_MILLISECONDS) process.exitCode = 1;
}

function queriesOf(law: Law): readonly Query[] {
  const draw = drawFrom(1787);
  const listed = law.controlList.filter((_, place) => place % EVERY === 0);
  const coded = listed.flatMap((code) => {
    const words = tellingWords(code, law);
    const text = words.join(' ');
    const slip = words.map((word) => (word.length > 5 ? misspelled(word, draw) : word)).join(' ');
    const han = code.titleZh?.match(/\p{Script=Han}{2,8}/u)?.[0];
    const queries: Query[] = [
      { sort: 'words', text, means: code.code },
      { sort: 'code', text: code.code.replaceAll('.', ''), means: code.code },
    ];
    if (slip !== text) queries.push({ sort: 'slip', text: slip, means: code.code });
    if (han !== undefined) queries.push({ sort: 'chinese', text: han, means: code.code });
    return queries;
  });
  return [...coded, ...customsQueries(law)].filter(({ text }) => text !== '');
}

/** The words of a title that fewest other titles have, in the order in which they stand. */
function tellingWords({ title }: ControlCode, law: Law): readonly string[] {
  const words = latinWords(title).filter((word) => /^[a-z]{3,}$/.test(word));
  const common = (word: string) =>
    law.controlList.filter((one) => one.title.toLowerCase().includes(word)).length;
  const rarest = [...new Set(words)].sort((one, other) => common(one) - common(other)).slice(0, 3);
  return words.filter((word, place) => rarest.includes(word) && words.indexOf(word) === place);
}

/** One letter left out, doubled or swapped with its neighbour, never the first. */
function misspelled(word: string, draw: ReturnType<typeof drawFrom>): string {
  const at = 1 + draw(word.length - 2);
  const [start, here = '', next = '', end] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  const ways = [`${start}${next}${end}`, `${start}${here}${here}${next}${end}`];
  return here === next
    ? (ways[1] ?? word)
    : ([...ways, `${start}${next}${here}${end}`][draw(3)] ?? word);
}

function customsQueries({ measures }: Law): readonly Query[] {
  const numbered = measures.flatMap(({ entries }) =>
    entries.flatMap(({ code, customsCodes }) => {
      const number = customsCodes.flatMap(({ codes = [] }) => codes)[0];
      return code === undefined || number === undefined ? [] : [{ code, number }];
    }),
  );
  return numbered
    .filter((_, place) => place % EVERY === 0)
    .map(({ code, number }) => ({ sort: 'customs', text: number, means: code }));
}

function searchCodes(index: LawIndex, text: string, on: PlainDate): readonly string[] {
  return searchLaw(index, text, { limit: LIMIT, on }).flatMap(({ code }) => code ?? []);
}

interface Titled {
  readonly code: string;
  readonly title: string;
}

function titlesOf({ measures, controlList }: Law): readonly Titled[] {
  const entries = measures.flatMap((one) => one.entries);
  return [...controlList, ...entries].map(({ code = '', title, titleZh = '' }) => {
    return { code, title: `${code} ${title} ${titleZh}`.toLowerCase() };
  });
}

/** What a plain search would do: every word of the query stands somewhere in the title. */
function scan(titles: readonly Titled[], text: string): readonly string[] {
  const words = text.toLowerCase().split(' ');
  const found = titles.filter(({ title }) => words.every((word) => title.includes(word)));
  return found.slice(0, LIMIT).map(({ code }) => code);
}

function measure(queries: readonly Query[], search: (text: string) => readonly string[]) {
  const hits = new Map<Query['sort'], number>();
  const cold = times(queries, ({ text, means, sort }) => {
    if (search(text).includes(means)) hits.set(sort, (hits.get(sort) ?? 0) + 1);
  });
  const warm = Array.from({ length: ROUNDS - 1 }, () => {
    return times(queries, ({ text }) => search(text));
  });
  const best = queries.map((_, place) => Math.min(...warm.map((round) => round[place] ?? 0)));
  return {
    hits,
    cold: summary(cold),
    warm: summary(warm.flat()),
    slowest: summary(best).worst,
  };
}

function times(queries: readonly Query[], ask: (query: Query) => unknown): readonly number[] {
  return queries.map((query) => {
    const before = performance.now();
    ask(query);
    return performance.now() - before;
  });
}

function summary(taken: readonly number[]) {
  const sorted = [...taken].sort((one, other) => one - other);
  const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return { median: median.toFixed(3), worst: worst.toFixed(1) };
}
