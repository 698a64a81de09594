import { Mistake } from '../domain/assert.ts';
import { type Instant, parseInstant } from '../domain/time/instant.ts';
import type { PlainDate } from '../domain/time/plain-date.ts';
import type { Act, ChainReport } from './ports.ts';
import type { Given, Scenario, ScenarioStep } from './scenario.ts';
import { DEED_OF, sealAll } from './scenario-deeds.ts';
import { agrees, askedPart } from './scenario-match.ts';
import { actorNamed, type ScenarioDeps, type Stage } from './scenario-stage.ts';

/** What came of a step, beside what was to come of it. */
export interface StepReport {
  readonly step: number;
  readonly on: PlainDate;
  readonly says: string;
  readonly expected: Given;
  readonly actual: unknown;
  readonly ok: boolean;
}

export interface ScenarioReport {
  readonly steps: number;
  readonly failed: number;
  readonly audit: ChainReport;
}

/**
 * Plays a scenario through the same functions as everybody else, on days of its own, and hands
 * out a report of each step. Nobody signs in: the people of the story act for themselves.
 */
export async function runScenario(
  deps: ScenarioDeps,
  scenario: Scenario,
  tell: (report: StepReport) => void | Promise<void>,
): Promise<ScenarioReport> {
  await introduce(deps, scenario);
  const failed = await playSteps(deps, scenario, tell);
  await sealAll(deps.chain);
  return { steps: scenario.steps.length, failed, audit: await deps.chain.verify() };
}

/** Plays the steps among people who are known already. Answers how many went otherwise. */
export async function playSteps(
  deps: ScenarioDeps,
  scenario: Scenario,
  tell: (report: StepReport) => void | Promise<void>,
): Promise<number> {
  const stage: Stage = { deps, scenario, cases: new Map() };
  let failed = 0;
  for (const [index, step] of scenario.steps.entries()) {
    const report = await play(stage, step, index + 1);
    if (!report.ok) failed += 1;
    await tell(report);
  }
  return failed;
}

async function introduce({ people }: ScenarioDeps, scenario: Scenario): Promise<void> {
  for (const firm of scenario.firms) await people.addFirm(firm);
  for (const [id, { name, firm, roles }] of Object.entries(scenario.people)) {
    await people.add({ id, login: id, name, firm, roles, language: 'en' }, NO_PASSWORD);
  }
}

/** Fits no password: it is the digest of none. */
const NO_PASSWORD = '-';

async function play(stage: Stage, step: ScenarioStep, number: number): Promise<StepReport> {
  const { on, says, expect: expected } = step;
  const happened = await attempt(stage, step, number);
  const actual = askedPart(expected, happened);
  return { step: number, on, says, expected, actual, ok: agrees(expected, happened) };
}

/** A mistake in one step is that step's failure; the others are still worth knowing. */
async function attempt(stage: Stage, step: ScenarioStep, number: number): Promise<Given> {
  try {
    return await DEED_OF[step.do](stage, step.with, actOf(stage, step, number));
  } catch (error) {
    if (error instanceof Mistake) return { refused: 'mistake', says: error.message };
    throw error;
  }
}

function actOf(stage: Stage, step: ScenarioStep, number: number): Act {
  const { scenario, deps } = stage;
  const asked = JSON.stringify([step.do, step.with]);
  return {
    actor: actorNamed(scenario, step.as),
    at: noonOf(step.on, number),
    on: step.on,
    key: step.key ?? `${scenario.name} ${number}`,
    digest: deps.edge.digest(asked),
  };
}

/** The simulated clock: noon in Greenwich, a second later with every step. */
function noonOf(on: PlainDate, seconds: number): Instant {
  const noon = Date.parse(`${on}T12:00:00Z`) + seconds * 1_000;
  const parsed = parseInstant(new Date(noon).toISOString());
  if (!parsed.ok) throw new Mistake(`${on} has no noon`);
  return parsed.value;
}
