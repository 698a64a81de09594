import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOf, type Office, openOffice } from '../../test/support/example-office.ts';
import { issueLicence } from '../../test/support/issued-licence.ts';
import {
  AUDITOR,
  COUNTERSIGNER,
  CUSTOMS,
  EXPORTER,
  OFFICER,
} from '../domain/application/example.ts';
import { RESERVE } from '../domain/licence/example.ts';
import { refuse } from '../domain/result.ts';
import { day } from '../domain/time/plain-date.ts';
import { changeLicence } from './change-licence.ts';
import { viewLicence } from './view-licence.ts';

const on = day('2025-07-02');
let office: Office;
let number: string;
beforeAll(async () => {
  office = await openOffice();
  const signed = { proposer: OFFICER.id, countersigner: COUNTERSIGNER.id };
  number = await issueLicence(office, { holder: EXPORTER.firm, ...signed });
  await changeLicence(office, actOf(CUSTOMS, { on }), { number, command: RESERVE });
  const command = { type: 'suspend', reason: 'Facts changed.' } as const;
  await changeLicence(office, actOf(OFFICER, { on }), { number, command });
});
afterAll(() => office.close());

describe('the page of a licence', () => {
  test('shows what was granted, where it stands, who holds it and what happened', async () => {
    expect(await viewLicence(office, { number, on, actor: AUDITOR })).toMatchObject({
      ok: true,
      value: {
        version: 3,
        standing: 'suspended',
        suspended: { on, reason: 'Facts changed.' },
        issued: { number, destination: 'XA' },
        holder: { id: EXPORTER.firm, name: 'Ningbo Example Magnets' },
        lines: [{ line: 1, book: { available: 6_000_000n, reserved: 4_000_000n } }, { line: 3 }],
        reservations: [{ id: 'R-1', declaration: 'D-1' }],
        story: [{ type: 'issued' }, { type: 'reserved' }, { type: 'suspended' }],
      },
    });
  });

  test('names everybody whom it speaks of', async () => {
    const view = await viewLicence(office, { number, on, actor: EXPORTER });
    const named = [...(view.ok ? view.value.names.keys() : [])].sort();
    expect(named).toEqual([COUNTERSIGNER.id, CUSTOMS.id, OFFICER.id].sort());
  });

  test('stands on the day that is asked about', async () => {
    const view = await viewLicence(office, { number, on: day('2025-12-12'), actor: CUSTOMS });
    expect(view).toMatchObject({ value: { standing: 'expired' } });
  });
});

describe('the page is not shown', () => {
  test('to an exporter of another firm', async () => {
    const actor = { ...EXPORTER, firm: 'authority' };
    expect(await viewLicence(office, { number, on, actor })).toEqual(refuse('role-may-not'));
  });

  test('of a licence that nobody issued', async () => {
    const request = { number: 'EX-2025-999999', on, actor: AUDITOR };
    expect(await viewLicence(office, request)).toEqual(refuse('unknown'));
  });
});
