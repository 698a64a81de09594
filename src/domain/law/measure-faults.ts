import { isElement } from '../control-list/element.ts';
import type { Entry, Measure, Practice } from '../measure/measure.ts';
import { lastDayAfterMonths } from '../time/validity.ts';
import { conditionFaults, partsOf } from './condition-faults.ts';
import type { KnownLaw } from './known-law.ts';
import {
  firstSharedDay,
  isWithin,
  type LawFault,
  periodFaults,
  periodText,
  repeatFaults,
  rivals,
  under,
} from './law-fault.ts';
import { suspensionFaults } from './suspension-faults.ts';

/** Every place where a measure contradicts itself or the rest of the law. */
export function measureFaults(measure: Measure, known: KnownLaw): readonly LawFault[] {
  const { entries, practices } = measure;
  const ids = entries.map(({ id }) => id);
  const practiceIds = practices.map(({ id }) => id);
  return [
    ...periodFaults(measure.period),
    ...temporaryFaults(measure),
    ...under('/suspensions', suspensionFaults(measure, known)),
    ...under('/practices', repeatFaults(practiceIds, '/id')),
    ...practices.flatMap((one, index) => under(`/practices/${index}`, practiceFaults(one))),
    ...under('/asks', idleAskFaults(measure)),
    ...under('/asksZh', strayWordsFaults(measure)),
    ...under('/entries', repeatFaults(ids, '/id')),
    ...entries.flatMap((entry, index) =>
      under(`/entries/${index}`, [
        ...entryFaults(entry, measure, known),
        ...under('/customsCodes', customsFaults(entry)),
        ...under('/when', conditionFaults(entry.when, measure.asks, known)),
      ]),
    ),
  ];
}

const TEMPORARY_MONTHS = 24;

/** A temporary control lasts two years at most; to last longer it is renewed, listed or dropped. */
function temporaryFaults({ kind, period: { from, until } }: Measure): readonly LawFault[] {
  if (kind !== 'temporary-control') return [];
  const last = lastDayAfterMonths(from, TEMPORARY_MONTHS);
  if (until !== undefined && until <= last) return [];
  const says = `A temporary control lasts two years, until ${last} at the latest: end it by then.`;
  return [{ path: '/period', says }];
}

function entryFaults({ code, period }: Entry, measure: Measure, known: KnownLaw): LawFault[] {
  const faults: LawFault[] = [];
  if (code !== undefined && !known.codes.has(code)) {
    const says = `The control list has no ${code}: add it there, or correct the code.`;
    faults.push({ path: '/code', says });
  }
  if (period === undefined) return faults;
  faults.push(...periodFaults(period));
  if (!isWithin(period, measure.period)) {
    const says = `Its measure runs from ${periodText(measure.period)} only: shorten the period.`;
    faults.push({ path: '/period', says });
  }
  return faults;
}

/** Customs numbers are told for a day: there is one set of them on each. */
function customsFaults({ customsCodes }: Entry): readonly LawFault[] {
  const backwards = customsCodes.flatMap(({ period }, index) =>
    under(`/${index}`, periodFaults(period)),
  );
  const doubled = rivals(customsCodes).map(({ index, version, earlier }) => {
    const shared = firstSharedDay(version.period, earlier.period);
    const says = `Two sets of customs numbers hold on ${shared}: end the earlier one before it.`;
    return { path: `/${index}/period`, says };
  });
  return [...backwards, ...doubled];
}

function practiceFaults({ sharesUpTo }: Practice): readonly LawFault[] {
  return sharesUpTo.elements.flatMap((symbol, index) => {
    if (isElement(symbol)) return [];
    const says = `${symbol} is not the symbol of an element: write it as in Dy.`;
    return [{ path: `/sharesUpTo/elements/${index}`, says }];
  });
}

function idleAskFaults({ asks, entries }: Measure): readonly LawFault[] {
  const asked = new Set(
    entries.flatMap(({ when }) =>
      partsOf(when).flatMap(({ part }) => ('ask' in part ? [part.ask] : [])),
    ),
  );
  return Object.keys(asks).flatMap((ask) => {
    if (asked.has(ask)) return [];
    const says = `No entry asks ${ask}: remove these words, or ask it in an entry.`;
    return [{ path: `/${ask}`, says }];
  });
}

/** Words in another language for a question that the measure does not ask. */
function strayWordsFaults({ asks, asksZh = {} }: Measure): readonly LawFault[] {
  return Object.keys(asksZh).flatMap((ask) => {
    if (Object.hasOwn(asks, ask)) return [];
    const says = `The measure has no question ${ask}: remove these words, or correct the name.`;
    return [{ path: `/${ask}`, says }];
  });
}
