import {
  AUDITOR,
  COUNTERSIGNER,
  CUSTOMS,
  EXAMPLE_DAY,
  EXPORTER,
  OFFICER,
} from '../application/example.ts';
import type { DocumentForm } from '../application/form.ts';
import { EXAMPLE_LAW } from '../determination/example.ts';
import type { Actor } from '../party/actor.ts';
import { SYSTEM } from '../party/actor.ts';
import { day } from '../time/plain-date.ts';
import type { RulingCommand, RulingStep } from './command.ts';
import type { RulingEvent } from './event.ts';
import type { RulingContext } from './may-take.ts';
import type { RuledItem, Ruling, RulingAnswer, RulingBasis, RulingStatus } from './ruling.ts';

/** People of the example, known from applications. */
export const PEOPLE = { AUDITOR, COUNTERSIGNER, CUSTOMS, EXPORTER, OFFICER };

/** A press of the invented order: whether it is one of those meant is a question of the law. */
export const ITEM: RuledItem = {
  number: 'P-100',
  name: 'Press for powders',
  facts: { form: 'equipment', properties: { pressure: { value: '6', unit: 'GPa' } } },
  identity: 'digest of a press',
};

/** A test report of the example. */
export const REPORT: DocumentForm = {
  id: 'D-9',
  kind: 'test-report',
  fileName: 'report.pdf',
  mediaType: 'application/pdf',
  byteLength: 2_048,
  digest: 'c'.repeat(64),
};

/** A ruling that the press is none of the controlled ones, for half a year. */
export const NOT_CONTROLLED: RulingAnswer = {
  outcome: 'not-controlled',
  codes: ['1X003'],
  reason: 'It presses tablets.',
  validity: { from: EXAMPLE_DAY, until: day('2025-12-11') },
};

/** What the ruling rests on. */
export const BASIS: RulingBasis = { edition: EXAMPLE_LAW.edition, entries: 'digest of 1X003' };

/** The example request, as it was asked. */
export const ASKED = {
  type: 'asked',
  id: 'R-000001',
  jurisdiction: 'ex',
  exporter: EXPORTER.firm,
  item: ITEM,
  codes: ['1X003'],
  question: 'Is this press controlled?',
  on: day('2025-04-07'),
} as const satisfies RulingEvent;

/** Who takes a step in the example, each within the role that the procedure names. */
// biome-ignore format: a table reads better as a table
export const TAKES = {
  attach: EXPORTER, withdraw: EXPORTER,
  'take-up': OFFICER, propose: OFFICER,
  'send-back': COUNTERSIGNER, countersign: COUNTERSIGNER,
  expire: SYSTEM,
} as const satisfies Record<RulingStep, Actor>;

/** One command of each kind with nothing wrong in it. */
export const COMMANDS: { readonly [Type in RulingStep]: RulingCommand } = {
  attach: { type: 'attach', document: REPORT },
  withdraw: { type: 'withdraw', reason: 'The item is no longer made.' },
  'take-up': { type: 'take-up' },
  propose: { type: 'propose', proposal: NOT_CONTROLLED },
  'send-back': { type: 'send-back', reason: 'Look at the drawing again.' },
  countersign: { type: 'countersign', basis: BASIS },
  expire: { type: 'expire' },
};

/** What a step of the example is judged by. */
export function contextOf(actor: Actor, change: Partial<RulingContext> = {}): RulingContext {
  return { actor, on: EXAMPLE_DAY, law: EXAMPLE_LAW, ...change };
}

/** The example in each status. */
export function exampleIn(status: RulingStatus): Ruling {
  return EXAMPLES[status];
}

const { type: _, on: askedOn, ...REQUEST } = ASKED;
const COMMON = { ...REQUEST, askedOn, documents: [] };
const REVIEWED = { ...COMMON, officer: OFFICER.id };
const DECIDED = {
  ...COMMON,
  decidedOn: EXAMPLE_DAY,
  proposer: OFFICER.id,
  countersigner: COUNTERSIGNER.id,
};
const GIVEN = { ...DECIDED, answer: NOT_CONTROLLED, basis: BASIS };

const EXAMPLES: { readonly [Status in RulingStatus]: Ruling } = {
  asked: { ...COMMON, status: 'asked' },
  'in-review': { ...REVIEWED, status: 'in-review' },
  proposed: {
    ...REVIEWED,
    status: 'proposed',
    proposal: NOT_CONTROLLED,
    proposer: OFFICER.id,
  },
  given: { ...GIVEN, status: 'given' },
  expired: { ...GIVEN, status: 'expired', expiredOn: day('2025-12-12') },
  refused: { ...DECIDED, status: 'refused', reason: 'No sample was sent.' },
  withdrawn: { ...COMMON, status: 'withdrawn', withdrawnOn: day('2025-04-10') },
};
