import * as application from './application.ts';
import * as cases from './cases.ts';
import type { Catalogue, Language } from './catalogue.ts';
import * as check from './check.ts';
import * as common from './common.ts';
import * as customs from './customs.ts';
import * as determination from './determination.ts';
import * as docs from './docs.ts';
import * as errors from './errors.ts';
import * as home from './home.ts';
import * as licence from './licence.ts';
import * as record from './record.ts';
import * as said from './said.ts';
import * as signIn from './sign-in.ts';

const EN = {
  application: application.en,
  cases: cases.en,
  common: common.en,
  determination: determination.en,
  check: check.en,
  customs: customs.en,
  docs: docs.en,
  record: record.en,
  errors: errors.en,
  home: home.en,
  licence: licence.en,
  said: said.en,
  signIn: signIn.en,
};

/** Every word of the screens in one language. */
export type Words = Catalogue<typeof EN> & { readonly language: Language };

const WORDS: Readonly<Record<Language, Words>> = {
  en: { language: 'en', ...EN },
  zh: {
    language: 'zh',
    application: application.zh,
    cases: cases.zh,
    common: common.zh,
    determination: determination.zh,
    check: check.zh,
    customs: customs.zh,
    docs: docs.zh,
    record: record.zh,
    errors: errors.zh,
    home: home.zh,
    licence: licence.zh,
    said: said.zh,
    signIn: signIn.zh,
  },
};

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
