import { unreachable } from '../domain/assert.ts';
import type { QuestioningEvent } from '../domain/questioning/event.ts';
import type { QuestioningOutcome } from '../domain/questioning/questioning.ts';
import { asWritten, type Told, tell, type Words } from './words.ts';

/** How a questioning ended, in words. */
export const QUESTIONING_OUTCOME_WORDS = {
  'no-licence-needed': { en: 'No licence needed: the goods go on', zh: '无需许可，继续办理通关' },
  'licence-needed': { en: 'A licence is needed: further handling', zh: '需要许可，另行处理' },
} as const satisfies Record<QuestioningOutcome, Words>;

/** What happened to a questioning, in words that go on from the name of whoever did it. */
export function tellQuestioningEvent(event: QuestioningEvent): Told {
  switch (event.type) {
    case 'opened': {
      const { declaration } = event;
      const says = {
        en: `opened a questioning of declaration ${declaration}`,
        zh: `对报关单 ${declaration} 提出质疑`,
      };
      return tell(says, [asWritten(event.goods), asWritten(event.reason)]);
    }
    case 'answer-paper-attached':
      return tell({ en: 'attached a document', zh: '附上文件' }, [
        asWritten(event.document.fileName),
      ]);
    case 'answered':
      return tell({ en: 'answered', zh: '作出答复' }, [asWritten(event.statement)]);
    case 'identification-commissioned':
      return tell({ en: 'commissioned an identification', zh: '提请组织鉴别' }, [
        asWritten(event.reason),
      ]);
    case 'identification-ended':
      return tell({ en: 'recorded the result of the identification', zh: '登记鉴别结果' }, [
        asWritten(event.note),
      ]);
    case 'closed':
      return tell({ en: 'closed the questioning', zh: '办结质疑' }, [
        QUESTIONING_OUTCOME_WORDS[event.outcome],
        asWritten(event.result),
      ]);
    default:
      return unreachable(event);
  }
}
