import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadLaw } from '../../src/adapters/law-files/load-law.ts';
import { determine } from '../../src/domain/determination/determine.ts';
import { parseFactSheet } from '../../src/domain/determination/parse-fact-sheet.ts';

interface Case {
  readonly name: string;
  readonly sheet: unknown;
  readonly expect: {
    readonly outcome: string;
    readonly entries?: readonly unknown[];
    readonly revivesOn?: string | null;
    /** Paths that must be among the missing. */
    readonly missing?: readonly string[];
    /** Rules that must be, and must not be, among the findings. */
    readonly findings?: readonly string[];
    readonly noFindings?: readonly string[];
  };
}

const { cases }: { cases: readonly Case[] } = JSON.parse(
  readFileSync('scenarios/cn/determinations.json', 'utf8'),
);

const loaded = await loadLaw('data/cn');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 3)));
const law = loaded.value;

test.each(cases)('$name', ({ sheet, expect: due }) => {
  const parsed = parseFactSheet(sheet, law, {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const answer = determine(law, parsed.value.facts, parsed.value.on);
  const rules = answer.findings.map(({ rule }) => rule);
  expect(answer.outcome).toBe(due.outcome);
  if (due.entries !== undefined) expect(answer.entries).toEqual(due.entries);
  if (due.revivesOn !== undefined) expect(answer.revivesOn).toBe(due.revivesOn ?? undefined);
  expect(answer.missing ?? []).toEqual(expect.arrayContaining([...(due.missing ?? [])]));
  expect(rules).toEqual(expect.arrayContaining([...(due.findings ?? [])]));
  for (const rule of due.noFindings ?? []) expect(rules).not.toContain(rule);
});
