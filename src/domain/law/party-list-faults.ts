import { isCountry } from '../party/country.ts';
import type { Period } from '../time/period.ts';
import type { ListedParty, Listing, PartyList } from './law.ts';
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

/** Every place where lists of parties contradict themselves: who stands on them, and when. */
export function partyListFaults(lists: readonly PartyList[]): readonly LawFault[] {
  const ids = lists.map(({ id }) => id);
  const each = lists.flatMap(({ parties }, index) =>
    under(`/${index}/parties`, [...partyIdFaults(parties), ...parties.flatMap(faultsOfParty)]),
  );
  return [...repeatFaults(ids, '/id'), ...each];
}

function partyIdFaults(parties: readonly ListedParty[]): readonly LawFault[] {
  const ids = parties.map(({ id }) => id);
  return repeatFaults(ids, '/id');
}

function faultsOfParty({ country, listings }: ListedParty, index: number): readonly LawFault[] {
  return under(`/${index}`, [
    ...countryFaults(country),
    ...under('/listings', [...listings.flatMap(faultsOfStay), ...doubledStays(listings)]),
  ]);
}

function countryFaults(country: string | undefined): readonly LawFault[] {
  if (country === undefined || isCountry(country)) return [];
  const says = `${country} is not a country of ISO 3166: write its two capitals, as in DE.`;
  return [{ path: '/country', says }];
}

function faultsOfStay({ period, rested = [] }: Listing, index: number): readonly LawFault[] {
  return under(`/${index}`, [
    ...periodFaults(period),
    ...under('/rested', [
      ...rested.flatMap((rest, place) => restFaults(rest, period, place)),
      ...doubledRests(rested),
    ]),
  ]);
}

/** Who is not listed has nothing to rest. */
function restFaults(rest: Period, stay: Period, place: number): readonly LawFault[] {
  const backwards = periodFaults(rest, `/${place}`);
  if (backwards.length > 0 || isWithin(rest, stay)) return backwards;
  const days = periodText(stay);
  const says = `The stay runs from ${days} only: shorten the rest, or correct the stay.`;
  return [{ path: `/${place}`, says }];
}

function doubledRests(rested: readonly Period[]): readonly LawFault[] {
  const dated = rested.map((period) => ({ period }));
  return rivals(dated).map(({ index, version, earlier }) => {
    const shared = firstSharedDay(version.period, earlier.period);
    return { path: `/${index}`, says: `Two rests run on ${shared}: end one before the other.` };
  });
}

/** One notice lists a party once on a day; another notice may list it as well. */
function doubledStays(listings: readonly Listing[]): readonly LawFault[] {
  const isSameNotice = (one: Listing, other: Listing) => one.notice === other.notice;
  return rivals(listings, isSameNotice).map(({ index, version, earlier }) => {
    const shared = firstSharedDay(version.period, earlier.period);
    const says = `${version.notice} lists the party twice on ${shared}: end one stay before.`;
    return { path: `/${index}/period`, says };
  });
}
