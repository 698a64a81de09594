import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeLicence } from '../../src/app/change-licence.ts';
import { PEOPLE } from '../../src/domain/licence/example.ts';
import { ok, refuse } from '../../src/domain/result.ts';
import { type FreshStore, freshStore, SERVERS } from '../support/database.ts';
import { actOf, draft, draftedEvent, EXPORTER, grant, happen, ON, reserve } from './acts.ts';

describe.each(SERVERS)('The journal on the %s PostgreSQL', (server) => {
  let store: FreshStore;
  beforeAll(async () => {
    store = await freshStore({ server });
  });
  afterAll(() => store.close());

  test('gives a receipt that names the stream and its new version', async () => {
    expect(await draft(store.journal, 'A-1')).toEqual(
      ok({ stream: 'application/A-1', version: 1 }),
    );
  });

  test('does the same act once and answers it the same the second time', async () => {
    const act = actOf(EXPORTER);
    const first = await draft(store.journal, 'A-2', act);
    const second = await draft(store.journal, 'A-2', act);
    expect(first).toEqual(ok({ stream: 'application/A-2', version: 1 }));
    expect(second).toEqual(ok({ stream: 'application/A-2', version: 1, repeated: true }));
    expect(await store.desk.story('application/A-2')).toHaveLength(1);
  });

  test('answers a repeated draft with the application that the first one made', async () => {
    const act = actOf(EXPORTER);
    await draft(store.journal, 'A-3', act);
    const again = await draft(store.journal, 'A-4', act);
    expect(again).toEqual(ok({ stream: 'application/A-3', version: 1, repeated: true }));
    expect(await store.desk.application('A-4')).toBeUndefined();
  });

  test('refuses another act under a key that was used', async () => {
    const act = actOf(EXPORTER);
    await draft(store.journal, 'A-5', act);
    const other = await draft(store.journal, 'A-5', { ...act, digest: 'asked otherwise' });
    expect(other).toEqual(refuse('key-used-otherwise'));
  });

  test('keeps the keys of two people apart', async () => {
    const act = actOf(EXPORTER);
    await draft(store.journal, 'A-6', act);
    const other = await draft(store.journal, 'A-7', { ...act, actor: { ...EXPORTER, id: 'li' } });
    expect(other).toEqual(ok({ stream: 'application/A-7', version: 1 }));
  });

  test('ends two identical requests at one moment as one done and one repeated', async () => {
    const act = actOf(EXPORTER);
    const both = await Promise.all([
      draft(store.journal, 'A-8', act),
      draft(store.journal, 'A-9', act),
    ]);
    const repeated = both.map((answer) => answer.ok && answer.value.repeated === true);
    expect(repeated.sort()).toEqual([false, true]);
    const made = await Promise.all(['A-8', 'A-9'].map((id) => store.desk.application(id)));
    expect(made.filter((application) => application !== undefined)).toHaveLength(1);
  });

  test('refuses a write decided on an older version', async () => {
    await draft(store.journal, 'A-10');
    const saved = { type: 'saved', form: {} } as const;
    const save = (expected: number) => {
      const act = actOf(EXPORTER, { expected });
      return store.journal.changeApplication(act, 'A-10', () => happen('A-10', saved));
    };
    expect(await save(1)).toEqual(ok({ stream: 'application/A-10', version: 2 }));
    expect(await save(1)).toEqual(refuse('changed-meanwhile'));
  });

  test('lets one of two people who decide at the same moment go first', async () => {
    await draft(store.journal, 'A-11');
    const withdraw = () => {
      const event = { type: 'withdrawn', on: ON, reason: 'Cancelled.' } as const;
      const act = actOf(EXPORTER, { expected: 1 });
      return store.journal.changeApplication(act, 'A-11', () => happen('A-11', event));
    };
    const answers = await Promise.all([withdraw(), withdraw()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(refuse('changed-meanwhile'));
  });

  test('writes nothing when the decision refuses, so the same key may try again', async () => {
    const act = actOf(EXPORTER);
    const no = await store.journal.changeApplication(act, 'A-12', () => refuse('role-may-not'));
    expect(no).toEqual(refuse('role-may-not'));
    expect(await draft(store.journal, 'A-12', act)).toEqual(
      ok({ stream: 'application/A-12', version: 1 }),
    );
  });

  test('writes nothing at all when an event cannot be sealed', async () => {
    const form = { lines: [{ quantity: 0.5 as unknown as string }] };
    const drafting = store.journal.changeApplication(actOf(EXPORTER), 'A-13', () =>
      happen('A-13', draftedEvent('A-13', { form })),
    );
    await expect(drafting).rejects.toThrow('not a whole number');
    expect(await store.desk.story('application/A-13')).toEqual([]);
  });

  test('says that a licence is unknown', async () => {
    expect(await reserve(store.journal, 'EX-0')).toEqual(refuse('unknown'));
    const expected = await draft(store.journal, 'A-14', actOf(EXPORTER, { expected: 3 }));
    expect(expected).toEqual(refuse('unknown'));
  });

  test('keeps every text as it was typed, and every number to the last digit', async () => {
    const typed = ['\0', '\ud800', '\udc00x', '$bigint', '"\\', '钕', '🧲', '__proto__'];
    const lines = typed.map((name) => ({ name, composition: { [name]: name, $bigint: '1' } }));
    const form = { lines };
    await store.journal.changeApplication(actOf(EXPORTER), 'A-15', () =>
      happen('A-15', draftedEvent('A-15', { form })),
    );
    expect((await store.desk.application('A-15'))?.subject.form).toEqual(form);
    const [drafted] = await store.desk.story('application/A-15');
    expect(drafted?.body.form).toEqual(form);
  });

  test('gives every number of a series once, whoever asks at the same time', async () => {
    const asked = Array.from({ length: 40 }, () => store.journal.nextNumber('example'));
    const given = await Promise.all(asked);
    expect(new Set(given).size).toBe(40);
    expect(Math.min(...given)).toBe(1);
  });

  test('never gives out more of a licence than it holds, whatever the crowd', async () => {
    await grant(store.journal, 'A-20', 'EX-20');
    const asked = Array.from({ length: 50 }, (_, index) =>
      reserve(store.journal, 'EX-20', { reservation: `R-${index}`, quantity: '0.3' }),
    );
    const answers = await Promise.all(asked);
    const accepted = answers.filter((answer) => answer.ok).length;
    expect(accepted).toBe(33);
    const facts = { available: '0.1', unit: 'kg' };
    expect(answers.filter((answer) => !answer.ok)[0]).toMatchObject({
      reason: 'quantity-exceeds-balance',
      facts,
    });
    const licence = await store.desk.licence('EX-20');
    expect(licence?.version).toBe(1 + accepted);
    expect(licence?.subject.books.get(1)).toEqual({
      ...{ authority: -10_000_000n, available: 100_000n, reserved: 9_900_000n },
      ...{ writtenOff: 0n, lapsed: 0n },
    });
    const reserved = await store.desk.reservations('EX-20');
    expect(reserved.reduce((sum, each) => sum + each.reservedBase, 0n)).toBe(9_900_000n);
  });

  test('does the same reservation once, and refuses it with another quantity', async () => {
    await grant(store.journal, 'A-21', 'EX-21');
    const act = actOf(PEOPLE.customs, { digest: 'four' });
    expect(await reserve(store.journal, 'EX-21', { act })).toMatchObject({ ok: true });
    const again = await reserve(store.journal, 'EX-21', { act });
    expect(again).toMatchObject({ value: { repeated: true } });
    const more = await reserve(store.journal, 'EX-21', { act: { ...act, digest: 'five' } });
    expect(more).toEqual(refuse('key-used-otherwise'));
    const fresh = await reserve(store.journal, 'EX-21', { quantity: '5' });
    expect(fresh).toMatchObject({ reason: 'reservation-exists' });
    expect((await store.desk.licence('EX-21'))?.subject.books.get(1)?.reserved).toBe(4_000_000n);
  });

  test('follows a reservation through write-off, release and correction', async () => {
    await grant(store.journal, 'A-22', 'EX-22');
    await reserve(store.journal, 'EX-22');
    const part = { reservation: 'R-1', quantity: '1', unit: 'kg' };
    const commands = [
      { type: 'write-off', ...part },
      { type: 'release', ...part },
      { type: 'correct', ...part, quantity: '1.5', reason: 'Weighed again.' },
    ] as const;
    for (const command of commands) {
      const act = actOf(PEOPLE.customs);
      const done = await changeLicence({ journal: store.journal }, act, {
        number: 'EX-22',
        command,
      });
      expect(done).toMatchObject({ ok: true });
    }
    expect(await store.desk.reservation('EX-22', 'R-1')).toMatchObject({
      ...{ reservedBase: 4_500_000n, writtenOffBase: 1_500_000n, releasedBase: 1_000_000n },
    });
    expect((await store.desk.licence('EX-22'))?.subject.books.get(1)).toMatchObject({
      ...{ available: 6_500_000n, reserved: 2_000_000n, writtenOff: 1_500_000n },
    });
  });
});
