import { assert } from '../domain/assert.ts';
import type { Law } from '../domain/law/law.ts';
import { type Actor, SYSTEM } from '../domain/party/actor.ts';
import type { Refused, Result } from '../domain/result.ts';
import type { Act, Deps, Edge } from './ports.ts';
import { type Given, isGiven, type Scenario } from './scenario.ts';
import { textIn } from './scenario-read.ts';

/** All that a story needs. Nobody signs in, and the clock is the story's own. */
export type ScenarioDeps = Pick<
  Deps,
  'journal' | 'desk' | 'chain' | 'people' | 'documents' | 'lawBook'
> & { readonly edge: Pick<Edge, 'digest'> };

/** Where a scenario is played: the parts of the program, and what the story calls its cases. */
export interface Stage {
  readonly deps: ScenarioDeps;
  readonly scenario: Scenario;
  /** Ids of applications by the names that the story gives them. */
  readonly cases: Map<string, string>;
}

/** One kind of step. It answers what happened, in plain values that a file can name. */
export type Deed = (stage: Stage, given: Given, act: Act) => Promise<Given>;

export function actorNamed({ people }: Scenario, id: string): Actor {
  if (id === SYSTEM.id) return SYSTEM;
  const person = people[id];
  assert(person !== undefined, `nobody is called ${id}`);
  return { id, firm: person.firm, roles: person.roles };
}

export function lawOf({ deps, scenario }: Stage): Law {
  const law = deps.lawBook.laws.get(scenario.jurisdiction);
  assert(law !== undefined, `no law of ${scenario.jurisdiction} is held`);
  return law;
}

export function caseNamed({ cases }: Stage, given: Given): string {
  const name = textIn(given, 'application');
  const id = cases.get(name);
  assert(id !== undefined, `no application has been called ${name}`);
  return id;
}

/** The licence that came of an application; a number that was never given otherwise. */
export async function licenceNamed(stage: Stage, given: Given): Promise<string> {
  const name = textIn(given, 'licence');
  const id = stage.cases.get(name);
  if (id === undefined) return name;
  const found = await stage.deps.desk.application(id);
  assert(found?.subject.status === 'granted', `no licence came of ${name}`);
  return found.subject.licence;
}

/** How a refusal reads in a scenario: its reason, and the facts beside it. */
export function refused({ reason, facts }: Refused<string>): Given {
  return { refused: reason, ...facts };
}

/** What was done, or why not. */
export function outcomeOf(result: Result<{ readonly repeated?: true }, string>): Given {
  if (!result.ok) return refused(result);
  return result.value.repeated ? { done: true, repeated: true } : { done: true };
}

/** Values as a file writes them: whole numbers of any size as text, maps as objects. */
export function plainly(value: unknown): Given {
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${part}`;
    return part instanceof Map ? Object.fromEntries(part) : part;
  });
  const plain: unknown = JSON.parse(text);
  assert(isGiven(plain), 'only an object can be told plainly');
  return plain;
}
