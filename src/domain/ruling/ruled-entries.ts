import { isUnder } from '../control-list/code.ts';
import { standingOn } from '../determination/standing.ts';
import type { Law } from '../law/law.ts';
import type { Condition } from '../measure/condition.ts';
import type { Entry, Measure } from '../measure/measure.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { codesRuled, type RulingAnswer } from './ruling.ts';

/** An entry with the measure that it stands in. */
export interface PlacedEntry {
  readonly measure: Measure;
  readonly entry: Entry;
}

/** The first of some codes that neither the control list nor any measure knows. */
export function unknownCode(law: Law, codes: readonly string[]): string | undefined {
  const listed = law.controlList.map(({ code }) => code);
  const used = law.measures.flatMap(({ entries }) => entries.map(({ code }) => code));
  return codes.find((code) => ![...listed, ...used].some((known) => isUnder(known, code)));
}

/** The entries that a ruling speaks of, as they stand on a day, resting ones included. */
export function entriesRuled(
  law: Law,
  answer: RulingAnswer,
  on: PlainDate,
): readonly PlacedEntry[] {
  return standingEntries(law, on).filter(({ entry }) => isRuled(entry, answer));
}

/** The right code is exact; what an item is not, it is not under any code below either. */
function isRuled({ code }: Entry, answer: RulingAnswer): boolean {
  if (answer.outcome === 'controlled') return code !== undefined && isUnder(answer.code, code);
  return codesRuled(answer).some((ruled) => isUnder(code, ruled));
}

function standingEntries(law: Law, on: PlainDate): readonly PlacedEntry[] {
  return law.measures.flatMap((measure) =>
    measure.entries
      .filter((entry) => standingOn(measure, entry, on) !== undefined)
      .map((entry) => ({ measure, entry })),
  );
}

/** What the ruled entries say of the item, as plain values: another wording makes another basis. */
export function wordingOf(entries: readonly PlacedEntry[]): readonly unknown[] {
  return entries.map(({ measure, entry }) => ({
    measure: measure.id,
    entry: entry.id,
    code: entry.code,
    title: entry.title,
    when: entry.when,
    asks: asksOf(entry.when).map((ask) => measure.asks[ask] ?? ''),
  }));
}

/**
 * The law's own questions that a ruling answers. Controlled: all that the entry asks beside each
 * other hold. Not controlled: no, where nothing else asks the same.
 */
export function answersOf(
  law: Law,
  answer: RulingAnswer,
  on: PlainDate,
): ReadonlyMap<string, boolean> {
  const ruled = entriesRuled(law, answer, on);
  const asked = new Set(ruled.flatMap(({ entry }) => asksOf(entry.when)));
  if (answer.outcome === 'controlled') return answered(asked, true);
  const others = standingEntries(law, on).filter(({ entry }) => !isRuled(entry, answer));
  const shared = new Set(others.flatMap(({ entry }) => asksOf(entry.when)));
  return answered(
    [...asked].filter((ask) => !shared.has(ask)),
    false,
  );
}

function answered(asks: Iterable<string>, yes: boolean): ReadonlyMap<string, boolean> {
  return new Map([...asks].map((ask) => [ask, yes]));
}

/** Questions that stand beside each other, so that one `no` rules the entry out. */
function asksOf(when: Condition): readonly string[] {
  if ('all' in when) return when.all.flatMap(asksOf);
  if ('ask' in when) return [when.ask];
  return 'listedAs' in when ? [when.listedAs] : [];
}
