import { unreachable } from '../domain/assert.ts';
import type { NoticeContent, SubjectChange, TurnAhead } from './notice.ts';
import { QUESTIONING_OUTCOME_WORDS } from './tell-questioning-event.ts';
import { tellChange } from './tell-redetermined.ts';
import type { Words } from './words.ts';

/** A notice in words: what it is about, and what is said of it. */
export interface NoticeWords {
  readonly title: Words;
  readonly says: readonly Words[];
}

export function tellNotice(content: NoticeContent): NoticeWords {
  switch (content.kind) {
    case 'law-changed':
      return {
        title: content.changed === 0 ? LAW_CHANGED : LAW_CHANGED_FOR_GOODS,
        says: [countOf(content.changed, NOW)],
      };
    case 'turn-ahead':
      return tellTurns(content);
    case 'ruling-decided':
      return { title: titleOfRuling(content), says: [{ en: content.item, zh: content.item }] };
    case 'questioning-opened':
      return {
        title: {
          en: `Customs question declaration ${content.declaration}`,
          zh: `海关对报关单 ${content.declaration} 提出质疑`,
        },
        says: [dueWords(content.dueOn)],
      };
    case 'questioning-closed':
      return {
        title: {
          en: `Questioning of declaration ${content.declaration} is closed`,
          zh: `报关单 ${content.declaration} 的质疑已办结`,
        },
        says: [QUESTIONING_OUTCOME_WORDS[content.outcome]],
      };
    default:
      return unreachable(content);
  }
}

const LAW_CHANGED = { en: 'The law has changed', zh: '法规已变化' } as const;
const LAW_CHANGED_FOR_GOODS = {
  en: 'The law has changed for goods on file',
  zh: '法规变化影响在案货物',
} as const;

interface When {
  readonly en: string;
  readonly zh: string;
}

const NOW: When = { en: 'changed', zh: '结论已变' };
const THEN: When = { en: 'will change', zh: '结论将变' };

function countOf(changed: number, when: When): Words {
  if (changed === 0) return { en: 'No item on file is touched.', zh: '未涉及在案货物。' };
  const noun = changed === 1 ? 'application or licence' : 'applications and licences';
  return {
    en: `${changed} ${noun} ${when.en}.`,
    zh: `${changed} 件申请或许可证${when.zh}。`,
  };
}

type TurnContent = Extract<NoticeContent, { readonly kind: 'turn-ahead' }>;

/** A single turn is told in the title; of several each has a line of its own. */
function tellTurns({ lastDay, turns, changed }: TurnContent): NoticeWords {
  const count = countOf(changed, THEN);
  const [only, ...others] = turns;
  if (only !== undefined && others.length === 0) {
    return { title: tellTurn(only, lastDay), says: [count] };
  }
  const instruments = [...new Set(turns.map(({ instrument }) => instrument))];
  const [instrument] = instruments;
  const title =
    instruments.length === 1
      ? { en: `${instrument} ends on ${lastDay}`, zh: `${instrument} 于 ${lastDay} 期满` }
      : { en: `Several instruments end on ${lastDay}`, zh: `多项措施于 ${lastDay} 期满` };
  return { title, says: [...turns.map((turn) => tellTurn(turn, lastDay)), count] };
}

/** Such as: Announcement No. 72 ends on 2026-11-27: clause 2 of No. 46 revives. */
export function tellTurn(
  { happens, instrument, revives, clauses }: TurnAhead,
  lastDay: string,
): Words {
  const [en, zh] = namedClauses(clauses);
  if (happens === 'ends') {
    const what = clauses.length === 0 ? instrument : `${instrument}, ${en},`;
    return { en: `${what} ends on ${lastDay}`, zh: `${instrument} ${zh}于 ${lastDay} 失效` };
  }
  const what = clauses.length === 0 ? `${revives ?? ''}` : `${en} of ${revives ?? ''}`;
  return {
    en: `${instrument} ends on ${lastDay}: ${what} revives`,
    zh: `${instrument} 于 ${lastDay} 期满，${revives ?? ''} ${zh}恢复实施`,
  };
}

function namedClauses(clauses: readonly string[]): readonly [en: string, zh: string] {
  const list = clauses.join(', ');
  if (clauses.length === 0) return ['the whole', '全部条款'];
  return [clauses.length === 1 ? `clause ${list}` : `clauses ${list}`, `第 ${list} 款`];
}

function titleOfRuling({
  ruling,
  outcome,
}: Extract<NoticeContent, { readonly kind: 'ruling-decided' }>): Words {
  const says = {
    controlled: { en: 'controlled', zh: '属于管制物项' },
    'not-controlled': { en: 'not controlled', zh: '不属于管制物项' },
    refused: { en: 'no ruling is given', zh: '不予裁定' },
  }[outcome];
  return { en: `Ruling ${ruling}: ${says.en}`, zh: `裁定 ${ruling}：${says.zh}` };
}

function dueWords(dueOn: string): Words {
  if (dueOn === 'unknown') {
    return { en: 'The last day to answer is not known yet.', zh: '答复期限末日暂无法确定。' };
  }
  return { en: `Answer with papers by ${dueOn}.`, zh: `请于 ${dueOn} 前附材料答复。` };
}

/** One subject of a notice: which, and each of its lines. */
export function tellSubject({ stream, lines }: SubjectChange): Words {
  const told = lines.map(tellChange);
  const id = stream.slice(stream.indexOf('/') + 1);
  return {
    en: `${id}: ${told.map(({ en }) => en).join('; ')}`,
    zh: `${id}：${told.map(({ zh }) => zh).join('；')}`,
  };
}
