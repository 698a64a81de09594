import type { LicenceStanding } from '../../../domain/licence/licence.ts';
import type { Catalogue } from './catalogue.ts';

const saysEn: Record<LicenceStanding, string> = {
  valid: 'Goods may be declared under it today.',
  'not-yet-valid': 'Its first day is still to come.',
  exhausted: 'All that was granted has left or lapsed.',
  suspended: 'The authority has suspended it: no new declaration is taken.',
  expired: 'Its last day has passed.',
};

const saysZh: Record<LicenceStanding, string> = {
  valid: '今日可凭此证申报。',
  'not-yet-valid': '尚未到首日。',
  exhausted: '许可数量已全部出口或失效。',
  suspended: '已被许可机关中止，不接受新的申报。',
  expired: '已过末日。',
};

export const en = {
  title: 'Check a licence',
  lead: 'The number stands at the top of the licence. Anybody may ask.',
  number: 'Licence number',
  submit: 'Check',
  numberMissing: 'Type a licence number.',
  unknownTitle: 'No such licence',
  unknownSays: (number: string) => `No licence has the number ${number}.`,
  unknownFix:
    'Check it against the paper. A paper with a number that is not known here is no licence.',
  today: (day: string) => `Today, ${day}`,
  valid: 'This licence is valid',
  notValid: 'This licence is not valid',
  says: saysEn,
  private: 'Parties, goods and quantities are shown only to those who may know them.',
  another: 'Check another number',
  openLicence: 'Open the licence',
};

export const zh: Catalogue<typeof en> = {
  title: '查验许可证',
  lead: '编号位于许可证上方，任何人均可查验。',
  number: '许可证编号',
  submit: '查验',
  numberMissing: '请输入许可证编号。',
  unknownTitle: '没有此许可证',
  unknownSays: (number) => `不存在编号为 ${number} 的许可证。`,
  unknownFix: '请与纸质证件核对。编号不存在的证件不是许可证。',
  today: (day) => `今日，${day}`,
  valid: '此许可证有效',
  notValid: '此许可证无效',
  says: saysZh,
  private: '有关各方、货物和数量仅向有权知悉者显示。',
  another: '查验其他编号',
  openLicence: '打开许可证',
};
