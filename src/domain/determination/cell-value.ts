import { ok, type Result, refuse } from '../result.ts';
import type { DecimalSign, ItemColumn } from './item-map.ts';

/** Why a cell is none of what its column holds. */
export type CellRefusal = 'not-yes-or-no' | 'fraction-not-decimal' | 'figure-not-decimal';

/** A cell as the fact sheet takes it. The text is not blank. */
export function readCell(
  text: string,
  column: ItemColumn,
  decimal: DecimalSign,
): Result<unknown, CellRefusal> {
  const said = column.values.get(text.toLowerCase()) ?? text;
  switch (column.target.kind) {
    case 'text':
      return ok(said);
    case 'word':
      return ok(said.toLowerCase().replace(/[\s_]+/g, '-'));
    case 'country':
      return ok(said.toUpperCase());
    case 'answer':
      return readAnswer(said);
    case 'fraction': {
      const fraction = plainDecimal(said, { decimal, percent: column.percent });
      return fraction === undefined ? refuse('fraction-not-decimal') : ok(fraction);
    }
    case 'figure': {
      const value = plainDecimal(said, { decimal, percent: false });
      return value === undefined ? refuse('figure-not-decimal') : ok({ value, unit: column.unit });
    }
  }
}

const YES = new Set(['true', 'yes', 'y', '1', 'x', '是', '有', '√', '✓']);
const NO = new Set(['false', 'no', 'n', '0', '否', '无', '×']);
const UNKNOWN = new Set(['unknown', '?', '不明', '未知', '不清楚']);

function readAnswer(text: string): Result<boolean | 'unknown', 'not-yes-or-no'> {
  const word = text.toLowerCase();
  if (YES.has(word)) return ok(true);
  if (NO.has(word)) return ok(false);
  return UNKNOWN.has(word) ? ok('unknown') : refuse('not-yes-or-no');
}

const WRITTEN = /^(-?)(\d{0,40})(?:\.(\d{1,40}))?(?:e([+-]?\d{1,3}))?$/i;
const MOST_PLACES = 40;

/**
 * A written number as plain decimal text, exact: per cent is divided by a hundred by moving the
 * point. A sign `%` in the cell says per cent whatever the column says.
 */
export function plainDecimal(
  text: string,
  { decimal, percent }: { readonly decimal: DecimalSign; readonly percent: boolean },
): string | undefined {
  const isPercent = percent || /[%％]$/.test(text);
  const bare = text.replace(/\s*[%％]$/, '').trim();
  if (bare.includes(decimal === ',' ? '.' : ',')) return undefined;
  const pointed = bare.replace(',', '.');
  const [, sign = '', whole = '', places = '', exponent = '0'] = WRITTEN.exec(pointed) ?? [];
  if (whole === '' && places === '') return undefined;
  const moved = movePoint(whole, places, Number(exponent) - (isPercent ? 2 : 0));
  return moved === undefined ? undefined : `${sign}${moved}`;
}

/** `12`, `5` moved by two to the left is `0.125`: digits are moved, nothing is computed. */
function movePoint(whole: string, places: string, by: number): string | undefined {
  if (Math.abs(by) > MOST_PLACES) return undefined;
  const digits = `${'0'.repeat(Math.max(0, -by))}${whole}${places}${'0'.repeat(Math.max(0, by))}`;
  const point = Math.max(0, -by) + whole.length + by;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const after = digits.slice(point).replace(/0+$/, '');
  return `${before === '' ? '0' : before}${after === '' ? '' : `.${after}`}`;
}
