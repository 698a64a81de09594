import type { LawBook } from '../../app/ports.ts';
import { determine } from '../../domain/determination/determine.ts';
import {
  type FactSheet,
  lawOfSheet,
  parseFactSheet,
  type SheetDefaults,
} from '../../domain/determination/parse-fact-sheet.ts';
import { ok, type Refused, type Result, refuse } from '../../domain/result.ts';
import { parsePlainDate } from '../../domain/time/plain-date.ts';
import type { CliRefusal } from './cli-refusal.ts';
import type { Determined } from './determined.ts';
import { isFileTrouble } from './file-trouble.ts';
import type { CommandAnswer, Parts } from './parts.ts';
import { readSheets, type Sheet } from './read-sheets.ts';
import { sayAnswer, sayFault } from './say-answer.ts';

interface DetermineOptions {
  readonly on?: string;
  readonly jurisdiction?: string;
  readonly json?: true;
}

/** Answers every sheet in its order. A bad one is answered with its fault, and the run goes on. */
export async function determineFile(
  parts: Parts,
  file: string,
  options: DetermineOptions,
): CommandAnswer {
  const law = await parts.loadLaw();
  if (!law.ok) return refuse('pack-refused', { faults: `${law.faults.length}` });
  const defaults = readDefaults(options, law.value);
  if (!defaults.ok) return defaults;
  const count = { failed: 0, of: 0 };
  const write = options.json ? jsonLine : wordsOf;
  try {
    for await (const sheets of readSheets(parts.terminal.read(file))) {
      const determined = sheets.map((sheet) => determineSheet(law.value, sheet, defaults.value));
      count.of += determined.length;
      count.failed += determined.filter((one) => 'error' in one).length;
      if (!(await parts.terminal.out(determined.map(write).join('')))) break;
    }
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return refuse('file-unreadable', { file, says: error.code });
  }
  if (count.failed === 0) return ok(undefined);
  return refuse('sheets-refused', { failed: `${count.failed}`, of: `${count.of}` });
}

/** The day and the law of sheets that name none. */
export function readDefaults(
  { on, jurisdiction }: Pick<DetermineOptions, 'on' | 'jurisdiction'>,
  { laws }: LawBook,
): Result<SheetDefaults, CliRefusal> {
  const day = on === undefined ? undefined : parsePlainDate(on);
  if (day?.ok === false) return refuse('day-malformed', { day: on ?? '' });
  if (jurisdiction !== undefined && !laws.has(jurisdiction.toLowerCase())) {
    const held = [...laws.keys()].join(', ');
    return refuse('jurisdiction-unknown', { code: jurisdiction, held });
  }
  return ok({
    ...(day === undefined ? {} : { on: day.value }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  });
}

const OF_TABLES = ['csv', 'xlsx', 'sheet', 'delimiter', 'map', 'out', 'language'] as const;

/** What goes with an item master alone says nothing of fact sheets. */
export function refuseTableOptions(
  options: Readonly<Partial<Record<(typeof OF_TABLES)[number], string>>>,
): Refused<CliRefusal> | undefined {
  const misplaced = OF_TABLES.find((name) => options[name] !== undefined);
  if (misplaced === undefined) return undefined;
  return refuse('arguments-wrong', {
    says: `--${misplaced} is for an item master: leave the file of fact sheets out`,
  });
}

function determineSheet(book: LawBook, sheet: Sheet, defaults: SheetDefaults): Determined {
  if ('notJson' in sheet) {
    return { error: { type: 'not-json', path: '', says: `This is not JSON: ${sheet.notJson}.` } };
  }
  const { value } = sheet;
  const law = lawOfSheet(value, book.laws, defaults);
  if (!law.ok) return faultOf(value, law);
  const parsed = parseFactSheet(value, law.value, defaults);
  if (!parsed.ok) return faultOf(value, parsed);
  const { id, on, facts }: FactSheet = parsed.value;
  const answer = determine(law.value, facts, on);
  const { edition } = law.value;
  return id === undefined ? { on, answer, edition } : { id, on, answer, edition };
}

function faultOf(sheet: unknown, { reason, facts = {} }: Refused<string>): Determined {
  const error = { type: reason, path: facts.path ?? '', says: facts.says ?? '' };
  const id = idOf(sheet);
  return id === undefined ? { error } : { id, error };
}

/** A sheet that is refused is still called by its own name. */
function idOf(sheet: unknown): unknown {
  if (typeof sheet !== 'object' || sheet === null || !('id' in sheet)) return undefined;
  const { id } = sheet;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

/** Facts stay out of the findings: whoever asks has just sent them. */
function jsonLine(determined: Determined): string {
  if ('error' in determined) return `${JSON.stringify(determined)}\n`;
  const { id, answer, edition } = determined;
  const findings = answer.findings.map(({ rule, cites, says, outcome, verified }) => {
    return { rule, cites, says, outcome, verified };
  });
  return `${JSON.stringify({ id, ...answer, findings, edition })}\n`;
}

function wordsOf(determined: Determined): string {
  return 'error' in determined ? sayFault(determined) : sayAnswer(determined);
}
