import type { ItemMapRefusal } from '../domain/determination/item-map.ts';
import type { BindRefusal } from '../domain/determination/item-row.ts';
import type { RefusalFacts } from '../domain/result.ts';
import type { TableRefusal } from './item-ports.ts';
import type { Words } from './words.ts';

/** Why a whole file cannot be answered: the file, its map, or that one does not fit the other. */
export type ItemsRefusal = TableRefusal | ItemMapRefusal | BindRefusal;

const REFUSAL_WORDS = {
  'file-missing': {
    en: 'The file cannot be read: {says}',
    zh: '无法读取文件：{says}',
  },
  'table-empty': {
    en: 'The file is empty: it needs a header line that names its columns.',
    zh: '文件为空：需要写明各列名称的表头。',
  },
  'table-without-items': {
    en: 'The file has a header and no items: add one line for each item.',
    zh: '文件只有表头，没有物项：请每个物项写一行。',
  },
  'encoding-unknown': {
    en:
      'The text is neither UTF-8 nor GBK nor UTF-16 from beginning to end: save it ' + 'as UTF-8.',
    zh: '文本并非全部为 UTF-8、GBK 或 UTF-16：请另存为 UTF-8。',
  },
  'header-malformed': {
    en: 'The header cannot be read: {says}.',
    zh: '无法读取表头（{says}）。',
  },
  'not-a-workbook': {
    en: 'This is no XLSX workbook ({says}): save it as .xlsx, or read it as CSV.',
    zh: '不是 XLSX 工作簿（{says}）：请另存为 .xlsx，或按 CSV 读取。',
  },
  'table-is-workbook': {
    en: 'This is an XLSX workbook and no CSV: read it as XLSX.',
    zh: '这是 XLSX 工作簿，不是 CSV：请按 XLSX 读取。',
  },
  'workbook-locked': {
    en: 'This is an old .xls file or it has a password: save it as .xlsx without one.',
    zh: '这是旧版 .xls 文件或设有密码：请另存为不带密码的 .xlsx。',
  },
  'workbook-broken': {
    en:
      'The workbook is damaged ({says}): open it in a spreadsheet program and save ' + 'it again.',
    zh: '工作簿已损坏（{says}）：请用表格软件打开后重新保存。',
  },
  'workbook-too-large': {
    en:
      'The workbook is refused: {says}. Nothing of it was read; save the one sheet ' +
      'that matters, or send CSV.',
    zh: '拒绝读取该工作簿：{says}。未读取任何内容；请只保存所需工作表，或改用 CSV。',
  },
  'sheet-unknown': {
    en: 'There is no sheet “{sheet}”; there are: {held}.',
    zh: '没有工作表“{sheet}”；现有：{held}。',
  },
  'map-malformed': {
    en: 'The map is wrong at {path}: {says}',
    zh: '对应关系有误（{path}）：{says}',
  },
  'columns-missing': {
    en: 'The map names no column: say for at least one what it holds.',
    zh: '没有指定任何列：请至少说明一列的含义。',
  },
  'target-unknown': {
    en: 'The map is wrong at {path}: {says}',
    zh: '对应关系有误（{path}）：{says}',
  },
  'target-twice': {
    en: 'The map is wrong at {path}: {says}',
    zh: '对应关系有误（{path}）：同一事实不能由两列提供。',
  },
  'percent-misplaced': {
    en: 'The map is wrong at {path}: {says}',
    zh: '对应关系有误（{path}）：只有质量分数可以用百分比。',
  },
  'unit-missing': {
    en: 'The map is wrong at {path}: {says}',
    zh: '对应关系有误（{path}）：请写明单位。',
  },
  'column-missing': {
    en: 'The file has no column “{column}”; it has {held}. Is the delimiter another ' + 'one?',
    zh: '文件中没有“{column}”列；现有：{held}。分隔符是否不同？',
  },
  'column-twice': {
    en: 'The file has the column “{column}” twice: rename one of them.',
    zh: '文件中“{column}”列出现两次：请改名其中一列。',
  },
} as const satisfies Record<ItemsRefusal, Words>;

/** Why a file is refused and what would mend it, in each language. */
export function wordsOfRefusal(reason: ItemsRefusal, facts: RefusalFacts = {}): Words {
  const { en, zh } = REFUSAL_WORDS[reason];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] || '/');
  return { en: fill(en), zh: fill(zh) };
}

export function isItemsRefusal(reason: string): reason is ItemsRefusal {
  return Object.hasOwn(REFUSAL_WORDS, reason);
}
