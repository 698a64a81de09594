import type { ApplicationForm } from '../domain/application/form.ts';
import type { Role } from '../domain/party/actor.ts';
import { ok, type Refused, type Result, refuse } from '../domain/result.ts';
import { type PlainDate, parsePlainDate } from '../domain/time/plain-date.ts';
import type { Firm } from './ports.ts';

/** All that a step of a scenario may do. */
// biome-ignore format: a table reads better as a table
export const DEEDS = [
  'determine',
  'draft', 'save', 'attach', 'submit', 'withdraw', 'take-up', 'return', 'stop-clock',
  'restart-clock', 'propose', 'send-back', 'countersign', 'look',
  'reserve', 'write-off', 'release', 'correct', 'suspend', 'reinstate', 'check',
  'sweep', 'count', 'verify',
] as const;

export type DeedName = (typeof DEEDS)[number];

/** Values as they stand in the file. Each deed reads what it needs and says what is wrong. */
export type Given = Readonly<Record<string, unknown>>;

/** On a day, somebody does something, and this is what must come of it. */
export interface ScenarioStep {
  readonly on: PlainDate;
  readonly as: string;
  readonly do: DeedName;
  readonly says: string;
  readonly with: Given;
  readonly expect: Given;
  /** Two steps with one key are one request sent twice. */
  readonly key?: string;
}

export interface ScenarioPerson {
  readonly name: string;
  readonly firm: string;
  readonly roles: readonly Role[];
}

/** A worked case: who takes part, what they hold in their hands, and what they do day by day. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly firms: readonly Firm[];
  readonly people: Readonly<Record<string, ScenarioPerson>>;
  /** Fact sheets and application forms by the names that the steps call them. */
  readonly sheets: Readonly<Record<string, Given>>;
  readonly forms: Readonly<Record<string, ApplicationForm>>;
  readonly steps: readonly ScenarioStep[];
}

type Malformed = Refused<'scenario-malformed'>;

function malformed(path: string, says: string): Malformed {
  return refuse('scenario-malformed', { path, says });
}

/** Reads a scenario file. Forms are taken as typed: what is wrong in them is part of the story. */
export function parseScenario(file: unknown): Result<Scenario, 'scenario-malformed'> {
  if (!isGiven(file)) return malformed('', 'a scenario is an object');
  const wrong = (['name', 'title', 'jurisdiction'] as const).find((key) => !isText(file[key]));
  if (wrong !== undefined) return malformed(`/${wrong}`, 'must be text');
  for (const part of ['people', 'sheets', 'forms'] as const) {
    if (!isGiven(file[part])) return malformed(`/${part}`, 'must be an object');
  }
  for (const part of ['firms', 'steps'] as const) {
    if (!Array.isArray(file[part])) return malformed(`/${part}`, 'must be a list');
  }
  const parts = file as unknown as Omit<Scenario, 'steps'> & { steps: readonly unknown[] };
  const steps = parseSteps(parts.steps, new Set(Object.keys(parts.people)));
  return steps.ok ? ok({ ...parts, steps: steps.value }) : steps;
}

function parseSteps(
  listed: readonly unknown[],
  people: ReadonlySet<string>,
): Result<readonly ScenarioStep[], 'scenario-malformed'> {
  const steps: ScenarioStep[] = [];
  for (const [index, value] of listed.entries()) {
    const step = parseStep(value, `/steps/${index}`);
    if (!step.ok) return step;
    const { as, on } = step.value;
    if (as !== 'system' && !people.has(as)) return malformed(`/steps/${index}/as`, `who is ${as}?`);
    const before = steps.at(-1)?.on ?? on;
    if (on < before) return malformed(`/steps/${index}/on`, `${on} is before ${before}`);
    steps.push(step.value);
  }
  return ok(steps);
}

function parseStep(value: unknown, path: string): Result<ScenarioStep, 'scenario-malformed'> {
  if (!isGiven(value)) return malformed(path, 'a step is an object');
  const { on, do: deed, says, as = 'system', with: given = {}, expect = {}, key } = value;
  const date = parsePlainDate(String(on));
  if (!date.ok) return malformed(`${path}/on`, 'must be a day');
  if (!isText(deed) || !isDeed(deed)) return malformed(`${path}/do`, `nobody can ${deed}`);
  if (!isText(says)) return malformed(`${path}/says`, 'must be text');
  if (!isText(as)) return malformed(`${path}/as`, 'must be text');
  if (!isGiven(given)) return malformed(`${path}/with`, 'must be an object');
  if (!isGiven(expect)) return malformed(`${path}/expect`, 'must be an object');
  if (key !== undefined && !isText(key)) return malformed(`${path}/key`, 'must be text');
  const step = { on: date.value, as, do: deed, says, with: given, expect };
  return ok(key === undefined ? step : { ...step, key });
}

function isDeed(text: string): text is DeedName {
  return (DEEDS as readonly string[]).includes(text);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
