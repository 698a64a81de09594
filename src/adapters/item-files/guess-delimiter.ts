import { RecordCutter } from './cut-records.ts';

const CANDIDATES = [',', ';', '\t', '|'] as const;
const MOST_LINES = 50;

/** The sign that cuts the first lines into the most columns, and all of them alike. */
export function guessDelimiter(sample: string): string {
  const guesses = CANDIDATES.map((delimiter) => ({ delimiter, ...likeness(sample, delimiter) }));
  const [best] = guesses.sort((one, other) => other.worth - one.worth);
  return best !== undefined && best.worth > 0 ? best.delimiter : ',';
}

function likeness(sample: string, delimiter: string): { readonly worth: number } {
  const cutter = new RecordCutter(delimiter);
  const records = [...cutter.cut(sample), ...cutter.end()].slice(0, MOST_LINES);
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = header?.cells.length ?? 0;
  if (width < 2) return { worth: 0 };
  // The last line of a sample may be cut in two.
  const whole = rows.slice(0, Math.max(1, rows.length - 1));
  const alike = whole.filter(({ cells }) => cells.length === width).length;
  return { worth: (whole.length === 0 ? 1 : (alike + 0.1) / (whole.length + 0.1)) * width };
}
