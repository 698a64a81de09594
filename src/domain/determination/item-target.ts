import { isElement } from '../control-list/element.ts';
import { DANGERS } from '../measure/condition.ts';

/** How the cells of a column are read: as they stand, as a word of a closed list, as a figure. */
export type TargetKind = 'text' | 'word' | 'country' | 'answer' | 'fraction' | 'figure';

/** A fact of the fact sheet that a column of an item master may hold. */
export interface ItemTarget {
  /** As the map writes it: `item.composition.Dy`. */
  readonly name: string;
  /** Where it stands in the sheet, part by part. */
  readonly path: readonly string[];
  readonly kind: TargetKind;
}

/** The facts that have a name of their own, with how their cells are read. */
// biome-ignore format: a table reads better as a table
export const NAMED_TARGETS = {
  'id':               'text',
  'jurisdiction':     'word',
  'on':               'text',
  'item.description': 'text',
  'item.substance':   'text',
  'item.controlCode': 'text',
  'item.hsCode':      'text',
  'item.form':        'word',
  'item.origin':      'country',
  'destination':      'country',
  'endUse':           'word',
  'purpose':          'word',
  'consignee.name':   'text',
  'endUser.name':     'text',
  'endUser.country':  'country',
  'endUser.military': 'answer',
} as const satisfies Record<string, TargetKind>;

const NAMED: ReadonlyMap<string, TargetKind> = new Map(Object.entries(NAMED_TARGETS));

/** Facts of which there are many, each under a name of the law or of chemistry. */
// biome-ignore format: a table reads better as a table
const FAMILIES = [
  { head: 'item.composition.', kind: 'fraction', knows: isElement },
  { head: 'item.properties.',  kind: 'figure',   knows: isWritten },
  { head: 'item.meets.',       kind: 'answer',   knows: isWritten },
  { head: 'knows.',            kind: 'answer',   knows: isDanger },
] as const satisfies readonly {
  head: string; kind: TargetKind; knows: (name: string) => boolean;
}[];

/** The fact that a name means; nothing when the fact sheet has no such fact. */
export function findTarget(name: string): ItemTarget | undefined {
  const kind = NAMED.get(name);
  if (kind !== undefined) return { name, path: name.split('.'), kind };
  const family = FAMILIES.find(({ head }) => name.startsWith(head));
  if (family === undefined) return undefined;
  const own = name.slice(family.head.length);
  if (!family.knows(own)) return undefined;
  // The last part stays whole: a question of the law may have dots in its name.
  const path = [...family.head.split('.').slice(0, -1), own];
  return { name, path, kind: family.kind };
}

function isWritten(name: string): boolean {
  return name !== '' && name !== '__proto__';
}

function isDanger(name: string): boolean {
  return DANGERS.some((danger) => danger === name);
}
