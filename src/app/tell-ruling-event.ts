import { unreachable } from '../domain/assert.ts';
import type { RulingEvent } from '../domain/ruling/event.ts';
import type { RulingProposal } from '../domain/ruling/ruling.ts';
import { asWritten, type Told, tell } from './words.ts';

/** What happened to a request for a ruling, in words that go on from the name of who did it. */
export function tellRulingEvent(event: RulingEvent): Told {
  switch (event.type) {
    case 'asked':
      return tell({ en: 'asked for a ruling', zh: '申请物项归类裁定' }, [
        asWritten(event.item.name),
        asWritten(event.question),
      ]);
    case 'paper-attached':
      return tell({ en: 'attached a document', zh: '附上文件' }, [
        asWritten(event.document.fileName),
      ]);
    case 'ruling-withdrawn':
      return tell({ en: 'withdrew the request', zh: '撤回了申请' }, [asWritten(event.reason)]);
    case 'ruling-taken-up':
      return { says: { en: 'took the request up for review', zh: '开始审查申请' } };
    case 'ruling-proposed':
      return tellProposal(event.proposal);
    case 'ruling-sent-back':
      return tell({ en: 'sent the proposal back for review', zh: '将拟办意见退回重新审查' }, [
        asWritten(event.reason),
      ]);
    case 'ruled':
      return { says: { en: 'countersigned the ruling', zh: '会签同意，作出裁定' } };
    case 'ruling-refused':
      return { says: { en: 'countersigned the refusal to rule', zh: '会签同意，不予裁定' } };
    case 'ruling-expired':
      return { says: { en: 'let the ruling run out', zh: '裁定有效期届满' } };
    default:
      return unreachable(event);
  }
}

function tellProposal(proposal: RulingProposal): Told {
  const reason = asWritten(proposal.reason);
  switch (proposal.outcome) {
    case 'refuse':
      return tell({ en: 'proposed not to rule', zh: '拟不予裁定' }, [reason]);
    case 'controlled': {
      const says = {
        en: `proposed to rule: controlled as ${proposal.code}`,
        zh: `拟裁定属于管制物项 ${proposal.code}`,
      };
      return tell(says, [reason]);
    }
    case 'not-controlled': {
      const codes = proposal.codes.join(', ');
      const says = {
        en: `proposed to rule: not controlled under ${codes}`,
        zh: `拟裁定不属于管制物项 ${codes}`,
      };
      return tell(says, [reason]);
    }
    default:
      return unreachable(proposal);
  }
}
