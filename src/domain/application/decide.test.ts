import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../result.ts';
import type { Application } from './application.ts';
import type { ApplicationCommandType } from './command.ts';
import { decide, grantsIn } from './decide.ts';
import type { ApplicationEvent } from './event.ts';
import {
  COMMANDS,
  COMPLETE_FORM,
  contextOf,
  EXAMPLE_DAY,
  EXAMPLE_GRANT,
  EXAMPLE_REFUSAL,
  exampleIn,
  TAKES,
} from './example.ts';

const on = EXAMPLE_DAY;

const EVENTS: { readonly [Type in Exclude<ApplicationCommandType, 'restart-clock'>]: Case } = {
  save: ['draft', { type: 'saved', form: COMPLETE_FORM }],
  submit: ['returned', { type: 'submitted', on }],
  withdraw: ['proposed', { type: 'withdrawn', on, reason: 'The order was cancelled.' }],
  'take-up': ['submitted', { type: 'taken-up', by: 'wei' }],
  return: [
    'in-review',
    { type: 'returned', on, remarks: [{ path: '/lines/0', says: 'Name the grade.' }] },
  ],
  'stop-clock': [
    'in-review',
    { type: 'clock-stopped', on, reason: 'expert-opinion', note: 'Asked the institute.' },
  ],
  propose: ['in-review', { type: 'proposed', by: 'wei', proposal: EXAMPLE_GRANT }],
  'send-back': [
    'proposed',
    { type: 'sent-back', by: 'zhao', reason: 'The condition is not clear.' },
  ],
  countersign: ['proposed', { type: 'granted', on, by: 'zhao', licence: 'EX-2025-000001' }],
};

type Case = readonly [Application['status'], ApplicationEvent];

function decideFrom(application: Application, step: ApplicationCommandType) {
  return decide(application, COMMANDS[step], contextOf(TAKES[step]));
}

describe('what has happened once a step is taken', () => {
  const cases = Object.entries(EVENTS).map(([step, [status, event]]) => ({ step, status, event }));

  test.each(cases)('$step: $event.type', ({ step, status, event }) => {
    const taken = decideFrom(exampleIn(status), step as ApplicationCommandType);
    expect(taken).toEqual(ok([event]));
  });

  test('restart-clock: clock-restarted', () => {
    const stops = [{ stoppedOn: on, reason: 'expert-opinion', note: '' }];
    const standing = { ...exampleIn('in-review'), stops } as Application;
    const event = { type: 'clock-restarted', on, note: 'The opinion is in.' };
    expect(decideFrom(standing, 'restart-clock')).toEqual(ok([event]));
  });

  test('a countersigned refusal makes no licence', () => {
    const proposed = { ...exampleIn('proposed'), proposal: EXAMPLE_REFUSAL } as Application;
    expect(grantsIn(proposed)).toBe(false);
    expect(decideFrom(proposed, 'countersign')).toEqual(ok([{ type: 'refused', on, by: 'zhao' }]));
  });
});

test('a step that may not be taken leaves no event', () => {
  const refused = refuse('step-not-open', { status: 'granted' });
  expect(decideFrom(exampleIn('granted'), 'countersign')).toEqual(refused);
});

test('only a proposed grant would become a licence', () => {
  expect(grantsIn(exampleIn('proposed'))).toBe(true);
  expect(grantsIn(exampleIn('granted'))).toBe(false);
});
