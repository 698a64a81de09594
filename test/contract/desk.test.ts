import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeLicence } from '../../src/app/change-licence.ts';
import { lapseLicences } from '../../src/app/lapse-licences.ts';
import { EXAMPLE_GRANT, OFFICER } from '../../src/domain/application/example.ts';
import { PEOPLE } from '../../src/domain/licence/example.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { type FreshStore, freshStore, SERVERS } from '../support/database.ts';
import { AT, actOf, draft, draftedEvent, EXPORTER, grant, happen, ON, reserve } from './acts.ts';

describe.each(SERVERS)('The desk on the %s PostgreSQL', (server) => {
  let store: FreshStore;
  beforeAll(async () => {
    store = await freshStore({ server });
    const { people, journal } = store;
    const firm = { address: 'Road 1', country: 'CN', registrationNumber: '91' };
    await people.addFirm({ ...firm, id: 'magnets', name: 'Magnets Ltd', nameZh: '磁材' });
    await draft(journal, 'A-1', minute(1));
    await journal.changeApplication(minute(2), 'A-2', () =>
      happen('A-2', draftedEvent('A-2', { exporter: 'others', form: { lines: [] } })),
    );
    await grant(journal, 'A-3', 'EX-3');
    await reserve(journal, 'EX-3');
    await grant(journal, 'A-4', 'EX-4');
  });
  afterAll(() => store.close());

  test('shows an application as it stands, whatever its status', async () => {
    const granted = await store.desk.application('A-3');
    expect(granted).toMatchObject({
      version: 5,
      subject: { status: 'granted', licence: 'EX-3', proposal: EXAMPLE_GRANT, decidedOn: ON },
    });
    expect(await store.desk.application('A-9')).toBeUndefined();
  });

  test('lists what changed last first, with the names that people read', async () => {
    const { rows, next } = await store.desk.applications({}, { limit: 10 });
    expect(next).toBeUndefined();
    expect(rows.map(({ id }) => id)).toEqual(['A-2', 'A-1', 'A-4', 'A-3']);
    expect(rows[1]).toEqual({
      ...{ id: 'A-1', version: 1, status: 'draft', exporter: 'magnets' },
      ...{ exporterName: 'Magnets Ltd', licenceType: 'ex-one', destination: 'DE' },
      ...{ endUser: 'Motorenwerk Sued', firstLine: 'Magnets', lineCount: 2 },
      updatedAt: minute(1).at,
    });
    expect(rows[0]).toEqual({
      ...{ id: 'A-2', version: 1, status: 'draft', exporter: 'others', exporterName: 'others' },
      ...{ lineCount: 0, updatedAt: minute(2).at },
    });
    expect(rows[2]).toMatchObject({ status: 'granted', receivedOn: ON, licence: 'EX-4' });
  });

  test('gives every application once, page after page', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = { limit: 1, ...(after !== undefined && { after }) };
      const { rows, next } = await store.desk.applications({}, page);
      seen.push(...rows.map(({ id }) => id));
      after = next;
    } while (after !== undefined);
    expect(seen).toEqual(['A-2', 'A-1', 'A-4', 'A-3']);
  });

  const FILTERS = [
    [{ exporter: 'others' }, ['A-2']],
    [{ statuses: ['granted'] }, ['A-4', 'A-3']],
    [{ statuses: ['draft'], exporter: 'magnets' }, ['A-1']],
    [{ statuses: [] }, []],
    [{ officer: OFFICER.id }, []],
    [{ text: 'motorenwerk' }, ['A-1', 'A-4', 'A-3']],
    [{ text: '磁材' }, ['A-1', 'A-4', 'A-3']],
    [{ text: 'EX-4' }, ['A-4']],
    [{ text: '%' }, []],
    [{ text: 'A_1' }, []],
    [{ text: '' }, ['A-2', 'A-1', 'A-4', 'A-3']],
  ] as const;

  test.each(FILTERS)('lets through by %j only %j', async (filter, ids) => {
    const { rows } = await store.desk.applications(filter, { limit: 10 });
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  test('counts the applications of all, and of one firm', async () => {
    expect(await store.desk.applicationCounts({})).toEqual({ draft: 2, granted: 2 });
    expect(await store.desk.applicationCounts({ exporter: 'others' })).toEqual({ draft: 1 });
  });

  test('lists licences with what is left on each line', async () => {
    const first = await store.desk.licences({ holder: 'magnets' }, { limit: 1 });
    expect(first.rows.map(({ number }) => number)).toEqual(['EX-4']);
    const { rows, next } = await store.desk.licences({}, { limit: 1, after: first.next ?? '' });
    expect(next).toBeUndefined();
    expect(rows[0]).toMatchObject({
      ...{ number: 'EX-3', application: 'A-3', holderName: 'Magnets Ltd', suspended: false },
      ...{ endUser: 'Motorenwerk Sued', destination: 'XA' },
      ...{ validFrom: day('2025-06-12'), validUntil: day('2025-12-11') },
    });
    expect(rows[0]?.lines[0]).toEqual({
      ...{ line: 1, name: 'Magnet powder', unit: 'kg', grantedBase: 10_000_000n },
      ...{ availableBase: 6_000_000n, reservedBase: 4_000_000n },
      ...{ writtenOffBase: 0n, lapsedBase: 0n },
    });
    expect(await store.desk.licences({ holder: 'others' }, { limit: 1 })).toEqual({ rows: [] });
  });

  test('shows the reservations of a licence and of a declaration', async () => {
    const reservation = {
      ...{ id: 'R-1', line: 1, declaration: 'D-1', office: 'Nordhafen', acceptedOn: ON },
      ...{ reservedBase: 4_000_000n, writtenOffBase: 0n, releasedBase: 0n },
    };
    expect(await store.desk.reservations('EX-3')).toEqual([reservation]);
    expect(await store.desk.reservation('EX-3', 'R-1')).toEqual(reservation);
    expect(await store.desk.reservation('EX-3', 'R-2')).toBeUndefined();
    expect(await store.desk.declaration('D-1')).toEqual([{ ...reservation, licence: 'EX-3' }]);
  });

  test('tells the story of a licence in order, and what is newest over all', async () => {
    const story = await store.desk.story('licence/EX-3');
    expect(story.map(({ type, version, actor }) => [type, version, actor])).toEqual([
      ['issued', 1, 'zhao'],
      ['reserved', 2, 'customs-1'],
    ]);
    const newest = await store.desk.newest({ limit: 2 });
    expect(newest.rows.map(({ type }) => type)).toEqual(['issued', 'granted']);
    const older = await store.desk.newest({ limit: 1, after: newest.next ?? '' });
    expect(older.rows.map(({ type }) => type)).toEqual(['proposed']);
  });

  test('names the licences that are due to lapse until they have lapsed', async () => {
    expect(await store.desk.dueToLapse(day('2025-12-11'))).toEqual([]);
    const on = day('2025-12-12');
    expect(await store.desk.dueToLapse(on)).toEqual(['EX-3', 'EX-4']);
    expect(await store.desk.dueToLapse(on, 'ex')).toEqual(['EX-3', 'EX-4']);
    expect(await store.desk.dueToLapse(on, 'elsewhere')).toEqual([]);
    const lapses = await lapseLicences(store, { at: AT, on });
    expect(lapses).toEqual({ lapsed: ['EX-3', 'EX-4'], kept: [] });
    expect(await store.desk.dueToLapse(on)).toEqual([]);
    const { subject } = (await store.desk.licence('EX-3')) ?? {};
    expect(subject?.books.get(1)).toMatchObject({ available: 0n, lapsed: 6_000_000n });
  });

  test('shows a suspension, and its end', async () => {
    const pause = (type: 'suspend' | 'reinstate') => {
      const change = { number: 'EX-4', command: { type, reason: 'Inquiry.' } } as const;
      return changeLicence(store, actOf(PEOPLE.officer), change);
    };
    await pause('suspend');
    const suspended = await store.desk.licence('EX-4');
    expect(suspended?.subject.suspended).toEqual({ on: ON, reason: 'Inquiry.' });
    const { rows } = await store.desk.licences({}, { limit: 1 });
    expect(rows[0]).toMatchObject({ number: 'EX-4', suspended: true });
    await pause('reinstate');
    expect((await store.desk.licence('EX-4'))?.subject.suspended).toBeUndefined();
  });

  /** An act of the exporter some minutes after all others. */
  function minute(after: number) {
    return actOf(EXPORTER, { at: `2025-07-01T03:0${after}:00.000Z` as Instant });
  }
});
