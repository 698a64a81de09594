import { unreachable } from '../assert.ts';
import { ok, type Result } from '../result.ts';
import type { Application } from './application.ts';
import type { ApplicationCommand } from './command.ts';
import type { ApplicationEvent } from './event.ts';
import { mayTake, type StepContext, type StepRefusal } from './may-take.ts';

/** What happens when somebody asks for a step: the events, or what stands in the way. */
export function decide(
  application: Application,
  command: ApplicationCommand,
  context: StepContext,
): Result<readonly ApplicationEvent[], StepRefusal> {
  const may = mayTake(application, command, context);
  return may.ok ? ok([eventOf(application, command, context)]) : may;
}

function eventOf(
  application: Application,
  command: ApplicationCommand,
  { actor, on }: StepContext,
): ApplicationEvent {
  switch (command.type) {
    case 'save':
      return { type: 'saved', form: command.form };
    case 'submit':
      return { type: 'submitted', on };
    case 'withdraw':
      return { type: 'withdrawn', on, reason: command.reason };
    case 'take-up':
      return { type: 'taken-up', by: actor.id };
    case 'return':
      return { type: 'returned', on, remarks: command.remarks };
    case 'stop-clock':
      return { type: 'clock-stopped', on, reason: command.reason, note: command.note };
    case 'restart-clock':
      return { type: 'clock-restarted', on, note: command.note };
    case 'propose':
      return { type: 'proposed', by: actor.id, proposal: command.proposal };
    case 'send-back':
      return { type: 'sent-back', by: actor.id, reason: command.reason };
    case 'countersign':
      return grantsIn(application)
        ? { type: 'granted', on, by: actor.id, licence: command.licence }
        : { type: 'refused', on, by: actor.id };
    default:
      return unreachable(command);
  }
}

/** Whether a countersignature now would grant a licence, in whole or in part. */
export function grantsIn(application: Application): boolean {
  return application.status === 'proposed' && application.proposal.outcome === 'grant';
}
