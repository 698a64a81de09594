import { ok, type Result, refuse } from '../result.ts';

/** Units in which a quantity is written. One kilogram is a million base units (milligrams). */
export const UNITS = {
  kg: { decimals: 6, baseUnit: 'milligram' },
  piece: { decimals: 0, baseUnit: 'piece' },
  unit: { decimals: 0, baseUnit: 'unit' },
} as const satisfies Record<string, { decimals: number; baseUnit: string }>;

export type Unit = keyof typeof UNITS;

export type QuantityRefusal =
  | 'unit-unknown'
  | 'quantity-not-decimal'
  | 'quantity-not-positive'
  | 'quantity-too-fine'
  | 'quantity-too-large';

/** Sixteen digits before the point are more than is mined in a millennium. */
const MOST_WHOLE_DIGITS = 12;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Whether a word names a unit that quantities are written in. */
export function isUnit(text: string): text is Unit {
  return Object.hasOwn(UNITS, text);
}

/** Reads `12.5` of a unit as whole base units. Refuses what it would have to round. */
export function parseQuantity(text: string, unit: string): Result<bigint, QuantityRefusal> {
  if (!isUnit(unit)) return refuse('unit-unknown', { unit });
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return refuse('quantity-not-decimal', { quantity: text });
  const digits = fraction.replace(/0+$/, '');
  const { decimals } = UNITS[unit];
  if (digits.length > decimals) return refuse('quantity-too-fine', { decimals: `${decimals}` });
  if (whole.replace(/^0+/, '').length > MOST_WHOLE_DIGITS) return refuse('quantity-too-large');
  const base = BigInt(whole + digits.padEnd(decimals, '0'));
  if (sign === '-' || base === 0n) return refuse('quantity-not-positive', { quantity: text });
  return ok(base);
}

/** Writes base units as a decimal of the unit, without trailing zeros: `12.5`. */
export function formatQuantity(base: bigint, unit: Unit): string {
  const { decimals } = UNITS[unit];
  const digits = (base < 0n ? -base : base).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${base < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
