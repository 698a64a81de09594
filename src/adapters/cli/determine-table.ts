import { answerItem, type ItemAnswer, type ItemWork } from '../../app/answer-items.ts';
import { answerCells, answerHeader, answerObject } from '../../app/item-cells.ts';
import { type ItemTable, TableBroken, type TableFormat } from '../../app/item-ports.ts';
import { type ItemsRefusal, wordsOfRefusal } from '../../app/item-refusals.ts';
import type { Language } from '../../app/words.ts';
import { type ItemMap, parseItemMap } from '../../domain/determination/item-map.ts';
import { bindMap } from '../../domain/determination/item-row.ts';
import { ok, type Refused, type Result, refuse } from '../../domain/result.ts';
import type { CliRefusal } from './cli-refusal.ts';
import { readDefaults } from './determine-file.ts';
import { isFileTrouble } from './file-trouble.ts';
import type { CommandAnswer, Parts } from './parts.ts';

/** What `determine` takes when it reads an item master. */
export interface TableOptions {
  readonly csv?: string;
  readonly xlsx?: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly map?: string;
  readonly on?: string;
  readonly jurisdiction?: string;
  readonly language?: string;
  readonly json?: true;
  readonly out?: string;
}

/** Answers every line of an item master in its order; a bad line is answered with its fault. */
export async function determineTable(parts: Parts, options: TableOptions): CommandAnswer {
  const asked = readOptions(options);
  if (!asked.ok) return asked;
  const law = await parts.loadLaw();
  if (!law.ok) return refuse('pack-refused', { faults: `${law.faults.length}` });
  const defaults = readDefaults(options, law.value);
  if (!defaults.ok) return defaults;
  const map = await readMap(parts, asked.value.map);
  if (!map.ok) return map;
  const files = await parts.itemFiles();
  const opened = await files.open(asked.value.file, asked.value);
  if (!opened.ok) return tableRefused(asked.value.file, opened);
  const table = opened.value;
  const bound = bindMap(map.value, table.header);
  if (!bound.ok) {
    await table.close();
    return tableRefused(asked.value.file, bound);
  }
  const work = { laws: law.value.laws, bound: bound.value, defaults: defaults.value };
  return run({ parts, table, work, asked: asked.value });
}

interface Asked {
  readonly file: string;
  readonly format: TableFormat;
  readonly map: string;
  readonly language: Language;
  readonly output: 'json' | TableFormat;
  readonly out?: string;
  readonly sheet?: string;
  readonly delimiter?: string;
}

function readOptions(options: TableOptions): Result<Asked, CliRefusal> {
  const { csv, xlsx, map, out, json, language = 'en' } = options;
  const file = csv ?? xlsx;
  if (file === undefined) return misuse('name the item master with --csv or --xlsx');
  if (csv !== undefined && xlsx !== undefined) return misuse('give --csv or --xlsx, not both');
  if (map === undefined) return misuse('say what the columns mean with --map FILE');
  if (xlsx === '-') return misuse('a workbook cannot be piped in; give a file');
  if (options.delimiter !== undefined && options.delimiter.length !== 1) {
    return misuse('the delimiter is one character');
  }
  if (language !== 'en' && language !== 'zh') return refuse('language-unknown', { language });
  const output = json ? 'json' : formatOfOutput(out);
  if (output === undefined) return misuse('--out ends in .csv, .xlsx, .json or .jsonl');
  const { sheet, delimiter } = options;
  return ok({
    ...{ file, map, language, output, format: csv === undefined ? 'xlsx' : 'csv' },
    ...(out === undefined ? {} : { out }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
}

function misuse(says: string): Refused<CliRefusal> {
  return refuse('arguments-wrong', { says });
}

function formatOfOutput(out: string | undefined): Asked['output'] | undefined {
  if (out === undefined || /\.csv$/i.test(out)) return 'csv';
  if (/\.xlsx$/i.test(out)) return 'xlsx';
  return /\.(jsonl?|ndjson)$/i.test(out) ? 'json' : undefined;
}

async function readMap({ terminal }: Parts, file: string): Promise<Result<ItemMap, CliRefusal>> {
  let text = '';
  try {
    for await (const piece of terminal.read(file)) text += piece;
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return refuse('file-unreadable', { file, says: error.code });
  }
  const written = parseJson(text);
  if (written === undefined) return refuse('table-refused', { file, says: 'this is not JSON' });
  const map = parseItemMap(written);
  return map.ok ? map : tableRefused(file, map);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tableRefused(file: string, { reason, facts }: Refused<ItemsRefusal>) {
  return refuse('table-refused', { file, says: wordsOfRefusal(reason, facts).en });
}

interface Run {
  readonly parts: Parts;
  readonly table: ItemTable;
  readonly work: ItemWork;
  readonly asked: Asked;
}

async function run({ parts, table, work, asked }: Run): CommandAnswer {
  const count = { failed: 0, of: 0 };
  const answers = async function* () {
    for await (const rows of table.rows()) {
      const answered = rows.map((row) => answerItem(work, row));
      count.of += answered.length;
      for (const answer of answered) {
        if (answer.fault === undefined) continue;
        count.failed += 1;
        parts.terminal.aside(sayBadLine(asked.file, answer));
      }
      yield answered;
    }
  };
  try {
    const bytes = await outputOf({ parts, work, asked }, answers());
    await writeOut(parts, asked, bytes);
  } catch (error) {
    if (error instanceof TableBroken)
      return tableRefused(asked.file, refuse(error.reason, error.facts));
    if (!isFileTrouble(error)) throw error;
    return refuse('file-unreadable', { file: asked.out ?? asked.file, says: error.code });
  } finally {
    await table.close();
  }
  if (count.failed === 0) return ok(undefined);
  return refuse('lines-refused', { failed: `${count.failed}`, of: `${count.of}` });
}

function sayBadLine(file: string, { line, id, fault }: ItemAnswer): string {
  const named = id === undefined ? '' : ` (${id})`;
  return `${file}:${line}${named}: ${fault?.says.en.replace(/\s*\n\s*/g, ' ')}\n`;
}

type Answers = AsyncIterable<readonly ItemAnswer[]>;

async function outputOf(
  { parts, work, asked }: Omit<Run, 'table'>,
  answers: Answers,
): Promise<AsyncIterable<Uint8Array>> {
  const { language, output } = asked;
  const { header, carried } = work.bound;
  if (output === 'json') return jsonLines(answers, { header, carried, language });
  const width = header.length;
  const cells = async function* () {
    for await (const batch of answers) {
      yield batch.map((answer) => answerCells(answer, { width, language }));
    }
  };
  return (await parts.itemFiles()).write(output, answerHeader(header), cells());
}

async function* jsonLines(
  answers: Answers,
  told: Parameters<typeof answerObject>[1],
): AsyncGenerator<Uint8Array> {
  for await (const batch of answers) {
    const lines = batch.map((answer) => `${JSON.stringify(answerObject(answer, told))}\n`);
    yield Buffer.from(lines.join(''));
  }
}

async function writeOut(
  parts: Parts,
  { out }: Asked,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (out !== undefined) return (await parts.itemFiles()).save(out, bytes);
  const decoder = new TextDecoder();
  for await (const piece of bytes) {
    if (!(await parts.terminal.out(decoder.decode(piece, { stream: true })))) break;
  }
}
