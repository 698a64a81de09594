import { isElement } from '../domain/control-list/element.ts';

/** What a column may mean, as a map in JSON says it. */
export interface ColumnChoice {
  readonly to: string;
  readonly percent?: boolean;
}

const PART_NUMBER =
  /^(part|item|material|article|product|sku|line)?[ ._-]*(no|nr|num|number|code|id|key|sku)\.?$/;

/**
 * What the columns of a file seem to mean, by their names in English or Chinese; what the firm
 * has said before goes first. A guess is shown to a person, and nothing is answered by it alone.
 */
export function guessColumns(
  header: readonly string[],
  habits: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, ColumnChoice> {
  const guesses = new Map<string, ColumnChoice>();
  const taken = new Set<string>();
  for (const isHabit of [true, false]) {
    for (const name of header) {
      if (guesses.has(name) || (!isHabit && Object.hasOwn(habits, name))) continue;
      const choice = isHabit ? parseChoice(habits[name]) : guessColumn(name);
      if (choice === undefined || choice.to === '' || taken.has(choice.to)) continue;
      taken.add(choice.to);
      guesses.set(name, choice);
    }
  }
  return guesses;
}

function parseChoice(habit: unknown): ColumnChoice | undefined {
  if (typeof habit === 'string') return { to: habit };
  if (typeof habit !== 'object' || habit === null || !('to' in habit)) return undefined;
  const { to } = habit;
  if (typeof to !== 'string') return undefined;
  const isPercent = 'percent' in habit && habit.percent === true;
  return isPercent ? { to, percent: true } : { to };
}

const NAMES: readonly (readonly [to: string, en: RegExp, zh: RegExp])[] = [
  [
    'item.hsCode',
    /^(hs|hts|cn|tariff|customs|commodity)\b/,
    /(海关|税则|商品|hs).*(编码|编号|号)$|^税号$/,
  ],
  ['item.controlCode', /^(eccn|control|dual.?use)\b/, /管制.*(编码|编号|代码|号)$/],
  ['item.origin', /^(country of )?origin/, /原产(国|地)/],
  ['endUser.country', /^end.?user('s)? country$/, /^最终用户(所在)?(国|国家|地区)$/],
  ['endUser.name', /^end.?user( name)?$/, /^最终用户(名称)?$/],
  ['endUser.military', /^(end.?user )?military( end.?user)?$/, /军(方|事).*用户|^是否军(方|用)$/],
  ['endUse', /^end.?use$/, /^(最终)?用途$/],
  ['consignee.name', /^consignee( name)?$/, /^收货人(名称)?$/],
  ['destination', /^(country of )?destination|^(ship.?to )?country$/, /(目的|运抵)(国|地)|^国家$/],
  ['jurisdiction', /^jurisdiction$/, /^法域$/],
  ['on', /^(legal day|on|export date|date|day)$/, /^(法定|出口|申报)?日期$/],
  [
    'item.substance',
    /^(substance|chemical( name)?|cas.*|formula)$/,
    /^(物质|化学(名称?|式)|cas.*)$/,
  ],
  ['item.form', /^(item |physical |material )?(form|shape)$/, /^(物理|材料)?(形态|形式)$/],
  [
    'item.description',
    /^(item |product )?(description|name|text)$/,
    /^(物料|产品|商品)?(品名|名称|描述)$/,
  ],
  ['id', PART_NUMBER, /(料号|件号|货号|编号|型号|序号)$/],
];

function guessColumn(name: string): ColumnChoice | undefined {
  const plain = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const element = elementIn(plain);
  if (element !== undefined) {
    const to = `item.composition.${element}`;
    return isPercent(plain) ? { to, percent: true } : { to };
  }
  const lower = plain.toLowerCase();
  const found = NAMES.find(([, en, zh]) => en.test(lower) || zh.test(lower));
  return found && { to: found[0] };
}

/** `Dy %`, `Dy wt%`, `Dy content`, `镝含量(%)`: a symbol or a name, and what says it is a share. */
function elementIn(name: string): string | undefined {
  const bare = name
    .replace(/[([（【].*?[)\]）】]/g, ' ')
    .replace(/(质量分数|含量|分数|百分比)/g, ' ')
    .replace(/\b(wt|mass|weight|content|fraction|share|percent|pct|by)\b|[%％:.]/gi, ' ')
    .trim();
  const isShare = bare !== name.trim();
  if (isElement(bare) && (isShare || !AMBIGUOUS.has(bare))) return bare;
  return ELEMENT_NAMES[bare.toLowerCase()];
}

/** Symbols that are words or letters of their own: as a column they may mean anything. */
const AMBIGUOUS = new Set(['No', 'In', 'As', 'At', 'I', 'He', 'Be', 'H', 'C', 'N', 'O', 'P', 'S']);

function isPercent(name: string): boolean {
  return /[%％]|\b(wt|percent|pct)\b|百分/i.test(name);
}

// biome-ignore format: a table reads better as a table
const ELEMENT_NAMES: Readonly<Record<string, string>> = {
  scandium: 'Sc', 钪: 'Sc', yttrium: 'Y', 钇: 'Y', lanthanum: 'La', 镧: 'La', cerium: 'Ce', 铈: 'Ce',
  praseodymium: 'Pr', 镨: 'Pr', neodymium: 'Nd', 钕: 'Nd', samarium: 'Sm', 钐: 'Sm', europium: 'Eu',
  铕: 'Eu',
  gadolinium: 'Gd', 钆: 'Gd', terbium: 'Tb', 铽: 'Tb', dysprosium: 'Dy', 镝: 'Dy', holmium: 'Ho',
  钬: 'Ho',
  erbium: 'Er', 铒: 'Er', thulium: 'Tm', 铥: 'Tm', ytterbium: 'Yb', 镱: 'Yb', lutetium: 'Lu', 镥: 'Lu',
  gallium: 'Ga', 镓: 'Ga', germanium: 'Ge', 锗: 'Ge', antimony: 'Sb', 锑: 'Sb', tungsten: 'W', 钨: 'W',
  tellurium: 'Te', 碲: 'Te', bismuth: 'Bi', 铋: 'Bi', molybdenum: 'Mo', 钼: 'Mo', indium: 'In',
  铟: 'In',
  cobalt: 'Co', 钴: 'Co', iron: 'Fe', 铁: 'Fe', boron: 'B', 硼: 'B', carbon: 'C', 碳: 'C',
  lithium: 'Li', 锂: 'Li', nickel: 'Ni', 镍: 'Ni', copper: 'Cu', 铜: 'Cu', aluminium: 'Al',
  aluminum: 'Al',
  铝: 'Al', oxygen: 'O', 氧: 'O', niobium: 'Nb', 铌: 'Nb', tantalum: 'Ta', 钽: 'Ta', zirconium: 'Zr',
  锆: 'Zr',
};
