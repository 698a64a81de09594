import type { LicenceRefusal } from '../../../domain/licence/refusal.ts';
import type { InBoth, RulingsRefusal } from './refusal-words.ts';
import type { OF_APPLICATIONS } from './refusals-of-applications.ts';

/** Why a ruling or a questioning does not go on, beside the reasons that others have too. */
export const OF_RULINGS = {
  'not-your-ruling': {
    en: { says: 'Another firm asked for this ruling.', fix: 'Open one of your own.' },
    zh: { says: '该裁定由其他企业申请。', fix: '请打开本企业的裁定。' },
  },
  'item-unnamed': {
    en: { says: 'The item has no name.', fix: 'Give the name by which your firm calls it.' },
    zh: { says: '未填写物项名称。', fix: '请填写本企业使用的名称。' },
  },
  'question-missing': {
    en: { says: 'The question is missing.', fix: 'Write what you want to know.' },
    zh: { says: '未填写问题。', fix: '请说明需要裁定的问题。' },
  },
  'codes-missing': {
    en: {
      says: 'A ruling that names no control code answers nothing.',
      fix: 'Give the code, or the codes that were examined.',
    },
    zh: { says: '未列管制编码的裁定没有结论。', fix: '请填写编码或所审查的编码。' },
  },
  'code-unknown': {
    en: {
      says: 'Neither the control list nor any measure holds {code}.',
      fix: 'Use a code of the control list.',
    },
    zh: { says: '管制清单和各项措施均无 {code}。', fix: '请使用管制清单中的编码。' },
  },
  'ruling-still-valid': {
    en: { says: 'The last day of the ruling is {lastDay}.', fix: '' },
    zh: { says: '裁定末日为 {lastDay}。', fix: '' },
  },
  'not-your-questioning': {
    en: { says: 'Another firm declared these goods.', fix: 'Open one of your own.' },
    zh: { says: '该货物由其他企业申报。', fix: '请打开本企业的质疑。' },
  },
  'no-papers': {
    en: {
      says: 'An answer is given with papers, and none has been attached.',
      fix: 'Attach what shows what the goods are, then answer.',
    },
    zh: { says: '答复须附材料，目前未附。', fix: '请附上能说明货物情况的材料后答复。' },
  },
  'answer-time-runs': {
    en: {
      says: 'The exporter still has time to answer: the last day is {dueOn}.',
      fix: 'Wait for the answer, or for the day after the last one.',
    },
    zh: { says: '答复期限未满，末日为 {dueOn}。', fix: '请等待答复或期限届满。' },
  },
  'no-questioning-in-law': {
    en: { says: 'The law of this day gives customs no questioning.', fix: '' },
    zh: { says: '当日法规没有质疑程序。', fix: '' },
  },
  'exporter-unknown': {
    en: {
      says: 'No firm is known as “{exporter}”.',
      fix: 'Give the id of the firm that declared.',
    },
    zh: { says: '不存在代码为“{exporter}”的企业。', fix: '请填写申报企业的代码。' },
  },
  'declaration-missing': {
    en: { says: 'The declaration number is missing.', fix: 'Type it from the declaration.' },
    zh: { says: '未填写报关单号。', fix: '请按报关单填写。' },
  },
  'goods-missing': {
    en: { says: 'The goods are missing.', fix: 'Describe them as declared.' },
    zh: { says: '未填写货物。', fix: '请按申报内容填写。' },
  },
} as const satisfies Record<
  Exclude<RulingsRefusal, keyof typeof OF_APPLICATIONS | LicenceRefusal>,
  InBoth
>;
