import { decimalText } from '../../domain/quantity/decimal.ts';
import type { NumberLook } from './workbook-parts.ts';

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of a workbook; its calendar has a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const AFTER_THE_LEAP_DAY = 60;
const LAST_DAY = 2_958_465;

/**
 * A stored number as text: a day where the cell shows a day, per cent where it shows per cent,
 * else the shortest decimal that is the same number. 0.029999999999999999 was typed as 0.03.
 */
export function numberText(
  stored: string,
  look: NumberLook | undefined,
  from1904: boolean,
): string {
  const number = Number(stored);
  if (stored === '' || !Number.isFinite(number)) return stored;
  if (look === 'day' && number >= 0 && number <= LAST_DAY) return dayText(number, from1904);
  const text = decimalText(number);
  return look === 'percent' ? `${timesHundred(text)}%` : text;
}

function dayText(serial: number, from1904: boolean): string {
  const start = from1904 ? EPOCH_1904 : EPOCH;
  const day = !from1904 && serial < AFTER_THE_LEAP_DAY ? serial + 1 : serial;
  const moment = new Date(start + Math.round(day * MILLISECONDS_A_DAY)).toISOString();
  return Number.isInteger(serial) ? moment.slice(0, 10) : moment.slice(0, 19);
}

/** By moving the point, since 0.07 times 100 is not 7 for a machine. */
function timesHundred(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', places = ''] = text.replace('-', '').split('.');
  const digits = `${whole}${places.padEnd(2, '0')}`;
  const point = whole.length + 2;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const after = digits.slice(point).replace(/0+$/, '');
  return `${sign}${before}${after === '' ? '' : `.${after}`}`;
}
