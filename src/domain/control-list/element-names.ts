import { ELEMENTS, type Element } from './element.ts';

/** What an element is called, in English and in Chinese. */
export interface ElementName {
  readonly en: string;
  readonly zh: string;
}

/** In the order of `ELEMENTS`, so that the two can be held side by side. */
// biome-ignore format: a table reads better as a table
const ENGLISH = [
  'hydrogen', 'helium', 'lithium', 'beryllium', 'boron', 'carbon', 'nitrogen', 'oxygen',
  'fluorine', 'neon', 'sodium', 'magnesium', 'aluminium', 'silicon', 'phosphorus', 'sulphur',
  'chlorine', 'argon', 'potassium', 'calcium', 'scandium', 'titanium', 'vanadium', 'chromium',
  'manganese', 'iron', 'cobalt', 'nickel', 'copper', 'zinc', 'gallium', 'germanium', 'arsenic',
  'selenium', 'bromine', 'krypton', 'rubidium', 'strontium', 'yttrium', 'zirconium', 'niobium',
  'molybdenum', 'technetium', 'ruthenium', 'rhodium', 'palladium', 'silver', 'cadmium', 'indium',
  'tin', 'antimony', 'tellurium', 'iodine', 'xenon', 'caesium', 'barium', 'lanthanum', 'cerium',
  'praseodymium', 'neodymium', 'promethium', 'samarium', 'europium', 'gadolinium', 'terbium',
  'dysprosium', 'holmium', 'erbium', 'thulium', 'ytterbium', 'lutetium', 'hafnium', 'tantalum',
  'tungsten', 'rhenium', 'osmium', 'iridium', 'platinum', 'gold', 'mercury', 'thallium', 'lead',
  'bismuth', 'polonium', 'astatine', 'radon', 'francium', 'radium', 'actinium', 'thorium',
  'protactinium', 'uranium', 'neptunium', 'plutonium', 'americium', 'curium', 'berkelium',
  'californium', 'einsteinium', 'fermium', 'mendelevium', 'nobelium', 'lawrencium',
  'rutherfordium', 'dubnium', 'seaborgium', 'bohrium', 'hassium', 'meitnerium', 'darmstadtium',
  'roentgenium', 'copernicium', 'nihonium', 'flerovium', 'moscovium', 'livermorium',
  'tennessine', 'oganesson',
] as const;

/** One character each, in the same order. */
const CHINESE =
  '氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘氙铯钡' +
  '镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂金汞铊铅铋钋砹氡钫镭锕钍镤铀镎钚镅锔锫锎锿镄钔锘铹𬬻𬭊𬭳𬭛𬭶鿏𫟼𬬭鿔鿭𫓧镆𫟷鿬鿫';

const NAMES: ReadonlyMap<Element, ElementName> = new Map(
  [...CHINESE].flatMap((zh, place) => {
    const [symbol, en] = [ELEMENTS[place], ENGLISH[place]];
    return symbol === undefined || en === undefined ? [] : [[symbol, { en, zh }] as const];
  }),
);

/** The name of an element; each has one. */
export function elementName(element: Element): ElementName {
  return NAMES.get(element) ?? { en: element, zh: element };
}

/** Other spellings under which people look for an element. */
export const ELEMENT_SPELLINGS: Readonly<Partial<Record<Element, readonly string[]>>> = {
  Al: ['aluminum'],
  Cs: ['cesium'],
  S: ['sulfur'],
  W: ['wolfram'],
};
