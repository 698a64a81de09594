import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOf, type Office, openOffice } from '../../test/support/example-office.ts';
import { issueLicence } from '../../test/support/issued-licence.ts';
import { CUSTOMS, EXPORTER, OFFICER } from '../domain/application/example.ts';
import { RESERVE } from '../domain/licence/example.ts';
import { LAW } from '../domain/questioning/example.ts';
import { refuse } from '../domain/result.ts';
import { day } from '../domain/time/plain-date.ts';
import { answerQuestioning, attachToQuestioning } from './answer-questioning.ts';
import { changeLicence } from './change-licence.ts';
import { type CustomsQuestioningCommand, runQuestioning } from './close-questioning.ts';
import { openQuestioning, type QuestioningNotice } from './open-questioning.ts';

let office: Office;
beforeAll(async () => {
  const opened = await openOffice();
  const lawBook = { ...opened.lawBook, laws: new Map([['ex', LAW]]) };
  office = { ...opened, lawBook };
});
afterAll(() => office.close());

let declared = 0;

function noticeOf(change: Partial<QuestioningNotice> = {}): QuestioningNotice {
  declared += 1;
  return {
    jurisdiction: 'ex',
    declaration: `D-${declared}00`,
    office: 'Nordhafen',
    exporter: 'magnets',
    goods: 'Magnets',
    reason: 'The name alone says magnet.',
    ...change,
  };
}

const open = (notice = noticeOf(), on = '2025-06-12') =>
  openQuestioning(office, actOf(CUSTOMS, { on: day(on) }), notice);

async function opened(declaration?: string): Promise<string> {
  const done = await open(declaration === undefined ? noticeOf() : noticeOf({ declaration }));
  if (!done.ok) throw new Error(done.reason);
  return done.value.id;
}

async function attach(id: string, on = '2025-06-16') {
  const bytes = new TextEncoder().encode('Dy 0 %');
  const paper = { id, kind: 'test-report', fileName: 'r.txt', mediaType: 'text/plain', bytes };
  return attachToQuestioning(office, actOf(EXPORTER, { on: day(on) }), paper);
}

const answer = (id: string, on: string) =>
  answerQuestioning(office, actOf(EXPORTER, { on: day(on) }), { id, statement: 'No dysprosium.' });
const run = (id: string, command: CustomsQuestioningCommand, on: string) =>
  runQuestioning(office, actOf(CUSTOMS, { on: day(on) }), { id, command });

describe('customs open a questioning', () => {
  test('and the exporter is told by when to answer', async () => {
    const id = await opened();
    const reader = { person: 'chen', firm: 'magnets', atAuthority: false };
    const [notice] = (await office.notices.list(reader, { limit: 1 })).rows;
    expect(notice?.content).toMatchObject({ questioning: id, dueOn: '2025-06-23' });
  });

  test.each([
    [{ jurisdiction: 'xx' }, 'jurisdiction-unknown'],
    [{ declaration: ' ' }, 'declaration-missing'],
    [{ goods: '' }, 'goods-missing'],
    [{ reason: '' }, 'reason-missing'],
    [{ exporter: 'nobody' }, 'exporter-unknown'],
  ])('%o is refused as %s', async (change, reason) => {
    expect(await open(noticeOf(change))).toMatchObject({ ok: false, reason });
  });

  test('nobody else does, and not where the law knows none', async () => {
    const act = actOf(OFFICER);
    const role = refuse('role-may-not', { role: 'customs' });
    expect(await openQuestioning(office, act, noticeOf())).toEqual(role);
    const before = await open(noticeOf(), '2025-05-31');
    expect(before).toEqual(refuse('no-questioning-in-law', { jurisdiction: 'ex' }));
  });

  test('once at a time for a declaration', async () => {
    const id = await opened('D-twice');
    const again = await open(noticeOf({ declaration: 'D-twice' }));
    const held = { questioning: id, since: '2025-06-12' };
    expect(again).toEqual(refuse('declaration-in-questioning', held));
  });
});

describe('the exporter answers', () => {
  test('with papers, on the last day in time', async () => {
    const id = await opened();
    expect(await answer(id, '2025-06-16')).toEqual(refuse('no-papers'));
    expect((await attach(id)).ok).toBe(true);
    expect((await answer(id, '2025-06-23')).ok).toBe(true);
    const [answered] = (await office.desk.story(`questioning/${id}`)).slice(-1);
    expect(answered?.findings).toMatchObject([{ rule: 'answered-in-time', outcome: 'met' }]);
  });

  test('a day late, and it is recorded so', async () => {
    const id = await opened();
    await attach(id);
    expect((await answer(id, '2025-06-24')).ok).toBe(true);
    const [answered] = (await office.desk.story(`questioning/${id}`)).slice(-1);
    expect(answered?.findings).toMatchObject([{ rule: 'answered-in-time', outcome: 'not-met' }]);
  });
});

describe('customs go on', () => {
  const needed = { type: 'close', outcome: 'licence-needed', result: 'Apply for one.' } as const;

  test('while the goods are identified the time stands', async () => {
    const id = await opened();
    await run(id, { type: 'commission', reason: 'Ask the institute.' }, '2025-06-16');
    await run(id, { type: 'resume', note: 'Dy 0.02 %.' }, '2025-06-20');
    await attach(id);
    // Four days did not count: 2025-06-16 to 2025-06-19.
    expect((await answer(id, '2025-06-27')).ok).toBe(true);
    const [answered] = (await office.desk.story(`questioning/${id}`)).slice(-1);
    expect(answered?.findings).toMatchObject([{ outcome: 'met' }]);
  });

  test('and hold nobody to a licence before their time is over', async () => {
    const id = await opened();
    expect(await run(id, needed, '2025-06-23')).toMatchObject({ reason: 'answer-time-runs' });
    expect((await run(id, needed, '2025-06-24')).ok).toBe(true);
    const reader = { person: 'chen', firm: 'magnets', atAuthority: false };
    const [notice] = (await office.notices.list(reader, { limit: 1 })).rows;
    expect(notice?.content).toMatchObject({ kind: 'questioning-closed', questioning: id });
  });
});

describe('goods of a questioned declaration', () => {
  test('do not leave under a reservation made before, and leave once it is closed', async () => {
    const number = await issueLicence(office);
    const { reservation } = RESERVE;
    const moved = (command: Parameters<typeof changeLicence>[2]['command']) =>
      changeLicence(office, actOf(CUSTOMS, { on: day('2025-07-02') }), { number, command });
    expect((await moved({ ...RESERVE, declaration: 'D-goods' })).ok).toBe(true);
    const id = await opened('D-goods');
    const off = { type: 'write-off', reservation, quantity: '1', unit: 'kg' } as const;
    const held = refuse('declaration-in-questioning', { questioning: id, since: '2025-06-12' });
    expect(await moved(off)).toEqual(held);
    const more = { ...RESERVE, reservation: 'R-2', declaration: 'D-goods' };
    expect(await moved(more)).toEqual(held);
    expect((await moved({ ...RESERVE, reservation: 'R-3', declaration: 'D-other' })).ok).toBe(true);
    expect((await moved({ ...off, type: 'release', quantity: '1' })).ok).toBe(true);
    const done = { type: 'close', outcome: 'no-licence-needed', result: 'Borne out.' } as const;
    expect((await run(id, done, '2025-07-02')).ok).toBe(true);
    expect((await moved(off)).ok).toBe(true);
  });
});
