import { unreachable } from '../assert.ts';
import type { Form } from '../control-list/form.ts';
import type {
  Bound,
  Condition,
  CountryGroupName,
  Danger,
  EndUseKind,
  Purpose,
  Reach,
} from '../measure/condition.ts';
import type { Measure } from '../measure/measure.ts';

/** A sentence in the two languages of the screens. */
export interface Sentence {
  readonly says: string;
  readonly saysZh: string;
}

/** What a condition asks, in words: the heads of groups, and each question itself. */
export function wordsOf(condition: Condition, { asks, asksZh }: Measure): Sentence {
  if ('all' in condition) return { says: 'All of these hold', saysZh: '以下各项均成立' };
  if ('any' in condition) return { says: 'One of these holds', saysZh: '以下任一项成立' };
  if ('not' in condition) return { says: 'This does not hold', saysZh: '以下不成立' };
  if ('formIn' in condition) {
    return listed(['The form is', '形态为'], condition.formIn, FORM_ZH);
  }
  if ('containsAny' in condition) return listed(['It contains', '含有'], condition.containsAny);
  if ('containsAll' in condition) {
    const elements = condition.containsAll;
    return {
      says: `It contains ${elements.join(' and ')}`,
      saysZh: `同时含有${elements.join('、')}`,
    };
  }
  if ('mainConstituent' in condition) {
    const element = condition.mainConstituent;
    return { says: `${element} is the main constituent`, saysZh: `${element}为主要成分` };
  }
  if ('substanceIn' in condition) {
    const names = condition.substanceIn.map(({ name }) => name);
    const zh = condition.substanceIn.map(({ name, nameZh }) => nameZh ?? name);
    return { says: `The substance is ${names.join(' or ')}`, saysZh: `物质为${zh.join('或')}` };
  }
  if ('property' in condition) return figureWords(condition.property, condition.is, condition.unit);
  if ('ask' in condition) {
    const says = asks[condition.ask] ?? condition.ask;
    return { says, saysZh: asksZh?.[condition.ask] ?? says };
  }
  return wordsOfCircumstance(condition);
}

type Circumstance = Extract<
  Condition,
  | { listedAs: unknown }
  | { originIn: unknown }
  | { purposeIn: unknown }
  | { knowsOf: unknown }
  | { partyListed: unknown }
  | { destinationIn: unknown }
  | { endUseIn: unknown }
  | { endUserMilitary: unknown }
  | { fallsUnder: unknown }
>;

/** What is asked of the shipment around the item: where, for whom, what for. */
function wordsOfCircumstance(condition: Circumstance): Sentence {
  if ('listedAs' in condition) {
    const code = condition.listedAs;
    return { says: `It is the item listed as ${code}`, saysZh: `该物项即清单编码 ${code} 所列` };
  }
  if ('originIn' in condition) {
    return called('Its origin is', '原产地为', condition.called ?? named(condition.originIn));
  }
  if ('purposeIn' in condition) {
    return listed(['It leaves for', '出口目的为'], condition.purposeIn, PURPOSE_ZH);
  }
  if ('knowsOf' in condition) {
    return listed(['The exporter knows of', '出口经营者知悉'], condition.knowsOf, DANGER_ZH);
  }
  if ('partyListed' in condition) {
    const { list, owned } = condition.partyListed;
    const says = `The end user or consignee stands on ${list}`;
    const saysZh = `最终用户或收货人列入 ${list}`;
    return owned
      ? {
          says: `${says}, or is held by half or more by who does`,
          saysZh: `${saysZh}，或由其持股百分之五十以上`,
        }
      : { says, saysZh };
  }
  if ('destinationIn' in condition) {
    const group = condition.called ?? named(condition.destinationIn);
    return called('It goes to', '目的地或最终用户所在地为', group);
  }
  if ('endUseIn' in condition) {
    return listed(['The end use is', '最终用途为'], condition.endUseIn, END_USE_ZH);
  }
  if ('endUserMilitary' in condition) {
    return { says: 'The end user is military', saysZh: '最终用户为军事用户' };
  }
  if ('fallsUnder' in condition) return reachWords(condition.fallsUnder);
  return unreachable(condition);
}

function called(says: string, saysZh: string, group: CountryGroupName): Sentence {
  const { title, titleZh = title } = group;
  return { says: `${says} ${title}`, saysZh: `${saysZh}${titleZh}` };
}

function named(countries: readonly string[]): CountryGroupName {
  return { title: countries.join(' or '), titleZh: countries.join('或') };
}

/** `wordZh`: where the words themselves are read in Chinese too. */
function listed<Word extends string>(
  [says, saysZh]: readonly [string, string],
  words: readonly Word[],
  wordZh?: Readonly<Record<Word, string>>,
): Sentence {
  const chinese = words.map((word) => wordZh?.[word] ?? word);
  return { says: `${says} ${words.join(' or ')}`, saysZh: `${saysZh}${chinese.join('或')}` };
}

function figureWords(property: string, bound: Bound, unit: string): Sentence {
  const spoken = property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const range = rangeOf(bound);
  return { says: `${spoken} ${range} ${unit}`, saysZh: `${spoken} ${range} ${unit}` };
}

function rangeOf(bound: Bound): string {
  if (bound.op === 'between') return `${bound.min} – ${bound.max}`;
  if (bound.op === 'in') return `= ${bound.values.join(' / ')}`;
  return `${bound.op} ${bound.value}`;
}

function reachWords({ measures = [], codes = [], allDualUseItems }: Reach): Sentence {
  if (allDualUseItems) {
    return {
      says: 'It falls under a controlled entry in force that day',
      saysZh: '属于当日有效的受管制物项',
    };
  }
  const places = [...measures, ...codes].join(', ');
  return {
    says: `It falls under ${places}, in force that day`,
    saysZh: `属于当日有效的 ${places}`,
  };
}

// biome-ignore format: a table reads better as a table
const FORM_ZH = {
  metal: '金属', alloy: '合金', target: '靶材', magnet: '永磁材料', oxide: '氧化物',
  compound: '化合物', mixture: '混合物', ore: '矿石', powder: '粉末', crystal: '晶体',
  fibre: '光纤材料', reagent: '试剂', battery: '电池', material: '材料', technology: '技术',
  equipment: '设备', part: '零部件', product: '制品',
} as const satisfies Record<Form, string>;

// biome-ignore format: a table reads better as a table
const PURPOSE_ZH = {
  trade: '贸易', humanitarian: '人道主义', 'repair-return': '维修后复运', 'exhibition-return': '展览后复运',
} as const satisfies Record<Purpose, string>;

// biome-ignore format: a table reads better as a table
const DANGER_ZH = {
  'mass-destruction': '大规模杀伤性武器风险', terrorism: '恐怖主义风险', 'national-security': '国家安全风险',
} as const satisfies Record<Danger, string>;

// biome-ignore format: a table reads better as a table
const END_USE_ZH = {
  military: '军事用途', 'raises-military-strength': '有助于提升军事实力',
} as const satisfies Record<EndUseKind, string>;
