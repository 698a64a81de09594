import { type Actor, holds, type Role } from '../party/actor.ts';
import { ok, type Refused, type Result, refuse } from '../result.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { QuestioningCommand, QuestioningStep } from './command.ts';
import type { Questioning, QuestioningStatus } from './questioning.ts';

interface Step {
  readonly by: Role;
  readonly from: readonly QuestioningStatus[];
}

/** The procedure: who takes which step, and from which status. There is no other way. */
// biome-ignore format: a table reads better as a table
export const STEPS = {
  attach:     { by: 'exporter', from: ['open', 'identification'] },
  answer:     { by: 'exporter', from: ['open'] },
  commission: { by: 'customs',  from: ['open', 'answered'] },
  resume:     { by: 'customs',  from: ['identification'] },
  close:      { by: 'customs',  from: ['open', 'answered', 'identification'] },
} as const satisfies Record<QuestioningStep, Step>;

/** Why a step may not be taken, in order of precedence. */
export type QuestioningRefusal =
  | 'role-may-not'
  | 'not-your-questioning'
  | 'step-not-open'
  | 'reason-missing'
  | 'no-papers'
  | 'answer-time-runs';

/** What a step is judged by, beside the questioning itself. */
export interface QuestioningContext {
  readonly actor: Actor;
  readonly on: PlainDate;
  /** Last day of the time to answer; `unknown` while it stands or where the calendar ends. */
  readonly dueOn: PlainDate | 'unknown';
}

interface Asked {
  readonly questioning: Questioning;
  readonly step: QuestioningStep;
  /** Absent while only the step is asked about, and nothing has been typed yet. */
  readonly command?: QuestioningCommand;
  readonly context: QuestioningContext;
}

type Guard = (asked: Asked) => Refused<QuestioningRefusal> | undefined;

/** The first to object is the answer. */
const GUARDS: readonly Guard[] = [
  roleMayNot,
  notYours,
  notOpen,
  reasonMissing,
  withoutPapers,
  timeStillRuns,
];

/** Whether a word names a step of the procedure. */
export function isQuestioningStep(text: string): text is QuestioningStep {
  return Object.hasOwn(STEPS, text);
}

/** May this step be taken as asked? */
export function mayTake(
  questioning: Questioning,
  command: QuestioningCommand,
  context: QuestioningContext,
): Result<void, QuestioningRefusal> {
  return judge({ questioning, step: command.type, command, context });
}

/** May this step be begun now, whatever will be typed? Screens offer no other. */
export function mayBegin(
  questioning: Questioning,
  step: QuestioningStep,
  context: QuestioningContext,
): Result<void, QuestioningRefusal> {
  return judge({ questioning, step, context });
}

function judge(asked: Asked): Result<void, QuestioningRefusal> {
  for (const objection of GUARDS) {
    const refused = objection(asked);
    if (refused !== undefined) return refused;
  }
  return ok(undefined);
}

function roleMayNot({ step, context }: Asked) {
  const { by } = STEPS[step];
  return holds(context.actor, by) ? undefined : refuse('role-may-not', { role: by });
}

function notYours({ questioning, step, context }: Asked) {
  if (STEPS[step].by !== 'exporter') return undefined;
  const isOwn = questioning.exporter === context.actor.firm;
  return isOwn ? undefined : refuse('not-your-questioning');
}

function notOpen({ questioning: { status }, step }: Asked) {
  const { from }: Step = STEPS[step];
  return from.includes(status) ? undefined : refuse('step-not-open', { status });
}

function reasonMissing({ command }: Asked) {
  if (command === undefined) return undefined;
  return wordsIn(command)?.trim() === '' ? refuse('reason-missing') : undefined;
}

/** What must not be blank: somebody else has to live with it. */
function wordsIn(command: QuestioningCommand): string | undefined {
  switch (command.type) {
    case 'answer':
      return command.statement;
    case 'commission':
      return command.reason;
    case 'resume':
      return command.note;
    case 'close':
      return command.result;
    default:
      return undefined;
  }
}

/** An answer is given with papers: a statement alone proves nothing of the goods. */
function withoutPapers({ questioning, command }: Asked) {
  const isBare = command?.type === 'answer' && questioning.documents.length === 0;
  return isBare ? refuse('no-papers') : undefined;
}

/**
 * Nobody is held to need a licence before their time to answer is over. Goods may be let go at
 * any time. Reading of the project: the announcement gives the days and no more.
 */
function timeStillRuns({ questioning, command, context: { on, dueOn } }: Asked) {
  if (command?.type !== 'close' || command.outcome === 'no-licence-needed') return undefined;
  if (questioning.status !== 'open' || (dueOn !== 'unknown' && on > dueOn)) return undefined;
  return refuse('answer-time-runs', { dueOn });
}
