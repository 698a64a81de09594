import { expect, test } from 'vitest';
import { parseScenario } from './scenario.ts';

const STEP = { on: '2025-04-04', as: 'ann', do: 'look', says: 'Ann looks.', with: {}, expect: {} };
const SCENARIO = {
  name: 'example',
  title: 'An example',
  jurisdiction: 'ex',
  firms: [],
  people: { ann: { name: 'Ann', firm: 'one', roles: ['officer'] } },
  sheets: {},
  forms: {},
  steps: [STEP],
};

function faultOf(changes: object): unknown {
  const parsed = parseScenario({ ...SCENARIO, ...changes });
  return parsed.ok ? 'read' : parsed.facts?.path;
}

test('a scenario is read step by step', () => {
  const parsed = parseScenario({ ...SCENARIO, steps: [STEP, { ...STEP, key: 'again' }] });
  expect(parsed.ok && parsed.value.steps.map(({ key }) => key)).toEqual([undefined, 'again']);
});

test('a step that names nobody is taken by the system', () => {
  const { as: _, ...step } = STEP;
  const parsed = parseScenario({ ...SCENARIO, steps: [step] });
  expect(parsed.ok && parsed.value.steps[0]?.as).toBe('system');
});

test.each([
  ['/title', { title: 7 }],
  ['/people', { people: [] }],
  ['/forms', { forms: undefined }],
  ['/steps', { steps: {} }],
  ['/steps/0', { steps: ['look'] }],
  ['/steps/0/on', { steps: [{ ...STEP, on: '2025-02-30' }] }],
  ['/steps/0/do', { steps: [{ ...STEP, do: 'bribe' }] }],
  ['/steps/0/do', { steps: [{ ...STEP, do: undefined }] }],
  ['/steps/0/says', { steps: [{ ...STEP, says: undefined }] }],
  ['/steps/0/as', { steps: [{ ...STEP, as: 'bob' }] }],
  ['/steps/0/with', { steps: [{ ...STEP, with: [] }] }],
  ['/steps/0/expect', { steps: [{ ...STEP, expect: 'well' }] }],
  ['/steps/0/key', { steps: [{ ...STEP, key: 1 }] }],
  ['/steps/1/on', { steps: [STEP, { ...STEP, on: '2025-04-03' }] }],
])('what is wrong is named by its place: %s', (path, changes) => {
  expect(faultOf(changes)).toBe(path);
});

test('what is no object is no scenario', () => {
  expect(parseScenario(null).ok).toBe(false);
  expect(parseScenario([SCENARIO]).ok).toBe(false);
});
