import { FORMS } from '../domain/control-list/form.ts';
import type { FactSheetRefusal } from '../domain/determination/parse-fact-sheet.ts';
import { DANGERS, PURPOSES } from '../domain/measure/condition.ts';
import type { LineTrouble } from './item-ports.ts';
import type { Words } from './words.ts';

/** All that can be wrong with one line of an item master. */
export type ItemFaultType = FactSheetRefusal | LineTrouble;

/** What the words may name: the column, the cell as it stands, the counts. */
type Facts = Readonly<Record<string, string>>;

const FORM_LIST = FORMS.join(', ');

/** What is wrong, and what would mend it. `{column}` and the like are filled in. */
const FAULT_WORDS = {
  'cells-ragged': {
    en:
      'The line has {cells} cells and the header {header}: put cells that hold the ' +
      'delimiter in quotation marks.',
    zh: '该行有 {cells} 个单元格，表头有 {header} 个：含分隔符的内容请加引号。',
  },
  'quote-unclosed': {
    en:
      'A quotation mark is not closed or stands in the wrong place: write a mark ' +
      'inside a quoted cell twice.',
    zh: '引号未闭合或位置有误：引号内的引号请写两次。',
  },
  'cell-too-long': {
    en: 'A cell is longer than 32,767 characters: shorten it.',
    zh: '单元格超过 32767 个字符：请缩短。',
  },
  'cell-merged': {
    en: 'Cell in column {column} is merged with others: unmerge and fill in every cell.',
    zh: '“{column}”列的单元格与其他单元格合并：请取消合并并逐格填写。',
  },
  'formula-without-value': {
    en:
      'Column {column} has a formula whose value is not stored: open the file in a ' +
      'spreadsheet program, recalculate and save.',
    zh: '“{column}”列的公式没有保存计算结果：请用表格软件打开，重新计算后保存。',
  },
  'cell-is-error': {
    en: 'Column {column} shows an error of the spreadsheet, such as #N/A: mend the ' + 'formula.',
    zh: '“{column}”列为表格错误值（如 #N/A）：请修正公式。',
  },
  'element-unknown': {
    en: 'Name an element by its symbol, such as Dy.',
    zh: '元素请写符号，例如 Dy。',
  },
  'fraction-not-decimal': {
    en:
      'Column {column}: “{cell}” is no mass fraction. Write 0.02, or 2 in a column ' +
      'of per cent, or leave it empty if unknown.',
    zh: '“{column}”列：“{cell}”不是质量分数。请写 0.02；百分比列写 2；不清楚请留空。',
  },
  'fraction-out-of-range': {
    en:
      'Column {column}: a mass fraction lies between 0 and 1. Are these per cent? ' +
      'Then say so in the map.',
    zh: '“{column}”列：质量分数应在 0 与 1 之间。若为百分比，请在对应关系中注明。',
  },
  'composition-exceeds-one': {
    en:
      'The mass fractions in {column} sum to more than 1: check them, and whether ' +
      'they are per cent.',
    zh: '“{column}”各列质量分数之和超过 1：请核对，并核对是否为百分比。',
  },
  'not-an-object': {
    en: 'A constant of the map is no object: {says}',
    zh: '对应关系中的常量不是对象：{path}。',
  },
  'not-text': {
    en: 'A constant of the map is no text: {says}',
    zh: '对应关系中的常量不是文本：{path}。',
  },
  'not-yes-or-no': {
    en:
      'Column {column}: “{cell}” is neither yes nor no. Write yes or no, or leave it ' +
      'empty if unknown.',
    zh: '“{column}”列：“{cell}”既非是也非否。请写是或否，不清楚请留空。',
  },
  'on-missing': {
    en: 'No legal day: map a column to “on”, or name one day for all lines.',
    zh: '没有法定日期：请指定“on”列，或为全部行指定日期。',
  },
  'not-a-day': {
    en: 'Not a day of the calendar: write it as 2025-04-04. {says}',
    zh: '不是日历上的日期：请写成 2025-04-04。',
  },
  'jurisdiction-unknown': {
    en: 'No such law is held. {says}',
    zh: '没有该法域的法规。',
  },
  'form-unknown': {
    en: `The form is one of ${FORM_LIST}; “values” in the map can translate your words.`,
    zh: `形态须为：${FORM_LIST}；对应关系的“values”可转换贵方用词。`,
  },
  'country-unknown': {
    en: 'Column {column}: write a country as its two letters of ISO 3166, such as DE.',
    zh: '“{column}”列：国家请写 ISO 3166 两位字母代码，例如 DE。',
  },
  'customs-code-malformed': {
    en:
      'Column {column}: a customs code has 6, 8 or 10 digits; spreadsheets drop ' +
      'zeros at the front.',
    zh: '“{column}”列：海关编码为 6、8 或 10 位数字；表格软件会丢掉前导零。',
  },
  'end-use-unknown': {
    en: 'Column {column}: the end use is civil, military or unknown.',
    zh: '“{column}”列：最终用途为 civil、military 或 unknown。',
  },
  'purpose-unknown': {
    en: `Column {column}: the purpose is one of ${PURPOSES.join(', ')}.`,
    zh: `“{column}”列：目的须为：${PURPOSES.join('、')}。`,
  },
  'danger-unknown': {
    en: `A danger is one of ${DANGERS.join(', ')}.`,
    zh: `危险须为：${DANGERS.join('、')}。`,
  },
  'not-a-list': {
    en: 'A constant of the map is no list: {says}',
    zh: '对应关系中的常量不是列表：{path}。',
  },
  'figure-not-decimal': {
    en: 'Column {column}: “{cell}” is no figure. Write 17.6, or leave it empty if ' + 'unknown.',
    zh: '“{column}”列：“{cell}”不是数值。请写 17.6，不清楚请留空。',
  },
  'unit-unknown': {
    en: 'Column {column}: the unit of the map is not that of the law. {says}',
    zh: '“{column}”列：对应关系中的单位与法规不符。',
  },
} as const satisfies Record<ItemFaultType, Words>;

/** What is wrong with a line and what would mend it, in each language. */
export function wordsOfFault(type: ItemFaultType, facts: Facts): Words {
  const { en, zh } = FAULT_WORDS[type];
  return { en: fill(en, facts), zh: fill(zh, facts) };
}

const MOST_TOLD = 80;

function fill(sentence: string, facts: Facts): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const text = facts[name] ?? '';
    return name === 'cell' && text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD)}…` : text;
  });
  return filled.replace(/^Column : /, '').trim();
}
