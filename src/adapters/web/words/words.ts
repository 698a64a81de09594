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
import * as items from './items.ts';
import * as law from './law.ts';
import * as licence from './licence.ts';
import * as notices from './notices.ts';
import * as questionings from './questionings.ts';
import * as record from './record.ts';
import * as rulings from './rulings.ts';
import * as said from './said.ts';
import * as signIn from './sign-in.ts';
import * as wizard from './wizard.ts';

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
  law: law.en,
  items: items.en,
  licence: licence.en,
  notices: notices.en,
  questionings: questionings.en,
  rulings: rulings.en,
  said: said.en,
  signIn: signIn.en,
  wizard: wizard.en,
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
    law: law.zh,
    items: items.zh,
    licence: licence.zh,
    notices: notices.zh,
    questionings: questionings.zh,
    rulings: rulings.zh,
    said: said.zh,
    signIn: signIn.zh,
    wizard: wizard.zh,
  },
};

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
