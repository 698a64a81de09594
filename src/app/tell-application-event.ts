import type { Proposal, Remark } from '../domain/application/application.ts';
import type { ApplicationEvent } from '../domain/application/event.ts';
import { unreachable } from '../domain/assert.ts';
import { tellRedetermined } from './tell-redetermined.ts';
import { asWritten, type Speech, type Told, tell, tellPart } from './words.ts';

/** What happened to an application, in words that go on from the name of whoever did it. */
export function tellApplicationEvent(event: ApplicationEvent, speech: Speech): Told {
  switch (event.type) {
    case 'drafted':
      return { says: { en: 'began the application', zh: '新建了申请' } };
    case 'saved':
      return { says: { en: 'saved the draft', zh: '保存了草稿' } };
    case 'submitted':
      return { says: { en: 'submitted the application', zh: '提交了申请' } };
    case 'withdrawn':
      return tell({ en: 'withdrew the application', zh: '撤回了申请' }, [asWritten(event.reason)]);
    case 'taken-up':
      return { says: { en: 'took the application up for review', zh: '开始审查申请' } };
    case 'returned':
      return tellReturn(event.remarks);
    case 'clock-stopped':
      return tell({ en: 'stopped the clock', zh: '暂停计算审查期限' }, [
        speech.reason(event.reason),
        asWritten(event.note),
      ]);
    case 'clock-restarted':
      return tell({ en: 'let the clock go on', zh: '恢复计算审查期限' }, [asWritten(event.note)]);
    case 'proposed':
      return tellProposal(event.proposal, speech);
    case 'sent-back':
      return tell({ en: 'sent the proposal back for review', zh: '将拟办意见退回重新审查' }, [
        asWritten(event.reason),
      ]);
    case 'granted':
      return tell({ en: 'countersigned the grant of a licence', zh: '会签同意，准予许可' }, [
        { en: `Licence ${event.licence}`, zh: `许可证号 ${event.licence}` },
      ]);
    case 'refused':
      return { says: { en: 'countersigned the refusal', zh: '会签同意，不予许可' } };
    case 're-determined':
      return tellRedetermined(event);
    default:
      return unreachable(event);
  }
}

function tellReturn(remarks: readonly Remark[]): Told {
  const says = { en: 'returned the application for completion', zh: '退回申请，要求补正' };
  return tell(says, remarks.map(remarkOf).map(asWritten));
}

function remarkOf({ path, says }: Remark): string {
  return path === undefined ? says : `${path}: ${says}`;
}

function tellProposal(proposal: Proposal, speech: Speech): Told {
  const reason = asWritten(proposal.reason);
  if (proposal.outcome === 'refuse') {
    const grounds = proposal.grounds.map((code) => speech.reason(code));
    return tell({ en: 'proposed to refuse', zh: '拟不予许可' }, [...grounds, reason]);
  }
  const { validFrom, validUntil } = proposal;
  const says = {
    en: `proposed a licence from ${validFrom} to ${validUntil}`,
    zh: `拟予许可，有效期 ${validFrom} 至 ${validUntil}`,
  };
  return tell(says, [...proposal.lines.map((line) => tellPart(line, speech)), reason]);
}
