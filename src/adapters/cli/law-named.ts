import type { LawBook, LawEdition } from '../../app/ports.ts';
import { assert } from '../../domain/assert.ts';
import {
  type FactSheet,
  lawOfSheet,
  parseFactSheet,
} from '../../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../../domain/law/law.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { type PlainDate, parsePlainDate } from '../../domain/time/plain-date.ts';
import type { CliRefusal } from './cli-refusal.ts';
import { isFileTrouble } from './file-trouble.ts';
import type { Parts } from './parts.ts';
import { readSheets, type Sheet } from './read-sheets.ts';

/** The law that is meant: the one that is named, else the first that is held. */
export function lawNamed(
  { laws }: Pick<LawBook, 'laws'>,
  code: string | undefined,
): Result<Law, CliRefusal> {
  const [first] = laws.values();
  const law = code === undefined ? first : laws.get(code.toLowerCase());
  if (law !== undefined) return ok(law);
  return refuse('jurisdiction-unknown', { code: `${code}`, held: [...laws.keys()].join(', ') });
}

/** The files that a law was read from. */
export function editionOf({ editions }: LawBook, { edition, jurisdiction }: Law): LawEdition {
  const held = editions.find(({ digest }) => digest === edition);
  assert(held !== undefined, `the files of ${jurisdiction.code} are not at hand`);
  return held;
}

/** The law that comes with the program, or that of a folder. */
export async function loadedBook(
  parts: Parts,
  folder?: string,
): Promise<Result<LawBook, CliRefusal>> {
  try {
    const book = await parts.loadLaw(folder);
    if (book.ok) return ok(book.value);
    return refuse('pack-refused', { faults: `${book.faults.length}` });
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return refuse('file-unreadable', { file: folder ?? 'the law', says: error.code });
  }
}

/** A day as it was typed; nothing when none was. */
export function dayTyped(text: string | undefined): Result<PlainDate | undefined, CliRefusal> {
  if (text === undefined) return ok(undefined);
  const day = parsePlainDate(text);
  return day.ok ? day : refuse('day-malformed', { day: text });
}

interface Asked {
  readonly file: string;
  readonly book: Pick<LawBook, 'laws'>;
  readonly law: Law;
  /** For sheets that name no day. */
  readonly on: PlainDate;
}

/** The fact sheets of a file that are about a law. Each that cannot be read is told, then all. */
export async function readItems(
  parts: Parts,
  { file, book, law, on }: Asked,
): Promise<Result<readonly FactSheet[], CliRefusal>> {
  const items: FactSheet[] = [];
  const count = { of: 0, failed: 0 };
  const jurisdiction = law.jurisdiction.code;
  try {
    for await (const sheet of sheetsIn(parts, file)) {
      count.of += 1;
      const value = 'value' in sheet ? sheet.value : undefined;
      const meant = lawOfSheet(value, book.laws, { jurisdiction });
      if (meant.ok && meant.value !== law) continue;
      const parsed = meant.ok ? parseFactSheet(value, law, { on }) : meant;
      if (parsed.ok) items.push(parsed.value);
      else {
        count.failed += 1;
        const { path = '', says = parsed.reason } = parsed.facts ?? {};
        parts.terminal.aside(`sheet ${count.of}${path === '' ? '' : ` at ${path}`}: ${says}\n`);
      }
    }
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return refuse('file-unreadable', { file, says: error.code });
  }
  if (count.failed === 0) return ok(items);
  return refuse('sheets-refused', { failed: `${count.failed}`, of: `${count.of}` });
}

async function* sheetsIn({ terminal }: Parts, file: string): AsyncGenerator<Sheet> {
  for await (const sheets of readSheets(terminal.read(file))) yield* sheets;
}

/** A whole file as text. */
export async function textIn(
  { terminal }: Parts,
  file: string,
): Promise<Result<string, CliRefusal>> {
  let text = '';
  try {
    for await (const part of terminal.read(file)) text += part;
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return refuse('file-unreadable', { file, says: error.code });
  }
  return ok(text);
}
