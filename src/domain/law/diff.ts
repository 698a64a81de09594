import { isRunning } from '../determination/listed-parties.ts';
import { citationOf } from '../determination/standing.ts';
import type { Entry, Measure, Policy } from '../measure/measure.ts';
import { covers } from '../time/period.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Law, ListedParty, PartyList, QuotaRule } from './law.ts';
import { type LicenceType, typeInForce, type ValidityCap } from './licence-type.ts';
import { type ClauseStanding, clauseStandingOn, type Window } from './timeline.ts';

/** What of a law may differ, in the order in which it is told. */
export const CHANGED_PARTS = [
  'measure',
  'entry',
  'control-code',
  'licence-type',
  'validity-cap',
  'party',
  'quota',
  'gap',
] as const;

export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** A field whose words or figures are others now; absent on the side where it is not written. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What is told of a part of the law whenever it is told of. */
export interface LawPart {
  readonly part: ChangedPart;
  /** `EX-2/two`, `permit`, `ex-list/ex-1`. */
  readonly place: string;
  readonly cites: string;
  readonly title: string;
  readonly titleZh?: string;
  /** What an entry does to a shipment. */
  readonly policy?: Policy;
  readonly verified?: boolean;
}

/** One difference, with its place in the law and where that is cited from. */
export interface LawChange extends LawPart {
  readonly change: 'came' | 'went' | 'changed';
  /** How a clause stood, and how it stands: where two days are compared. */
  readonly before?: ClauseStanding;
  readonly after?: ClauseStanding;
  readonly fields?: readonly FieldChange[];
}

/** What differs between two days of one law: none of it was rewritten, but days went by. */
export function diffDays(law: Law, window: Window): readonly LawChange[] {
  return [
    ...law.measures.flatMap((measure) => measureOver(measure, window)),
    ...codesOf(law).flatMap((code) => typeOver(law, code, window)),
    ...law.partyLists.flatMap((list) =>
      list.parties.flatMap((one) => partyOver(list, one, window)),
    ),
    ...law.quotas.flatMap((quota) => quotaOver(quota, window)),
  ];
}

function measureOver(measure: Measure, window: Window): readonly LawChange[] {
  const { entries } = measure;
  if (entries.length === 0) {
    return standingOver(partOfMeasure(measure), (on) => clauseStandingOn(measure, {}, on), window);
  }
  return entries.flatMap((entry) => {
    const standsOn = (on: PlainDate) => clauseStandingOn(measure, entry, on);
    return standingOver(partOfEntry(measure, entry), standsOn, window);
  });
}

/** An ended clause is as good as one that never stood. */
function standingOver(
  part: LawPart,
  standsOn: (on: PlainDate) => ClauseStanding | undefined,
  { from, until }: Window,
): readonly LawChange[] {
  const [before, after] = [standsOn(from), standsOn(until)];
  const stood = before !== undefined && before.state !== 'ended';
  const stands = after !== undefined && after.state !== 'ended';
  if (!stood && !stands) return [];
  if (!stood) return [{ ...part, change: 'came', ...(after && { after }) }];
  if (!stands) return [{ ...part, change: 'went', before, ...(after && { after }) }];
  return isSame(before, after) ? [] : [{ ...part, change: 'changed', before, after }];
}

function codesOf({ licenceTypes }: Law): readonly string[] {
  return [...new Set(licenceTypes.map(({ code }) => code))];
}

function typeOver(law: Law, code: string, { from, until }: Window): readonly LawChange[] {
  const before = typeInForce(law.licenceTypes, code, from);
  const after = typeInForce(law.licenceTypes, code, until);
  return [
    ...versionChange(before, after),
    ...capChanges(
      { type: before, caps: capsOn(before, from) },
      { type: after, caps: capsOn(after, until) },
    ),
  ];
}

function capsOn(type: LicenceType | undefined, on: PlainDate): readonly ValidityCap[] {
  return type?.validityCaps.filter(({ period }) => covers(period, on)) ?? [];
}

/** Another version of a licence type, or the first or last one. Caps are told on their own. */
export function versionChange(
  before: LicenceType | undefined,
  after: LicenceType | undefined,
): readonly LawChange[] {
  if (before === undefined || after === undefined) {
    const type = before ?? after;
    if (type === undefined) return [];
    return [{ ...partOfType(type), change: before === undefined ? 'came' : 'went' }];
  }
  const fields = fieldChanges(before, after, ['validityCaps']);
  return fields.length === 0 ? [] : [{ ...partOfType(after), change: 'changed', fields }];
}

interface Capped {
  readonly type: LicenceType | undefined;
  readonly caps: readonly ValidityCap[];
}

/** Caps that came or went. Two with the same months, basis and citation are one. */
export function capChanges(before: Capped, after: Capped): readonly LawChange[] {
  const only = (these: Capped, those: Capped, change: 'came' | 'went'): readonly LawChange[] => {
    const { type } = these;
    if (type === undefined) return [];
    const added = these.caps.filter((cap) => !those.caps.some((other) => isSameCap(cap, other)));
    return added.map((cap) => ({ ...partOfCap(type, cap), change }));
  };
  return [...only(before, after, 'went'), ...only(after, before, 'came')];
}

function isSameCap(one: ValidityCap, other: ValidityCap): boolean {
  return one.months === other.months && one.basis === other.basis && one.cites === other.cites;
}

function partyOver(
  list: PartyList,
  party: ListedParty,
  { from, until }: Window,
): readonly LawChange[] {
  const stay = (on: PlainDate) => party.listings.find((listing) => isRunning(listing, on));
  const [before, after] = [stay(from), stay(until)];
  if ((before === undefined) === (after === undefined)) return [];
  const part = partOfParty(list, party, (after ?? before)?.notice ?? '');
  return [{ ...part, change: before === undefined ? 'came' : 'went' }];
}

function quotaOver(quota: QuotaRule, { from, until }: Window): readonly LawChange[] {
  const ofDay = (on: PlainDate) => quota.periods.find(({ period }) => covers(period, on));
  const [before, after] = [ofDay(from), ofDay(until)];
  if (before === after) return [];
  const part = partOfQuota(quota);
  if (before === undefined) return [{ ...part, change: 'came' }];
  if (after === undefined) return [{ ...part, change: 'went' }];
  const fields = [{ field: 'amount', before: before.amount, after: after.amount }];
  return [{ ...part, change: 'changed', fields }];
}

/** The fields in which two of a kind differ, in the order in which they are written. */
export function fieldChanges(
  before: object,
  after: object,
  except: readonly string[] = [],
): readonly FieldChange[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = [...new Set([...was.keys(), ...is.keys()])];
  return fields
    .filter((field) => !except.includes(field) && !isSame(was.get(field), is.get(field)))
    .map((field) => ({
      field,
      ...(was.has(field) && { before: was.get(field) }),
      ...(is.has(field) && { after: is.get(field) }),
    }));
}

/** Law is plain data that one loader wrote: the same words are the same law. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A measure, as a change tells of it. */
export function partOfMeasure({ id, instrument, title, titleZh }: Measure): LawPart {
  return { part: 'measure', place: id, cites: instrument, title, ...(titleZh && { titleZh }) };
}

/** An entry, as a change tells of it. */
export function partOfEntry(measure: Measure, entry: Entry): LawPart {
  const { clause, code } = citationOf(measure, entry);
  const { title, titleZh, policy, verified } = entry;
  const place = [
    clause === undefined ? '' : `clause ${clause}`,
    entry.code === undefined ? '' : code,
  ];
  return {
    part: 'entry',
    place: `${measure.id}/${entry.id}`,
    cites: [measure.instrument, ...place.filter(Boolean)].join(', '),
    title,
    ...(titleZh && { titleZh }),
    policy,
    verified,
  };
}

function partOfType({ code, cites, title, titleZh }: LicenceType): LawPart {
  return { part: 'licence-type', place: code, cites, title, titleZh };
}

function partOfCap({ code, title, titleZh }: LicenceType, cap: ValidityCap): LawPart {
  const { months, basis, cites, verified } = cap;
  const words = { law: { en: 'law', zh: '法规' }, practice: { en: 'practice', zh: '实践' } }[basis];
  return {
    part: 'validity-cap',
    place: code,
    cites,
    title: `${title}: at most ${months} months by ${words.en}`,
    titleZh: `${titleZh}：依${words.zh}最长 ${months} 个月`,
    verified,
  };
}

/** A party on a list, as a change tells of it. */
export function partOfParty(list: PartyList, party: ListedParty, notice: string): LawPart {
  const { name, nameZh } = party;
  return {
    part: 'party',
    place: `${list.id}/${party.id}`,
    cites: `${list.title}, ${notice}`,
    title: name,
    ...(nameZh && { titleZh: nameZh }),
    verified: list.verified,
  };
}

/** A quota, as a change tells of it. */
export function partOfQuota({ id, measure, element, unit, verified }: QuotaRule): LawPart {
  return {
    part: 'quota',
    place: id,
    cites: measure,
    title: `Quota of ${element} in ${unit}`,
    titleZh: `${element} 配额（${unit}）`,
    verified,
  };
}
