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

/** Shows what goes by a code: a jurisdiction, a measure, a licence type, a controlled item. */
export async function lawShow(parts: Parts, code: string, options: LawShowOptions): CommandAnswer {
  const book = await parts.loadLaw();
  if (!book.ok) return refuse('pack-refused', { faults: `${book.faults.length}` });
  const shown = find(book.value, code);
  if (shown === undefined) return refuse('code-unknown', { code });
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
    const shown = showLicenceType(law, code) ?? showCode(law, code);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

function showLaw(law: Law): Shown {
  const { jurisdiction, measures, licenceTypes, edition } = law;
  const listed = measures.map(({ id, title, period }) => ({ id, title, ...period }));
  const types = licenceTypes.map(({ code, title, period }) => ({ code, title, ...period }));
  return {
    object: { ...jurisdiction, edition, measures: listed, licenceTypes: types },
    words: [
      `${jurisdiction.name}: ${jurisdiction.authority}; legal day in ${jurisdiction.zone}`,
      `checked on ${jurisdiction.checkedOn}; edition ${edition}`,
      ...measures.map((measure) => `  ${measure.id.padEnd(14)} ${headOf(measure)}`),
      ...licenceTypes.map(({ code, title, period }) => {
        return `  ${code.padEnd(14)} ${title}, ${wordsOfPeriod(period)}`;
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
    `published ${measure.publishedOn} by ${measure.authority}`,
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
  const { title, period, cites, statutoryLimitWorkingDays: limit, limitCites } = type;
  return [
    `${title}, ${wordsOfPeriod(period)} (${cites})`,
    `  decided within ${limit} working days (${limitCites})`,
    ...type.validityCaps.map(({ months, basis, period: capped, cites: capCites }) => {
      return `  at most ${months} months by ${basis}, ${wordsOfPeriod(capped)} (${capCites})`;
    }),
    ...type.documents.map(({ kind, label }) => `  paper ${kind}: ${label}`),
    ...type.refusalGrounds.map(({ code, label }) => `  ground ${code}: ${label}`),
    ...type.clockStops.map(({ code, label }) => `  stops the clock, ${code}: ${label}`),
  ];
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
