import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CUSTOMS } from '../../src/domain/application/example.ts';
import type { QuestioningEvent } from '../../src/domain/questioning/event.ts';
import { OPENED } from '../../src/domain/questioning/example.ts';
import { QUESTIONING_OUTCOMES } from '../../src/domain/questioning/questioning.ts';
import { ok, refuse } from '../../src/domain/result.ts';
import type { RulingEvent } from '../../src/domain/ruling/event.ts';
import { ASKED, BASIS, NOT_CONTROLLED, PEOPLE } from '../../src/domain/ruling/example.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { type FreshStore, freshStore, SERVERS } from '../support/database.ts';
import { actOf, grant, ON, reserve } from './acts.ts';

const { OFFICER, COUNTERSIGNER } = PEOPLE;
const AT = '2025-07-01T02:00:00.000Z' as Instant;

describe.each(SERVERS)('Rulings and questionings on the %s PostgreSQL', (server) => {
  let store: FreshStore;
  beforeAll(async () => {
    store = await freshStore({ server });
  });
  afterAll(() => store.close());

  const rule = (id: string, ...events: readonly RulingEvent[]) =>
    store.journal.changeRuling(actOf(OFFICER), id, () =>
      ok({
        events: events.map((event) => ({ stream: 'ruling', id, event }) as const),
        findings: [],
      }),
    );

  const question = (id: string, ...events: readonly QuestioningEvent[]) =>
    store.journal.changeQuestioning(actOf(CUSTOMS), { id, declaration: OPENED.declaration }, () =>
      ok({
        events: events.map((event) => ({ stream: 'questioning', id, event }) as const),
        findings: [],
      }),
    );

  const asked = (id: string): RulingEvent => ({ ...ASKED, id });
  const proposed: readonly RulingEvent[] = [
    { type: 'ruling-taken-up', by: OFFICER.id },
    { type: 'ruling-proposed', by: OFFICER.id, proposal: NOT_CONTROLLED },
  ];
  const ruledBy = (by: string): RulingEvent => ({ type: 'ruled', on: ON, by, basis: BASIS });

  test('a ruling is written with its events and found again', async () => {
    expect(await rule('R-1', asked('R-1'))).toEqual(ok({ stream: 'ruling/R-1', version: 1 }));
    await rule('R-1', ...proposed, ruledBy(COUNTERSIGNER.id));
    const found = await store.desk.ruling('R-1');
    expect(found).toMatchObject({ version: 4, subject: { status: 'given', basis: BASIS } });
    expect(await store.desk.story('ruling/R-1')).toHaveLength(4);
    const given = await store.desk.givenRulings('magnets');
    expect(given.map(({ id }) => id)).toEqual(['R-1']);
    expect(await store.desk.givenRulings('rivals')).toEqual([]);
  });

  test('a list of rulings is filtered, and goes on where a page ended', async () => {
    await rule('R-2', asked('R-2'));
    await rule('R-3', { ...ASKED, id: 'R-3', item: { name: 'Other', facts: {} } });
    const ids = async (filter: Parameters<typeof store.desk.rulings>[0], limit = 50) => {
      const page = await store.desk.rulings(filter, { limit });
      return page.rows.map(({ subject }) => subject.id);
    };
    expect(await ids({ item: 'P-100' })).toEqual(['R-2', 'R-1']);
    expect(await ids({ statuses: ['asked'] })).toEqual(['R-3', 'R-2']);
    expect(await ids({ exporter: 'rivals' })).toEqual([]);
    const first = await store.desk.rulings({}, { limit: 1 });
    const rest = await store.desk.rulings({}, { limit: 5, after: first.next ?? '' });
    expect(rest.rows).toHaveLength(2);
  });

  test('the database refuses a ruling by one person alone', async () => {
    const alone = rule('R-4', asked('R-4'), ...proposed);
    expect((await alone).ok).toBe(true);
    await expect(rule('R-4', ruledBy(OFFICER.id))).rejects.toThrow('four_eyes_rule');
    expect(await store.desk.ruling('R-4')).toMatchObject({ version: 3 });
  });

  test('a ruling is due to expire the day after its last', async () => {
    const due = (on: string) => store.desk.rulingsToExpire(day(on), 'ex');
    expect(await due('2025-12-11')).toEqual([]);
    expect(await due('2025-12-12')).toEqual(['R-1']);
    expect(await store.desk.rulingsToExpire(day('2025-12-12'), 'other')).toEqual([]);
  });

  test('a declaration is questioned once at a time', async () => {
    expect((await question('Q-1', { ...OPENED, id: 'Q-1' })).ok).toBe(true);
    const again = question('Q-2', { ...OPENED, id: 'Q-2' });
    await expect(again).rejects.toThrow('one_open_questioning');
    expect(await store.desk.questioning('Q-2')).toBeUndefined();
    const seen = await store.journal.changeQuestioning(
      actOf(CUSTOMS),
      { id: 'Q-3', declaration: 'D-1' },
      (_, open) => refuse(open?.id === 'Q-1' ? 'seen' : 'not-seen'),
    );
    expect(seen).toEqual(refuse('seen'));
  });

  test('goods of a questioned declaration stay, others leave, and these once it is closed', async () => {
    await grant(store.journal, 'A-1', 'EX-2025-000001');
    const held = refuse('declaration-in-questioning', { questioning: 'Q-1', since: '2025-06-12' });
    expect(await reserve(store.journal, 'EX-2025-000001')).toEqual(held);
    const closed = { type: 'closed', on: ON, by: 'sun', result: 'Borne out.' } as const;
    await question('Q-1', { ...closed, outcome: QUESTIONING_OUTCOMES[0] });
    expect((await reserve(store.journal, 'EX-2025-000001')).ok).toBe(true);
    expect((await question('Q-5', { ...OPENED, id: 'Q-5' })).ok).toBe(true);
  });

  test('questionings are found by declaration and by firm', async () => {
    const open = await store.desk.questionings({ statuses: ['open'] }, { limit: 5 });
    expect(open.rows.map(({ subject }) => subject.id)).toEqual(['Q-5']);
    const both = await store.desk.questionings({ declaration: 'D-1' }, { limit: 5 });
    expect(both.rows).toHaveLength(2);
    expect((await store.desk.questionings({ exporter: 'x' }, { limit: 5 })).rows).toEqual([]);
  });

  test('the chain over all of it is whole', async () => {
    while ((await store.chain.seal()) > 0);
    expect(await store.chain.verify()).toMatchObject({ whole: true, unsealed: 0 });
  });
});

describe.each(SERVERS)('Notices on the %s PostgreSQL', (server) => {
  let store: FreshStore;
  beforeAll(async () => {
    store = await freshStore({ server });
  });
  afterAll(() => store.close());

  const content = {
    kind: 'questioning-opened',
    questioning: 'Q-1',
    declaration: 'D-1',
    dueOn: day('2025-06-23'),
  } as const;
  const told = { jurisdiction: 'ex', at: AT, on: ON, content };
  const chen = { person: 'chen', firm: 'magnets', atAuthority: false };
  const wei = { person: 'wei', firm: 'authority', atAuthority: true };

  test('the same matter is told once', async () => {
    expect(await store.notices.post({ ...told, key: 'k1', firm: 'magnets' })).toBe(true);
    expect(await store.notices.post({ ...told, key: 'k1', firm: 'magnets' })).toBe(false);
    expect(await store.notices.isPosted('k1')).toBe(true);
    expect(await store.notices.isPosted('k2')).toBe(false);
  });

  test('each reads what is for the own firm, and the authority what is for it', async () => {
    await store.notices.post({ ...told, key: 'k2' });
    await store.notices.post({ ...told, key: 'k3', firm: 'rivals' });
    const firms = async (reader: typeof chen) => {
      const { rows } = await store.notices.list(reader, { limit: 5 });
      return rows.map(({ firm }) => firm);
    };
    expect(await firms(chen)).toEqual(['magnets']);
    expect(await firms(wei)).toEqual([undefined]);
  });

  test('a mark of having read it is each reader’s own', async () => {
    await store.notices.post({ ...told, key: 'k4', firm: 'magnets' });
    expect(await store.notices.unread(chen)).toBe(2);
    const [newest] = (await store.notices.list(chen, { limit: 1 })).rows;
    expect(await store.notices.markRead(chen, AT, newest?.id)).toBe(1);
    expect(await store.notices.markRead(chen, AT, newest?.id)).toBe(0);
    expect(await store.notices.unread(chen)).toBe(1);
    expect(await store.notices.unread({ ...chen, person: 'li' })).toBe(2);
    const [read] = (await store.notices.list(chen, { limit: 1 })).rows;
    expect(read).toEqual({ ...newest, readAt: AT });
    expect(await store.notices.markRead(chen, AT, 'k1')).toBe(0);
    expect(await store.notices.markRead(chen, AT)).toBe(1);
  });

  test('nobody marks what is another firm’s', async () => {
    const { rows } = await store.notices.list({ ...chen, firm: 'rivals' }, { limit: 1 });
    expect(await store.notices.markRead(chen, AT, rows[0]?.id)).toBe(0);
  });

  test('a page goes on where the one before ended', async () => {
    const first = await store.notices.list(chen, { limit: 1 });
    const second = await store.notices.list(chen, { limit: 1, after: first.next ?? '' });
    expect(first.next).toBeDefined();
    expect(second.rows[0]?.id).not.toBe(first.rows[0]?.id);
    expect(second.next).toBeUndefined();
  });

  test('the last run of the law is known by jurisdiction', async () => {
    expect(await store.lawRuns.last('ex')).toBeUndefined();
    await store.lawRuns.record('ex', { edition: 'e1', on: ON });
    await store.lawRuns.record('ex', { edition: 'e2', on: day('2025-07-02') });
    expect(await store.lawRuns.last('ex')).toEqual({ edition: 'e2', on: '2025-07-02' });
  });
});
