import type { LicenceType } from '../law/licence-type.ts';
import { type Actor, holds, type Role } from '../party/actor.ts';
import { ok, type Refused, type Result, refuse } from '../result.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Application, ApplicationStatus, Gap } from './application.ts';
import type { ApplicationCommand, ApplicationCommandType } from './command.ts';
import { faultOfProposal, type ProposalRefusal } from './fault-of-proposal.ts';

interface Step {
  readonly by: Role;
  readonly from: readonly ApplicationStatus[];
}

const BEFORE_DECISION = ['draft', 'submitted', 'in-review', 'proposed', 'returned'] as const;

/** The procedure: who takes which step, and from which status. There is no other way. */
// biome-ignore format: a table reads better as a table
export const STEPS = {
  save:            { by: 'exporter',      from: ['draft', 'returned'] },
  submit:          { by: 'exporter',      from: ['draft', 'returned'] },
  withdraw:        { by: 'exporter',      from: BEFORE_DECISION },
  'take-up':       { by: 'officer',       from: ['submitted'] },
  return:          { by: 'officer',       from: ['in-review'] },
  'stop-clock':    { by: 'officer',       from: ['in-review'] },
  'restart-clock': { by: 'officer',       from: ['in-review'] },
  propose:         { by: 'officer',       from: ['in-review'] },
  'send-back':     { by: 'countersigner', from: ['proposed'] },
  countersign:     { by: 'countersigner', from: ['proposed'] },
} as const satisfies Record<ApplicationCommandType, Step>;

/** Why a step may not be taken, in order of precedence. */
export type StepRefusal =
  | 'role-may-not'
  | 'not-your-application'
  | 'step-not-open'
  | 'document-unknown'
  | 'application-incomplete'
  | 'licence-type-not-in-force'
  | 'reason-missing'
  | 'reason-unknown'
  | 'clock-stands-already'
  | 'clock-runs-already'
  | 'clock-stands'
  | 'proposer-may-not-countersign'
  | ProposalRefusal;

/** What a step is judged by, beside the application itself. */
export interface StepContext {
  readonly actor: Actor;
  readonly on: PlainDate;
  /** The version in force that day. Absent: the form names none that is. */
  readonly licenceType: LicenceType | undefined;
  readonly gaps: readonly Gap[];
  /** A document whose bytes have just been kept: the only one that a save may add. */
  readonly attached?: string;
}

/** Whether a word names a step of the procedure. */
export function isStep(text: string): text is ApplicationCommandType {
  return Object.hasOwn(STEPS, text);
}

interface Asked {
  readonly application: Application;
  readonly step: ApplicationCommandType;
  /** Absent while only the step is asked about, and nothing has been typed yet. */
  readonly command?: ApplicationCommand;
  readonly context: StepContext;
}

type Guard = (asked: Asked) => Refused<StepRefusal> | undefined;

/** The first to object is the answer. */
const GUARDS: readonly Guard[] = [
  roleMayNot,
  notYours,
  notOpen,
  addsUnknownDocument,
  incomplete,
  typeNotInForce,
  reasonMissing,
  reasonUnknown,
  clockStandsAlready,
  clockRunsAlready,
  clockStands,
  proposedItThemselves,
  proposalAtFault,
];

/** May this step be taken as asked? */
export function mayTake(
  application: Application,
  command: ApplicationCommand,
  context: StepContext,
): Result<void, StepRefusal> {
  return judge({ application, step: command.type, command, context });
}

/** May this step be begun at all, whatever will be typed into it? What a screen asks. */
export function mayBegin(
  application: Application,
  step: ApplicationCommandType,
  context: StepContext,
): Result<void, StepRefusal> {
  return judge({ application, step, context });
}

function judge(asked: Asked): Result<void, StepRefusal> {
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

function notYours({ application, step, context }: Asked) {
  if (STEPS[step].by !== 'exporter') return undefined;
  return application.exporter === context.actor.firm ? undefined : refuse('not-your-application');
}

function notOpen({ application, step }: Asked) {
  const { from }: Step = STEPS[step];
  const { status } = application;
  return from.includes(status) ? undefined : refuse('step-not-open', { status });
}

/** A paper counts towards completeness, so its bytes must have been kept before it is named. */
function addsUnknownDocument({ application, command, context }: Asked) {
  if (command?.type !== 'save') return undefined;
  const held = application.form.documents ?? [];
  const added = (command.form.documents ?? []).find((document) => {
    const before = held.find(({ id }) => id === document.id);
    if (before === undefined) return document.id !== context.attached;
    return DOCUMENT_PARTS.some((part) => before[part] !== document[part]);
  });
  return added === undefined ? undefined : refuse('document-unknown', { document: added.id });
}

const DOCUMENT_PARTS = ['kind', 'fileName', 'mediaType', 'byteLength', 'digest'] as const;

function incomplete({ step, context }: Asked) {
  const [first] = context.gaps;
  if (step !== 'submit' || first === undefined) return undefined;
  return refuse('application-incomplete', { gaps: `${context.gaps.length}`, first: first.path });
}

/** Reasons, grounds and longest validity are the licence type's. */
function typeNotInForce({ application, step, context }: Asked) {
  if (step !== 'stop-clock' && step !== 'propose') return undefined;
  if (context.licenceType !== undefined) return undefined;
  const licenceType = application.form.licenceType ?? '';
  return refuse('licence-type-not-in-force', { licenceType });
}

function reasonMissing({ command }: Asked) {
  if (command === undefined) return undefined;
  return reasonsOf(command).some((reason) => reason.trim() === '')
    ? refuse('reason-missing')
    : undefined;
}

/** What must not be blank: a step that somebody else has to live with says why it was taken. */
function reasonsOf(command: ApplicationCommand): readonly string[] {
  switch (command.type) {
    case 'withdraw':
    case 'stop-clock':
    case 'send-back':
      return [command.reason];
    case 'restart-clock':
      return [command.note];
    case 'return':
      return command.remarks.length === 0 ? [''] : command.remarks.map(({ says }) => says);
    case 'propose':
      return [command.proposal.reason];
    default:
      return [];
  }
}

function reasonUnknown({ command, context }: Asked) {
  if (command?.type !== 'stop-clock') return undefined;
  const known = context.licenceType?.clockStops.some(({ code }) => code === command.reason);
  return known ? undefined : refuse('reason-unknown', { reason: command.reason });
}

function clockStandsAlready({ application, step }: Asked) {
  const stands = step === 'stop-clock' && clockStandsIn(application);
  return stands ? refuse('clock-stands-already') : undefined;
}

function clockRunsAlready({ application, step }: Asked) {
  const runs = step === 'restart-clock' && !clockStandsIn(application);
  return runs ? refuse('clock-runs-already') : undefined;
}

function clockStands({ application, step }: Asked) {
  const stands = step === 'propose' && clockStandsIn(application);
  return stands ? refuse('clock-stands') : undefined;
}

/** Whether the statutory clock of a received application stands now. */
function clockStandsIn(application: Application): boolean {
  if (!('stops' in application)) return false;
  const last = application.stops.at(-1);
  return last !== undefined && last.restartedOn === undefined;
}

/** Two people: whoever proposed a decision neither confirms it nor sends it back. */
function proposedItThemselves({ application, step, context }: Asked) {
  if (step !== 'countersign' && step !== 'send-back') return undefined;
  if (application.status !== 'proposed') return undefined;
  const same = application.proposer === context.actor.id;
  return same ? refuse('proposer-may-not-countersign') : undefined;
}

function proposalAtFault({ application, command, context }: Asked) {
  if (command?.type !== 'propose') return undefined;
  return faultOfProposal(command.proposal, application.form, context);
}
