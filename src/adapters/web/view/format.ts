import { formatQuantity, type Unit } from '../../../domain/quantity/quantity.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Language } from '../words/catalogue.ts';

const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>;

/** Formatters are costly to make and the same for ever. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat(LOCALES[language], options);
  made.set(name, fresh);
  return fresh;
}

/** A legal day in words: `12 Jun 2025`. It has no zone, so none may move it. */
export function formatDay(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.valueOf())) return day;
  return formatter(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(noon);
}

/** A month of a scale: `Jun 2025`. */
export function formatMonth(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return formatter(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(noon);
}

/** The moment at which something was recorded, as the clocks of the authority showed it. */
export function formatInstant(at: Instant, language: Language, zone: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone } as const;
  return formatter(language, options).format(new Date(at));
}

/** The law's labels go on in a sentence; where they stand alone they begin with a capital. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Groups the digits before the point by threes and keeps every digit after it. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Base units of a line as a person reads them, without the unit: `12,500.5`. */
export function formatBase(base: bigint, unit: Unit): string {
  return groupDigits(formatQuantity(base, unit));
}

/** A share in per cent with one decimal, exact enough for a bar and a glance. */
export function percentOf(part: bigint, whole: bigint): number {
  if (whole <= 0n) return 0;
  return Number((part * 1000n) / whole) / 10;
}

const COUNTRY_NAMES = {
  en: new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' }),
  zh: new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'code' }),
} as const satisfies Record<Language, Intl.DisplayNames>;

/** The name of a country by its ISO 3166 code; what is no code stays as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return COUNTRY_NAMES[language].of(code) ?? code;
}

/** File sizes for people: `240 kB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
