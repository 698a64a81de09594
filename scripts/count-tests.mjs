import { readFileSync } from 'node:fs';

// node scripts/count-tests.mjs REPORT CODE: the closing line of a test run, from Vitest's JSON
// report and the exit code of the whole command. Fails when a test did, or when none ran.

const [report, code] = process.argv.slice(2);
const { passed, failed, skipped } = count(readFileSync(report, 'utf8'));
const sound = Number(code) === 0 && failed === 0 && passed > 0;
// What broke before or beside the tests (install, types, format) counts as one failure.
const told = sound ? 0 : Math.max(failed, 1);

process.stdout.write(
  `${passed} passed, ${told} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exitCode = sound ? 0 : 1;

function count(text) {
  if (text === '') return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(text);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}
