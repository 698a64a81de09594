// Bundles the program into dist/. Plain JavaScript, so that it runs right after `npm ci`.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

const bundle = {
  absWorkingDir: root,
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  logLevel: 'warning',
  write: false,
};

const program = await build({
  ...bundle,
  entryPoints: { ytterby: 'src/main/ytterby.ts', 'write-laws': 'src/main/library/write-laws.ts' },
  chunkNames: 'parts/[name]-[hash]',
  // What a command does not need is not loaded: every lazy import becomes a file of its own.
  splitting: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text', '.svg': 'text', '.woff2': 'binary' },
  sourcemap: true,
});

/** The library stands by itself, in Node and in a browser, and so has nothing of Node in it. */
const library = await build({
  ...bundle,
  entryPoints: { determination: 'src/main/library/determination.ts' },
  platform: 'neutral',
  target: 'es2023',
  minify: true,
});

const outputFiles = [...program.outputFiles, ...library.outputFiles];

await Promise.all(outputFiles.map(place));
await removeStale(new Set(outputFiles.map(({ path: file }) => file)));

const { writeLaws } = await import(new URL('../dist/write-laws.mjs', import.meta.url).href);
await writeLaws(path.join(root, 'data'), path.join(dist, 'law'));

/** A file appears whole or not at all: a program may be starting from this folder meanwhile. */
async function place({ path: file, contents }) {
  if (existsSync(file) && contents.length > 0 && (await readFile(file)).equals(contents)) return;
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, contents);
  await rename(aside, file);
}

async function removeStale(current) {
  for (const folder of [dist, path.join(dist, 'parts')]) {
    const names = existsSync(folder) ? await readdir(folder) : [];
    const stale = names.filter((name) => /\.mjs(\.map)?$/.test(name));
    const files = stale.map((name) => path.join(folder, name));
    await Promise.all(files.filter((file) => !current.has(file)).map((file) => rm(file)));
  }
}
