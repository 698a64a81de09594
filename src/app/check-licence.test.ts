import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOf, type Office, openOffice } from '../../test/support/example-office.ts';
import { issueLicence } from '../../test/support/issued-licence.ts';
import { PEOPLE, RESERVE } from '../domain/licence/example.ts';
import { day } from '../domain/time/plain-date.ts';
import { changeLicence } from './change-licence.ts';
import { checkLicence } from './check-licence.ts';

let office: Office;
let number: string;
beforeAll(async () => {
  office = await openOffice();
  number = await issueLicence(office);
  const act = actOf(PEOPLE.customs, { on: day('2025-07-02') });
  await changeLicence(office, act, { number, command: RESERVE });
});
afterAll(() => office.close());

describe('the public', () => {
  test('learns whether it is valid and until when, and nothing else', async () => {
    expect(await checkLicence(office, { number, on: day('2025-07-02') })).toEqual({
      known: true,
      number,
      jurisdiction: 'ex',
      valid: true,
      standing: 'valid',
      validity: { from: '2025-06-12', until: '2025-12-11' },
    });
  });

  // biome-ignore format: a table reads better as a table
  test.each([
    ['2025-06-11', 'not-yet-valid'],
    ['2025-12-12', 'expired'],
  ])('learns on %s that it is not, and why: %s', async (on, standing) => {
    expect(await checkLicence(office, { number, on: day(on) })).toMatchObject({
      valid: false,
      standing,
    });
  });

  test('learns that it is suspended, but not for what reason', async () => {
    const paused = await issueLicence(office);
    const on = day('2025-07-02');
    const command = { type: 'suspend', reason: 'An end user is doubted.' } as const;
    await changeLicence(office, actOf(PEOPLE.officer, { on }), { number: paused, command });
    const check = await checkLicence(office, { number: paused, on });
    expect(check).toMatchObject({ valid: false, standing: 'suspended' });
    expect(JSON.stringify(check)).not.toContain('doubted');
  });

  test('learns of an unknown number that it is unknown', async () => {
    const on = day('2025-07-02');
    expect(await checkLicence(office, { number: 'EX-2025-999999', on })).toEqual({ known: false });
  });
});

describe('what is left, the goods and the parties', () => {
  const on = day('2025-07-02');

  test.each(['customs', 'officer', 'countersigner', 'auditor', 'exporter'] as const)(
    'are shown to %s',
    async (role) => {
      const viewer = PEOPLE[role];
      expect(await checkLicence(office, { number, on, viewer })).toMatchObject({
        known: true,
        content: {
          issued: { endUser: { name: 'Motorenwerk Sued' } },
          lines: [
            { line: 1, name: 'Magnet powder', book: { available: 6_000_000n } },
            { line: 3, name: 'Magnets', book: { available: 500n } },
          ],
        },
      });
    },
  );

  test('are not shown to an exporter of another firm', async () => {
    const viewer = { ...PEOPLE.exporter, firm: 'firm-2' };
    const asPublic = await checkLicence(office, { number, on });
    expect(await checkLicence(office, { number, on, viewer })).toEqual(asPublic);
  });
});
