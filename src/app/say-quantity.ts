import { formatQuantity, type Unit } from '../domain/quantity/quantity.ts';
import type { Words } from './words.ts';

const UNIT_WORDS = {
  kg: { one: 'kg', many: 'kg', zh: '千克' },
  piece: { one: 'piece', many: 'pieces', zh: '件' },
  unit: { one: 'unit', many: 'units', zh: '单位' },
} as const satisfies Record<Unit, { one: string; many: string; zh: string }>;

/** A quantity with its unit: `12.5 kg`, `1 piece`, `12.5 千克`. */
export function sayQuantity(base: bigint, unit: Unit): Words {
  const figure = formatQuantity(base, unit);
  const { one, many, zh } = UNIT_WORDS[unit];
  return { en: `${figure} ${base === 1n ? one : many}`, zh: `${figure} ${zh}` };
}
