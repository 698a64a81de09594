import { STATE_WORDS, sayStanding } from '../../app/law-words.ts';
import type { Law } from '../../domain/law/law.ts';
import {
  SPAN_STATES,
  type Span,
  type SpanState,
  type TimelineRow,
  timelineOf,
  type Window,
  wholeWindow,
} from '../../domain/law/timeline.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { type PlainDate, plusDays } from '../../domain/time/plain-date.ts';
import type { CliRefusal } from './cli-refusal.ts';
import { dayTyped, lawNamed, loadedBook } from './law-named.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface LawTimelineOptions {
  readonly from?: string;
  readonly to?: string;
  readonly jurisdiction?: string;
  readonly json?: true;
}

/** Draws every measure over days: a bar of signs, and under it the same in words. */
export async function lawTimeline(parts: Parts, options: LawTimelineOptions): CommandAnswer {
  const book = await loadedBook(parts);
  if (!book.ok) return book;
  const law = lawNamed(book.value, options.jurisdiction);
  if (!law.ok) return law;
  const window = windowOf(law.value, options);
  if (!window.ok) return window;
  const rows = timelineOf(law.value, window.value);
  const { terminal } = parts;
  if (options.json) {
    for (const row of rows) await terminal.out(`${JSON.stringify(objectOf(row))}\n`);
    return ok(undefined);
  }
  await terminal.out(`${headOf(law.value, window.value).join('\n')}\n`);
  for (const row of rows) {
    await terminal.out(`\n${wordsOf(row, law.value, window.value).join('\n')}\n`);
  }
  return ok(undefined);
}

function windowOf(law: Law, options: LawTimelineOptions): Result<Window, CliRefusal> {
  const [from, to] = [dayTyped(options.from), dayTyped(options.to)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const whole = wholeWindow(law);
  const first = from.value ?? whole?.from ?? to.value;
  const last = to.value ?? laterOf(whole?.until, first);
  if (first === undefined || last === undefined) {
    return refuse('arguments-wrong', { says: 'no measure is held; say --from and --to' });
  }
  if (first <= last) return ok({ from: first, until: last });
  return refuse('arguments-wrong', { says: `--from ${first} lies after --to ${last}` });
}

/** Some weeks more than the last turn, so that what holds from then on is seen. */
function laterOf(last: PlainDate | undefined, first: PlainDate | undefined) {
  const later = last === undefined || (first !== undefined && last < first) ? first : last;
  return later === undefined ? undefined : plusDays(later, AFTERWARDS_DAYS);
}

const AFTERWARDS_DAYS = 60;

/** Without the whole measure: `law show` has it. */
function objectOf({ measure, clauses, spans }: TimelineRow) {
  const { id, number, kind, title, titleZh } = measure;
  return { measure: id, number, kind, title, titleZh, clauses, spans };
}

// biome-ignore format: a table reads better as a table
const SIGNS = {
  'in-force':     '#',
  'suspended':    '/',
  'announced':    '+',
  'starts-later': '.',
  'ended':        '-',
} as const satisfies Record<SpanState, string>;

const COLUMNS = 72;

function headOf({ jurisdiction }: Law, window: Window): readonly string[] {
  const key = SPAN_STATES.map((state) => `${SIGNS[state]} ${STATE_WORDS[state].en}`);
  return [
    `${jurisdiction.name}, ${window.from} to ${window.until}`,
    `key: ${key.join('   ')}`,
    `     a column is ${columnDays(window)}`,
  ];
}

function columnDays({ from, until }: Window): string {
  const days = Math.max(1, Math.round(daysBetween(from, until) / COLUMNS));
  return days === 1 ? 'a day or less' : `about ${days} days`;
}

function wordsOf(row: TimelineRow, law: Law, window: Window): readonly string[] {
  const { measure, clauses, spans } = row;
  const which = clauses === undefined ? '' : `, ${clausesText(clauses)}`;
  return [
    `${measure.id}${which}: ${measure.title}`,
    `  [${barOf(spans, window)}]`,
    ...spans.map((span) => `  ${span.from} to ${span.until}  ${sayStanding(span, law).en}`),
  ];
}

function clausesText(clauses: readonly string[]): string {
  const [few, more] = [clauses.slice(0, MOST_CLAUSES), clauses.length - MOST_CLAUSES];
  const named = clauses.length === 1 ? 'clause' : 'clauses';
  return `${named} ${few.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MOST_CLAUSES = 6;

/** Each column shows the state of its middle day; the words below lose no day. */
function barOf(spans: readonly Span[], { from, until }: Window): string {
  const days = daysBetween(from, until) + 1;
  const columns = Array.from({ length: COLUMNS }, (_, column) => {
    const middle = plusDays(from, Math.floor(((column + 0.5) * days) / COLUMNS));
    const span = spans.find((one) => one.from <= middle && middle <= one.until);
    return span === undefined ? ' ' : SIGNS[span.state];
  });
  return columns.join('');
}

const DAY_MILLISECONDS = 86_400_000;

function daysBetween(from: PlainDate, until: PlainDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY_MILLISECONDS);
}
