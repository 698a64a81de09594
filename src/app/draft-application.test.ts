import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOf, type Office, openOffice } from '../../test/support/example-office.ts';
import { COMPLETE_FORM, EXPORTER, OFFICER } from '../domain/application/example.ts';
import { refuse } from '../domain/result.ts';
import { draftApplication } from './draft-application.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const FORM = { destination: 'DE' };

function draft(change: Partial<Parameters<typeof draftApplication>[2]> = {}, act = {}) {
  const request = { jurisdiction: 'ex', form: FORM, ...change };
  return draftApplication(office, actOf(EXPORTER, act), request);
}

describe('a draft', () => {
  test('is begun in the name of the exporter’s firm, with whatever has been typed', async () => {
    const drafted = await draft();
    const id = drafted.ok ? drafted.value.id : '';
    expect(id).toMatch(/^A-\d{6}$/);
    expect(await office.desk.application(id)).toEqual({
      subject: { status: 'draft', id, jurisdiction: 'ex', exporter: EXPORTER.firm, form: FORM },
      version: 1,
    });
  });

  test('has a number of its own', async () => {
    const [one, other] = [await draft(), await draft()];
    expect(one.ok && other.ok && one.value.id !== other.value.id).toBe(true);
  });

  test('asked for twice with one key is begun once', async () => {
    const act = { key: 'once' };
    const [one, again] = [await draft({}, act), await draft({}, act)];
    expect(one.ok && again).toEqual(
      one.ok && { ok: true, value: { ...one.value, repeated: true } },
    );
  });

  test('is not another draft with the key of the first', async () => {
    await draft({}, { key: 'used', digest: 'one' });
    const other = await draft({}, { key: 'used', digest: 'other' });
    expect(other).toEqual(refuse('key-used-otherwise'));
  });
});

describe('no draft is begun', () => {
  test('by an officer', async () => {
    const request = { jurisdiction: 'ex', form: FORM };
    const answer = await draftApplication(office, actOf(OFFICER), request);
    expect(answer).toEqual(refuse('role-may-not', { role: 'exporter' }));
  });

  test('where no law is held', async () => {
    const answer = await draft({ jurisdiction: 'xx' });
    expect(answer).toEqual(refuse('jurisdiction-unknown', { jurisdiction: 'xx' }));
  });

  test('with a paper that nobody has kept', async () => {
    const answer = await draft({ form: COMPLETE_FORM });
    expect(answer).toEqual(refuse('document-unknown', { document: 'D-1' }));
  });
});
