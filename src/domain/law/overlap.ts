import { isUnder } from '../control-list/code.ts';
import type { Element } from '../control-list/element.ts';
import type { Form } from '../control-list/form.ts';
import type { Reach } from '../measure/condition.ts';
import type { Entry, Measure } from '../measure/measure.ts';
import { overlap, type Period } from '../time/period.ts';
import { partsOf } from './condition-faults.ts';
import type { Law } from './law.ts';

/** Why two entries may cover one shipment: nothing more is claimed before facts are known. */
export const OVERLAP_REASONS = [
  'same-code',
  'same-customs-number',
  'same-goods',
  'reached-by-draft',
  'reaches-draft',
] as const;

export type OverlapReason = (typeof OVERLAP_REASONS)[number];

/** An entry of a draft beside one that is held, on days that both know. */
export interface Overlap {
  readonly drafted: Entry;
  readonly measure: Measure;
  readonly entry: Entry;
  readonly why: readonly OverlapReason[];
}

/** The entries of other measures that a draft overlaps, in the order of the draft. */
export function overlapsOf(draft: Measure, law: Law): readonly Overlap[] {
  const others = law.measures.filter(({ id }) => id !== draft.id);
  return draft.entries.flatMap((drafted) =>
    others.flatMap((measure) =>
      measure.entries.flatMap((entry) => {
        const one = { measure: draft, entry: drafted };
        const why = reasonsFor(one, { measure, entry });
        return why.length === 0 ? [] : [{ drafted, measure, entry, why }];
      }),
    ),
  );
}

interface Clause {
  readonly measure: Measure;
  readonly entry: Entry;
}

function reasonsFor(drafted: Clause, held: Clause): readonly OverlapReason[] {
  if (!overlap(periodOf(drafted), periodOf(held))) return [];
  const holds = {
    'same-code': isSameCode(drafted.entry, held.entry),
    'same-customs-number': sharesNumber(drafted.entry, held.entry),
    'same-goods': sharesGoods(drafted.entry, held.entry),
    'reached-by-draft': reaches(drafted.entry, held),
    'reaches-draft': reaches(held.entry, drafted),
  } satisfies Record<OverlapReason, boolean>;
  return OVERLAP_REASONS.filter((reason) => holds[reason]);
}

function periodOf({ measure, entry }: Clause): Period {
  return entry.period ?? measure.period;
}

function isSameCode({ code: one }: Entry, { code: other }: Entry): boolean {
  if (one === undefined || other === undefined) return false;
  return isUnder(one, other) || isUnder(other, one);
}

/** A shorter number stands for all that begin with it. */
function sharesNumber(one: Entry, other: Entry): boolean {
  const numbers = numbersOf(other);
  return numbersOf(one).some((number) =>
    numbers.some((held) => number.startsWith(held) || held.startsWith(number)),
  );
}

function numbersOf({ customsCodes, declaredUnder = [] }: Entry): readonly string[] {
  return [...customsCodes.flatMap(({ codes = [] }) => codes), ...declaredUnder];
}

/** A form in common and an element in common: the composition alone tells them apart. */
function sharesGoods(one: Entry, other: Entry): boolean {
  const [mine, theirs] = [goodsOf(one), goodsOf(other)];
  const form = mine.forms.some((named) => theirs.forms.includes(named));
  return form && mine.elements.some((named) => theirs.elements.includes(named));
}

function goodsOf({ when }: Entry): {
  readonly forms: readonly Form[];
  readonly elements: readonly Element[];
} {
  const parts = partsOf(when).map(({ part }) => part);
  return {
    forms: parts.flatMap((part) => ('formIn' in part ? part.formIn : [])),
    elements: parts.flatMap((part): readonly Element[] => {
      if ('containsAny' in part) return part.containsAny;
      if ('containsAll' in part) return part.containsAll;
      return 'mainConstituent' in part ? [part.mainConstituent] : [];
    }),
  };
}

/** Clauses that reach others are not reached themselves. */
function reaches({ when }: Entry, { measure, entry }: Clause): boolean {
  if (reachOf(entry) !== undefined) return false;
  const reach = reachOf({ when });
  if (reach === undefined) return false;
  const { measures = [], codes = [], allDualUseItems } = reach;
  const isDualUse = measure.kind === 'item-control' || measure.kind === 'control-list';
  return (
    measures.includes(measure.id) ||
    codes.some((code) => isUnder(entry.code, code)) ||
    (allDualUseItems === true && isDualUse)
  );
}

function reachOf({ when }: Pick<Entry, 'when'>): Reach | undefined {
  for (const { part } of partsOf(when)) if ('fallsUnder' in part) return part.fallsUnder;
  return undefined;
}
