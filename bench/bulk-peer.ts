import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadLaw } from '../src/adapters/law-files/load-law.ts';
import { determine } from '../src/domain/determination/determine.ts';
import { parseFactSheet } from '../src/domain/determination/parse-fact-sheet.ts';

// What anybody would write first: read all, parse all, determine all, write all. It takes less
// care than the program does: no line is checked, no cell defused, no encoding found out.

const before = performance.now();
const [file = '', out = ''] = process.argv.slice(2);
const law = await loadLaw('data/cn');
if (!law.ok) throw new Error('the pack does not load');
const records: Record<string, string>[] = parse(readFileSync(file), { columns: true });
const answers = records.map((record) => {
  const composition: Record<string, string> = {};
  for (const [name, cell] of Object.entries(record)) {
    if (/^[A-Z][a-z]?$/.test(name) && cell !== '') composition[name] = cell;
  }
  const given = (name: string) => (record[name] === '' ? undefined : record[name]);
  const sheet = {
    on: given('Day'),
    item: {
      form: given('Form'),
      substance: given('Substance'),
      hsCode: given('HS code'),
      composition,
    },
    destination: given('Destination'),
    endUse: given('End use'),
    endUser: { military: record.Military === 'true' },
  };
  const parsed = parseFactSheet(sheet, law.value, {});
  if (!parsed.ok) return { ...record, error: parsed.reason };
  const answer = determine(law.value, parsed.value.facts, parsed.value.on);
  const reason = answer.findings.map(({ says, cites }) => `${says} (${cites})`).join(' ');
  return { ...record, ...answer, findings: undefined, reason, edition: law.value.edition };
});
writeFileSync(out, `${answers.map((answer) => JSON.stringify(answer)).join('\n')}\n`);
process.stdout.write(`${performance.now() - before}`);
