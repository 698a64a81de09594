import { isForm } from '../control-list/form.ts';
import { CUSTOMS_CODE } from '../determination/customs-code.ts';
import type { LicenceType } from '../law/licence-type.ts';
import { isCountry } from '../party/country.ts';
import { isCurrency, type MoneyRefusal, parseMoney, placesOf } from '../quantity/money.ts';
import { isUnit, parseQuantity, type QuantityRefusal, UNITS } from '../quantity/quantity.ts';
import { parsePlainDate } from '../time/plain-date.ts';
import type { LineForm } from './form.ts';

/** How to put a field right, in both languages. */
export interface Fix {
  readonly says: string;
  readonly saysZh: string;
}

/** What stands around a text and decides how it is read. */
export interface Around {
  readonly line: LineForm | undefined;
  readonly licenceType: LicenceType | undefined;
}

interface Field {
  readonly path: string;
  readonly label: string;
  readonly labelZh: string;
  /** What is wrong with a text that is not blank; nothing when it can be read. */
  readonly check?: (text: string, around: Around) => Fix | undefined;
  /** A licence cannot be written without it, whatever the licence type demands. */
  readonly always?: true;
}

/** The fields that are read, not only shown, and those that every licence needs. */
export const FIELDS: readonly Field[] = [
  { path: '/licenceType', label: 'licence type', labelZh: '许可证类型' },
  { path: '/destination', label: 'destination', labelZh: '目的地', check: country, always: true },
  {
    path: '/consignee/country',
    label: 'country of the consignee',
    labelZh: '收货人国别',
    check: country,
  },
  { path: '/endUser/name', label: 'name of the end user', labelZh: '最终用户名称', always: true },
  {
    path: '/endUser/country',
    label: 'country of the end user',
    labelZh: '最终用户国别',
    check: country,
  },
  {
    path: '/endUser/military',
    label: 'military end user',
    labelZh: '是否军事用户',
    check: military,
  },
  { path: '/endUse/kind', label: 'kind of end use', labelZh: '最终用途类别', check: endUse },
  {
    path: '/contract/signedOn',
    label: 'day of the contract',
    labelZh: '合同签订日期',
    check: date,
  },
  { path: '/lines', label: 'goods', labelZh: '货物' },
  { path: '/lines/*/name', label: 'name of the goods', labelZh: '货物名称', always: true },
  { path: '/lines/*/form', label: 'form of the goods', labelZh: '货物形态', check: form },
  { path: '/lines/*/composition', label: 'composition', labelZh: '成分' },
  {
    path: '/lines/*/customsCode',
    label: 'customs code',
    labelZh: '海关商品编号',
    check: customsCode,
  },
  { path: '/lines/*/origin', label: 'country of origin', labelZh: '原产国', check: country },
  { path: '/lines/*/quantity', label: 'quantity', labelZh: '数量', check: quantity, always: true },
  { path: '/lines/*/unit', label: 'unit', labelZh: '计量单位', check: unit, always: true },
  { path: '/lines/*/value', label: 'value', labelZh: '金额', check: value },
  { path: '/lines/*/currency', label: 'currency', labelZh: '币种', check: currency },
];

/** What people call a unit. */
// biome-ignore format: a table reads better as a table
const UNIT_NAMES = {
  kg:    { en: 'kilograms',           zh: '千克' },
  piece: { en: 'pieces',              zh: '件' },
  unit:  { en: 'units of technology', zh: '项技术' },
} as const satisfies Record<keyof typeof UNITS, { en: string; zh: string }>;

function country(text: string): Fix | undefined {
  if (isCountry(text)) return undefined;
  return {
    says: 'choose a country: two capital letters of ISO 3166, such as DE.',
    saysZh: '请选择国家或地区：ISO 3166 两位大写字母代码，如 DE。',
  };
}

function military(text: string): Fix | undefined {
  if (text === 'yes' || text === 'no') return undefined;
  return { says: 'answer yes or no.', saysZh: '请回答“是”或“否”。' };
}

function endUse(text: string): Fix | undefined {
  if (text === 'civil' || text === 'military') return undefined;
  return { says: 'choose civil or military.', saysZh: '请选择民用或军用。' };
}

function date(text: string): Fix | undefined {
  if (parsePlainDate(text).ok) return undefined;
  return {
    says: 'give a day of the calendar as year-month-day, such as 2025-04-07.',
    saysZh: '请按“年-月-日”填写真实日期，如 2025-04-07。',
  };
}

function form(text: string): Fix | undefined {
  if (isForm(text)) return undefined;
  return {
    says: 'choose one of the listed forms, such as magnet or oxide.',
    saysZh: '请从所列形态中选择，如磁体或氧化物。',
  };
}

function customsCode(text: string): Fix | undefined {
  if (CUSTOMS_CODE.test(text.replace(/[\s.]/g, ''))) return undefined;
  return {
    says: 'give 6, 8 or 10 digits, such as 8505111000.',
    saysZh: '请填写 6、8 或 10 位数字，如 8505111000。',
  };
}

function unit(text: string, { licenceType }: Around): Fix | undefined {
  const allowed = licenceType?.units ?? [];
  const known = isUnit(text) && (licenceType === undefined || allowed.includes(text));
  if (known) return undefined;
  const choice = allowed.length > 0 ? allowed : Object.keys(UNITS).filter(isUnit);
  const names = choice.map((one) => UNIT_NAMES[one]);
  return {
    says: `this licence is written in ${names.map(({ en }) => en).join(' or ')}: choose one.`,
    saysZh: `该许可证以${names.map(({ zh }) => zh).join('或')}计量，请选择。`,
  };
}

/** A quantity whose unit cannot be read is measured as kilograms, the finest there is. */
function quantity(text: string, { line }: Around): Fix | undefined {
  const typed = line?.unit ?? '';
  const measured = isUnit(typed) ? typed : 'kg';
  const parsed = parseQuantity(text, measured);
  return parsed.ok ? undefined : fixesOfQuantity(measured)[parsed.reason];
}

function fixesOfQuantity(measured: keyof typeof UNITS) {
  const { decimals } = UNITS[measured];
  const { en, zh } = UNIT_NAMES[measured];
  return {
    'unit-unknown': { says: 'choose a unit.', saysZh: '请选择计量单位。' },
    'quantity-not-decimal': {
      says: 'write plain digits such as 12.5, with no exponent, comma or unit.',
      saysZh: '请用普通数字填写，如 12.5，不用科学计数法、逗号或单位。',
    },
    'quantity-not-positive': { says: 'must be more than zero.', saysZh: '必须大于零。' },
    'quantity-too-fine':
      decimals === 0
        ? { says: `${en} are counted whole: leave out the fraction.`, saysZh: '请填写整数。' }
        : {
            says: `${en} have at most ${decimals} decimal places: round it yourself.`,
            saysZh: `以${zh}计时最多 ${decimals} 位小数，请自行取整。`,
          },
    'quantity-too-large': {
      says: 'has more than twelve digits before the point: check it.',
      saysZh: '小数点前超过十二位，请核对。',
    },
  } satisfies Record<QuantityRefusal, Fix>;
}

/** An amount whose currency cannot be read is measured with the finest minor unit in use. */
function value(text: string, { line }: Around): Fix | undefined {
  const typed = line?.currency ?? '';
  const measured = isCurrency(typed) ? typed : 'CLF';
  const parsed = parseMoney(text, measured);
  return parsed.ok ? undefined : fixesOfMoney(measured)[parsed.reason];
}

function fixesOfMoney(measured: string) {
  const places = placesOf(measured);
  return {
    'currency-malformed': { says: 'choose a currency.', saysZh: '请选择币种。' },
    'amount-not-decimal': {
      says: 'write plain digits such as 1250.50, with no exponent, comma or sign.',
      saysZh: '请用普通数字填写，如 1250.50，不用科学计数法、逗号或符号。',
    },
    'amount-negative': { says: 'may not be below zero.', saysZh: '不得小于零。' },
    'amount-too-fine': {
      says: `${measured} is written with at most ${places} decimal places.`,
      saysZh: `${measured} 最多 ${places} 位小数。`,
    },
    'amount-too-large': {
      says: 'is more than any consignment is worth: check it.',
      saysZh: '金额过大，请核对。',
    },
  } satisfies Record<MoneyRefusal, Fix>;
}

function currency(text: string): Fix | undefined {
  if (isCurrency(text)) return undefined;
  return {
    says: 'give three capital letters of ISO 4217, such as EUR.',
    saysZh: '请填写 ISO 4217 三位大写字母代码，如 EUR。',
  };
}
