import type { StepRefusal } from '../../../domain/application/may-take.ts';
import type { LicenceRefusal } from '../../../domain/licence/refusal.ts';
import type { InBoth } from './refusal-words.ts';

/** Why a licence says no, beside the reasons that applications have too. */
export const OF_LICENCES = {
  'reservation-unknown': {
    en: { says: 'This licence has no such reservation.', fix: 'Choose one of the list.' },
    zh: { says: '该许可证没有此预留。', fix: '请从列表中选择。' },
  },
  'reservation-exists': {
    en: {
      says: 'This item of the declaration holds a reservation on this line already.',
      fix: 'Release what it should not hold, or declare more as another item.',
    },
    zh: { says: '该报关单项已在此项货物下预留。', fix: '请释放多余部分，或以其他项申报。' },
  },
  'licence-suspended': {
    en: {
      says: 'The licence is suspended since {since} and takes no new declaration.',
      fix: 'Wait until the authority reinstates it.',
    },
    zh: { says: '许可证自 {since} 起中止，不接受新的申报。', fix: '请等待许可机关恢复。' },
  },
  'licence-not-yet-valid': {
    en: {
      says: 'The first day of the licence is {firstDay}.',
      fix: 'Declare on or after that day.',
    },
    zh: { says: '许可证首日为 {firstDay}。', fix: '请在该日或之后申报。' },
  },
  'licence-expired': {
    en: {
      says: 'The last day of the licence was {lastDay}.',
      fix: 'Use a licence that is valid on the day of acceptance.',
    },
    zh: { says: '许可证末日为 {lastDay}。', fix: '请使用接受申报之日有效的许可证。' },
  },
  'accepted-in-the-future': {
    en: {
      says: 'Today is {today}: a later acceptance cannot be recorded yet.',
      fix: 'Correct the day of acceptance.',
    },
    zh: { says: '今日为 {today}，不能登记以后的接受申报日期。', fix: '请更正接受申报日期。' },
  },
  'declaration-in-questioning': {
    en: {
      says: 'Questioning {questioning} of this declaration is open since {since}.',
      fix: 'Its goods do not leave before customs close it.',
    },
    zh: {
      says: '该报关单的质疑 {questioning} 自 {since} 起尚未办结。',
      fix: '海关办结质疑前，货物不予放行。',
    },
  },
  'unit-unknown': {
    en: { says: 'The unit is not known.', fix: 'Use the unit of the line.' },
    zh: { says: '计量单位不明。', fix: '请使用该项的计量单位。' },
  },
  'unit-differs': {
    en: { says: 'This line is counted in {unit}.', fix: 'Give the quantity in that unit.' },
    zh: { says: '该项以 {unit} 计量。', fix: '请按该单位填写数量。' },
  },
  'quantity-not-decimal': {
    en: {
      says: '“{quantity}” is not a plain number.',
      fix: 'Write digits such as 12.5, with no exponent, comma or unit.',
    },
    zh: {
      says: '“{quantity}”不是普通数字。',
      fix: '请填写如 12.5 的数字，不用科学计数法、逗号或单位。',
    },
  },
  'quantity-not-positive': {
    en: { says: 'The quantity has to be more than zero.', fix: '' },
    zh: { says: '数量必须大于零。', fix: '' },
  },
  'quantity-too-fine': {
    en: {
      says: 'The quantity has more than {decimals} decimal places.',
      fix: 'Nothing is rounded here: write it to the smallest unit.',
    },
    zh: { says: '数量超过 {decimals} 位小数。', fix: '系统不作取整，请按最小单位填写。' },
  },
  'quantity-too-large': {
    en: { says: 'The quantity has more than twelve digits before the point.', fix: 'Check it.' },
    zh: { says: '数量小数点前超过十二位。', fix: '请核对。' },
  },
  'quantity-exceeds-balance': {
    en: {
      says: 'Only {available} {unit} is left on this line.',
      fix: 'Declare that much or less.',
    },
    zh: { says: '该项仅余 {available} {unit}。', fix: '申报数量不得超过余量。' },
  },
  'quantity-exceeds-reservation': {
    en: {
      says: 'Only {rest} {unit} is still open on this reservation.',
      fix: 'Take that much or less.',
    },
    zh: { says: '该预留仅余 {rest} {unit}。', fix: '数量不得超过未结部分。' },
  },
  'nothing-to-correct': {
    en: {
      says: 'That much is written off already.',
      fix: 'Write what should have been written off in all.',
    },
    zh: { says: '核销数量本已如此。', fix: '请填写应核销的总量。' },
  },
  'nothing-to-lapse': {
    en: { says: 'Nothing lapses on this day.', fix: 'There is nothing to do.' },
    zh: { says: '当日没有失效的数量。', fix: '无需办理。' },
  },
  'suspended-already': {
    en: { says: 'The licence is suspended since {since}.', fix: 'There is nothing to do.' },
    zh: { says: '许可证自 {since} 起已中止。', fix: '无需办理。' },
  },
  'not-suspended': {
    en: { says: 'The licence is not suspended.', fix: 'There is nothing to do.' },
    zh: { says: '许可证未被中止。', fix: '无需办理。' },
  },
} as const satisfies Record<Exclude<LicenceRefusal, StepRefusal>, InBoth>;
