import { describe, expect, test } from 'vitest';
import type { Actor } from '../party/actor.ts';
import { SYSTEM } from '../party/actor.ts';
import { ok, refuse } from '../result.ts';
import type { LicenceCommand } from './command.ts';
import { PEOPLE, RESERVE } from './example.ts';
import { isFor, type LicenceStep, mayTake, STEPS } from './may-take.ts';

const EVERYONE: readonly Actor[] = [...Object.values(PEOPLE), SYSTEM];
const SETTLE = { reservation: 'R-1', quantity: '1', unit: 'kg' } as const;
const COMMANDS = {
  reserve: RESERVE,
  'write-off': { type: 'write-off', ...SETTLE },
  release: { type: 'release', ...SETTLE },
  correct: { type: 'correct', ...SETTLE, reason: 'weighed again' },
  suspend: { type: 'suspend', reason: 'facts changed' },
  reinstate: { type: 'reinstate', reason: 'facts cleared' },
  lapse: { type: 'lapse' },
} as const satisfies Record<LicenceStep, LicenceCommand>;

describe('each step is for one role and no other', () => {
  // biome-ignore format: a table reads better as a table
  test.each<[LicenceStep, string]>([
    ['reserve',   'customs-1'],
    ['write-off', 'customs-1'],
    ['release',   'customs-1'],
    ['correct',   'customs-1'],
    ['suspend',   'officer-1'],
    ['reinstate', 'officer-1'],
    ['lapse',     'system'],
  ])('%s is for %s', (step, id) => {
    const may = EVERYONE.filter((actor) => mayTake(COMMANDS[step], actor).ok);
    expect(may.map((actor) => actor.id)).toEqual([id]);
    expect(EVERYONE.filter((actor) => isFor(actor, step))).toEqual(may);
  });

  test('nobody else is told more than that it is not for them', () => {
    expect(mayTake({ type: 'suspend', reason: '' }, PEOPLE.customs)).toEqual(
      refuse('role-may-not'),
    );
  });
});

describe('a reason is owed for a correction, a suspension and a reinstatement', () => {
  const owing = ['correct', 'suspend', 'reinstate'] as const;

  test.each(owing)('%s without one is refused', (step) => {
    const actor = step === 'correct' ? PEOPLE.customs : PEOPLE.officer;
    for (const reason of ['', ' \n']) {
      expect(mayTake({ ...COMMANDS[step], reason }, actor)).toEqual(refuse('reason-missing'));
    }
    expect(mayTake(COMMANDS[step], actor)).toEqual(ok(undefined));
  });

  test('and for nothing else', () => {
    const steps = Object.keys(STEPS) as LicenceStep[];
    expect(steps.filter((step) => 'reason' in COMMANDS[step])).toEqual(owing);
  });
});
