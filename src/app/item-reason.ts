import type { Answer } from '../domain/determination/answer.ts';
import type { Finding } from '../domain/law/rule.ts';
import type { Words } from './words.ts';

const MOST_SENTENCES = 3;

/** Why the answer is as it is, in one cell of a table: what decided it, else what is open. */
export function reasonOf({ outcome, findings }: Answer): Words {
  const wanted = outcome === 'need-facts' ? 'unknown' : 'met';
  let [en, zh, count] = ['', '', 0];
  for (const finding of findings) {
    if (finding.outcome !== wanted) continue;
    count += 1;
    if (count > MOST_SENTENCES) continue;
    en += `${en === '' ? '' : ' '}${inEnglish(finding)}`;
    zh += inChinese(finding);
  }
  const [first] = findings;
  if (count === 0) return first ? { en: inEnglish(first), zh: inChinese(first) } : { en, zh };
  const more = count - MOST_SENTENCES;
  return more > 0 ? { en: `${en} And ${more} more.`, zh: `${zh}另有 ${more} 项。` } : { en, zh };
}

function inEnglish({ says, cites, verified }: Finding): string {
  return `${says} (${cites}${verified === false ? '; not verified' : ''})`;
}

function inChinese({ says, saysZh, cites, verified }: Finding): string {
  return `${saysZh ?? says}（${cites}${verified === false ? '；未核实' : ''}）`;
}
