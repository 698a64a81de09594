import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonical } from '../domain/audit/canonical.ts';
import { determine } from '../domain/determination/determine.ts';
import { EXAMPLE_LAW } from '../domain/determination/example.ts';
import { parseFactSheet } from '../domain/determination/parse-fact-sheet.ts';
import type { Law } from '../domain/law/law.ts';
import { BASIS, exampleIn, NOT_CONTROLLED } from '../domain/ruling/example.ts';
import type { GivenRuling, RulingAnswer } from '../domain/ruling/ruling.ts';
import { identityOf } from '../domain/ruling/same-item.ts';
import { day } from '../domain/time/plain-date.ts';
import { entriesDigest } from './decide-ruling.ts';
import { determineWithRulings } from './determine-with-rulings.ts';

const on = day('2025-07-01');
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const FERRO = { form: 'alloy', composition: { Fe: '1' } };
const PRESS = { form: 'equipment', properties: { pressure: { value: '6', unit: 'GPa' } } };

function factsOf(item: object, law: Law = EXAMPLE_LAW) {
  const sheet = parseFactSheet({ item }, law, { on });
  if (!sheet.ok) throw new Error(sheet.reason);
  return sheet.value.facts;
}

interface Ruled {
  readonly answer?: RulingAnswer;
  readonly facts?: object;
  readonly number?: string;
}

function ruling({ answer = NOT_CONTROLLED, facts = PRESS, number = 'P-100' }: Ruled): GivenRuling {
  const given = exampleIn('given');
  if (given.status !== 'given') throw new Error('the example is not given');
  const identity = identityOf(factsOf(facts).item);
  const item = {
    number,
    name: 'Press',
    facts: { ...facts },
    ...(identity && { identity: digest(canonical(identity)) }),
  };
  const entries = entriesDigest(EXAMPLE_LAW, answer, { on: day('2025-06-12'), digest });
  return { ...given, item, answer, basis: { ...BASIS, entries } };
}

const CONTROLLED: RulingAnswer = { ...NOT_CONTROLLED, outcome: 'controlled', code: '1X003' };

function ask(item: object, rulings: readonly GivenRuling[], change: object = {}) {
  const sheet = { on, facts: factsOf(item), ...change };
  const { outcome, findings } = determineWithRulings({ rulings, digest }, EXAMPLE_LAW, sheet);
  return { outcome, ruling: findings.find(({ rule }) => rule === 'ruling') };
}

describe('the same item of the exporter', () => {
  test('is open without a ruling, and settled by one', () => {
    expect(ask(PRESS, [])).toEqual({ outcome: 'need-facts', ruling: undefined });
    expect(ask(PRESS, [ruling({})])).toMatchObject({
      outcome: 'not-controlled',
      ruling: { outcome: 'not-met', cites: 'Ruling R-000001 of 2025-06-12', verified: true },
    });
    expect(ask(PRESS, [ruling({ answer: CONTROLLED })])).toMatchObject({
      outcome: 'licence-required',
      ruling: { outcome: 'met', says: expect.stringContaining('controlled as 1X003') },
    });
  });

  test('is known by its number, where its facts are not stated again', () => {
    const known = ask({ description: 'The press' }, [ruling({})], { item: 'P-100' });
    expect(known).toMatchObject({ outcome: 'not-controlled', ruling: { outcome: 'not-met' } });
    const other = ask({ description: 'The press' }, [ruling({})], { item: 'P-101' });
    expect(other.ruling).toBeUndefined();
    expect(ask({}, [ruling({ number: '7' })], { item: 7 }).ruling).toBeDefined();
  });

  test('is known by what it is made of, whatever its number', () => {
    const same = { ...PRESS, properties: { pressure: { value: '6.00', unit: 'GPa' } } };
    expect(ask(same, [ruling({})], { item: 'P-777' }).outcome).toBe('not-controlled');
    const other = { ...PRESS, properties: { pressure: { value: '7', unit: 'GPa' } } };
    expect(ask(other, [ruling({})]).ruling).toBeUndefined();
  });

  test('with other facts under the same number is shown the ruling and not answered by it', () => {
    const changed = { ...PRESS, properties: { pressure: { value: '7', unit: 'GPa' } } };
    expect(ask(changed, [ruling({})], { item: 'P-100' })).toMatchObject({
      outcome: 'need-facts',
      ruling: { outcome: 'unknown', says: expect.stringContaining('other facts') },
    });
    const claims = { ...PRESS, meets: { 'is-press': true } };
    expect(ask(claims, [ruling({})])).toMatchObject({
      outcome: 'licence-required',
      ruling: { outcome: 'unknown' },
    });
  });
});

describe('a ruling answers', () => {
  const onDay = (text: string) => ask(PRESS, [ruling({})], { on: day(text) }).outcome;

  test('from its first day through its last', () => {
    expect([onDay('2025-06-11'), onDay('2025-06-12')]).toEqual(['need-facts', 'not-controlled']);
    expect([onDay('2025-12-11'), onDay('2025-12-12')]).toEqual(['not-controlled', 'need-facts']);
  });

  test('not under another law than its own', () => {
    const other = { ...ruling({}), jurisdiction: 'other' };
    expect(ask(PRESS, [other]).ruling).toBeUndefined();
  });

  test('not once the entries that it speaks of read otherwise', () => {
    const law: Law = {
      ...EXAMPLE_LAW,
      edition: 'next',
      measures: EXAMPLE_LAW.measures.map((measure) => ({
        ...measure,
        entries: measure.entries.map((entry) =>
          entry.id === 'press' ? { ...entry, title: 'Presses of any kind' } : entry,
        ),
      })),
    };
    const sheet = { on, facts: factsOf(PRESS, law) };
    const answer = determineWithRulings({ rulings: [ruling({})], digest }, law, sheet);
    expect(answer.outcome).toBe('need-facts');
    expect(answer.findings[0]).toMatchObject({ rule: 'ruling', outcome: 'unknown' });
    const untouched = { ...EXAMPLE_LAW, edition: 'next' };
    const same = determineWithRulings({ rulings: [ruling({})], digest }, untouched, sheet);
    expect(same.outcome).toBe('not-controlled');
  });

  test('the newest first: an older one that says otherwise is set aside', () => {
    const found = ask(PRESS, [ruling({ answer: CONTROLLED }), ruling({})]);
    expect(found.outcome).toBe('licence-required');
  });

  test('a code of which only the title is held', () => {
    const answer: RulingAnswer = {
      ...NOT_CONTROLLED,
      outcome: 'not-controlled',
      codes: ['9X001.a'],
    };
    const held = ruling({ answer, facts: FERRO });
    const claimed = { ...FERRO, controlCode: '9X001.a' };
    expect(ask(claimed, []).outcome).toBe('need-facts');
    expect(ask(claimed, [held]).outcome).toBe('not-controlled');
  });
});

test('without a ruling on the item the answer is the pure one', () => {
  const facts = factsOf(PRESS);
  const held = { rulings: [ruling({ number: 'X', facts: { substance: 'GaN' } })], digest };
  expect(determineWithRulings(held, EXAMPLE_LAW, { on, facts })).toEqual(
    determine(EXAMPLE_LAW, facts, on),
  );
});
