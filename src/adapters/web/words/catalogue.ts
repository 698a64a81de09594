import type { Person } from '../../../app/ports.ts';

export type Language = Person['language'];

export const LANGUAGES = ['en', 'zh'] as const satisfies readonly Language[];

/** The same keys and the same blanks to fill, in other words: what is missing does not compile. */
export type Catalogue<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Catalogue<Source[Key]>;
};

export function isLanguage(text: string | undefined): text is Language {
  return text === 'en' || text === 'zh';
}

/** The first language of the browser's list that the screens speak. */
export function preferredLanguage(accepted: string | undefined): Language {
  const asked = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLanguage) ?? 'en';
}
