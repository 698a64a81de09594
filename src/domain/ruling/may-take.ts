import type { Law } from '../law/law.ts';
import { type Actor, holds, type Role, SYSTEM } from '../party/actor.ts';
import { ok, type Refused, type Result, refuse } from '../result.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { RulingCommand, RulingStep } from './command.ts';
import { unknownCode } from './ruled-entries.ts';
import { codesRuled, type Ruling, type RulingStatus } from './ruling.ts';

interface Step {
  readonly by: Role | 'system';
  readonly from: readonly RulingStatus[];
}

/** The procedure: who takes which step, and from which status. There is no other way. */
// biome-ignore format: a table reads better as a table
export const STEPS = {
  attach:      { by: 'exporter',      from: ['asked', 'in-review'] },
  withdraw:    { by: 'exporter',      from: ['asked', 'in-review', 'proposed'] },
  'take-up':   { by: 'officer',       from: ['asked'] },
  propose:     { by: 'officer',       from: ['in-review'] },
  'send-back': { by: 'countersigner', from: ['proposed'] },
  countersign: { by: 'countersigner', from: ['proposed'] },
  expire:      { by: 'system',        from: ['given'] },
} as const satisfies Record<RulingStep, Step>;

/** Why a step may not be taken, in order of precedence. */
export type RulingRefusal =
  | 'role-may-not'
  | 'not-your-ruling'
  | 'step-not-open'
  | 'reason-missing'
  | 'codes-missing'
  | 'code-unknown'
  | 'validity-backwards'
  | 'validity-starts-in-the-past'
  | 'proposer-may-not-countersign'
  | 'ruling-still-valid';

/** What a step is judged by, beside the ruling itself. */
export interface RulingContext {
  readonly actor: Actor;
  readonly on: PlainDate;
  readonly law: Law;
}

interface Asked {
  readonly ruling: Ruling;
  readonly step: RulingStep;
  /** Absent while only the step is asked about, and nothing has been typed yet. */
  readonly command?: RulingCommand;
  readonly context: RulingContext;
}

type Guard = (asked: Asked) => Refused<RulingRefusal> | undefined;

/** The first to object is the answer. */
const GUARDS: readonly Guard[] = [
  roleMayNot,
  notYours,
  notOpen,
  reasonMissing,
  codesMissing,
  codeUnknown,
  validityAtFault,
  proposedItThemselves,
  stillValid,
];

/** Whether a word names a step of the procedure. */
export function isRulingStep(text: string): text is RulingStep {
  return Object.hasOwn(STEPS, text);
}

/** May this step be taken as asked? */
export function mayTake(
  ruling: Ruling,
  command: RulingCommand,
  context: RulingContext,
): Result<void, RulingRefusal> {
  return judge({ ruling, step: command.type, command, context });
}

/** May this step be begun now, whatever will be typed? Screens offer no other. */
export function mayBegin(
  ruling: Ruling,
  step: RulingStep,
  context: RulingContext,
): Result<void, RulingRefusal> {
  return judge({ ruling, step, context });
}

function judge(asked: Asked): Result<void, RulingRefusal> {
  for (const objection of GUARDS) {
    const refused = objection(asked);
    if (refused !== undefined) return refused;
  }
  return ok(undefined);
}

function roleMayNot({ step, context: { actor } }: Asked) {
  const { by } = STEPS[step];
  const may = by === 'system' ? actor.id === SYSTEM.id : holds(actor, by);
  return may ? undefined : refuse('role-may-not', { role: by });
}

function notYours({ ruling, step, context }: Asked) {
  if (STEPS[step].by !== 'exporter') return undefined;
  return ruling.exporter === context.actor.firm ? undefined : refuse('not-your-ruling');
}

function notOpen({ ruling: { status }, step }: Asked) {
  const { from }: Step = STEPS[step];
  return from.includes(status) ? undefined : refuse('step-not-open', { status });
}

function reasonMissing({ command }: Asked) {
  if (command === undefined) return undefined;
  const reason = reasonOf(command);
  return reason?.trim() === '' ? refuse('reason-missing') : undefined;
}

function reasonOf(command: RulingCommand): string | undefined {
  if (command.type === 'propose') return command.proposal.reason;
  return 'reason' in command ? command.reason : undefined;
}

function answerIn({ command }: Asked) {
  if (command?.type !== 'propose' || command.proposal.outcome === 'refuse') return undefined;
  return command.proposal;
}

/** A ruling that names no code would answer nothing. */
function codesMissing(asked: Asked) {
  const answer = answerIn(asked);
  if (answer === undefined) return undefined;
  const codes = codesRuled(answer);
  const isEmpty = codes.length === 0 || codes.some((code) => code.trim() === '');
  return isEmpty ? refuse('codes-missing') : undefined;
}

function codeUnknown(asked: Asked) {
  const answer = answerIn(asked);
  if (answer === undefined) return undefined;
  const code = unknownCode(asked.context.law, codesRuled(answer));
  return code === undefined ? undefined : refuse('code-unknown', { code });
}

function validityAtFault(asked: Asked) {
  const validity = answerIn(asked)?.validity;
  const { on } = asked.context;
  if (validity === undefined) return undefined;
  if (validity.until < validity.from) return refuse('validity-backwards');
  return validity.from < on ? refuse('validity-starts-in-the-past', { earliest: on }) : undefined;
}

/** Two people: whoever proposed a ruling neither confirms it nor sends it back. */
function proposedItThemselves({ ruling, step, context }: Asked) {
  if (step !== 'countersign' && step !== 'send-back') return undefined;
  if (ruling.status !== 'proposed') return undefined;
  const same = ruling.proposer === context.actor.id;
  return same ? refuse('proposer-may-not-countersign') : undefined;
}

function stillValid({ ruling, step, context }: Asked) {
  if (step !== 'expire' || ruling.status !== 'given') return undefined;
  const { until } = ruling.answer.validity;
  return context.on <= until ? refuse('ruling-still-valid', { lastDay: until }) : undefined;
}
