import { describe, expect, test } from 'vitest';
import { actorOf } from '../application/example.ts';
import { type Actor, ROLES, SYSTEM } from '../party/actor.ts';
import { ok, refuse } from '../result.ts';
import { day } from '../time/plain-date.ts';
import { COMMANDS, contextOf, exampleIn, NOT_CONTROLLED, PEOPLE, TAKES } from './example.ts';
import { mayBegin, mayTake, STEPS } from './may-take.ts';
import type { RulingProposal, RulingStatus } from './ruling.ts';

const IN_ORDER = [
  'attach',
  'withdraw',
  'take-up',
  'propose',
  'send-back',
  'countersign',
  'expire',
] as const;

// biome-ignore format: a table reads better as a table
const TABLE: readonly (readonly [RulingStatus, ...('yes' | 'no')[]])[] = [
  //            attach withdraw take-up propose send-back countersign expire
  ['asked',     'yes', 'yes',   'yes',  'no',   'no',     'no',       'no'],
  ['in-review', 'yes', 'yes',   'no',   'yes',  'no',     'no',       'no'],
  ['proposed',  'no',  'yes',   'no',   'no',   'yes',    'yes',      'no'],
  ['given',     'no',  'no',    'no',   'no',   'no',     'no',       'yes'],
  ['expired',   'no',  'no',    'no',   'no',   'no',     'no',       'no'],
  ['refused',   'no',  'no',    'no',   'no',   'no',     'no',       'no'],
  ['withdrawn', 'no',  'no',    'no',   'no',   'no',     'no',       'no'],
];

const PAIRS = TABLE.flatMap(([status, ...answers]) =>
  IN_ORDER.map((step, index) => ({ status, step, may: answers[index] })),
);

/** A day on which a ruling of the example has run out, so that nothing but the step decides. */
const LATER = day('2025-12-12');
const proposalFrom = (from: string, until: string): RulingProposal => ({
  ...NOT_CONTROLLED,
  validity: { from: day(from), until: day(until) },
});

describe('the procedure of a ruling', () => {
  test('the table spells out every step', () => {
    expect([...IN_ORDER]).toEqual(Object.keys(STEPS));
  });

  test.each(PAIRS)('from $status, $step: $may', ({ status, step, may }) => {
    const on = step === 'expire' ? { on: LATER } : {};
    const expected = may === 'yes' ? ok(undefined) : refuse('step-not-open', { status });
    const context = contextOf(TAKES[step], on);
    expect(mayTake(exampleIn(status), COMMANDS[step], context)).toEqual(expected);
    expect(mayBegin(exampleIn(status), step, context)).toEqual(expected);
  });

  const others = IN_ORDER.flatMap((step) =>
    ROLES.filter((role) => role !== STEPS[step].by).map((role) => ({ step, role })),
  );

  test.each(others)('$step is refused to $role', ({ step, role }) => {
    const actor = actorOf('somebody', role, PEOPLE.EXPORTER.firm);
    const [status] = STEPS[step].from;
    const answer = mayTake(exampleIn(status), COMMANDS[step], contextOf(actor));
    expect(answer).toEqual(refuse('role-may-not', { role: STEPS[step].by }));
  });

  test.each(['attach', 'withdraw'] as const)('%s is for the firm that asked', (step) => {
    const other = actorOf('li', 'exporter', 'another firm');
    const answer = mayTake(exampleIn('asked'), COMMANDS[step], contextOf(other));
    expect(answer).toEqual(refuse('not-your-ruling'));
  });

  test.each(['countersign', 'send-back'] as const)('the proposer may not %s', (step) => {
    const proposer: Actor = { ...PEOPLE.OFFICER, roles: ['officer', 'countersigner'] };
    const answer = mayTake(exampleIn('proposed'), COMMANDS[step], contextOf(proposer));
    expect(answer).toEqual(refuse('proposer-may-not-countersign'));
  });
});

describe('a proposal is refused', () => {
  const propose = (proposal: RulingProposal) =>
    mayTake(exampleIn('in-review'), { type: 'propose', proposal }, contextOf(PEOPLE.OFFICER));

  test('without a reason, also where it declines to rule', () => {
    expect(propose({ ...NOT_CONTROLLED, reason: ' ' })).toEqual(refuse('reason-missing'));
    expect(propose({ outcome: 'refuse', reason: '' })).toEqual(refuse('reason-missing'));
    expect(propose({ outcome: 'refuse', reason: 'No sample.' })).toEqual(ok(undefined));
  });

  test('without a code, or with one that no list holds', () => {
    const { reason, validity } = NOT_CONTROLLED;
    const none = { outcome: 'not-controlled', codes: [], reason, validity } as const;
    expect(propose(none)).toEqual(refuse('codes-missing'));
    const blank = { outcome: 'controlled', code: ' ', reason, validity } as const;
    expect(propose(blank)).toEqual(refuse('codes-missing'));
    const unknown = { outcome: 'controlled', code: '1X999', reason, validity } as const;
    expect(propose(unknown)).toEqual(refuse('code-unknown', { code: '1X999' }));
  });

  test('when its days run backwards or begin before today', () => {
    const backwards = proposalFrom('2025-06-12', '2025-06-11');
    expect(propose(backwards)).toEqual(refuse('validity-backwards'));
    expect(propose(proposalFrom('2025-06-12', '2025-06-12'))).toEqual(ok(undefined));
    const past = refuse('validity-starts-in-the-past', { earliest: '2025-06-12' });
    expect(propose(proposalFrom('2025-06-11', '2025-12-11'))).toEqual(past);
  });
});

test('a ruling runs out the day after its last, and not on it', () => {
  const expire = (on: string) =>
    mayTake(exampleIn('given'), { type: 'expire' }, contextOf(SYSTEM, { on: day(on) }));
  const lastDay = refuse('ruling-still-valid', { lastDay: '2025-12-11' });
  expect(expire('2025-12-11')).toEqual(lastDay);
  expect(expire('2025-12-12')).toEqual(ok(undefined));
});
