import type { LawBook } from '../../app/ports.ts';
import type { Law } from '../../domain/law/law.ts';
import type { LicenceType } from '../../domain/law/licence-type.ts';
import type { Entry, Measure } from '../../domain/measure/measure.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Period } from '../../domain/time/period.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface LawShowOptions {
  readonly json?: true;
}

/** Something of the law, as an object and in words. */
interface Shown {
  readonly object: unknown;
  readonly words: readonly string[];
}

/**
 * Shows what goes by a code: a jurisdiction, a measure, a list of parties, a quota, a licence
 * type, a controlled item. Without a code, whose law is held.
 */
export async function lawShow(
  parts: Parts,
  code: string | undefined,
  options: LawShowOptions,
): CommandAnswer {
  const book = await parts.loadLaw();
  if (!book.ok) return refuse('pack-refused', { faults: `${book.faults.length}` });
  const shown = code === undefined ? showBook(book.value) : find(book.value, code);
  if (shown === undefined) return refuse('code-unknown', { code: `${code}` });
  const text = options.json ? JSON.stringify(shown.object) : shown.words.join('\n');
  await parts.terminal.out(`${text}\n`);
  return ok(undefined);
}

function find({ laws }: LawBook, code: string): Shown | undefined {
  const jurisdiction = laws.get(code.toLowerCase());
  if (jurisdiction !== undefined) return showLaw(jurisdiction);
  for (const law of laws.values()) {
    const measure = law.measures.find(({ id, number }) => id === code || number === code);
    if (measure !== undefined) return { object: measure, words: wordsOfMeasure(measure) };
    const listed = showPartyList(law, code) ?? showQuota(law, code);
    const shown = listed ?? showLicenceType(law, code) ?? showCode(law, code);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

function showBook({ laws }: LawBook): Shown {
  const held = [...laws.values()];
  return {
    object: held.map(({ jurisdiction, edition, measures }) => {
      const { code, name, checkedOn, complete } = jurisdiction;
      return { code, name, checkedOn, complete, edition, measures: measures.length };
    }),
    words: held.map(({ jurisdiction, measures }) => {
      const { code, name, checkedOn, complete, missing } = jurisdiction;
      const gaps = complete ? 'complete' : `not complete, ${missing.length} gaps`;
      return `${code}  ${name}: ${measures.length} measures, checked on ${checkedOn}, ${gaps}`;
    }),
  };
}

function showPartyList({ partyLists }: Law, code: string): Shown | undefined {
  const list = partyLists.find(({ id }) => id === code);
  if (list === undefined) return undefined;
  const { title, effect, legalBasis, checkedOn, verified, limits, parties } = list;
  return {
    object: list,
    words: [
      `${title}: ${effect}`,
      `  checked on ${checkedOn}${verified ? '' : ' (not verified)'}; ${legalBasis.join('; ')}`,
      ...limits.map((limit) => `  ${limit}`),
      ...parties.flatMap(({ name, nameZh = '', country = '--', listings }) => [
        `  ${country} ${name} ${nameZh}`.trimEnd(),
        ...listings.map(({ notice, period, rested = [] }) => {
          const rests = rested.map((rest) => `, rested ${wordsOfPeriod(rest)}`).join('');
          return `       ${notice}, ${wordsOfPeriod(period)}${rests}`;
        }),
      ]),
    ],
  };
}

function showQuota({ quotas }: Law, code: string): Shown | undefined {
  const quota = quotas.find(({ id }) => id === code);
  if (quota === undefined) return undefined;
  const { element, unit, measure, periods, allocation, unused, verified, source } = quota;
  return {
    object: quota,
    words: [
      `${quota.id}: ${element} in ${unit}, by ${measure}${verified ? '' : ' (not verified)'}`,
      ...periods.map(({ period, amount }) => `  ${amount} ${unit}, ${wordsOfPeriod(period)}`),
      `  shares: ${allocation}`,
      `  unused: ${unused}`,
      ...quota.companies.map(({ name, period, amount }) => {
        return `  ${name}: ${amount} ${unit}, ${wordsOfPeriod(period)}`;
      }),
      `  source: ${source}`,
    ],
  };
}

function showLaw(law: Law): Shown {
  const { jurisdiction, measures, licenceTypes, partyLists, quotas, edition } = law;
  const listed = measures.map(({ id, kind, title, period }) => ({ id, kind, title, ...period }));
  const types = licenceTypes.map(({ code, title, period }) => ({ code, title, ...period }));
  return {
    object: {
      ...jurisdiction,
      edition,
      measures: listed,
      licenceTypes: types,
      partyLists: partyLists.map(({ id, title, parties }) => ({
        id,
        title,
        parties: parties.length,
      })),
      quotas: quotas.map(({ id, measure, element }) => ({ id, measure, element })),
    },
    words: [
      `${jurisdiction.name}: ${jurisdiction.authority}; legal day in ${jurisdiction.zone}`,
      `checked on ${jurisdiction.checkedOn}; edition ${edition}`,
      ...measures.map((measure) => `  ${measure.id.padEnd(14)} ${headOf(measure)}`),
      ...licenceTypes.map(({ code, title, period }) => {
        return `  ${code.padEnd(14)} ${title}, ${wordsOfPeriod(period)}`;
      }),
      ...partyLists.map(({ id, title, parties }) => {
        return `  ${id.padEnd(14)} ${title}: ${parties.length} parties`;
      }),
      ...quotas.map(({ id, element, measure }) => {
        return `  ${id.padEnd(14)} quota of ${element} by ${measure}`;
      }),
      ...jurisdiction.missing.map((missing) => `  not held: ${missing}`),
    ],
  };
}

function headOf({ title, instrument, period }: Measure): string {
  return `${title} (${instrument}), ${wordsOfPeriod(period)}`;
}

function wordsOfMeasure(measure: Measure): readonly string[] {
  return [
    `${measure.id} ${headOf(measure)}`,
    `published ${measure.publishedOn} by ${measure.authority}; ${measure.kind}`,
    ...measure.suspensions.map(({ period, clauses, by, announced }) => {
      const what = clauses === undefined ? 'the whole' : `clause ${clauses.join(', ')}`;
      const basis = by ?? `no instrument: ${announced?.says}`;
      return `  suspended: ${what}, ${wordsOfPeriod(period)} (${basis})`;
    }),
    ...measure.entries.map((entry) => `  ${wordsOfEntry(entry)}`),
    ...measure.sources.map(({ url }) => `  source: ${url}`),
  ];
}

function wordsOfEntry({ id, code, clause, title, policy, verified }: Entry): string {
  const place = code ?? clause ?? id;
  return `${place.padEnd(14)} ${title}: ${policy}${verified ? '' : ' (not verified)'}`;
}

function showLicenceType({ licenceTypes }: Law, code: string): Shown | undefined {
  const versions = licenceTypes.filter((type) => type.code === code);
  if (versions.length === 0) return undefined;
  return { object: { code, versions }, words: versions.flatMap(wordsOfLicenceType) };
}

function wordsOfLicenceType(type: LicenceType): readonly string[] {
  const { title, period, cites } = type;
  return [
    `${title}, ${wordsOfPeriod(period)} (${cites})`,
    `  ${wordsOfLimit(type)}`,
    ...type.validityCaps.map(({ months, basis, period: capped, cites: capCites }) => {
      return `  at most ${months} months by ${basis}, ${wordsOfPeriod(capped)} (${capCites})`;
    }),
    ...type.documents.map(({ kind, label }) => `  paper ${kind}: ${label}`),
    ...type.refusalGrounds.map(({ code, label }) => `  ground ${code}: ${label}`),
    ...type.clockStops.map(({ code, label }) => `  stops the clock, ${code}: ${label}`),
  ];
}

function wordsOfLimit(type: LicenceType): string {
  const { statutoryLimitWorkingDays: limit, targetWorkingDays: target, limitCites } = type;
  if (limit !== undefined) return `decided within ${limit} working days (${limitCites})`;
  if (target === undefined) return 'no limit of time is held';
  return `target of ${target} working days, no limit by law (${limitCites})`;
}

/** A code of the control list and the measures that use it, or those of the codes under it. */
function showCode(law: Law, code: string): Shown | undefined {
  const isUnder = (held: string) => `${held}.`.startsWith(`${code}.`);
  const named = law.controlList.filter((held) => isUnder(held.code));
  const entries = law.measures.flatMap((measure) =>
    measure.entries
      .filter((entry) => entry.code !== undefined && isUnder(entry.code))
      .map((entry) => ({ measure: measure.id, ...entry })),
  );
  if (named.length === 0 && entries.length === 0) return undefined;
  return {
    object: { code, controlList: named, entries },
    words: [
      ...named.map(({ code: held, title, titleZh = '' }) => `${held} ${title} ${titleZh}`.trim()),
      ...entries.map((entry) => `  ${entry.measure}: ${wordsOfEntry(entry)}`),
    ],
  };
}

function wordsOfPeriod({ from, until }: Period): string {
  return until === undefined ? `from ${from}` : `from ${from} through ${until}`;
}
