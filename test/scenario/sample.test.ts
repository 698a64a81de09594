import { expect, test } from 'vitest';
import type { Deps } from '../../src/app/ports.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { edge } from '../../src/main/edge.ts';
import { lawIn } from '../../src/main/law.ts';
import { passwords } from '../../src/main/passwords.ts';
import { addSample, SAMPLE_PASSWORD, sampleSignIns } from '../../src/main/sample.ts';
import { freshStore } from '../support/database.ts';
import { freshItemDesk } from '../support/item-desk.ts';

async function sampleOn(today: string) {
  const law = await lawIn();
  if (!law.ok) throw new Error('the law cannot be read');
  const store = await freshStore();
  const atThatDay = { ...edge, today: () => day(today) };
  const deps: Deps = {
    ...store,
    ...freshItemDesk(),
    passwords,
    lawBook: law.value,
    edge: atThatDay,
  };
  return { deps, store };
}

// A day after long holidays, one on a weekend, the last of a year, and two beyond the calendar.
test.each(['2026-02-24', '2026-10-10', '2026-12-31', '2027-03-15', '2028-01-03', '2031-06-30'])(
  'the sample can be made on %s: one case at each place of the procedure',
  async (today) => {
    const { deps, store } = await sampleOn(today);
    try {
      await addSample(deps);
      expect(await deps.desk.applicationCounts({})).toMatchObject({
        draft: 1,
        submitted: 1,
        'in-review': 1,
        returned: 1,
        proposed: 1,
        granted: 1,
      });
      const [licence] = (await deps.desk.licences({}, { limit: 5 })).rows;
      expect(licence?.lines[0]).toMatchObject({
        availableBase: 540_000_000n,
        reservedBase: 90_000_000n,
        writtenOffBase: 370_000_000n,
      });
      expect((licence?.validUntil ?? '') > today).toBe(true);
    } finally {
      await store.close();
    }
  },
);

test('the sample sign-ins fit, and a start that was killed goes on where it was', async () => {
  const { deps, store } = await sampleOn('2026-06-01');
  try {
    const killed = { ...deps.people, add: () => Promise.reject(new Error('killed')) };
    await expect(addSample({ ...deps, people: killed })).rejects.toThrow('killed');
    expect(await deps.people.isEmpty()).toBe(true);
    await addSample(deps);
    expect(await deps.desk.applicationCounts({})).toMatchObject({ draft: 1, granted: 1 });
    const signIns = await sampleSignIns(deps);
    expect(signIns.map(({ login }) => login)).toEqual([
      'exporter',
      'officer',
      'officer2',
      'countersigner',
      'customs',
      'auditor',
    ]);
    const known = await deps.people.byLogin('customs');
    expect(await passwords.matches(known?.passwordHash ?? '', SAMPLE_PASSWORD)).toBe(true);
  } finally {
    await store.close();
  }
});
