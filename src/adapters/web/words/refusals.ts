import type { RefusalFacts } from '../../../domain/result.ts';
import type { Language } from './catalogue.ts';
import type { AnyRefusal, InBoth } from './refusal-words.ts';
import { OF_APPLICATIONS } from './refusals-of-applications.ts';
import { OF_LICENCES } from './refusals-of-licences.ts';
import { OF_RULINGS } from './refusals-of-rulings.ts';

/** One row for every refusal, in both languages: what is missing does not compile. */
const WORDS = { ...OF_APPLICATIONS, ...OF_LICENCES, ...OF_RULINGS } satisfies Record<
  AnyRefusal,
  InBoth
>;

/** The refusal as a person reads it, in one sentence or two. */
export function sayRefusal(
  language: Language,
  { reason, facts = {} }: { readonly reason: AnyRefusal; readonly facts?: RefusalFacts },
): string {
  const { says, fix } = WORDS[reason][language];
  const gap = language === 'zh' || fix === '' ? '' : ' ';
  return `${filled(says, facts)}${gap}${filled(fix, facts)}`;
}

function filled(text: string, facts: RefusalFacts): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}
