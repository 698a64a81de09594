import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LawBook } from '../../src/app/ports.ts';
import { runScenario, type StepReport } from '../../src/app/run-scenario.ts';
import { parseScenario, type Scenario } from '../../src/app/scenario.ts';
import { edge } from '../../src/main/edge.ts';
import { lawIn } from '../../src/main/law.ts';
import { scenarioFile } from '../../src/main/scenario-files.ts';
import { type FreshStore, freshStore, SERVERS } from '../support/database.ts';

let lawBook: LawBook;
let scenario: Scenario;

beforeAll(async () => {
  const law = await lawIn();
  const parsed = parseScenario(scenarioFile('magnets-2025'));
  if (!law.ok || !parsed.ok) throw new Error('the law or the scenario cannot be read');
  lawBook = law.value;
  scenario = parsed.value;
});

async function play(store: FreshStore, played: Scenario) {
  const reports: StepReport[] = [];
  const deps = { ...store, lawBook, edge };
  const sum = await runScenario(deps, played, (report) => {
    reports.push(report);
  });
  return { sum, otherwise: reports.filter(({ ok }) => !ok), reports };
}

describe.each(SERVERS)('on the %s server', (server) => {
  let store: FreshStore;
  beforeAll(async () => {
    store = await freshStore({ server });
  });
  afterAll(() => store.close());

  test('every step of the year goes as the law has it, and the record is whole', async () => {
    const { sum, otherwise } = await play(store, scenario);
    expect(otherwise).toEqual([]);
    expect(sum).toMatchObject({ failed: 0, steps: scenario.steps.length, audit: { whole: true } });
    expect(sum.steps).toBeGreaterThan(60);
  });
});

describe('a story that is told wrongly', () => {
  let store: FreshStore;
  beforeAll(async () => {
    store = await freshStore();
  });
  afterAll(() => store.close());

  test('fails at the step that is wrong, and goes on with the others', async () => {
    const [first, second, third] = scenario.steps.slice(0, 3);
    if (!first || !second || !third) throw new Error('the scenario is too short');
    const wrong = { ...second, expect: { outcome: 'prohibited' } };
    const nobodysCase = { ...third, do: 'submit', with: { application: 'X' } } as const;
    const steps = [first, wrong, nobodysCase, third];
    const { sum, otherwise } = await play(store, { ...scenario, steps });
    expect(sum).toMatchObject({ steps: 4, failed: 2 });
    expect(otherwise).toMatchObject([
      { step: 2, expected: { outcome: 'prohibited' }, actual: { outcome: 'not-controlled' } },
      { step: 3, actual: { refused: 'mistake', says: 'no application has been called X' } },
    ]);
  });
});
