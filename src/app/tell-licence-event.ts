import { unreachable } from '../domain/assert.ts';
import type { LicenceEvent } from '../domain/licence/event.ts';
import { tellRedetermined } from './tell-redetermined.ts';
import { asWritten, type Speech, type Told, tell, tellPart, type Words } from './words.ts';

type Of<Type extends LicenceEvent['type']> = Extract<LicenceEvent, { readonly type: Type }>;

/** What happened to a licence, in words that go on from the name of whoever did it. */
export function tellLicenceEvent(event: LicenceEvent, speech: Speech): Told {
  switch (event.type) {
    case 'issued':
      return tellIssue(event, speech);
    case 'reserved':
      return tellReservation(event, speech);
    case 'written-off':
      return tellMove(event, speech, { en: 'wrote off', zh: '核销' });
    case 'released':
      return tellMove(event, speech, { en: 'released', zh: '解除预留' });
    case 'corrected':
      return tellCorrection(event, speech);
    case 'lapsed':
      return tell(
        { en: 'let the unused rest lapse', zh: '未使用的余量失效' },
        event.lines.map((part) => tellPart(part, speech)),
      );
    case 'suspended':
      return tell({ en: 'suspended the licence', zh: '暂停许可证效力' }, [asWritten(event.reason)]);
    case 'reinstated':
      return tell({ en: 'reinstated the licence', zh: '恢复许可证效力' }, [
        asWritten(event.reason),
      ]);
    case 're-determined':
      return tellRedetermined(event);
    default:
      return unreachable(event);
  }
}

function tellIssue({ licence }: Of<'issued'>, speech: Speech): Told {
  const { number, validity, lines } = licence;
  const says = {
    en: `issued licence ${number}, valid from ${validity.from} to ${validity.until}`,
    zh: `签发许可证 ${number}，有效期 ${validity.from} 至 ${validity.until}`,
  };
  return tell(
    says,
    lines.map((line) => tellPart(line, speech)),
  );
}

function tellReservation(event: Of<'reserved'>, speech: Speech): Told {
  const { line, quantityBase, declaration, office, acceptedOn } = event;
  const quantity = speech.quantity(line, quantityBase);
  return {
    says: {
      en: `reserved ${quantity.en} of line ${line} for declaration ${declaration}`,
      zh: `为报关单 ${declaration} 预留第 ${line} 项 ${quantity.zh}`,
    },
    detail: {
      en: `Accepted at ${office} on ${acceptedOn}; reservation ${event.reservation}`,
      zh: `${office} 于 ${acceptedOn} 接受申报；预留编号 ${event.reservation}`,
    },
  };
}

function tellMove(event: Of<'written-off' | 'released'>, speech: Speech, verb: Words): Told {
  const { line, quantityBase, reservation } = event;
  const quantity = speech.quantity(line, quantityBase);
  return {
    says: {
      en: `${verb.en} ${quantity.en} of line ${line}`,
      zh: `${verb.zh}第 ${line} 项 ${quantity.zh}`,
    },
    detail: { en: `Reservation ${reservation}`, zh: `预留编号 ${reservation}` },
  };
}

function tellCorrection(event: Of<'corrected'>, speech: Speech): Told {
  const { line, reservation, reason } = event;
  const from = speech.quantity(line, event.fromBase);
  const to = speech.quantity(line, event.toBase);
  return {
    says: {
      en: `corrected what was written off of line ${line} from ${from.en} to ${to.en}`,
      zh: `将第 ${line} 项核销总量由 ${from.zh} 更正为 ${to.zh}`,
    },
    detail: {
      en: `Reservation ${reservation}: ${reason}`,
      zh: `预留编号 ${reservation}：${reason}`,
    },
  };
}
