import type { Form } from './form.ts';

/** The words by which people look for a form, in English and in Chinese; the first is its name. */
export interface FormWords {
  readonly en: readonly [string, ...string[]];
  readonly zh: readonly [string, ...string[]];
}

// biome-ignore format: a table reads better as a table
const WORDS = {
  metal:      { en: ['metal', 'ingot', 'elemental'],      zh: ['金属', '锭', '单质'] },
  alloy:      { en: ['alloy'],                            zh: ['合金'] },
  target:     { en: ['sputtering target', 'target'],      zh: ['靶材', '溅射靶'] },
  magnet:     { en: ['permanent magnet', 'magnetic'],     zh: ['永磁体', '磁铁', '磁钢', '磁材', '永磁'] },
  oxide:      { en: ['oxide'],                            zh: ['氧化物', '氧化'] },
  compound:   { en: ['compound', 'salt', 'wafer'],        zh: ['化合物', '晶片'] },
  mixture:    { en: ['mixture', 'blend'],                 zh: ['混合物'] },
  ore:        { en: ['ore', 'concentrate', 'mineral'],    zh: ['矿石', '精矿', '矿'] },
  powder:     { en: ['powder'],                           zh: ['粉末', '粉'] },
  crystal:    { en: ['crystal', 'single crystal'],        zh: ['晶体', '单晶'] },
  fibre:      { en: ['fibre', 'optical fibre'],           zh: ['光纤', '纤维'] },
  reagent:    { en: ['reagent', 'extractant'],            zh: ['试剂', '萃取剂'] },
  battery:    { en: ['battery', 'cell', 'pack'],          zh: ['电池', '电芯'] },
  material:   { en: ['material'],                         zh: ['材料'] },
  technology: { en: ['technology', 'data', 'know-how'],   zh: ['技术', '资料'] },
  equipment:  { en: ['equipment', 'machine', 'furnace'],  zh: ['设备', '机器', '装置'] },
  part:       { en: ['part', 'component', 'accessory'],   zh: ['零部件', '部件', '配件'] },
  product:    { en: ['finished product', 'product'],      zh: ['成品', '制品'] },
} as const satisfies Record<Form, FormWords>;

/** How a form is called and looked for. */
export function formWords(form: Form): FormWords {
  return WORDS[form];
}
