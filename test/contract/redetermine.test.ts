import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lawReader, loadLaw } from '../../src/adapters/law-files/load-law.ts';
import type { LawBook } from '../../src/app/ports.ts';
import { redetermine } from '../../src/app/redetermine.ts';
import { warningsDue, warnOfTurns } from '../../src/app/warn-of-turns.ts';
import type { Law } from '../../src/domain/law/law.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { day } from '../../src/domain/time/plain-date.ts';
import { draftWhole, type Office, openOffice, takeSteps } from '../support/example-office.ts';
import { exampleEntry, exampleMeasure, examplePack, writePack } from '../support/example-pack.ts';
import { issueLicence } from '../support/issued-licence.ts';

const when = { all: [{ formIn: ['magnet'] }, { containsAny: ['Dy'] }] };

/** The law of EX with magnets of dysprosium, controlled under a policy; it rests through 2025. */
async function lawWith(policy: string): Promise<{ law: Law; book: LawBook }> {
  const entries = [{ ...exampleEntry, when, policy }];
  const about = Object(examplePack['jurisdiction.json']);
  const folder = await writePack({
    ...examplePack,
    'jurisdiction.json': { ...about, warnDaysAhead: [30, 7] },
    'measures/EX-1.json': { ...exampleMeasure, entries, asks: {} },
  });
  const loaded = await loadLaw(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const law = loaded.value;
  const laws = new Map([['ex', law]]);
  return { law, book: { laws, editions: [loaded.edition], reader: lawReader } };
}

let office: Office;
let draft = '';
let licence = '';
let required: Awaited<ReturnType<typeof lawWith>>;
let prohibited: Awaited<ReturnType<typeof lawWith>>;

beforeAll(async () => {
  office = await openOffice();
  draft = await draftWhole(office);
  const withdrawn = await draftWhole(office);
  await takeSteps(office, withdrawn, [['withdraw', '2025-04-08']]);
  const validity = { from: day('2025-06-12'), until: day('2026-06-11') };
  licence = await issueLicence(office, { holder: 'magnets', validity });
  await issueLicence(office, { holder: 'magnets' });
  required = await lawWith('licence-required');
  prohibited = await lawWith('prohibited');
  for (const { book } of [required, prohibited]) {
    for (const edition of book.editions)
      await office.lawEditions.keep(edition, atNoon('2025-06-12'));
  }
});
afterAll(() => office.close());

function atNoon(on: string): Instant {
  return `${on}T12:00:00.000Z` as Instant;
}

function run({ law, book }: typeof required, on: string) {
  return redetermine({ ...office, lawBook: book }, { law, on: day(on), at: atNoon(on) });
}

const firm = { person: 'chen', firm: 'magnets', atAuthority: false };
const authority = { person: 'wei', firm: 'authority', atAuthority: true };

async function newest(reader: typeof firm) {
  return (await office.notices.list(reader, { limit: 1 })).rows[0]?.content;
}

async function eventsOn(stream: string) {
  const story = await office.desk.story(stream);
  return story.filter(({ type }) => type === 're-determined').map(({ body }) => body);
}

describe('everything on file is determined anew', () => {
  test('the first law is only taken note of', async () => {
    expect(await run(required, '2025-06-12')).toEqual({ compared: false, because: 'first-law' });
    const same = { compared: false, because: 'nothing-turned' };
    expect(await run(required, '2025-12-31')).toEqual(same);
  });

  test('the day on which a suspension ends changes drafts and live licences', async () => {
    const done = await run(required, '2026-01-01');
    // The licence issued for half a year has run out, and what was withdrawn concerns nobody.
    expect(done).toEqual({ compared: true, looked: 4, changed: 4, firms: ['magnets'] });
    const lines = [{ line: 1, from: 'suspended', to: 'licence-required' }];
    const { edition } = required.law;
    expect(await eventsOn(`application/${draft}`)).toEqual([{ on: '2026-01-01', edition, lines }]);
    expect(await eventsOn(`licence/${licence}`)).toMatchObject([{ lines }]);
    expect((await office.desk.application(draft))?.subject.status).toBe('draft');
  });

  test('the firm and the authority are told what changes', async () => {
    const told = {
      kind: 'law-changed',
      changed: 4,
      onBefore: '2025-12-31',
      editionBefore: required.law.edition,
    };
    expect(await newest(firm)).toMatchObject(told);
    expect(await newest(authority)).toMatchObject(told);
    const content = await newest(firm);
    const subjects = content !== undefined && 'subjects' in content ? content.subjects : [];
    expect(subjects.map(({ stream }) => stream)).toContain(`application/${draft}`);
    expect(subjects[0]?.lines[0]).toMatchObject({ after: ['EX-1 1X001.a'] });
  });

  test('cut short and done again, it records and tells nothing twice', async () => {
    const { edition } = required.law;
    await office.lawRuns.record('ex', { edition, on: day('2025-12-31') });
    const before = await office.notices.unread(authority);
    expect(await run(required, '2026-01-02')).toMatchObject({ compared: true, changed: 4 });
    expect(await eventsOn(`application/${draft}`)).toHaveLength(1);
    expect(await office.notices.unread(authority)).toBe(before);
  });

  test('a new edition is held against the one before, read from what was kept', async () => {
    const done = await run(prohibited, '2026-01-05');
    expect(done).toMatchObject({ compared: true, changed: 4 });
    const [, second] = await eventsOn(`licence/${licence}`);
    expect(second).toMatchObject({
      edition: prohibited.law.edition,
      lines: [{ line: 1, from: 'licence-required', to: 'prohibited' }],
    });
    expect(await newest(firm)).toMatchObject({ editionBefore: required.law.edition });
    const same = { compared: false, because: 'nothing-turned' };
    expect(await run(prohibited, '2026-01-05')).toEqual(same);
  });

  test('an edition that was never kept cannot be compared, and is said so', async () => {
    await office.lawRuns.record('ex', { edition: 'lost', on: day('2026-01-05') });
    const lost = { compared: false, because: 'before-lost' };
    expect(await run(prohibited, '2026-01-06')).toEqual(lost);
  });

  test('the record is whole', async () => {
    while ((await office.chain.seal()) > 0);
    expect(await office.chain.verify()).toMatchObject({ whole: true });
  });
});

describe('a turn is told ahead', () => {
  const due = (on: string) =>
    warningsDue(required.law, day(on)).map(({ lastDay, daysAhead }) => [lastDay, daysAhead]);

  test('thirty and seven days before the last day, and not after it', () => {
    expect(due('2025-11-30')).toEqual([]);
    expect(due('2025-12-01')).toEqual([['2025-12-31', 30]]);
    expect(due('2025-12-23')).toEqual([['2025-12-31', 30]]);
    expect(due('2025-12-24')).toEqual([['2025-12-31', 7]]);
    expect(due('2025-12-31')).toEqual([['2025-12-31', 7]]);
    expect(due('2026-01-01')).toEqual([]);
  });

  test('by what ends and what revives', () => {
    const [warning] = warningsDue(required.law, day('2025-12-01'));
    expect(warning?.turns).toEqual([
      {
        happens: 'revives',
        instrument: 'Example Order No. 1 of 2024',
        revives: 'Example Order No. 1 of 2024',
        clauses: [],
      },
    ]);
  });

  test('to those whose goods it touches, once at each distance', async () => {
    const warn = (on: string) => {
      const moment = { law: required.law, on: day(on), at: atNoon(on) };
      return warnOfTurns(office, moment);
    };
    expect(await warn('2025-12-10')).toHaveLength(1);
    expect(await warn('2025-12-11')).toEqual([]);
    const told = { kind: 'turn-ahead', lastDay: '2025-12-31', changed: 4 };
    expect(await newest(firm)).toMatchObject(told);
    expect(await newest(authority)).toMatchObject(told);
    expect(await newest({ ...firm, firm: 'rivals' })).toBeUndefined();
    expect(await warn('2025-12-28')).toHaveLength(1);
  });
});
