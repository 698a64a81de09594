import { CHANGE_WORDS, PART_WORDS, POLICY_WORDS, sayChange } from '../../app/law-words.ts';
import { determine } from '../../domain/determination/determine.ts';
import type { FactSheet } from '../../domain/determination/parse-fact-sheet.ts';
import { diffDays, type LawChange } from '../../domain/law/diff.ts';
import { diffEditions } from '../../domain/law/diff-editions.ts';
import type { Law } from '../../domain/law/law.ts';
import type { Window } from '../../domain/law/timeline.ts';
import { changeBetween, type ItemCourse, whatChanges } from '../../domain/law/what-changes.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { day, parsePlainDate } from '../../domain/time/plain-date.ts';
import type { CliRefusal } from './cli-refusal.ts';
import { lawNamed, loadedBook, readItems } from './law-named.ts';
import type { CommandAnswer, Parts } from './parts.ts';
import { sayOutcome, shortAnswer } from './say-outcome.ts';

interface LawDiffOptions {
  readonly jurisdiction?: string;
  readonly items?: string;
  readonly json?: true;
}

interface Compared {
  readonly law: Law;
  readonly head: string;
  readonly changes: readonly LawChange[];
  readonly items: readonly ItemCourse[];
}

type Sides = readonly [one: string, other: string];

/** Says what differs between two days of a law, or between two folders that hold it. */
export async function lawDiff(
  parts: Parts,
  [one, other]: Sides,
  options: LawDiffOptions,
): CommandAnswer {
  const asDays = looksLikeDay(one) || looksLikeDay(other);
  const compare = asDays ? compareDays : compareFolders;
  const compared = await compare(parts, [one, other], options);
  if (!compared.ok) return compared;
  const { law, head, changes, items } = compared.value;
  const { terminal } = parts;
  if (!options.json) {
    await terminal.out(
      `${head}\n${[...sayChanges(changes, law), ...sayItems(items)].join('\n')}\n`,
    );
    return ok(undefined);
  }
  for (const change of changes) {
    await terminal.out(`${JSON.stringify({ ...change, says: sayChange(change, law).en })}\n`);
  }
  for (const course of items) await terminal.out(`${JSON.stringify(courseObject(course))}\n`);
  const sum = { changes: changes.length, items: items.length };
  await terminal.out(`${JSON.stringify(sum)}\n`);
  return ok(undefined);
}

function looksLikeDay(text: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(text);
}

async function compareDays(
  parts: Parts,
  sides: Sides,
  { jurisdiction, items: file }: LawDiffOptions,
): Promise<Result<Compared, CliRefusal>> {
  const window = windowOf(sides);
  if (!window.ok) return window;
  const book = await loadedBook(parts);
  if (!book.ok) return book;
  const law = lawNamed(book.value, jurisdiction);
  if (!law.ok) return law;
  const { from, until } = window.value;
  const asked = { book: book.value, law: law.value, on: from };
  const items = file === undefined ? ok([]) : await readItems(parts, { ...asked, file });
  if (!items.ok) return items;
  const { name, code } = law.value.jurisdiction;
  return ok({
    law: law.value,
    head: `${name} (${code}), from ${from} to ${until}`,
    changes: diffDays(law.value, window.value),
    items: whatChanges(law.value, items.value, window.value),
  });
}

function windowOf([one, other]: Sides): Result<Window, CliRefusal> {
  const [from, until] = [parsePlainDate(one), parsePlainDate(other)];
  if (!from.ok) return refuse('day-malformed', { day: one });
  if (!until.ok) return refuse('day-malformed', { day: other });
  if (from.value <= until.value) return ok({ from: from.value, until: until.value });
  return refuse('arguments-wrong', { says: `${one} lies after ${other}: put the earlier first` });
}

async function compareFolders(
  parts: Parts,
  [one, other]: Sides,
  { jurisdiction, items: file }: LawDiffOptions,
): Promise<Result<Compared, CliRefusal>> {
  const [before, after] = [await loadedBook(parts, one), await loadedBook(parts, other)];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const is = lawNamed(after.value, jurisdiction);
  if (!is.ok) return is;
  const was = lawNamed(before.value, is.value.jurisdiction.code);
  if (!was.ok) return was;
  const asked = { book: after.value, law: is.value, on: day(is.value.jurisdiction.checkedOn) };
  const items = file === undefined ? ok([]) : await readItems(parts, { ...asked, file });
  if (!items.ok) return items;
  const { name, code } = is.value.jurisdiction;
  const editions = [was.value, is.value].map(({ edition }) => edition.slice(0, 12));
  return ok({
    law: is.value,
    head: `${name} (${code}), from edition ${editions.join(' to edition ')}`,
    changes: diffEditions(was.value, is.value),
    items: items.value.map((item, index) => between(was.value, is.value, { item, index })),
  });
}

/** One item on its own day under one edition and under another. */
function between(
  was: Law,
  is: Law,
  { item, index }: { readonly item: FactSheet; readonly index: number },
): ItemCourse {
  const { id, on, facts } = item;
  const [before, after] = [determine(was, facts, on), determine(is, facts, on)];
  const changed = changeBetween(before, after);
  const { revivesOn } = after;
  return {
    ...(id === undefined ? {} : { id }),
    place: index + 1,
    first: before,
    turns: changed === undefined ? [] : [{ on, changed, before, after }],
    revives: revivesOn === undefined ? [] : [revivesOn],
  };
}

/** Clauses of one measure that share their fate are told together. */
function sayChanges(changes: readonly LawChange[], law: Law): readonly string[] {
  if (changes.length === 0) return ['  nothing differs'];
  const together = new Map<string, LawChange[]>();
  for (const change of changes) {
    const [measure] = change.place.split('/');
    const fate = `${change.part} ${change.change} ${measure} ${sayChange(change, law).en}`;
    together.set(fate, [...(together.get(fate) ?? []), change]);
  }
  return [...together.values()].flatMap((alike) => sayAlike(alike, law));
}

function sayAlike(alike: readonly LawChange[], law: Law): readonly string[] {
  const [first] = alike;
  if (first === undefined) return [];
  const says = sayChange(first, law).en;
  const what = `${PART_WORDS[first.part].en} ${CHANGE_WORDS[first.change].en}`;
  return [
    `  ${what}: ${says === CHANGE_WORDS[first.change].en ? '' : says}`.trimEnd(),
    ...alike.map(({ cites, title, policy, verified }) => {
      const does = policy === undefined ? '' : `: ${POLICY_WORDS[policy].en}`;
      return `    ${title}${does} (${cites}${verified === false ? '; not verified' : ''})`;
    }),
  ];
}

function sayItems(items: readonly ItemCourse[]): readonly string[] {
  return items.flatMap(({ id, place, first, turns, revives }) => [
    `  item ${id ?? place}: ${sayOutcome(first)} at first`,
    ...turns.map(
      ({ on, changed, after }) => `    ${on}: ${TURN_WORDS[changed]} ${sayOutcome(after)}`,
    ),
    ...(turns.length === 0 ? ['    nothing changes for it'] : []),
    ...revives.map((on) => `    what rests is back in force on ${on}`),
  ]);
}

// biome-ignore format: a table reads better as a table
const TURN_WORDS = {
  outcome:  'becomes',
  entries:  'by other clauses, still',
  findings: 'with something to note, still',
} as const;

function courseObject({ id, place, first, turns, revives }: ItemCourse) {
  return {
    item: id ?? place,
    first: shortAnswer(first),
    turns: turns.map(({ on, changed, before, after }) => {
      return { on, changed, before: shortAnswer(before), after: shortAnswer(after) };
    }),
    revives,
  };
}
