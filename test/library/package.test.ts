import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** What may be downloaded before the first answer, without the law. */
const MOST_BYTES = 40 * 1024;

test('the library answers from the package’s own name, with a law that the build wrote', async () => {
  const program = `
    import { readFileSync } from 'node:fs';
    import { determineSheet, parseLaw } from 'ytterby/determination';
    const file = new URL(import.meta.resolve('ytterby/law/cn.json'));
    const law = parseLaw(JSON.parse(readFileSync(file, 'utf8')));
    const item = { form: 'magnet', composition: { Dy: '0.02', Nd: '0.3', Fe: '0.68' } };
    console.log(determineSheet(law, { on: '2025-04-04', item, destination: 'DE' }).outcome);
  `;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
  expect(stdout.trim()).toBe('licence-required');
});

test('the bundle fits a browser: nothing of Node is in it, and it is small', async () => {
  const bundle = await readFile('dist/determination.mjs');
  expect(`${bundle}`).not.toMatch(/\bnode:|\brequire\(|\bprocess\./);
  expect(gzipSync(bundle).length).toBeLessThan(MOST_BYTES);
});
