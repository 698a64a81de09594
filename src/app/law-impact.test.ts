import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  draftWhole,
  type Office,
  openOffice,
  takeSteps,
} from '../../test/support/example-office.ts';
import { COMPLETE_FORM } from '../domain/application/example.ts';
import { EXAMPLE_LAW, entry, measure } from '../domain/determination/example.ts';
import { day } from '../domain/time/plain-date.ts';
import { impactOf } from './law-impact.ts';

let office: Office;
let submitted = '';
let granted = '';

beforeAll(async () => {
  office = await openOffice();
  await draftWhole(office);
  submitted = await draftWhole(office);
  await takeSteps(office, submitted, [['submit', '2025-04-07']]);
  granted = await draftWhole(office);
  await takeSteps(office, granted, [
    ['submit', '2025-04-07'],
    ['take-up', '2025-04-08'],
    ['propose', '2025-04-09'],
    ['countersign', '2025-04-10'],
  ]);
});
afterAll(() => office.close());

/** Of the two lines that were asked for, the licence has one. */
const GRANTED_LINES = 1;

/** Whatever it is, it may not leave. */
const BAN = measure(
  'EX-D',
  [entry('all', { not: { purposeIn: ['humanitarian'] } }, { policy: 'prohibited' })],
  {
    period: { from: day('2025-05-01') },
  },
);

function drafted(draft = BAN) {
  return { draft, law: { ...EXAMPLE_LAW, measures: [...EXAMPLE_LAW.measures, draft] } };
}

describe('a draft', () => {
  test('touches lines of open applications and live licences, and nobody’s drafts', async () => {
    const request = { law: EXAMPLE_LAW, drafted: drafted(), on: day('2025-05-01'), items: [] };
    const impact = await impactOf(office.desk, request);
    const lines = COMPLETE_FORM.lines?.length ?? 0;
    expect(impact.looked).toEqual({ item: 0, application: lines, licence: GRANTED_LINES });
    expect(impact.touched.map(({ of, after }) => [of, after.outcome])).toEqual([
      ...Array.from({ length: lines }, () => ['application', 'prohibited']),
      ...Array.from({ length: GRANTED_LINES }, () => ['licence', 'prohibited']),
    ]);
    expect(impact.touched[0]).toMatchObject({ id: submitted, holder: 'Ningbo Example Magnets' });
  });

  test('touches nothing before it is published, and no licence that has ended', async () => {
    const before = { law: EXAMPLE_LAW, drafted: drafted(), on: day('2024-01-01'), items: [] };
    expect((await impactOf(office.desk, before)).touched).toEqual([]);
    const after = await impactOf(office.desk, { ...before, on: day('2030-01-01') });
    expect(after.looked.licence).toBe(0);
  });

  test('without a desk looks at no case', async () => {
    const request = { law: EXAMPLE_LAW, drafted: drafted(), on: day('2025-05-01'), items: [] };
    expect((await impactOf(undefined, request)).looked).toEqual({
      item: 0,
      application: 0,
      licence: 0,
    });
  });
});
