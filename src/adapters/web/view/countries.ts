import { COUNTRIES } from '../../../domain/party/country.ts';
import type { Language } from '../words/catalogue.ts';
import { countryName } from './format.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

const sorted = new Map<Language, readonly Option[]>();

/** Every country by its name, sorted as its language sorts. */
export function countryOptions(language: Language): readonly Option[] {
  const known = sorted.get(language);
  if (known !== undefined) return known;
  const order = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en-GB').compare;
  const options = COUNTRIES.map((value) => ({ value, label: countryName(value, language) }));
  const fresh = options.sort((one, other) => order(one.label, other.label));
  sorted.set(language, fresh);
  return fresh;
}
