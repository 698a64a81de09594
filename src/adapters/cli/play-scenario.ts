import { runScenario, type ScenarioReport, type StepReport } from '../../app/run-scenario.ts';
import { parseScenario } from '../../app/scenario.ts';
import { ok, refuse } from '../../domain/result.ts';
import { inWords } from './audit-verify.ts';
import type { CommandAnswer, Parts } from './parts.ts';

interface ScenarioOptions {
  readonly json?: true;
}

/** Replays a worked case on a database of its own and says of every step what came of it. */
export async function playScenario(
  parts: Parts,
  name: string,
  options: ScenarioOptions,
): CommandAnswer {
  const held = await parts.scenarioNames();
  if (!held.includes(name)) return refuse('scenario-unknown', { name, held: held.join(', ') });
  const scenario = parseScenario(await parts.scenario(name));
  if (!scenario.ok) return scenario;
  const record = await parts.openThrowaway();
  if (!record.ok) return record;
  const { out } = parts.terminal;
  try {
    if (!options.json) await out(`${scenario.value.title}\n\n${HEAD}`);
    const report = await runScenario(record.value.deps, scenario.value, async (step) => {
      await out(options.json ? `${JSON.stringify(step)}\n` : rowOf(step));
    });
    await out(options.json ? `${JSON.stringify(report)}\n` : `\n${sumOf(report)}\n`);
    return answerOf(report);
  } finally {
    await record.value.close();
  }
}

const HEAD = 'step  day         went  what was done, and what came of it\n';

function answerOf({ failed, steps, audit }: ScenarioReport) {
  if (failed > 0) return refuse('steps-failed', { failed: `${failed}`, of: `${steps}` });
  if (audit.whole) return ok(undefined);
  return refuse('record-broken', { sequence: `${audit.firstBreak.sequence}` });
}

/** One step a row; what was expected and what came instead only where they differ. */
function rowOf({ step, on, says, expected, actual, ok: isOk }: StepReport): string {
  const row = `${`${step}`.padStart(4)}  ${on}  ${isOk ? 'ok  ' : 'FAIL'}  ${says}\n`;
  if (isOk) return `${row}${INDENT}${briefly(actual)}\n`;
  return `${row}${INDENT}expected ${briefly(expected)}\n${INDENT}came     ${briefly(actual)}\n`;
}

const INDENT = ' '.repeat(24);

/** `outcome: suspended, revivesOn: 2026-11-11`: what JSON says, with fewer marks. */
function briefly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(briefly).join('; ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([key, part]) => {
    const isDeep = typeof part === 'object' && part !== null && !Array.isArray(part);
    return `${key}: ${isDeep ? `(${briefly(part)})` : briefly(part)}`;
  });
  return fields.join(', ');
}

function sumOf({ steps, failed, audit }: ScenarioReport): string {
  const how = failed === 0 ? 'all as the law has it' : `${failed} not as expected`;
  return `${steps} steps, ${how}. ${inWords(audit)}`;
}
