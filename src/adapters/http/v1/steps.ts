import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Deps } from '../../../app/ports.ts';
import { type StepCommand, takeStep } from '../../../app/take-step.ts';
import type { Application } from '../../../domain/application/application.ts';
import { gapsOf } from '../../../domain/application/completeness.ts';
import { assert } from '../../../domain/assert.ts';
import { typeInForce } from '../../../domain/law/licence-type.ts';
import { type Refused, refuse } from '../../../domain/result.ts';
import type { PlainDate } from '../../../domain/time/plain-date.ts';
import { type Beside, sendRefusal } from '../problem.ts';
import type { Refusal } from '../refusals.ts';
import { applicationId, stepped } from '../schema/application.ts';
import { writing } from '../schema/common.ts';
import { problems } from '../schema/problem.ts';
import { acknowledge, actOf, refuseWrite } from './act-of.ts';
import { ASKED_STEPS, type AskedStep } from './asked-steps.ts';
import { lawOf, todayUnder } from './legal-day.ts';
import { type Routes, SIGNED_IN } from './routes.ts';

/** The steps of the procedure. The table in the domain says who takes which, and from where. */
export function serveSteps(app: Routes, deps: Deps): void {
  for (const step of ASKED_STEPS) serveStep(app, deps, step);
}

function serveStep(
  app: Routes,
  deps: Deps,
  { step, summary, schema: body, read }: AskedStep,
): void {
  app.post(
    `/applications/:id/${step}`,
    {
      schema: {
        tags: ['applications'],
        summary,
        security: SIGNED_IN,
        params: applicationId,
        headers: writing,
        body,
        response: { 200: stepped, ...problems },
      },
    },
    async (request, reply) => {
      const found = await deps.desk.application(request.params.id);
      if (found === undefined) return sendRefusal(reply, refuse('unknown'));
      const command = read(request.body, found.subject);
      if (!command.ok) return sendRefusal(reply, command);
      return take(request, reply, { deps, application: found.subject, command: command.value });
    },
  );
}

interface Taking {
  readonly deps: Deps;
  readonly application: Application;
  readonly command: StepCommand;
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  { deps, application, command }: Taking,
): Promise<FastifyReply> {
  const { id } = application;
  const on = todayUnder(deps, application.jurisdiction);
  const act = actOf(request, deps, { on, content: request.body ?? {} });
  const receipt = await takeStep(deps, act, { id, command });
  if (!receipt.ok) {
    const beside = {
      ...besideOf(receipt, command),
      ...gapsBeside(receipt, { application, deps, on }),
    };
    return refuseWrite(reply, receipt, beside);
  }
  acknowledge(reply, receipt.value);
  const { version } = receipt.value;
  return reply.send({ id, version, ...(await stateAfter(command, id, deps)) });
}

/** Where a step leads, so that a repeated request is answered like the first. */
const LEADS_TO = {
  save: 'draft',
  submit: 'submitted',
  withdraw: 'withdrawn',
  'take-up': 'in-review',
  return: 'returned',
  'stop-clock': 'in-review',
  'restart-clock': 'in-review',
  propose: 'proposed',
  'send-back': 'in-review',
} as const satisfies Record<Exclude<StepCommand['type'], 'countersign'>, Application['status']>;

/** A countersignature ends the procedure: what it came to does not change any more. */
async function stateAfter(
  { type }: StepCommand,
  id: string,
  { desk }: Deps,
): Promise<Pick<z.infer<typeof stepped>, 'status' | 'licence'>> {
  if (type !== 'countersign') return { status: LEADS_TO[type] };
  const decided = await desk.application(id);
  assert(decided !== undefined, `${id} was countersigned and is not known`);
  const { subject } = decided;
  return subject.status === 'granted'
    ? { status: subject.status, licence: subject.licence }
    : { status: subject.status };
}

/** Where one refusal of the table points elsewhere in the body of a step. */
const POINTERS: Readonly<Record<string, string>> = {
  'return reason-missing': '/remarks',
  'restart-clock reason-missing': '/note',
  'propose line-unknown': '/lines',
};

function besideOf({ reason }: Refused<Refusal>, { type }: StepCommand): Beside {
  const pointer = POINTERS[`${type} ${reason}`];
  return pointer === undefined ? {} : { pointer };
}

interface Held {
  readonly application: Application;
  readonly deps: Deps;
  readonly on: PlainDate;
}

/** An incomplete application is told place by place, in the form's own paths. */
function gapsBeside({ reason }: Refused<Refusal>, { application, deps, on }: Held): Beside {
  if (reason !== 'application-incomplete') return {};
  const { form, jurisdiction } = application;
  const { licenceTypes } = lawOf(deps, jurisdiction);
  const gaps = gapsOf(form, typeInForce(licenceTypes, form.licenceType, on));
  return { errors: gaps.map(({ path, says }) => ({ pointer: path, says })) };
}
