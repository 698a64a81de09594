import { ok, type Result, refuse } from '../result.ts';
import { atScale, parseDecimal } from './decimal.ts';

/** An amount in whole minor units of its currency, such as cents. */
export interface Money {
  readonly minor: bigint;
  /** ISO 4217, three capital letters. */
  readonly currency: string;
}

export type MoneyRefusal =
  | 'currency-malformed'
  | 'amount-not-decimal'
  | 'amount-negative'
  | 'amount-too-fine'
  | 'amount-too-large';

/** Currencies whose minor unit is not a hundredth, with its decimal places. */
// biome-ignore format: a table reads better as a table
const PLACES: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0,
  VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
};
const USUAL_PLACES = 2;
const CURRENCY = /^[A-Z]{3}$/;
/** A thousand million millions are more than any consignment is worth. */
const TOO_LARGE = 10n ** 15n;

/** Whether a text has the shape of an ISO 4217 code. */
export function isCurrency(text: string): boolean {
  return CURRENCY.test(text);
}

/** Decimal places that amounts of a currency are written with. */
export function placesOf(currency: string): number {
  return PLACES[currency] ?? USUAL_PLACES;
}

/** Reads `1250.50` of a currency as whole minor units. Refuses what it would have to round. */
export function parseMoney(amount: string, currency: string): Result<Money, MoneyRefusal> {
  if (!isCurrency(currency)) return refuse('currency-malformed', { currency });
  const decimal = parseDecimal(amount);
  if (!decimal.ok) return refuse('amount-not-decimal', { amount });
  if (amount.startsWith('-')) return refuse('amount-negative', { amount });
  const places = placesOf(currency);
  const { digits, scale } = decimal.value;
  const surplus = 10n ** BigInt(Math.max(0, scale - places));
  if (digits % surplus !== 0n) return refuse('amount-too-fine', { decimals: `${places}` });
  const minor = atScale({ digits: digits / surplus, scale: Math.min(scale, places) }, places);
  if (minor >= TOO_LARGE * 10n ** BigInt(places)) return refuse('amount-too-large');
  return ok({ minor, currency });
}

/** Writes an amount with all the places of its currency: `1250.50`. */
export function formatMoney({ minor, currency }: Money): string {
  const places = placesOf(currency);
  if (places === 0) return `${minor}`;
  const digits = `${minor}`.padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
