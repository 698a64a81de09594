import { type Fault, faultAt, type Import, isExample, LAYERS, type Source } from './tidy-source.ts';

/** What the tests of the pure layers may have beside the layer itself. */
const TEST_TOOLS = new Set(['vitest', 'fast-check']);

/** Imports run one way: domain ← app ← adapters ← main. */
export function importDirections(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((imported) => {
      const says = wrongDirection(source, imported);
      return says === undefined ? [] : [faultAt(source, imported.start, says)];
    }),
  );
}

function wrongDirection(source: Source, { from, target, relative }: Import): string | undefined {
  if (source.layer === undefined) return undefined;
  if (!relative) return outsideOfPure(source, from);
  if (target.startsWith('test/') && source.isTest && source.layer !== 'domain') return undefined;
  const layer = LAYERS.find((one) => target.startsWith(`src/${one}/`));
  if (layer === undefined) return `${source.layer} imports ${from}, which lies outside of src`;
  // A test of app runs on a real store, since there are no mocks of our own code.
  if (source.isTest && source.layer === 'app') return undefined;
  if (LAYERS.indexOf(layer) > LAYERS.indexOf(source.layer)) {
    return `${source.layer} imports ${layer}: ${from}`;
  }
  return otherAdapter(source, target);
}

function outsideOfPure(source: Source, from: string): string | undefined {
  if (source.layer !== 'domain' && source.layer !== 'app') return undefined;
  if (source.isTest && (TEST_TOOLS.has(from) || source.layer === 'app')) return undefined;
  return `${source.layer} imports nothing from outside, and this is ${from}`;
}

function otherAdapter(source: Source, target: string): string | undefined {
  const own = adapterOf(source.path);
  const other = adapterOf(target);
  if (own === undefined || other === undefined || own === other) return undefined;
  return `adapter ${own} imports adapter ${other}: only main joins them`;
}

function adapterOf(path: string): string | undefined {
  return /^src\/adapters\/([^/]+)\//.exec(path)?.[1];
}

/** Imports name the file with its ending, as Node reads it. */
export function importEndings(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ from, relative }) => relative && !/\.tsx?$/.test(from))
      .map(({ from, start }) => faultAt(source, start, `${from} does not end in .ts or .tsx`)),
  );
}

/** What is invented for tests stays with the tests. */
export function examplesForTests(sources: readonly Source[]): Fault[] {
  return sources
    .filter(({ isTest }) => !isTest)
    .flatMap((source) =>
      source.imports
        .filter(({ relative, target }) => relative && isExample(target))
        .map(({ from, start }) => faultAt(source, start, `${from} is an example, for tests only`)),
    );
}

/** Import the file that has the thing: no index files, no files that only pass on. */
export function noBarrels(sources: readonly Source[]): Fault[] {
  return sources.filter(isBarrel).map((source) => faultAt(source, 0, 'is a barrel'));
}

function isBarrel(source: Source): boolean {
  if (/(^|\/)index\.tsx?$/.test(source.path)) return true;
  const program = source.placed[0]?.node;
  if (program?.type !== 'Program' || program.body.length === 0) return false;
  return program.body.every(
    (statement) =>
      statement.type === 'ExportAllDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
  );
}

/** No file needs itself, however far around. Each ring is told once, where its first file begins. */
export function noCycles(sources: readonly Source[]): Fault[] {
  const needs = new Map(sources.map((source) => [source.path, ownImports(source)]));
  const told = new Set<string>();
  return sources.flatMap((source) => {
    if (told.has(source.path)) return [];
    const ring = ringFrom(source.path, needs);
    if (ring === undefined) return [];
    for (const path of ring) told.add(path);
    return [faultAt(source, 0, `imports itself: ${[...ring, source.path].join(' → ')}`)];
  });
}

function ownImports({ imports }: Source): string[] {
  return imports.filter(({ relative }) => relative).map(({ target }) => target);
}

/** The shortest way from a file back to itself. */
function ringFrom(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? start;
    for (const next of needs.get(last) ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
