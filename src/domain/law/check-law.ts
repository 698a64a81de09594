import type { Measure } from '../measure/measure.ts';
import { calendarFaults } from './calendar-faults.ts';
import type { Law } from './law.ts';
import { type LawFault, repeatFaults, under } from './law-fault.ts';
import { licenceTypeFaults } from './licence-type-faults.ts';
import { measureFaults } from './measure-faults.ts';
import { partyListFaults } from './party-list-faults.ts';
import { quotaFaults } from './quota-faults.ts';

/** Every place where a law contradicts itself. A law with a fault is not to be applied. */
export function checkLaw(law: Law): readonly LawFault[] {
  const known = {
    codes: new Set(law.controlList.map(({ code }) => code)),
    properties: law.properties,
    measures: new Map(law.measures.map((measure) => [measure.id, measure])),
    notHeld: new Set(law.jurisdiction.notHeld),
    notices: noticesOf(law),
  };
  const { measures } = law;
  return [
    ...under('/jurisdiction', notHeldFaults(law)),
    ...under('/controlList', repeatFaults(law.controlList.map(codeOf), '/code')),
    ...under('/properties', propertyFaults(law)),
    ...under('/measures', repeatFaults(measures.map(idOf), '/id')),
    ...measures.flatMap((one, index) => under(`/measures/${index}`, measureFaults(one, known))),
    ...under('/measures', wordingFaults(measures)),
    ...under('/calendar', calendarFaults(law.calendar)),
    ...under('/licenceTypes', licenceTypeFaults(law.licenceTypes)),
    ...under('/partyLists', partyListFaults(law.partyLists)),
    ...under('/quotas', quotaFaults(law)),
  ];
}

function noticesOf({ partyLists }: Law): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    partyLists.map(({ id, parties }) => {
      const notices = parties.flatMap(({ listings }) => listings.map(({ notice }) => notice));
      return [id, new Set(notices)];
    }),
  );
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function notHeldFaults({ jurisdiction, measures }: Law): readonly LawFault[] {
  const held = new Set(measures.map(idOf));
  const contrary = jurisdiction.notHeld.flatMap((id, index) => {
    if (!held.has(id)) return [];
    const says = `${id} is said not to be held, and is held: remove it here.`;
    return [{ path: `/notHeld/${index}`, says }];
  });
  return [...under('/notHeld', repeatFaults(jurisdiction.notHeld)), ...contrary];
}

function propertyFaults({ properties }: Law): readonly LawFault[] {
  return Object.entries(properties).flatMap(([name, { unit, elementShare }]) => {
    if (elementShare === undefined || unit === '%') return [];
    const says = `The share of ${elementShare} is compared in %, not in ${unit}: correct the unit.`;
    return [{ path: `/${name}/unit`, says }];
  });
}

/** An answer is given once for all measures: one id must not ask two different things. */
function wordingFaults(measures: readonly Measure[]): readonly LawFault[] {
  const asked = new Map<string, { readonly words: string; readonly by: string }>();
  return measures.flatMap(({ id: by, asks }, index) =>
    Object.entries(asks).flatMap(([ask, words]) => {
      const earlier = asked.get(ask) ?? { words, by };
      asked.set(ask, earlier);
      if (earlier.words === words) return [];
      const says = `${earlier.by} asks ${ask} in other words, and one answer serves both`;
      return [{ path: `/${index}/asks/${ask}`, says: `${says}: give one another id.` }];
    }),
  );
}
