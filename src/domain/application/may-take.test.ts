import { describe, expect, test } from 'vitest';
import { type Actor, ROLES } from '../party/actor.ts';
import { ok, refuse } from '../result.ts';
import { day } from '../time/plain-date.ts';
import type { Application, ApplicationStatus } from './application.ts';
import type { ApplicationCommand, ApplicationCommandType } from './command.ts';
import {
  actorOf,
  COMMANDS,
  COMPLETE_FORM,
  contextOf,
  EXAMPLE_CERTIFICATE,
  EXPORTER,
  exampleIn,
  OFFICER,
  TAKES,
} from './example.ts';
import { mayBegin, mayTake, STEPS, type StepContext } from './may-take.ts';

type Row = readonly [ApplicationStatus, ...(readonly ('yes' | 'no')[])];

// biome-ignore format: a table reads better as a table
const STEPS_IN_ORDER = [
  'save', 'submit', 'withdraw', 'take-up', 'return', 'stop-clock', 'restart-clock', 'propose',
  'send-back', 'countersign',
] as const satisfies readonly ApplicationCommandType[];

/** Every status and every step. `restart-clock` is tried on a clock that stands. */
// biome-ignore format: a table reads better as a table
const TABLE: readonly Row[] = [
  //             save  submit with  take  return stop  rest  prop  back  sign
  ['draft',      'yes', 'yes', 'yes', 'no',  'no',  'no',  'no',  'no',  'no',  'no'],
  ['submitted',  'no',  'no',  'yes', 'yes', 'no',  'no',  'no',  'no',  'no',  'no'],
  ['in-review',  'no',  'no',  'yes', 'no',  'yes', 'yes', 'yes', 'yes', 'no',  'no'],
  ['proposed',   'no',  'no',  'yes', 'no',  'no',  'no',  'no',  'no',  'yes', 'yes'],
  ['granted',    'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no'],
  ['refused',    'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no'],
  ['returned',   'yes', 'yes', 'yes', 'no',  'no',  'no',  'no',  'no',  'no',  'no'],
  ['withdrawn',  'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no',  'no'],
];

const PAIRS = TABLE.flatMap(([status, ...answers]) =>
  STEPS_IN_ORDER.map((step, index) => ({ status, step, may: answers[index] })),
);

const STANDING = {
  stops: [{ stoppedOn: day('2025-05-06'), reason: 'expert-opinion', note: '' }],
};

function inReview(change: object = {}): Application {
  return { ...exampleIn('in-review'), ...change };
}

function take(application: Application, command: ApplicationCommand, change = {}) {
  return mayTake(application, command, contextOf(TAKES[command.type], change));
}

describe('the procedure', () => {
  test('the table spells out every step', () => {
    expect([...STEPS_IN_ORDER]).toEqual(Object.keys(STEPS));
  });

  test.each(PAIRS)('from $status, $step: $may', ({ status, step, may }) => {
    const application = exampleIn(status);
    const tried =
      step === 'restart-clock' ? { ...application, ...stops(application) } : application;
    const expected = may === 'yes' ? ok(undefined) : refuse('step-not-open', { status });
    expect(take(tried, COMMANDS[step])).toEqual(expected);
    expect(mayBegin(tried, step, contextOf(TAKES[step]))).toEqual(expected);
  });

  function stops(application: Application) {
    return 'stops' in application ? STANDING : {};
  }
});

describe('who may', () => {
  const others = STEPS_IN_ORDER.flatMap((step) =>
    ROLES.filter((role) => role !== STEPS[step].by).map((role) => ({ step, role })),
  );

  test.each(others)('$step is refused to $role', ({ step, role }) => {
    const actor = actorOf('somebody', role, EXPORTER.firm);
    const [status] = STEPS[step].from;
    const answer = mayTake(exampleIn(status), COMMANDS[step], contextOf(actor));
    expect(answer).toEqual(refuse('role-may-not', { role: STEPS[step].by }));
  });

  test('a person with two roles may do what either may', () => {
    const both: Actor = { id: 'lin', roles: ['officer', 'countersigner'], firm: 'authority' };
    expect(mayTake(exampleIn('proposed'), COMMANDS.countersign, contextOf(both)).ok).toBe(true);
    expect(mayTake(exampleIn('submitted'), COMMANDS['take-up'], contextOf(both)).ok).toBe(true);
  });

  test.each(['save', 'submit', 'withdraw'] as const)('%s is for the firm that drafted', (step) => {
    const other = actorOf('li', 'exporter', 'another firm');
    const answer = mayTake(exampleIn('draft'), COMMANDS[step], contextOf(other));
    expect(answer).toEqual(refuse('not-your-application'));
  });

  test.each(['countersign', 'send-back'] as const)('the proposer may not %s', (step) => {
    const proposer: Actor = { ...OFFICER, roles: ['officer', 'countersigner'] };
    const answer = mayTake(exampleIn('proposed'), COMMANDS[step], contextOf(proposer));
    expect(answer).toEqual(refuse('proposer-may-not-countersign'));
  });
});

describe('a submission', () => {
  const gap = { reason: 'missing', says: '', saysZh: '', cites: '' } as const;
  const gaps = [
    { ...gap, path: '/endUser/address' },
    { ...gap, path: '/lines/0/unit' },
  ];

  test('is refused while anything is missing, and says how much and where it begins', () => {
    const refused = refuse('application-incomplete', { gaps: '2', first: '/endUser/address' });
    expect(take(exampleIn('draft'), COMMANDS.submit, { gaps })).toEqual(refused);
  });

  test('a draft may be saved with gaps', () => {
    expect(take(exampleIn('draft'), COMMANDS.save, { gaps }).ok).toBe(true);
  });
});

describe('a document', () => {
  const draft = exampleIn('draft');
  const added = { ...EXAMPLE_CERTIFICATE, id: 'D-2' };

  function saveWith(documents: readonly (typeof added)[], change: Partial<StepContext> = {}) {
    const command = { type: 'save', form: { ...COMPLETE_FORM, documents } } as const;
    return take(draft, command, change);
  }

  test('that nobody has kept may not be named', () => {
    const refused = refuse('document-unknown', { document: 'D-2' });
    expect(saveWith([EXAMPLE_CERTIFICATE, added])).toEqual(refused);
  });

  test('that has just been kept may be named', () => {
    expect(saveWith([EXAMPLE_CERTIFICATE, added], { attached: 'D-2' }).ok).toBe(true);
  });

  test.each([{ digest: 'b'.repeat(64) }, { kind: 'contract' }, { mediaType: 'text/html' }])(
    'may not become %o',
    (change) => {
      const refused = refuse('document-unknown', { document: 'D-1' });
      expect(saveWith([{ ...EXAMPLE_CERTIFICATE, ...change }])).toEqual(refused);
    },
  );

  test('may be taken out', () => {
    expect(saveWith([]).ok).toBe(true);
  });
});

describe('a reason', () => {
  const blank: readonly ApplicationCommand[] = [
    { type: 'withdraw', reason: ' ' },
    { type: 'return', remarks: [] },
    { type: 'return', remarks: [{ says: 'Name the grade.' }, { says: '' }] },
    { type: 'stop-clock', reason: '', note: 'x' },
    { type: 'propose', proposal: { outcome: 'refuse', grounds: ['security'], reason: '' } },
  ];

  test.each(blank)('may not be blank: %o', (command) => {
    expect(take(inReview(), command)).toEqual(refuse('reason-missing'));
  });

  test('may not be blank when the clock goes on or a proposal goes back', () => {
    const restart = take(inReview(STANDING), { type: 'restart-clock', note: '' });
    expect(restart).toEqual(refuse('reason-missing'));
    const back = take(exampleIn('proposed'), { type: 'send-back', reason: '' });
    expect(back).toEqual(refuse('reason-missing'));
  });

  test('to stop the clock is one that the licence type knows', () => {
    const command = { type: 'stop-clock', reason: 'holiday', note: '' } as const;
    expect(take(inReview(), command)).toEqual(refuse('reason-unknown', { reason: 'holiday' }));
  });
});

describe('the clock', () => {
  test('is not stopped twice', () => {
    const answer = take(inReview(STANDING), COMMANDS['stop-clock']);
    expect(answer).toEqual(refuse('clock-stands-already'));
  });

  test('does not go on while it runs', () => {
    expect(take(inReview(), COMMANDS['restart-clock'])).toEqual(refuse('clock-runs-already'));
    const [stop] = STANDING.stops;
    const ran = inReview({ stops: [{ ...stop, restartedOn: day('2025-05-09') }] });
    expect(take(ran, COMMANDS['restart-clock'])).toEqual(refuse('clock-runs-already'));
  });

  test('runs when a decision is proposed', () => {
    expect(take(inReview(STANDING), COMMANDS.propose)).toEqual(refuse('clock-stands'));
  });
});

test.each(['stop-clock', 'propose'] as const)('%s needs a licence type in force', (step) => {
  const answer = take(inReview(), COMMANDS[step], { licenceType: undefined });
  expect(answer).toEqual(refuse('licence-type-not-in-force', { licenceType: 'ex-one' }));
});

describe('of two objections the first in order is the answer', () => {
  const stranger = actorOf('li', 'exporter', 'another firm');

  test('a wrong role goes before a closed step', () => {
    const answer = mayTake(exampleIn('granted'), COMMANDS.propose, contextOf(EXPORTER));
    expect(answer).toMatchObject({ reason: 'role-may-not' });
  });

  test('another firm goes before a closed step', () => {
    const answer = mayTake(exampleIn('granted'), COMMANDS.withdraw, contextOf(stranger));
    expect(answer).toMatchObject({ reason: 'not-your-application' });
  });

  test('a missing reason goes before a standing clock, and that before the proposal', () => {
    const { proposal } = { proposal: { outcome: 'refuse', grounds: [], reason: '' } } as const;
    const missing = take(inReview(STANDING), { type: 'propose', proposal });
    expect(missing).toMatchObject({ reason: 'reason-missing' });
    const given = { ...proposal, reason: 'Because.' };
    const stands = take(inReview(STANDING), { type: 'propose', proposal: given });
    expect(stands).toMatchObject({ reason: 'clock-stands' });
    expect(take(inReview(), { type: 'propose', proposal: given })).toMatchObject({
      reason: 'grounds-missing',
    });
  });
});
