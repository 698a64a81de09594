import type { DeterminationOutcome, OutcomeChange } from '../domain/determination/answer.ts';
import { type Told, tell, type Words } from './words.ts';

/** What each outcome is called, in one or two words. */
// biome-ignore format: a table reads better as a table
export const OUTCOME_WORDS = {
  'prohibited':            { en: 'prohibited',            zh: '禁止出口' },
  'presumption-of-denial': { en: 'denied in principle',   zh: '原则上不予许可' },
  'licence-required':      { en: 'licence required',      zh: '需要许可' },
  'need-facts':            { en: 'facts missing',         zh: '需补充事实' },
  'suspended':             { en: 'suspended',             zh: '暂停实施' },
  'not-controlled':        { en: 'not controlled',        zh: '不属管制' },
} as const satisfies Record<DeterminationOutcome, Words>;

/** One line whose outcome changed: `line 1: suspended → licence required`. */
export function tellChange({ line, from, to }: OutcomeChange): Words {
  const [before, after] = [OUTCOME_WORDS[from], OUTCOME_WORDS[to]];
  return {
    en: `line ${line}: ${before.en} → ${after.en}`,
    zh: `第 ${line} 项：${before.zh} → ${after.zh}`,
  };
}

/** That the law answers otherwise than before, line by line. */
export function tellRedetermined({ lines }: { readonly lines: readonly OutcomeChange[] }): Told {
  const says = {
    en: 'determined the goods anew: the law has changed',
    zh: '因法规变化重新判定货物',
  };
  return tell(says, lines.map(tellChange));
}
