import type { Deps } from '../app/ports.ts';
import { playSteps } from '../app/run-scenario.ts';
import { parseScenario, type Scenario } from '../app/scenario.ts';
import { assert } from '../domain/assert.ts';
import type { Role } from '../domain/party/actor.ts';
import { sampleSteps } from './sample-steps.ts';
import { scenarioFile } from './scenario-files.ts';

/** The story whose firms, people and forms the sample takes over. */
const STORY = 'magnets-2025';
export const SAMPLE_PASSWORD = 'ytterby-sample';

/** Who may sign in, by login. */
// biome-ignore format: a table reads better as a table
const PERSON_BY_LOGIN = {
  exporter:      'chen-yu',
  officer:       'wei-lan',
  officer2:      'lin-hao',
  countersigner: 'zhao-min',
  customs:       'sun-jie',
  auditor:       'he-qing',
} as const;

/**
 * Fills an empty database. Cases come first and people last, so that a start that is killed
 * meanwhile finds nobody there the next time and goes on: acts that were done are not done again.
 */
export async function addSample(deps: Deps): Promise<void> {
  const story = readStory();
  const law = deps.lawBook.laws.get(story.jurisdiction);
  assert(law !== undefined, `the sample needs the law of ${story.jurisdiction}`);
  const today = deps.edge.today(law.jurisdiction.zone);
  const people = await sampleAccounts(deps, story);

  await addFirms(deps, story, new Set(people.map(({ person }) => person.firm)));
  const sample = { ...story, name: `sample ${today}`, steps: sampleSteps(law.calendar, today) };
  await playSteps(deps, sample, ({ ok, says, actual }) => {
    assert(ok, `the sample went wrong at "${says}": ${JSON.stringify(actual)}`);
  });
  for (const { person, passwordHash } of people) await deps.people.add(person, passwordHash);
}

function readStory(): Scenario {
  const story = parseScenario(scenarioFile(STORY));
  assert(story.ok, `the scenario ${STORY} cannot be read`);
  return story.value;
}

async function addFirms({ people }: Deps, story: Scenario, wanted: Set<string>): Promise<void> {
  for (const firm of story.firms.filter(({ id }) => wanted.has(id))) {
    if ((await people.firm(firm.id)) === undefined) await people.addFirm(firm);
  }
}

async function sampleAccounts({ passwords }: Deps, { people }: Scenario) {
  return Promise.all(
    Object.entries(PERSON_BY_LOGIN).map(async ([login, id]) => {
      const known = people[id];
      assert(known !== undefined, `the story has no ${id}`);
      const passwordHash = await passwords.hash(SAMPLE_PASSWORD);
      return { person: { id, login, language: 'en' as const, ...known }, passwordHash };
    }),
  );
}

export interface SignIn {
  readonly login: string;
  readonly name: string;
  readonly firm: string;
  readonly roles: readonly Role[];
}

/** The sample sign-ins that this database knows. */
export async function sampleSignIns({ people }: Deps): Promise<readonly SignIn[]> {
  const signIns: SignIn[] = [];
  for (const login of Object.keys(PERSON_BY_LOGIN)) {
    const known = await people.byLogin(login);
    if (known === undefined) continue;
    const { name, firm, roles } = known.person;
    signIns.push({ login, name, firm: (await people.firm(firm))?.name ?? firm, roles });
  }
  return signIns;
}
