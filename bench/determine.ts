import { loadLaw } from '../src/adapters/law-files/load-law.ts';
import { determine } from '../src/domain/determination/determine.ts';
import { parseFactSheet } from '../src/domain/determination/parse-fact-sheet.ts';
import type { Law } from '../src/domain/law/law.ts';
import { drawFrom, factSheets, type Sheet } from './fact-sheets.ts';
import { type Peer, peerFor } from './rules-engine-peer.ts';
import { zenPeerFor } from './zen-peer.ts';

const SHEETS = 100_000;
const PEER_SHEETS = 400;
const ROUNDS = 5;

/** Determinations a second over the whole pack, beside the same rules in json-rules-engine. */
export async function run(): Promise<void> {
  const loaded = await loadLaw('data/cn');
  if (!loaded.ok) throw new Error('the pack does not load');
  const law = loaded.value;
  const sheets = factSheets(law, SHEETS, drawFrom(20250404));
  const known = sheets.slice(0, PEER_SHEETS).filter(({ item }) => item.form !== undefined);

  const parsing = best(() => sheets.map((sheet) => read(law, sheet)).length);
  const parsed = sheets.map((sheet) => read(law, sheet));
  const determining = best(() =>
    parsed.reduce((sum, { facts, on }) => sum + determine(law, facts, on).findings.length, 0),
  );
  const peer = await peerRate(law, known, peerFor(law));
  const zen = await peerRate(law, known, zenPeerFor(law));

  const outcomes = new Map<string, number>();
  for (const { facts, on } of parsed) {
    const { outcome } = determine(law, facts, on);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.log(`fact sheets             ${SHEETS}, ${law.measures.length} measures, one core`);
  console.log(`outcomes                ${[...outcomes].map((pair) => pair.join(' ')).join(', ')}`);
  console.log(`determine               ${thousands(determining)} a second (aim 300,000)`);
  console.log(`reading a sheet         ${thousands(parsing)} a second`);
  for (const [name, found, aim] of [
    ['json-rules-engine', peer, 100],
    ['@gorules/zen-engine', zen, 20],
  ] as const) {
    const ratio = (determining / found.rate).toFixed(0);
    const label = name.padEnd(22);
    console.log(`${label}  ${thousands(found.rate)} a second: ${ratio} times (aim ${aim}),`);
    console.log(
      `${' '.repeat(22)}  same clauses found for ${found.same} of ${known.length} sheets`,
    );
    if (found.same !== known.length) process.exitCode = 1;
  }
}

function read(law: Law, sheet: Sheet) {
  const parsed = parseFactSheet(sheet, law, {});
  if (!parsed.ok) throw new Error(`${sheet.id}: ${parsed.reason} ${JSON.stringify(parsed.facts)}`);
  return parsed.value;
}

/** The best of some rounds, in sheets a second: the others tell of the machine, not of the code. */
function best(round: () => number): number {
  const rates = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    if (round() === 0) throw new Error('nothing was done');
    return SHEETS / ((performance.now() - before) / 1000);
  });
  return Math.max(...rates);
}

async function peerRate(law: Law, sheets: readonly Sheet[], peer: Peer) {
  const before = performance.now();
  const found: string[][] = [];
  for (const sheet of sheets) found.push(await peer.find(sheet));
  const rate = sheets.length / ((performance.now() - before) / 1000);
  const same = sheets.filter((sheet, place) => {
    const { facts, on } = read(law, sheet);
    const met = determine(law, facts, on)
      .findings.filter(({ rule, outcome, says }) => {
        const inForce = !says.includes(': suspended') && !says.includes(': from ');
        return outcome === 'met' && rule.includes('/') && inForce;
      })
      .map(({ rule }) => rule);
    return JSON.stringify(met.sort()) === JSON.stringify(found[place]);
  }).length;
  return { rate, same };
}

function thousands(rate: number): string {
  return Math.round(rate).toLocaleString('en-US');
}
