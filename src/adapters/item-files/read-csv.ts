import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ItemTable, TableChoice, TableRow } from '../../app/item-ports.ts';
import { TableBroken } from '../../app/item-ports.ts';
import { type CsvRecord, RecordCutter } from './cut-records.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { checkHeader } from './header.ts';

/** Small enough that all that becomes of one chunk is forgotten before the next but one. */
const CHUNK_BYTES = 65_536;
const SAMPLE_CHARACTERS = 65_536;

/** Opens a CSV file; `-` is what is piped in. Throws `TableBroken` when it is no item master. */
export async function openCsv(file: string, { delimiter }: TableChoice): Promise<ItemTable> {
  const source = await openSource(file);
  const pieces = decodeText(source.chunks)[Symbol.asyncIterator]();
  const sample = await sampleOf(pieces);
  if (sample.text.trim() === '') throw new TableBroken('table-empty', { file });
  const sign = delimiter ?? guessDelimiter(sample.text);
  const records = cutAll(sample.text, pieces, sign);
  const { header, rest } = await readHeader(records);
  return {
    format: 'csv',
    header,
    found: { encoding: sample.encoding, delimiter: sign },
    rows: () => rowsOf(rest, records, header.length),
    share: source.share,
    close: async () => {
      await records.return(undefined);
      source.close();
    },
  };
}

interface Source {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly share: () => number;
  readonly close: () => void;
}

async function openSource(file: string): Promise<Source> {
  const isPiped = file === '-';
  const size = isPiped ? Number.POSITIVE_INFINITY : (await stat(file)).size;
  const stream = isPiped ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
  let read = 0;
  const chunks = async function* () {
    for await (const chunk of stream) {
      read += chunk.length;
      yield chunk;
    }
  };
  const close = () => void stream.destroy();
  return { chunks: chunks(), share: () => (size === 0 ? 1 : read / size), close };
}

interface Sample {
  readonly text: string;
  readonly encoding: Encoding;
}

type Pieces = AsyncIterator<Sample>;

async function sampleOf(pieces: Pieces): Promise<Sample> {
  let sample: Sample = { text: '', encoding: 'utf-8' };
  while (sample.text.length < SAMPLE_CHARACTERS) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    sample = { text: sample.text + value.text, encoding: value.encoding };
  }
  return sample;
}

type Records = AsyncGenerator<readonly CsvRecord[], void>;

async function* cutAll(first: string, pieces: Pieces, delimiter: string): Records {
  const cutter = new RecordCutter(delimiter);
  const newlines = lineEnds(first);
  yield cutter.cut(newlines(first));
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    yield cutter.cut(newlines(next.value.text));
  }
  yield cutter.end();
}

/** Old files end their lines with a return alone. */
function lineEnds(sample: string): (text: string) => string {
  const isOld = sample.includes('\r') && !sample.includes('\n');
  return isOld ? (text) => text.replaceAll('\r', '\n') : (text) => text;
}

async function readHeader(records: Records) {
  while (true) {
    const { done, value } = await records.next();
    if (done === true) throw new TableBroken('table-empty');
    const place = value.findIndex(isWritten);
    const record = value[place];
    if (record === undefined) continue;
    if (record.trouble !== undefined) throw new TableBroken('header-malformed', { says: WRONG });
    return { header: checkHeader(record.cells), rest: value.slice(place + 1) };
  }
}

const WRONG = 'its quotation marks or its length are wrong';

async function* rowsOf(
  first: readonly CsvRecord[],
  records: Records,
  width: number,
): AsyncGenerator<readonly TableRow[]> {
  yield first.filter(isWritten).map((record) => rowOf(record, width));
  for await (const batch of records) {
    yield batch.filter(isWritten).map((record) => rowOf(record, width));
  }
}

/** A line without a letter is no item. */
function isWritten({ cells, trouble }: CsvRecord): boolean {
  return trouble !== undefined || cells.some((cell) => cell.trim() !== '');
}

function rowOf({ line, cells, trouble }: CsvRecord, width: number): TableRow {
  if (trouble !== undefined) return { line, cells, trouble: { type: trouble } };
  if (cells.length === width) return { line, cells };
  const isPadded = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
  if (isPadded) return { line, cells: cells.slice(0, width) };
  const facts = { cells: `${cells.length}`, header: `${width}` };
  return { line, cells, trouble: { type: 'cells-ragged', facts } };
}
