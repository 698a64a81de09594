import { ok, type Result, refuse } from '../result.ts';

/** An exact decimal: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/;

/** Reads plain decimal text such as `17.6`. No exponent, no grouping, no sign but minus. */
export function parseDecimal(text: string): Result<Decimal, 'not-a-decimal'> {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return refuse('not-a-decimal', { text });
  const digits = BigInt(whole + fraction);
  return ok({ digits: sign === '-' ? -digits : digits, scale: fraction.length });
}

/** Below zero when the first is smaller, zero when both are equal. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const difference = atScale(one, other.scale) - atScale(other, one.scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The digits of a decimal when it is written with at least so many places. */
export function atScale({ digits, scale }: Decimal, places: number): bigint {
  return places > scale ? digits * 10n ** BigInt(places - scale) : digits;
}

/** A JSON number as plain decimal text: what was written, not what the machine rounds it to. */
export function decimalText(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - whole.length)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

/** Writes a decimal as plain text without needless zeros: `0.02`. */
export function writeDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
