import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOf, type Office, openOffice } from '../../test/support/example-office.ts';
import { issueLicence } from '../../test/support/issued-licence.ts';
import type { LicenceCommand } from '../domain/licence/command.ts';
import { PEOPLE, RESERVE } from '../domain/licence/example.ts';
import { refuse } from '../domain/result.ts';
import { day } from '../domain/time/plain-date.ts';
import { changeLicence } from './change-licence.ts';
import type { Act } from './ports.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const ON = day('2025-07-02');
const WRITE_OFF: LicenceCommand = {
  type: 'write-off',
  reservation: 'R-1',
  quantity: '1.5',
  unit: 'kg',
};

function byCustoms(change: Partial<Act> = {}): Act {
  return actOf(PEOPLE.customs, { on: ON, ...change });
}

async function bookOf(number: string) {
  const licence = await office.desk.licence(number);
  return licence?.subject.books.get(1);
}

async function typesOf(number: string) {
  return (await office.desk.story(`licence/${number}`)).map(({ type }) => type);
}

describe('an act on a licence', () => {
  test('moves the quantity, keeps the reservation and is told in the record', async () => {
    const number = await issueLicence(office);
    await changeLicence(office, byCustoms(), { number, command: RESERVE });
    const done = await changeLicence(office, byCustoms(), { number, command: WRITE_OFF });
    expect(done).toEqual({ ok: true, value: { stream: `licence/${number}`, version: 3 } });
    expect(await bookOf(number)).toEqual({
      authority: -10_000_000n,
      available: 6_000_000n,
      reserved: 2_500_000n,
      writtenOff: 1_500_000n,
      lapsed: 0n,
    });
    expect(await office.desk.reservations(number)).toMatchObject([
      { id: 'R-1', reservedBase: 4_000_000n, writtenOffBase: 1_500_000n, releasedBase: 0n },
    ]);
    expect(await typesOf(number)).toEqual(['issued', 'reserved', 'written-off']);
  });

  test('that is refused writes nothing, and its key may try again', async () => {
    const number = await issueLicence(office);
    const act = byCustoms();
    const tooMuch = { ...RESERVE, quantity: '10.000001' };
    expect(await changeLicence(office, act, { number, command: tooMuch })).toEqual(
      refuse('quantity-exceeds-balance', { available: '10', unit: 'kg' }),
    );
    expect(await typesOf(number)).toEqual(['issued']);
    const again = await changeLicence(office, act, { number, command: RESERVE });
    expect(again).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test('on a licence that nobody issued is refused', async () => {
    const command = { number: 'EX-2025-999999', command: RESERVE };
    expect(await changeLicence(office, byCustoms(), command)).toEqual(refuse('unknown'));
  });

  test('on an older state than the one that stands is refused', async () => {
    const number = await issueLicence(office);
    const act = byCustoms({ expected: 1 });
    await changeLicence(office, byCustoms(), { number, command: RESERVE });
    expect(await changeLicence(office, act, { number, command: WRITE_OFF })).toEqual(
      refuse('changed-meanwhile'),
    );
  });

  test('after the last day writes release and lapse together', async () => {
    const number = await issueLicence(office);
    await changeLicence(office, byCustoms(), { number, command: RESERVE });
    const release: LicenceCommand = { ...WRITE_OFF, type: 'release' };
    const act = byCustoms({ on: day('2025-12-12') });
    const done = await changeLicence(office, act, { number, command: release });
    expect(done).toMatchObject({ ok: true, value: { version: 4 } });
    expect(await typesOf(number)).toEqual(['issued', 'reserved', 'released', 'lapsed']);
    expect(await bookOf(number)).toMatchObject({ available: 6_000_000n, lapsed: 1_500_000n });
  });
});

describe('the same request', () => {
  test('is done once and answered twice', async () => {
    const number = await issueLicence(office);
    const act = byCustoms();
    const first = await changeLicence(office, act, { number, command: RESERVE });
    const second = await changeLicence(office, act, { number, command: RESERVE });
    expect(first).toMatchObject({ ok: true, value: { version: 2 } });
    expect(second).toMatchObject({ ok: true, value: { version: 2, repeated: true } });
    expect(await bookOf(number)).toMatchObject({ reserved: 4_000_000n });
  });

  test('with another quantity is refused: its key stands for something else', async () => {
    const number = await issueLicence(office);
    const act = byCustoms();
    await changeLicence(office, act, { number, command: RESERVE });
    const other = { number, command: { ...RESERVE, quantity: '5' } };
    expect(await changeLicence(office, { ...act, digest: 'other' }, other)).toEqual(
      refuse('key-used-otherwise'),
    );
  });

  test('under another key is refused: the declaration has its reservation', async () => {
    const number = await issueLicence(office);
    await changeLicence(office, byCustoms(), { number, command: RESERVE });
    expect(await changeLicence(office, byCustoms(), { number, command: RESERVE })).toEqual(
      refuse('reservation-exists'),
    );
  });
});

test('however many declare at one moment, no more is reserved than is there', async () => {
  const number = await issueLicence(office);
  const declarations = Array.from({ length: 24 }, (_, index) => `R-${index}`);
  const answers = await Promise.all(
    declarations.map((reservation) => {
      const command = { ...RESERVE, reservation, quantity: '0.75' };
      return changeLicence(office, byCustoms(), { number, command });
    }),
  );
  const refused = answers.filter((answer) => !answer.ok);
  expect(refused).toHaveLength(24 - 13);
  for (const answer of refused) {
    expect(answer).toEqual(refuse('quantity-exceeds-balance', { available: '0.25', unit: 'kg' }));
  }
  expect(await bookOf(number)).toMatchObject({ available: 250_000n, reserved: 9_750_000n });
});
