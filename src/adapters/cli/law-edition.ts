import type { Deps, LawBook } from '../../app/ports.ts';
import { lawOfEdition } from '../../app/replay-edition.ts';
import { determine } from '../../domain/determination/determine.ts';
import { parseFactSheet } from '../../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../../domain/law/law.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { CliRefusal } from './cli-refusal.ts';
import type { Determined } from './determined.ts';
import { isFileTrouble } from './file-trouble.ts';
import { editionOf, lawNamed, loadedBook } from './law-named.ts';
import type { CommandAnswer, Parts } from './parts.ts';
import { readSheets, type Sheet } from './read-sheets.ts';
import { sayAnswer, sayFault } from './say-answer.ts';

interface LawEditionOptions {
  readonly replay?: string;
  readonly kept?: true;
  readonly data?: string;
  readonly jurisdiction?: string;
  readonly json?: true;
}

/** Names the editions that are held or were kept; answers sheets by one of them. */
export async function lawEdition(
  parts: Parts,
  file: string | undefined,
  options: LawEditionOptions,
): CommandAnswer {
  const book = await loadedBook(parts);
  if (!book.ok) return book;
  const { replay } = options;
  if (replay !== undefined) {
    if (file !== undefined) return replaySheets(parts, file, { ...options, replay });
    return refuse('arguments-wrong', {
      says: 'name the file of fact sheets that is to be replayed',
    });
  }
  if (file !== undefined) {
    return refuse('arguments-wrong', { says: `say with --replay which edition answers ${file}` });
  }
  if (options.kept) return listKept(parts, options);
  return listHeld(parts, book.value, options);
}

async function listHeld(
  parts: Parts,
  book: LawBook,
  { jurisdiction, json }: LawEditionOptions,
): CommandAnswer {
  const named = jurisdiction === undefined ? undefined : lawNamed(book, jurisdiction);
  if (named?.ok === false) return named;
  for (const law of named === undefined ? book.laws.values() : [named.value]) {
    const sum = sumOf(law, book);
    await parts.terminal.out(`${json ? JSON.stringify(sum) : saySum(sum)}\n`);
  }
  return ok(undefined);
}

function sumOf(law: Law, book: LawBook) {
  const { files } = editionOf(book, law);
  const { code, checkedOn, complete } = law.jurisdiction;
  const entries = law.measures.flatMap((measure) => measure.entries);
  return {
    jurisdiction: code,
    edition: law.edition,
    checkedOn,
    complete,
    files: files.size,
    characters: [...files.values()].reduce((sum, text) => sum + text.length, 0),
    measures: law.measures.length,
    entries: entries.length,
    verified: entries.filter(({ verified }) => verified).length,
    codes: law.controlList.length,
    licenceTypes: law.licenceTypes.length,
    partyLists: law.partyLists.length,
    parties: law.partyLists.reduce((sum, { parties }) => sum + parties.length, 0),
    quotas: law.quotas.length,
  };
}

function saySum(sum: ReturnType<typeof sumOf>): string {
  const { measures, entries, verified, codes, partyLists: lists, parties } = sum;
  const whole = sum.complete ? 'complete' : 'not complete';
  return [
    `${sum.jurisdiction} ${sum.edition}`,
    `  checked on ${sum.checkedOn}, ${whole}; ${sum.files} files`,
    `  ${measures} measures, ${entries} entries (${verified} verified), ${codes} codes`,
    `  ${sum.licenceTypes} versions of licence types, ${sum.quotas} quotas`,
    `  ${parties} parties on ${lists} lists`,
  ].join('\n');
}

async function listKept(parts: Parts, { data, json }: LawEditionOptions): CommandAnswer {
  return withRecord(parts, data, async ({ lawEditions }) => {
    for (const kept of await lawEditions.list()) {
      const { digest, jurisdiction, loadedAt } = kept;
      const line = json ? JSON.stringify(kept) : `${jurisdiction} ${digest} since ${loadedAt}`;
      await parts.terminal.out(`${line}\n`);
    }
    return ok(undefined);
  });
}

async function withRecord<Value>(
  parts: Parts,
  data: string | undefined,
  work: (deps: Deps) => Promise<Result<Value, CliRefusal>>,
): Promise<Result<Value, CliRefusal>> {
  const record = await parts.openRecord(data);
  if (!record.ok) return record;
  try {
    return await work(record.value.deps);
  } finally {
    await record.value.close();
  }
}

/** An edition that is held now needs no record. */
async function lawToReplay(
  parts: Parts,
  digest: string,
  data: string | undefined,
): Promise<Result<Law, CliRefusal>> {
  const book = await loadedBook(parts);
  if (!book.ok) return book;
  const held = [...book.value.laws.values()].find(({ edition }) => edition === digest);
  if (held !== undefined) return ok(held);
  return withRecord(parts, data, (deps) => lawOfEdition(deps, digest));
}

async function replaySheets(
  parts: Parts,
  file: string,
  { replay, data, json }: LawEditionOptions & { readonly replay: string },
): CommandAnswer {
  const law = await lawToReplay(parts, replay, data);
  if (!law.ok) return law;
  const count = { of: 0, failed: 0 };
  try {
    for await (const sheets of readSheets(parts.terminal.read(file))) {
      for (const sheet of sheets) {
        const replayed = replaySheet(law.value, sheet);
        count.of += 1;
        if ('error' in replayed) count.failed += 1;
        await parts.terminal.out(json ? `${JSON.stringify(flat(replayed))}\n` : wordsOf(replayed));
      }
    }
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return refuse('file-unreadable', { file, says: error.code });
  }
  if (count.failed === 0) return ok(undefined);
  return refuse('sheets-refused', { failed: `${count.failed}`, of: `${count.of}` });
}

function replaySheet(law: Law, sheet: Sheet): Determined {
  const { edition } = law;
  if ('notJson' in sheet) {
    const says = `This is not JSON: ${sheet.notJson}.`;
    return { error: { type: 'not-json', path: '', says } };
  }
  const parsed = parseFactSheet(sheet.value, law, {});
  if (!parsed.ok) {
    const { path = '', says = '' } = parsed.facts ?? {};
    return { error: { type: parsed.reason, path, says } };
  }
  const { id, on, facts } = parsed.value;
  const answer = determine(law, facts, on);
  return id === undefined ? { on, answer, edition } : { id, on, answer, edition };
}

/** As `determine` wrote it, so that the two can be laid side by side. */
function flat(replayed: Determined): object {
  if ('error' in replayed) return replayed;
  const { id, answer, edition } = replayed;
  const findings = answer.findings.map(({ rule, cites, says, outcome, verified }) => {
    return { rule, cites, says, outcome, verified };
  });
  return { id, ...answer, findings, edition };
}

function wordsOf(replayed: Determined): string {
  return 'error' in replayed ? sayFault(replayed) : sayAnswer(replayed);
}
