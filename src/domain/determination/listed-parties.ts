import type { Law, ListedParty, Listing } from '../law/law.ts';
import type { Outcome } from '../law/rule.ts';
import type { ListedParties } from '../measure/condition.ts';
import { atScale, type Decimal } from '../quantity/decimal.ts';
import { covers } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { ShipmentFacts } from './facts.ts';

/** Who stands on a list, or on it by one notice, on the days of a span. */
interface Standing {
  readonly names: ReadonlySet<string>;
  readonly countries: ReadonlySet<string | undefined>;
}

/** The lists of a law as they stand on a day. */
export interface PartyIndex {
  /** By `list` and by `list/notice`. */
  readonly standing: ReadonlyMap<string, Standing>;
  /** Names read before: many shipments go to few parties. */
  readonly read: Map<string, string>;
}

const MOST_READ = 10_000;

const NOBODY: Standing = { names: new Set(), countries: new Set() };

/** Arranges the lists of a law for a day. Only exact names count here: screening does the rest. */
export function indexParties({ partyLists }: Law, on: PlainDate): PartyIndex {
  const listed = new Map<string, ListedParty[]>();
  for (const { id, parties } of partyLists) {
    for (const party of parties) {
      for (const { notice } of party.listings.filter((one) => isRunning(one, on))) {
        for (const key of [id, `${id}/${notice}`]) {
          listed.set(key, [...(listed.get(key) ?? []), party]);
        }
      }
    }
  }
  const standing = new Map([...listed].map(([key, parties]) => [key, standingOf(parties)]));
  return { standing, read: new Map() };
}

/** A stay runs on a day unless it rests that day. */
export function isRunning({ period, rested = [] }: Listing, on: PlainDate): boolean {
  return covers(period, on) && !rested.some((rest) => covers(rest, on));
}

function standingOf(parties: readonly ListedParty[]): Standing {
  const names = parties.flatMap(({ name, nameZh, aliases = [] }) =>
    nameZh === undefined ? [name, ...aliases] : [name, nameZh, ...aliases],
  );
  return {
    names: new Set(names.map(normalise)),
    countries: new Set(parties.map(({ country }) => country)),
  };
}

function readName(name: string, read: PartyIndex['read']): string {
  const before = read.get(name);
  if (before !== undefined) return before;
  if (read.size >= MOST_READ) read.clear();
  const normal = normalise(name);
  read.set(name, normal);
  return normal;
}

function normalise(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether the end user or the consignee stands on a list. Without a name it is open, unless
 * nobody of the end user's country is listed. Where the law reaches what listed parties own,
 * half or more of it is enough, all listed owners together.
 */
export function partyTest(
  { list, notice, owned }: ListedParties,
  { standing, read }: PartyIndex,
): (facts: ShipmentFacts) => Outcome {
  const { names, countries } =
    standing.get(notice === undefined ? list : `${list}/${notice}`) ?? NOBODY;
  if (names.size === 0) return () => 'not-met';
  const isListed = (name: string | undefined) =>
    name !== undefined && names.has(readName(name, read));
  return ({ endUser, consignee }) => {
    if (isListed(endUser.name) || isListed(consignee?.name)) return 'met';
    if (owned && endUser.owners !== undefined)
      return ownedBy(endUser.owners.filter((one) => isListed(one.name)));
    const { country } = endUser;
    const isElsewhere =
      country !== undefined && !countries.has(country) && !countries.has(undefined);
    if (endUser.name === undefined && !isElsewhere) return 'unknown';
    return owned ? 'unknown' : 'not-met';
  };
}

function ownedBy(listed: readonly { readonly share: Decimal }[]): Outcome {
  const places = Math.max(1, ...listed.map(({ share }) => share.scale));
  const held = listed.reduce((sum, { share }) => sum + atScale(share, places), 0n);
  return held * 2n >= 10n ** BigInt(places) ? 'met' : 'not-met';
}
