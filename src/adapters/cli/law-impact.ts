import { type Impact, type ImpactRequest, impactOf, type Touched } from '../../app/law-impact.ts';
import { POLICY_WORDS } from '../../app/law-words.ts';
import type { DraftedLaw, LawBook } from '../../app/ports.ts';
import type { Law } from '../../domain/law/law.ts';
import type { Overlap, OverlapReason } from '../../domain/law/overlap.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { CliRefusal } from './cli-refusal.ts';
import { dayTyped, editionOf, lawNamed, loadedBook, readItems, textIn } from './law-named.ts';
import type { CommandAnswer, Parts } from './parts.ts';
import { sayOutcome, shortAnswer } from './say-outcome.ts';

interface LawImpactOptions {
  readonly on?: string;
  readonly items?: string;
  readonly data?: string;
  readonly jurisdiction?: string;
  readonly json?: true;
}

/** Says what a draft measure would touch: of the law, of items on file, of cases and licences. */
export async function lawImpact(
  parts: Parts,
  file: string,
  options: LawImpactOptions,
): CommandAnswer {
  const book = await loadedBook(parts);
  if (!book.ok) return book;
  const law = lawNamed(book.value, options.jurisdiction);
  if (!law.ok) return law;
  const drafted = await readDraft(parts, file, { book: book.value, law: law.value, options });
  if (!drafted.ok) return drafted;
  const asked = await askedOf(parts, options, {
    book: book.value,
    law: law.value,
    drafted: drafted.value,
  });
  if (!asked.ok) return asked;
  const impact = await lookedUp(parts, options, asked.value);
  if (!impact.ok) return impact;
  const write = options.json ? writeJson : writeWords;
  for (const line of write(impact.value)) await parts.terminal.out(`${line}\n`);
  return ok(undefined);
}

interface Held {
  readonly book: LawBook;
  readonly law: Law;
  readonly options: LawImpactOptions;
}

/** A draft that is no measure of this law is refused with every fault. */
async function readDraft(
  parts: Parts,
  file: string,
  { book, law, options }: Held,
): Promise<Result<DraftedLaw, CliRefusal>> {
  const text = await textIn(parts, file);
  if (!text.ok) return text;
  const read = book.reader.draft(editionOf(book, law), text.value);
  if (read.ok) return ok(read.value);
  for (const fault of read.faults) {
    const place = fault.path === '' ? '' : `#${fault.path}`;
    const said = options.json ? JSON.stringify(fault) : `${fault.file}${place}: ${fault.says}`;
    await parts.terminal.out(`${said}\n`);
  }
  return refuse('draft-refused', { faults: `${read.faults.length}` });
}

async function askedOf(
  parts: Parts,
  options: LawImpactOptions,
  { book, law, drafted }: Omit<Held, 'options'> & { readonly drafted: DraftedLaw },
): Promise<Result<ImpactRequest, CliRefusal>> {
  const day = dayTyped(options.on);
  if (!day.ok) return day;
  const on = day.value ?? drafted.draft.period.from;
  const { items: file } = options;
  const items = file === undefined ? ok([]) : await readItems(parts, { file, book, law, on });
  return items.ok ? ok({ law, drafted, on, items: items.value }) : items;
}

/** Without a folder no record is looked at: nobody is asked for one that is not there. */
async function lookedUp(
  parts: Parts,
  { data }: LawImpactOptions,
  request: ImpactRequest,
): Promise<Result<Impact, CliRefusal>> {
  if (data === undefined) return ok(await impactOf(undefined, request));
  const record = await parts.openRecord(data);
  if (!record.ok) return record;
  try {
    return ok(await impactOf(record.value.deps.desk, request));
  } finally {
    await record.value.close();
  }
}

function writeJson(impact: Impact): readonly string[] {
  const { draft, on, replaces, overlaps, looked, touched, unread } = impact;
  return [
    ...overlaps.map(({ drafted, measure, entry, why }) => {
      const held = { measure: measure.id, entry: entry.id, code: entry.code, title: entry.title };
      return { finding: 'overlap', drafted: drafted.id, ...held, why };
    }),
    ...touched.map(({ before, after, ...of }) => {
      return { finding: 'touched', ...of, before: shortAnswer(before), after: shortAnswer(after) };
    }),
    ...unread.map((one) => ({ finding: 'unread', ...one })),
    {
      draft: draft.id,
      on,
      replaces,
      overlaps: overlaps.length,
      looked,
      touched: touched.length,
      unread: unread.length,
    },
  ].map((line) => JSON.stringify(line));
}

function writeWords(impact: Impact): readonly string[] {
  const { draft, on, replaces, overlaps, looked, touched, unread } = impact;
  const { item, application, licence } = looked;
  return [
    `${draft.id} ${draft.title}, looked at on ${on}${replaces ? '; it replaces what is held' : ''}`,
    ...draft.entries.map(({ id, title, policy }) => `  ${id} ${title}: ${POLICY_WORDS[policy].en}`),
    `entries it overlaps: ${overlaps.length}`,
    ...overlaps.map(sayOverlap),
    `looked at: items ${item}; lines of open applications ${application}, of licences ${licence}`,
    `answered otherwise with it: ${touched.length}`,
    ...touched.map(sayTouched),
    ...unread.map(({ of, id, line, facts }) => {
      return `  ${of} ${id}, line ${line}: cannot be read as facts. ${facts?.says ?? ''}`.trimEnd();
    }),
  ];
}

// biome-ignore format: a table reads better as a table
const WHY_WORDS = {
  'same-code':           'the same control code',
  'same-customs-number': 'a customs number in common',
  'same-goods':          'a form and an element in common',
  'reached-by-draft':    'the draft reaches it',
  'reaches-draft':       'it reaches the draft',
} as const satisfies Record<OverlapReason, string>;

function sayOverlap({ drafted, measure, entry, why }: Overlap): string {
  const place = entry.code ?? entry.clause ?? entry.id;
  const reasons = why.map((reason) => WHY_WORDS[reason]).join(', ');
  return `  ${drafted.id} and ${measure.id}, ${place} (${entry.title}): ${reasons}`;
}

function sayTouched({ of, id, line, name, holder, before, after }: Touched): string {
  const which = of === 'item' ? `item ${id}` : `${of} ${id}, line ${line}`;
  const about = [name, holder].filter((text) => text !== undefined).join(', ');
  const named = about === '' ? '' : ` (${about})`;
  return `  ${which}${named}: ${sayOutcome(before)} becomes ${sayOutcome(after)}`;
}
