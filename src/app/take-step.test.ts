import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  actOf,
  commandOf,
  draftWhole,
  type Office,
  openOffice,
  takeSteps,
} from '../../test/support/example-office.ts';
import {
  COMPLETE_FORM,
  COUNTERSIGNER,
  EXAMPLE_REFUSAL,
  EXPORTER,
  OFFICER,
} from '../domain/application/example.ts';
import type { Actor } from '../domain/party/actor.ts';
import { refuse } from '../domain/result.ts';
import { day } from '../domain/time/plain-date.ts';
import { takeStep } from './take-step.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const TO_REVIEW = [
  ['submit', '2025-04-07'],
  ['take-up', '2025-04-08'],
] as const;
const TO_PROPOSAL = [...TO_REVIEW, ['propose', '2025-06-10']] as const;

async function applicationOf(id: string) {
  const loaded = await office.desk.application(id);
  return loaded?.subject;
}

describe('a grant', () => {
  test('makes the licence that was proposed, in the same act', async () => {
    const id = await draftWhole(office);
    await takeSteps(office, id, [...TO_PROPOSAL, ['countersign', '2025-06-12']]);
    const granted = await applicationOf(id);
    const number = granted?.status === 'granted' ? granted.licence : '';
    expect(granted).toMatchObject({ decidedOn: '2025-06-12', countersigner: COUNTERSIGNER.id });
    expect(number).toMatch(/^EX-2025-\d{6}$/);

    const licence = await office.desk.licence(number);
    expect(licence?.subject.issued).toMatchObject({
      number,
      application: id,
      holder: EXPORTER.firm,
      issuedOn: '2025-06-12',
      validity: { from: '2025-06-12', until: '2025-12-11' },
      proposer: OFFICER.id,
      countersigner: COUNTERSIGNER.id,
      lines: [{ line: 1, unit: 'kg', quantityBase: 10_000_000n }],
    });
    expect(licence?.subject.books.get(1)).toMatchObject({ available: 10_000_000n });
  });

  test('leaves its findings with its events', async () => {
    const id = await draftWhole(office);
    await takeSteps(office, id, [...TO_PROPOSAL, ['countersign', '2025-06-12']]);
    const story = await office.desk.story(`application/${id}`);
    const found = story.map(({ type, findings }) => [type, findings.map(({ rule }) => rule)]);
    expect(found).toEqual([
      ['drafted', []],
      ['saved', []],
      ['submitted', ['application-complete']],
      ['taken-up', []],
      ['proposed', ['quantity-within-asked', 'validity-within-law', 'validity-within-practice']],
      ['granted', ['two-people-decide']],
    ]);
  });

  test('signed twice at one moment is signed once', async () => {
    const id = await draftWhole(office);
    await takeSteps(office, id, TO_PROPOSAL);
    const other: Actor = { ...COUNTERSIGNER, id: 'lin' };
    const request = { id, command: commandOf('countersign') };
    const answers = await Promise.all(
      [COUNTERSIGNER, other].map((actor) => takeStep(office, actOf(actor), request)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(refuse('step-not-open', { status: 'granted' }));
  });

  test('asked for again with its key is answered again, and makes no second licence', async () => {
    const id = await draftWhole(office);
    await takeSteps(office, id, TO_PROPOSAL);
    const act = actOf(COUNTERSIGNER);
    const request = { id, command: commandOf('countersign') };
    const first = await takeStep(office, act, request);
    const licences = await office.desk.licences({}, { limit: 100 });
    const again = await takeStep(office, act, request);
    expect(again).toEqual(first.ok && { ok: true, value: { ...first.value, repeated: true } });
    expect(await office.desk.licences({}, { limit: 100 })).toEqual(licences);
  });
});

test('a signed refusal makes no licence', async () => {
  const id = await draftWhole(office);
  await takeSteps(office, id, TO_REVIEW);
  const command = { type: 'propose', proposal: EXAMPLE_REFUSAL } as const;
  await takeStep(office, actOf(OFFICER), { id, command });
  await takeSteps(office, id, [['countersign', '2025-06-12']]);
  expect(await applicationOf(id)).toMatchObject({ status: 'refused', proposal: EXAMPLE_REFUSAL });
});

describe('a step that is refused', () => {
  test('names an application that does not exist', async () => {
    const request = { id: 'A-999999', command: commandOf('submit') };
    expect(await takeStep(office, actOf(EXPORTER), request)).toEqual(refuse('unknown'));
  });

  test('was decided on an older version', async () => {
    const id = await draftWhole(office);
    const request = { id, command: commandOf('submit') };
    const answer = await takeStep(office, actOf(EXPORTER, { expected: 1 }), request);
    expect(answer).toEqual(refuse('changed-meanwhile'));
  });

  test('comes from an exporter whose form is incomplete, and counts what is missing', async () => {
    const id = await draftWhole(office, { ...COMPLETE_FORM, destination: '', lines: [{}] });
    const answer = await takeStep(office, actOf(EXPORTER), { id, command: { type: 'submit' } });
    expect(answer).toEqual(refuse('application-incomplete', { gaps: '6', first: '/destination' }));
  });

  test('is under a licence type that nobody has made, or that is no longer in force', async () => {
    const id = await draftWhole(office, { ...COMPLETE_FORM, licenceType: 'ex-none' });
    const submit = { id, command: commandOf('submit') };
    const facts = { gaps: '1', first: '/licenceType' };
    const unknown = await takeStep(office, actOf(EXPORTER), submit);
    expect(unknown).toEqual(refuse('application-incomplete', facts));

    const filed = await draftWhole(office);
    await takeSteps(office, filed, TO_REVIEW);
    const propose = { id: filed, command: commandOf('propose') };
    const late = await takeStep(office, actOf(OFFICER, { on: day('2027-01-01') }), propose);
    expect(late).toEqual(refuse('licence-type-not-in-force', { licenceType: 'ex-one' }));
  });

  test('comes from the proposer of what is to be signed', async () => {
    const id = await draftWhole(office);
    await takeSteps(office, id, TO_PROPOSAL);
    const both: Actor = { ...OFFICER, roles: ['officer', 'countersigner'] };
    const answer = await takeStep(office, actOf(both), { id, command: commandOf('countersign') });
    expect(answer).toEqual(refuse('proposer-may-not-countersign'));
    expect(await applicationOf(id)).toMatchObject({ status: 'proposed' });
  });
});
