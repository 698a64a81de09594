import {
  capChanges,
  fieldChanges,
  type LawChange,
  type LawPart,
  partOfEntry,
  partOfMeasure,
  partOfParty,
  partOfQuota,
  versionChange,
} from './diff.ts';
import type { Law } from './law.ts';
import type { LicenceType } from './licence-type.ts';

/** What was rewritten between two editions of a law, whatever the day. */
export function diffEditions(one: Law, other: Law): readonly LawChange[] {
  return [
    ...compare(measuresOf(one), measuresOf(other), ['entries']),
    ...compare(entriesOf(one), entriesOf(other), []),
    ...compare(codesOf(one), codesOf(other), []),
    ...typeChanges(one, other),
    ...compare(partiesOf(one), partiesOf(other), []),
    ...compare(quotasOf(one), quotasOf(other), []),
    ...compare(gapsOf(one), gapsOf(other), []),
  ];
}

/** A part of a law, as it is told of and as it is written. */
interface Written {
  readonly told: LawPart;
  readonly written: object;
}

/** In the order of the later law; what went stands first. */
function compare(
  before: readonly Written[],
  after: readonly Written[],
  except: readonly string[],
): readonly LawChange[] {
  const was = new Map(before.map((one) => [one.told.place, one]));
  const is = new Set(after.map(({ told }) => told.place));
  const went = before.filter(({ told }) => !is.has(told.place));
  return [
    ...went.map(({ told }): LawChange => ({ ...told, change: 'went' })),
    ...after.flatMap(({ told, written }): readonly LawChange[] => {
      const earlier = was.get(told.place);
      if (earlier === undefined) return [{ ...told, change: 'came' }];
      const fields = fieldChanges(earlier.written, written, except);
      return fields.length === 0 ? [] : [{ ...told, change: 'changed', fields }];
    }),
  ];
}

function measuresOf({ measures }: Law): readonly Written[] {
  return measures.map((measure) => ({ told: partOfMeasure(measure), written: measure }));
}

function entriesOf({ measures }: Law): readonly Written[] {
  return measures.flatMap((measure) =>
    measure.entries.map((entry) => ({ told: partOfEntry(measure, entry), written: entry })),
  );
}

function codesOf({ controlList }: Law): readonly Written[] {
  return controlList.map((held) => {
    const { code, title, titleZh } = held;
    const told = { part: 'control-code', place: code, cites: code, title } as const;
    return { told: { ...told, ...(titleZh && { titleZh }) }, written: held };
  });
}

function partiesOf({ partyLists }: Law): readonly Written[] {
  return partyLists.flatMap((list) =>
    list.parties.map((party) => ({
      told: partOfParty(list, party, party.listings.map(({ notice }) => notice).join(', ')),
      written: party,
    })),
  );
}

function quotasOf({ quotas }: Law): readonly Written[] {
  return quotas.map((quota) => ({ told: partOfQuota(quota), written: quota }));
}

/** What a pack says of itself that it does not hold. */
function gapsOf({ jurisdiction }: Law): readonly Written[] {
  return jurisdiction.missing.map((missing) => {
    const { code } = jurisdiction;
    return { told: { part: 'gap', place: missing, cites: code, title: missing }, written: {} };
  });
}

/** Versions of a licence type are told apart by their first day. */
function typeChanges(one: Law, other: Law): readonly LawChange[] {
  const was = new Map(one.licenceTypes.map((type) => [versionOf(type), type]));
  const is = new Map(other.licenceTypes.map((type) => [versionOf(type), type]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((version) => {
    const [before, after] = [was.get(version), is.get(version)];
    return [
      ...versionChange(before, after),
      ...capChanges(
        { type: before, caps: before?.validityCaps ?? [] },
        { type: after, caps: after?.validityCaps ?? [] },
      ),
    ];
  });
}

function versionOf({ code, period }: LicenceType): string {
  return `${code} ${period.from}`;
}
