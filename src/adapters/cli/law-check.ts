import type { Law } from '../../domain/law/law.ts';
import { ok, refuse } from '../../domain/result.ts';
import { isFileTrouble } from './file-trouble.ts';
import type { CommandAnswer, LawFault, Parts } from './parts.ts';

interface LawCheckOptions {
  readonly json?: true;
}

/** Names every fault of the law by file and place; without one, says what is held. */
export async function lawCheck(
  parts: Parts,
  folder: string | undefined,
  options: LawCheckOptions,
): CommandAnswer {
  const law = await loadLaw(parts, folder);
  if ('reason' in law) return law;
  const write = options.json ? JSON.stringify : sayFault;
  if (!law.ok) {
    for (const fault of law.faults) await parts.terminal.out(`${write(fault)}\n`);
    if (options.json)
      await parts.terminal.out(`${JSON.stringify({ faults: law.faults.length })}\n`);
    return refuse('pack-refused', { faults: `${law.faults.length}` });
  }
  for (const held of law.value.laws.values()) {
    const sum = sumOf(held);
    await parts.terminal.out(`${options.json ? JSON.stringify(sum) : saySum(sum)}\n`);
  }
  if (options.json) await parts.terminal.out(`${JSON.stringify({ faults: 0 })}\n`);
  return ok(undefined);
}

async function loadLaw(parts: Parts, folder: string | undefined) {
  try {
    return await parts.loadLaw(folder);
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return refuse('file-unreadable', { file: folder ?? 'the law', says: error.code });
  }
}

function sayFault({ file, path, says }: LawFault): string {
  return `${file}${path === '' ? '' : `#${path}`}: ${says}`;
}

type Sum = ReturnType<typeof sumOf>;

function sumOf({ jurisdiction, measures, calendar, licenceTypes, edition }: Law) {
  const entries = measures.flatMap((measure) => measure.entries);
  return {
    jurisdiction: jurisdiction.code,
    measures: measures.length,
    entries: entries.length,
    verified: entries.filter(({ verified }) => verified).length,
    licenceTypes: licenceTypes.length,
    calendarYears: calendar.years.map(({ year }) => year),
    edition,
  };
}

function saySum(sum: Sum): string {
  return [
    `${sum.jurisdiction}: whole. ${sum.measures} measures, ${sum.entries} entries`,
    `(${sum.verified} verified), ${sum.licenceTypes} versions of licence types,`,
    `working days of ${sum.calendarYears.join(', ')}; edition ${sum.edition.slice(0, 12)}`,
  ].join(' ');
}
