import { expect, test } from 'vitest';
import { day } from '../time/plain-date.ts';
import type { ListedParty, Listing, PartyList } from './law.ts';
import { partyListFaults } from './party-list-faults.ts';

const STAY: Listing = {
  notice: 'EX-N1',
  period: { from: day('2024-05-01'), until: day('2025-12-31') },
  rested: [{ from: day('2024-08-01'), until: day('2024-08-31') }],
  source: 'https://example.org/n1',
};

const PARTY: ListedParty = {
  id: 'ex-1',
  name: 'Blackwater Motors',
  country: 'US',
  listings: [STAY],
};

const LIST: PartyList = {
  id: 'ex-list',
  title: 'Example list',
  effect: 'Nothing leaves for them.',
  legalBasis: [],
  checkedOn: '2024-01-01',
  verified: true,
  limits: [],
  parties: [PARTY],
};

function faultsOf(...parties: readonly ListedParty[]) {
  return partyListFaults([{ ...LIST, parties }]).map(({ path, says }) => [path, says]);
}

function faultsOfStays(...listings: readonly Listing[]) {
  return faultsOf({ ...PARTY, listings });
}

test('a list whose stays and rests follow one another has no fault', () => {
  const again = { ...STAY, period: { from: day('2026-01-01') }, rested: [] };
  const other = { ...STAY, notice: 'EX-N2' };
  expect(faultsOfStays(STAY, again, other)).toEqual([]);
});

test('two lists of one id, and two parties of one id, are faults', () => {
  expect(partyListFaults([LIST, LIST])).toMatchObject([{ path: '/1/id' }]);
  expect(faultsOf(PARTY, PARTY).map(([path]) => path)).toEqual(['/0/parties/1/id']);
});

test('a country that is none is a fault', () => {
  expect(faultsOf({ ...PARTY, country: 'XX' })).toEqual([
    ['/0/parties/0/country', 'XX is not a country of ISO 3166: write its two capitals, as in DE.'],
  ]);
});

test('two stays of one party by one notice on one day are a fault, and name the day', () => {
  const again = { ...STAY, period: { from: day('2025-12-31') }, rested: [] };
  expect(faultsOfStays(STAY, again)).toEqual([
    [
      '/0/parties/0/listings/1/period',
      'EX-N1 lists the party twice on 2025-12-31: end one stay before.',
    ],
  ]);
});

test('a stay that ends before it begins is a fault', () => {
  const backwards = { from: day('2025-02-01'), until: day('2025-01-31') };
  const paths = faultsOfStays({ ...STAY, period: backwards, rested: [] }).map(([path]) => path);
  expect(paths).toEqual(['/0/parties/0/listings/0/period/until']);
});

test.each([
  ['the day before the stay', '2024-04-30', '2024-08-31'],
  ['the day after the stay', '2025-12-31', '2026-01-01'],
])('a rest that takes in %s is a fault', (_, from, until) => {
  const rested = [{ from: day(from), until: day(until) }];
  expect(faultsOfStays({ ...STAY, rested })).toEqual([
    [
      '/0/parties/0/listings/0/rested/0',
      'The stay runs from 2024-05-01 to 2025-12-31 only: shorten the rest, or correct the stay.',
    ],
  ]);
});

test('a rest without a last day outlasts a stay that has one', () => {
  const rested = [{ from: day('2025-01-01') }];
  expect(faultsOfStays({ ...STAY, rested })).toHaveLength(1);
});

test('two rests on one day are a fault', () => {
  const rested = [
    { from: day('2024-08-01'), until: day('2024-08-31') },
    { from: day('2024-08-31'), until: day('2024-09-30') },
  ];
  expect(faultsOfStays({ ...STAY, rested })).toEqual([
    ['/0/parties/0/listings/0/rested/1', 'Two rests run on 2024-08-31: end one before the other.'],
  ]);
});
