import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  draftWhole,
  type Office,
  openOffice,
  takeSteps,
} from '../../test/support/example-office.ts';
import type { ApplicationCommandType } from '../domain/application/command.ts';
import {
  AUDITOR,
  actorOf,
  COMPLETE_FORM,
  COUNTERSIGNER,
  CUSTOMS,
  EXPORTER,
  OFFICER,
} from '../domain/application/example.ts';
import type { Actor } from '../domain/party/actor.ts';
import { refuse } from '../domain/result.ts';
import { day } from '../domain/time/plain-date.ts';
import { type CaseView, viewCase } from './view-case.ts';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice();
  id = await draftWhole(office);
  await takeSteps(office, id, [
    ['submit', '2025-04-07'],
    ['take-up', '2025-04-08'],
    ['stop-clock', '2025-04-10'],
    ['restart-clock', '2025-04-15'],
    ['propose', '2025-06-10'],
  ]);
});
afterAll(() => office.close());

async function view(actor: Actor, on = '2025-06-11', of = id): Promise<CaseView> {
  const seen = await viewCase(office, { id: of, on: day(on), actor });
  if (!seen.ok) throw new Error(seen.reason);
  return seen.value;
}

function openSteps({ steps }: CaseView) {
  return steps.filter(({ may }) => may.ok).map(({ step }) => step);
}

function objectionTo(wanted: ApplicationCommandType, { steps }: CaseView) {
  return steps.find(({ step }) => step === wanted)?.may;
}

describe('a case', () => {
  test('shows what is asked for, by whom, under which law, and what has happened', async () => {
    const seen = await view(OFFICER);
    expect(seen.application).toMatchObject({ id, status: 'proposed' });
    expect(seen).toMatchObject({ version: 7, gaps: [], licenceType: { code: 'ex-one' } });
    expect(seen.exporter).toMatchObject({ name: 'Ningbo Example Magnets' });
    expect(seen.story.map(({ type }) => type)).toContain('clock-stopped');
    expect(Object.fromEntries(seen.names)).toEqual({ chen: 'Chen', wei: 'Wei' });
  });

  test('has a clock that is computed on the day of looking', async () => {
    const due = { limit: 45, dueOn: '2025-06-12' };
    expect((await view(OFFICER, '2025-04-09')).clock).toEqual({
      ...due,
      used: 2,
      dueOn: '2025-06-09',
    });
    expect((await view(OFFICER, '2025-04-14')).clock).toMatchObject({
      dueOn: 'unknown',
      standsSince: '2025-04-10',
      standsBecause: 'expert-opinion',
    });
    expect((await view(OFFICER, '2025-06-13')).clock).toEqual({ ...due, used: 46, overdueBy: 1 });
  });

  test('has a determination for every line by the law of that day', async () => {
    const { determinations } = await view(OFFICER);
    expect(determinations).toMatchObject([
      { line: 1, answer: { ok: true, value: { outcome: 'licence-required' } } },
      { line: 2, answer: { ok: true, value: { outcome: 'need-facts' } } },
    ]);
    const early = await view(OFFICER, '2024-03-31');
    expect(early.determinations[0]).toMatchObject({
      answer: { value: { outcome: 'not-controlled' } },
    });
  });

  test('says of a line that cannot be read what is wrong with it', async () => {
    const lines = [{ composition: { Dy: '2' } }];
    const draft = await draftWhole(office, { ...COMPLETE_FORM, lines });
    const { determinations, clock } = await view(EXPORTER, '2025-06-11', draft);
    expect(determinations).toMatchObject([
      { line: 1, answer: { ok: false, reason: 'fraction-out-of-range' } },
    ]);
    expect(clock).toBeUndefined();
  });
});

describe('the steps', () => {
  test('are open to those who may take them now', async () => {
    expect(openSteps(await view(EXPORTER))).toEqual(['withdraw']);
    expect(openSteps(await view(OFFICER))).toEqual([]);
    expect(openSteps(await view(COUNTERSIGNER))).toEqual(['send-back', 'countersign']);
    expect(openSteps(await view(AUDITOR))).toEqual([]);
  });

  test('that are closed say why', async () => {
    const proposer: Actor = { ...OFFICER, roles: ['officer', 'countersigner'] };
    const seen = await view(proposer);
    expect(objectionTo('countersign', seen)).toEqual(refuse('proposer-may-not-countersign'));
    expect(objectionTo('propose', seen)).toEqual(refuse('step-not-open', { status: 'proposed' }));
  });
});

describe('who sees it', () => {
  test('the exporter, but not what the authority does among itself', async () => {
    const seen = await view(EXPORTER);
    expect(seen.application).toMatchObject({ status: 'in-review' });
    expect(seen.application).not.toHaveProperty('proposal');
    expect(seen.story.map(({ type }) => type)).not.toContain('proposed');
    expect((await view(COUNTERSIGNER)).story.map(({ type }) => type)).toContain('proposed');
  });

  test('nobody else', async () => {
    const look = (actor: Actor, of = id) =>
      viewCase(office, { id: of, on: day('2025-06-11'), actor });
    const other = actorOf('li', 'exporter', 'another firm');
    expect(await look(other)).toEqual(refuse('not-your-application'));
    expect(await look(CUSTOMS)).toEqual(refuse('role-may-not'));
    expect(await look(OFFICER, await draftWhole(office))).toEqual(refuse('role-may-not'));
    expect(await look(OFFICER, 'A-999999')).toEqual(refuse('unknown'));
  });
});
