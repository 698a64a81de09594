import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  examplesForTests,
  importDirections,
  importEndings,
  noBarrels,
  noCycles,
} from './tidy-imports.ts';
import { exportsExplained, type LawCodes, noLawCodes, rulesCitedAndTested } from './tidy-law.ts';
import { fileNames, identifierNames } from './tidy-names.ts';
import { noOutsideWorld } from './tidy-purity.ts';
import { fileLengths, functionLengths, lineLengths, parameterCounts } from './tidy-shape.ts';
import { type Check, type Fault, readSource, type SourceText } from './tidy-source.ts';
import { assertionsOnlyWhereRead, noAny } from './tidy-types.ts';

// Holds the tree against docs/STYLE.md. `npx tsx scripts/tidy.ts` prints what stands against it.

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** All faults of some files, in the order of files and lines. */
export function faultsIn(texts: readonly SourceText[], codes: LawCodes): Fault[] {
  const sources = texts.map(readSource);
  const checks: readonly Check[] = [
    ...[importDirections, importEndings, examplesForTests, noBarrels, noCycles],
    ...[fileLengths, lineLengths, functionLengths, parameterCounts],
    ...[fileNames, identifierNames, noAny, assertionsOnlyWhereRead, noOutsideWorld],
    ...[noLawCodes(codes), rulesCitedAndTested, exportsExplained],
  ];
  const found = [...sources.flatMap(({ errors }) => errors), ...checks.flatMap((c) => c(sources))];
  return found.sort((one, other) => compare(one.file, other.file) || one.line - other.line);
}

/** Every TypeScript file under a folder of the project. */
export function readTree(folder: string): SourceText[] {
  return filesUnder(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The codes of every pack under data/. */
export function readLawCodes(): LawCodes {
  const packed = filesUnder('data').filter((path) => path.endsWith('.json'));
  const inFolder = (folder: string) =>
    packed
      .filter((path) => path.split('/')[2] === folder)
      .map((path): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8')));
  const measures = inFolder('measures');
  return {
    jurisdictions: packed.flatMap(
      (path) => /^data\/([^/]+)\/jurisdiction\.json$/.exec(path)?.[1] ?? [],
    ),
    measures: measures.flatMap((measure) => ownText(measure, 'id')),
    controlCodes: [...measures, ...inFolder('control-list')].flatMap((part) =>
      textsAt(part, 'code'),
    ),
    licenceTypes: inFolder('licence-types').flatMap((type) => ownText(type, 'code')),
  };
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).split(sep).join('/'))
    .sort(compare);
}

/** Texts under a key, however deep. */
function textsAt(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...ownText(value, key), ...Object.values(value).flatMap((part) => textsAt(part, key))];
}

function ownText(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, text]) =>
    name === key && typeof text === 'string' ? [text] : [],
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = faultsIn(readTree('src'), readLawCodes());
  for (const { file, line, says } of faults) process.stdout.write(`${file}:${line} ${says}\n`);
  process.stdout.write(faults.length === 0 ? 'tidy\n' : `${faults.length} faults\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
