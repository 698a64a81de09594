import { rm } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import {
  exampleEntry,
  exampleMeasure,
  examplePack,
  writePack,
} from '../../../test/support/example-pack.ts';
import { COUNTRIES } from '../../domain/party/country.ts';
import { loadLaw } from './load-law.ts';

const GROUPS = 'control-list/country-groups.json';
const LEAGUE = { title: 'the league', countries: ['SE', 'FI'], source: 'invented', verified: true };
const ABROAD = { title: 'abroad', allBut: 'league', source: 'invented', verified: true };

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** The example pack with such groups, and such a condition beside the question it has words for. */
async function load(groups: unknown, condition: object) {
  const entry = { ...exampleEntry, when: { all: [{ ask: 'civil' }, condition] } };
  const folder = await writePack({
    ...examplePack,
    'measures/EX-1.json': { ...exampleMeasure, entries: [entry] },
    [GROUPS]: groups,
  });
  folders.push(folder);
  return loadLaw(folder);
}

/** The condition as it was loaded. */
async function expanded(groups: unknown, condition: object) {
  const loaded = await load(groups, condition);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const when = loaded.value.measures[0]?.entries[0]?.when;
  return when !== undefined && 'all' in when ? when.all[1] : undefined;
}

async function faults(groups: unknown, condition: object = { destinationIn: ['DE'] }) {
  const loaded = await load(groups, condition);
  return loaded.ok ? [] : loaded.faults.map(({ file, path, says }) => `${file}#${path}: ${says}`);
}

const called = { title: 'the league' };

test('a group by itself becomes its countries, and is spoken of by its name', async () => {
  const groups = { league: LEAGUE };
  const there = { destinationIn: ['SE', 'FI'], called };
  expect(await expanded(groups, { destinationIn: ['@league'] })).toEqual(there);
  expect(await expanded(groups, { not: { originIn: ['@league'] } })).toEqual({
    not: { originIn: ['SE', 'FI'], called },
  });
  expect(await expanded(groups, { any: [{ destinationIn: ['@league'] }] })).toEqual({
    any: [there],
  });
});

test('a country that stands in a group and beside it is meant once', async () => {
  const condition = { destinationIn: ['SE', '@league', 'NO'] };
  expect(await expanded({ league: LEAGUE }, condition)).toEqual({
    destinationIn: ['SE', 'NO', 'FI'],
  });
});

test('a group may be everything but another', async () => {
  const loaded = await expanded({ league: LEAGUE, abroad: ABROAD }, { destinationIn: ['@abroad'] });
  expect(loaded).toEqual({
    destinationIn: COUNTRIES.filter((country) => country !== 'SE' && country !== 'FI'),
    called: { title: 'abroad' },
  });
});

test('a group that nobody wrote down is named with its place', async () => {
  expect(await faults({ league: LEAGUE }, { destinationIn: ['DE', '@nowhere'] })).toEqual([
    'measures/EX-1.json#/entries/0/when/all/1/destinationIn/1: ' +
      `No group is called @nowhere: write it in ${GROUPS}, or correct it.`,
  ]);
});

test('a group of no country, of a strange one, or of nothing at all is refused', async () => {
  expect(await faults({ league: { ...LEAGUE, countries: [] } })).toHaveLength(1);
  expect(await faults({ league: { ...LEAGUE, countries: ['XX'] } })).toHaveLength(1);
  const { countries: _, ...nothing } = LEAGUE;
  expect(await faults({ league: nothing })).toEqual([
    `${GROUPS}#/league: A group has title, source, verified, ` +
      'and either its countries or allBut with a group.',
  ]);
});

test.each(['nowhere', 'abroad'])('a group that is all but %s is refused', async (allBut) => {
  expect(await faults({ league: LEAGUE, abroad: { ...ABROAD, allBut } })).toEqual([
    `${GROUPS}#/abroad/allBut: ` +
      `No group with countries is called ${allBut}: add it, or correct the name.`,
  ]);
});

test('a country that is written out twice stays a fault', async () => {
  expect(await faults({ league: LEAGUE }, { destinationIn: ['DE', 'DE'] })).toHaveLength(1);
});
