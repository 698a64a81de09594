import { unreachable } from '../assert.ts';
import type { Effect } from '../measure/measure.ts';
import type { Sentence } from './condition-words.ts';

/** What else a clause does once it covers a shipment, in words. */
export function wordsOfEffect(effect: Effect): Sentence {
  switch (effect.kind) {
    case 'no-general-licence':
      return {
        says: 'No general licence is granted: apply for a single one.',
        saysZh: '不予颁发通用许可，只能申请单项许可。',
      };
    case 'no-registration-certificate':
      return {
        says: 'No certificate by registration can be had.',
        saysZh: '不得以登记填报信息方式获得出口凭证。',
      };
    case 'no-statutory-limit':
      return {
        says: 'The statutory time limit does not apply: no last day of review can be told.',
        saysZh: '审查不受法定时限限制，无法告知最后期限。',
      };
    case 'papers-needed': {
      const papers = effect.papers.join(', ');
      return {
        says: `The application also needs: ${papers}.`,
        saysZh: `申请还须提交：${papers}。`,
      };
    }
    case 'exception-by-application':
      return {
        says: 'In special cases the exporter may apply to the authority for an exception.',
        saysZh: '特殊情况下确需出口的，出口经营者可向主管机关提出申请。',
      };
    case 'report-within':
      return {
        says: `The export is reported within ${effect.workingDays} working days.`,
        saysZh: `应于出口后${effect.workingDays}个工作日内报告。`,
      };
    default:
      return unreachable(effect);
  }
}
