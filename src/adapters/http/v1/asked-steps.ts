import type { z } from 'zod';
import type { StepCommand } from '../../../app/take-step.ts';
import type { Application } from '../../../domain/application/application.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { Refusal } from '../refusals.ts';
import { STEP_BODIES } from '../schema/application.ts';
import { readProposal } from './read-proposal.ts';

type Read = Result<StepCommand, Refusal>;

/** A step as its address serves it: what it is for, its body, and how that becomes a command. */
export interface AskedStep {
  readonly step: StepCommand['type'];
  readonly summary: string;
  readonly schema: z.ZodType;
  read(body: unknown, application: Application): Read;
}

export const ASKED_STEPS: readonly AskedStep[] = [
  {
    step: 'submit',
    summary: 'Submit: from now on the statutory clock runs',
    ...reading(STEP_BODIES.submit, () => ok({ type: 'submit' })),
  },
  {
    step: 'withdraw',
    summary: 'Withdraw the application',
    ...reading(STEP_BODIES.withdraw, ({ reason }) => ok({ type: 'withdraw', reason })),
  },
  {
    step: 'take-up',
    summary: 'Take it up for review',
    ...reading(STEP_BODIES['take-up'], () => ok({ type: 'take-up' })),
  },
  {
    step: 'return',
    summary: 'Return it to the exporter, with remarks',
    ...reading(STEP_BODIES.return, ({ remarks }) =>
      ok({ type: 'return', remarks: remarks.map(readRemark) }),
    ),
  },
  {
    step: 'stop-clock',
    summary: 'Stop the statutory clock for a reason of the law',
    ...reading(STEP_BODIES['stop-clock'], (body) => ok({ type: 'stop-clock', ...body })),
  },
  {
    step: 'restart-clock',
    summary: 'Let the clock go on',
    ...reading(STEP_BODIES['restart-clock'], ({ note }) => ok({ type: 'restart-clock', note })),
  },
  {
    step: 'propose',
    summary: 'Propose a decision',
    ...reading(STEP_BODIES.propose, (body, { form }) => readProposal(body, form)),
  },
  {
    step: 'send-back',
    summary: 'Send a proposal back into review',
    ...reading(STEP_BODIES['send-back'], ({ reason }) => ok({ type: 'send-back', reason })),
  },
  {
    step: 'countersign',
    summary: 'Confirm the proposal as a second person; a grant issues the licence',
    ...reading(STEP_BODIES.countersign, () => ok({ type: 'countersign' })),
  },
];

function reading<Body extends z.ZodType>(
  schema: Body,
  read: (body: z.output<Body>, application: Application) => Read,
): Pick<AskedStep, 'schema' | 'read'> {
  return { schema, read: (body, application) => read(schema.parse(body), application) };
}

type Remark = z.output<(typeof STEP_BODIES)['return']>['remarks'][number];

/** A remark without a place is about the whole. */
function readRemark({ path, says }: Remark) {
  return path === undefined ? { says } : { path, says };
}
