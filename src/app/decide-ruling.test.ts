import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOf, type Office, openOffice } from '../../test/support/example-office.ts';
import { COUNTERSIGNER, EXAMPLE_DAY, EXPORTER, OFFICER } from '../domain/application/example.ts';
import { refuse } from '../domain/result.ts';
import type { RulingProposal } from '../domain/ruling/ruling.ts';
import type { Instant } from '../domain/time/instant.ts';
import { day } from '../domain/time/plain-date.ts';
import { askRuling, type RulingRequest } from './ask-ruling.ts';
import { attachToRuling, decideRuling, expireRulings } from './decide-ruling.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const PRESS: RulingRequest = {
  jurisdiction: 'ex',
  item: {
    number: ' P-100 ',
    name: 'Press for powders',
    facts: { form: 'equipment', properties: { pressure: { value: 6.5, unit: 'GPa' } } },
  },
  codes: ['1X003'],
  question: 'Is it controlled?',
};

const FREE: RulingProposal = {
  outcome: 'not-controlled',
  codes: ['1X003'],
  reason: 'It presses tablets.',
  validity: { from: EXAMPLE_DAY, until: day('2025-12-11') },
};

async function asked(request: RulingRequest = PRESS): Promise<string> {
  const done = await askRuling(office, actOf(EXPORTER), request);
  if (!done.ok) throw new Error(done.reason);
  return done.value.id;
}

async function proposed(proposal: RulingProposal): Promise<string> {
  const id = await asked();
  await decideRuling(office, actOf(OFFICER), { id, command: { type: 'take-up' } });
  const done = await decideRuling(office, actOf(OFFICER), {
    id,
    command: { type: 'propose', proposal },
  });
  if (!done.ok) throw new Error(done.reason);
  return id;
}

const sign = (id: string, actor = COUNTERSIGNER) =>
  decideRuling(office, actOf(actor), { id, command: { type: 'countersign' } });

test('what is asked keeps its figures as text and has an identity', async () => {
  const found = await office.desk.ruling(await asked());
  expect(found?.subject).toMatchObject({
    status: 'asked',
    exporter: 'magnets',
    item: {
      number: 'P-100',
      facts: { properties: { pressure: { value: '6.5', unit: 'GPa' } } },
      identity: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
});

test('the same request asked twice is one ruling', async () => {
  const act = actOf(EXPORTER);
  const [one, other] = [await askRuling(office, act, PRESS), await askRuling(office, act, PRESS)];
  expect(one.ok && other.ok && one.value.id === other.value.id).toBe(true);
});

test.each([
  [{ jurisdiction: 'xx' }, 'jurisdiction-unknown'],
  [{ question: ' ' }, 'question-missing'],
  [{ codes: ['1X999'] }, 'code-unknown'],
  [{ item: { name: '', facts: {} } }, 'item-unnamed'],
  [{ item: { name: 'Press', facts: { form: 'cube' } } }, 'form-unknown'],
  [{ item: { name: 'Press', facts: [] } }, 'not-an-object'],
])('%o is refused as %s', async (change, reason) => {
  const refused = await askRuling(office, actOf(EXPORTER), { ...PRESS, ...change });
  expect(refused).toMatchObject({ ok: false, reason });
});

test('only an exporter asks', async () => {
  const refused = await askRuling(office, actOf(OFFICER), PRESS);
  expect(refused).toEqual(refuse('role-may-not', { role: 'exporter' }));
});

test('a ruling rests on the law of its day, and the exporter is told', async () => {
  const id = await proposed(FREE);
  expect((await sign(id)).ok).toBe(true);
  const given = (await office.desk.ruling(id))?.subject;
  expect(given).toMatchObject({
    status: 'given',
    answer: FREE,
    basis: { edition: 'example', entries: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  const reader = { person: 'chen', firm: 'magnets', atAuthority: false };
  const { rows } = await office.notices.list(reader, { limit: 5 });
  expect(rows).toMatchObject([
    { content: { kind: 'ruling-decided', ruling: id, outcome: 'not-controlled' } },
  ]);
  const [signed] = (await office.desk.story(`ruling/${id}`)).slice(-1);
  expect(signed?.findings).toMatchObject([{ rule: 'two-people-rule', outcome: 'met' }]);
});

test('whoever proposed it does not sign it', async () => {
  const id = await proposed(FREE);
  const both = { ...OFFICER, roles: ['officer', 'countersigner'] as const };
  expect(await sign(id, both)).toEqual(refuse('proposer-may-not-countersign'));
});

test('a refusal to rule is signed too, and answers nothing', async () => {
  const id = await proposed({ outcome: 'refuse', reason: 'No sample was sent.' });
  await sign(id);
  expect((await office.desk.ruling(id))?.subject).toMatchObject({
    status: 'refused',
    reason: 'No sample was sent.',
  });
});

test('a test report is kept with the ruling', async () => {
  const id = await asked();
  const bytes = new TextEncoder().encode('6.5 GPa');
  const paper = { id, kind: 'test-report', fileName: 'report.txt', mediaType: 'text/plain', bytes };
  const attached = await attachToRuling(office, actOf(EXPORTER), paper);
  expect(attached).toMatchObject({ ok: true, value: { version: 2 } });
  const [document] = (await office.desk.ruling(id))?.subject.documents ?? [];
  expect(await office.documents.get(document?.digest ?? '')).toEqual(Buffer.from(bytes));
  const none = await attachToRuling(office, actOf(EXPORTER), { ...paper, bytes: new Uint8Array() });
  expect(none).toEqual(refuse('document-empty'));
  const unknown = await attachToRuling(office, actOf(EXPORTER), { ...paper, id: 'R-9' });
  expect(unknown).toEqual(refuse('unknown'));
});

test('rulings run out by themselves, each once', async () => {
  const id = await proposed(FREE);
  await sign(id);
  const on = (text: string) => ({
    at: `${text}T01:00:00.000Z` as Instant,
    on: day(text),
    jurisdiction: 'ex',
  });
  expect(await expireRulings(office, on('2025-12-11'))).toEqual([]);
  expect(await expireRulings(office, on('2025-12-12'))).toContain(id);
  expect(await expireRulings(office, on('2025-12-13'))).toEqual([]);
  expect((await office.desk.ruling(id))?.subject.status).toBe('expired');
});
